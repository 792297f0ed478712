#pragma once

#include <string>
#include <string_view>

namespace belleman::feed {

/// The texts that stand for the pictures in a piece of HTML (`alt`, HTML Living Standard, section 4.8.3),
/// with spaces between them; empty where no picture has any.
[[nodiscard]] std::string picture_text(std::string_view html);

}  // namespace belleman::feed
