#pragma once

#include "belleman/feed/read.hpp"

#include <nlohmann/json.hpp>
#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace belleman::feed {

/// Parses JSON (RFC 8259) in UTF-8 strictly; nesting is bounded. Errors: what is wrong, with line and column.
[[nodiscard]] tl::expected<nlohmann::json, ReadError> parse_json(std::string_view text);

/// Reads a JSON Pointer (RFC 6901). Errors: what is wrong with it.
[[nodiscard]] tl::expected<nlohmann::json::json_pointer, std::string> parse_json_pointer(
    std::string_view expression);

/// The value that `pointer` names below `root`; nothing when there is none.
[[nodiscard]] nlohmann::json const* find_json(nlohmann::json const& root,
                                              nlohmann::json::json_pointer const& pointer);

}  // namespace belleman::feed
