#include "belleman/text/html_names.hpp"

#include "belleman/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace belleman::text {

namespace {

constexpr auto void_elements = std::to_array<std::string_view>(
    {"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen",
     "link", "meta", "param", "source", "track", "wbr"});

static_assert(std::is_sorted(void_elements.begin(), void_elements.end()));

}  // namespace

bool is_void_element(std::string_view name) {
    LowerName const lower{name};
    return std::binary_search(void_elements.begin(), void_elements.end(), lower.view());
}

}  // namespace belleman::text
