#pragma once

#include "belleman/feed/read.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace belleman::feed {

/// An error at a byte of a document, with line and column.
[[nodiscard]] ReadError error_at(std::string_view text, std::size_t offset, std::string message);

}  // namespace belleman::feed
