# `cmake --install` puts the program in bin/, its data in share/belleman (where the program looks beside its own folder),
# the units where systemd finds them; `cpack` makes a Debian package of the same.

install(TARGETS belleman RUNTIME)
install(DIRECTORY config/ DESTINATION ${CMAKE_INSTALL_DATADIR}/belleman)
# The unit names the program by its full path, which is known only now: `--prefix` may change it. `cpack` stages under
# another folder than the one that the package is for.
install(CODE "
  set(CMAKE_INSTALL_FULL_BINDIR \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}\")
  set(CMAKE_INSTALL_FULL_DOCDIR \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DOCDIR}\")
  configure_file(\"${PROJECT_SOURCE_DIR}/systemd/belleman.service.in\"
                 \"${PROJECT_BINARY_DIR}/systemd/belleman.service\" @ONLY)")
install(FILES ${PROJECT_BINARY_DIR}/systemd/belleman.service systemd/belleman.socket
        DESTINATION lib/systemd/system)
install(FILES docs/belleman.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_CONTACT "The Belleman maintainers <beheer@belleman.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "feed aggregator for local governments")
set(CPACK_PACKAGE_DESCRIPTION
    "Belleman polls what federal, Flemish and association sources publish as feeds
or as plain HTML listings, keeps one entry per announcement, says which
municipalities and topics each concerns, and serves merged Atom feeds.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "ca-certificates, tzdata")
set(CPACK_STRIP_FILES ON)
include(CPack)
