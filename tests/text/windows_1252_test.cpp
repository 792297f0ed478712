#include "belleman/text/windows_1252.hpp"

#include <catch2/catch.hpp>

using namespace belleman::text;

TEST_CASE("bytes in windows-1252 become UTF-8") {
    CHECK(from_windows_1252("caf\xE9 \x80 5 \x93ja\x94 \x9F\xA0\xFF") == "café € 5 “ja” Ÿ\u00A0ÿ");
}

TEST_CASE("the five bytes that mean nothing in windows-1252 become replacement characters") {
    CHECK(from_windows_1252("\x81\x8D\x8F\x90\x9D") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("only the control characters of Latin-1 mean something else in windows-1252") {
    CHECK(windows_1252_control(0x80) == 0x20AC);
    CHECK(windows_1252_control(0x9F) == 0x178);
    CHECK(windows_1252_control(0x81) == 0);
    CHECK(windows_1252_control(0x7F) == 0);
    CHECK(windows_1252_control(0xA0) == 0);
}
