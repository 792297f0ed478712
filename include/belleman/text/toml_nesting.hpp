#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace belleman::text {

/// Where TOML text nests too deep; line and column count from 1, the column in bytes.
struct TomlTooDeep {
    int line = 0;
    int column = 0;
    std::string message;
};

/// Finds brackets or dotted keys that nest too deep for a recursive parser: "[[[[...", "a.b.c.d.e...". One
/// pass that knows strings and comments; whether the text is TOML at all is the parser's question. Pure.
[[nodiscard]] std::optional<TomlTooDeep> toml_too_deep(std::string_view text);

}  // namespace belleman::text
