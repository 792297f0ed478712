#pragma once

#include <string_view>
#include <vector>

namespace belleman::text {

// HTML that tries to run a script, to load something or to take over the page it is shown in, by the known
// ways of doing so. What runs calls `ran()`; what is loaded lies on evil.example.

[[nodiscard]] std::vector<std::string_view> script_attacks();   ///< script elements and handlers
[[nodiscard]] std::vector<std::string_view> address_attacks();  ///< addresses that run something
[[nodiscard]] std::vector<std::string_view> loading_attacks();  ///< frames, styles, forms, page settings
[[nodiscard]] std::vector<std::string_view> parser_attacks();  ///< trees that change when they are read again

/// All of them.
[[nodiscard]] std::vector<std::string_view> attacks();

}  // namespace belleman::text
