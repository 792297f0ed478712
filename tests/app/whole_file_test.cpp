#include "app/whole_file.hpp"

#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace belleman::app;

TEST_CASE("a file is written and read back byte for byte, in place of what it held") {
    belleman::test::TemporaryDirectory const folder;
    auto const file = folder.write("bericht.xml", "een langere tekst dan de nieuwe");
    std::string const bytes{"<rss>\r\n\0\xFF</rss>", 15};
    REQUIRE(write_whole_file(file, bytes));
    CHECK(read_whole_file(file) == bytes);
    REQUIRE(write_whole_file(file, ""));
    CHECK(read_whole_file(file) == "");
}

TEST_CASE("a file called - is standard input") {
    std::istringstream in("van het toetsenbord");
    CHECK(read_whole_file("-", in) == "van het toetsenbord");
    belleman::test::TemporaryDirectory const folder;
    std::istringstream unused;
    CHECK(read_whole_file(folder.write("-x", "uit het bestand").string(), unused) == "uit het bestand");
}

TEST_CASE("a file may have as many bytes as it may have, and no more") {
    belleman::test::TemporaryDirectory const folder;
    auto const file = folder.write("groot", std::string(200'000, 'x'));
    CHECK(read_whole_file(file, 200'000)->size() == 200'000);
    CHECK(read_whole_file(file, 199'999).error() == "cannot be read: it has more than 199999 bytes");
    std::istringstream in("1234");
    CHECK(read_whole_file("-", in, 3).error() == "cannot be read: it has more than 3 bytes");
}

TEST_CASE("what cannot be read or written says why") {
    belleman::test::TemporaryDirectory const folder;
    CHECK(read_whole_file(folder.path() / "nergens").error() == "cannot be read: No such file or directory");
    CHECK(read_whole_file(folder.path()).error() == "cannot be read: Is a directory");
    CHECK(write_whole_file(folder.path() / "nergens" / "x", "x").error() ==
          "cannot be written: No such file or directory");
    CHECK(write_whole_file("/dev/full", "x").error() == "cannot be written: No space left on device");
}
