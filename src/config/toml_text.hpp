#pragma once

#include <string>
#include <string_view>

namespace belleman::config {

/// `text` as a basic string of TOML 1.0, in quotes; read back it is the same. Bytes that are no UTF-8 are
/// replaced. Every control character is escaped, so that none reaches a terminal.
[[nodiscard]] std::string toml_string(std::string_view text);

/// A line that gives `key` a value, which is TOML already.
[[nodiscard]] std::string line(std::string_view key, std::string_view value);

}  // namespace belleman::config
