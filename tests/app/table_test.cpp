#include "app/table.hpp"

#include <catch2/catch.hpp>

using belleman::app::display_width;
using belleman::app::Table;

TEST_CASE("columns are as wide as their widest cell, counted as a terminal shows it") {
    Table table({"ID", "NAME", "STATE"});
    table.add({"a", "België", "well"});
    table.add({"langer", "x", "-"});
    CHECK(table.to_string() ==
          "ID      NAME    STATE\n"
          "a       België  well\n"
          "langer  x       -\n");
}

TEST_CASE("width counts characters, not bytes, and combining marks take no room") {
    CHECK(display_width("België") == 6);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("\xff\xfe") == 2);
    CHECK(display_width("") == 0);
}

TEST_CASE("cells cannot steer the terminal") {
    Table table({"A"});
    table.add({"x\x1b[2Jy\nz\xc2\x9b!"});
    CHECK(table.to_string() == "A\nx [2Jy z !\n");
}
