#pragma once

#include <string>
#include <string_view>

namespace belleman::text {

/// What is wrong with TOML text, for the person who wrote it: what the parser says, and what most people
/// forget there (a quote, a comma, a bracket). `line` and `column` (in characters) count from 1 and say where
/// the parser stopped; a place outside the text gives no advice. Pure.
[[nodiscard]] std::string toml_mistake(std::string_view description, std::string_view text, int line,
                                       int column);

}  // namespace belleman::text
