#include "conformance/difference.hpp"

#include <cstddef>

namespace belleman::conformance {

namespace {

using Json = nlohmann::json;

std::string shown(Json const& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void compare(Json const& expected, Json const& got, Json::json_pointer const& at,
             std::vector<std::string>& found) {
    if (expected.is_object() && got.is_object()) {
        for (auto const& [key, value] : expected.items()) {
            if (auto const there = got.find(key); there != got.end())
                compare(value, *there, at / key, found);
            else
                found.push_back((at / key).to_string() + ": no such key is printed");
        }
    } else if (expected.is_array() && got.is_array() && expected.size() == got.size()) {
        for (std::size_t i = 0; i < expected.size(); ++i)
            compare(expected[i], got[i], at / i, found);
    } else if (expected != got) {
        auto const sizes = expected.is_array() && got.is_array()
                               ? " (" + std::to_string(expected.size()) + " elements, got " +
                                     std::to_string(got.size()) + ")"
                               : std::string{};
        found.push_back(at.to_string() + sizes + ":\n  expected " + shown(expected) + "\n  got      " +
                        shown(got));
    }
}

}  // namespace

std::vector<std::string> differences(Json const& expected, Json const& got) {
    std::vector<std::string> found;
    compare(expected, got, Json::json_pointer{}, found);
    return found;
}

}  // namespace belleman::conformance
