#pragma once

#include <string_view>

namespace belleman::feed {

/// Whether `word` is a number of JSON (RFC 8259, section 6) that a machine number holds without overflow.
[[nodiscard]] bool is_machine_number(std::string_view word);

}  // namespace belleman::feed
