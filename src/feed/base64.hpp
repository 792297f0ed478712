#pragma once

#include <string>
#include <string_view>

namespace belleman::feed {

/// The bytes that `text` stands for (RFC 4648, section 4); what is no letter of the alphabet is skipped.
[[nodiscard]] std::string from_base64(std::string_view text);

}  // namespace belleman::feed
