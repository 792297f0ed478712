// The entry point that libFuzzer calls, for the target that the build names.

#include "fuzz/targets.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    belleman::fuzz::target::BELLEMAN_FUZZ_TARGET({reinterpret_cast<char const*>(data), size});
    return 0;
}
