#include "belleman/text/html_names.hpp"

#include <catch2/catch.hpp>

using namespace belleman::text;

TEST_CASE("void elements are known in any case, the first and the last of them too") {
    for (auto const* name : {"area", "BR", "img", "Link", "wbr"}) {
        CAPTURE(name);
        CHECK(is_void_element(name));
    }
    for (auto const* name : {"", "p", "image", "b", "brr", "script"}) {
        CAPTURE(name);
        CHECK_FALSE(is_void_element(name));
    }
}
