#pragma once

#include "belleman/feed/read.hpp"

#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace belleman::feed {

using JsonPointer = nlohmann::json_pointer<std::string>;

/// Whether the values of a JSON text are not too many; the error says where they are. The text need not be
/// JSON.
[[nodiscard]] tl::expected<void, ReadError> check_json_size(std::string_view text);

/// Parses JSON (RFC 8259) in UTF-8 strictly, into a `json_tree`; within that bound, and no deeper than
/// `json_levels_limit`. Errors: what is wrong, with line and column.
[[nodiscard]] tl::expected<nlohmann::json, ReadError> parse_json(std::string_view text);

/// Reads a JSON Pointer (RFC 6901). Errors: what is wrong with it.
[[nodiscard]] tl::expected<JsonPointer, std::string> parse_json_pointer(std::string_view expression);

/// The value that `pointer` names below `root`; nothing when there is none.
[[nodiscard]] nlohmann::json const* find_json(nlohmann::json const& root, JsonPointer const& pointer);

/// A string, trimmed, or a number or truth value as it is written; empty for anything else.
[[nodiscard]] std::string scalar_text(nlohmann::json const& value);

}  // namespace belleman::feed
