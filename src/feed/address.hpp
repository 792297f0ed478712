#pragma once

#include <string>
#include <string_view>

namespace belleman::feed {

/// `reference` as an absolute http(s) address; empty when it is none or has another scheme.
[[nodiscard]] std::string web_address(std::string_view base, std::string_view reference);

}  // namespace belleman::feed
