# What every target is compiled with. Warnings are errors in the presets (CMAKE_COMPILE_WARNING_AS_ERROR).

add_library(belleman_warnings INTERFACE)
target_compile_options(belleman_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wformat=2
  # g++ 12 reports copies in std::string's operator+ that cannot happen (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

add_library(belleman_options INTERFACE)
target_compile_features(belleman_options INTERFACE cxx_std_20)
if(BELLEMAN_SANITIZE)
  target_compile_options(belleman_options INTERFACE
    -fsanitize=${BELLEMAN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(belleman_options INTERFACE -fsanitize=${BELLEMAN_SANITIZE})
endif()
set(CMAKE_CXX_EXTENSIONS OFF)

# Every .cpp of a room belongs to the one library: belleman_room(a.cpp b.cpp ...)
function(belleman_room)
  list(TRANSFORM ARGN PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  target_sources(belleman_core PRIVATE ${ARGN})
endfunction()

# One test program for each room: belleman_test(<room> a_test.cpp ...)
function(belleman_test room)
  add_executable(test_${room} ${ARGN})
  target_link_libraries(test_${room} PRIVATE belleman_core belleman_test_main belleman_warnings)
  target_include_directories(test_${room} PRIVATE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR}/src)
  catch_discover_tests(test_${room} TEST_PREFIX "${room}: " PROPERTIES TIMEOUT 120)
endfunction()
