#pragma once

#include "belleman/feed/read.hpp"

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace belleman::feed {

/// An error of a document as a whole.
[[nodiscard]] inline tl::unexpected<ReadError> failure(std::string message) {
    return tl::unexpected(ReadError{std::move(message)});
}

/// An error at a byte of a document, with line and column.
[[nodiscard]] ReadError error_at(std::string_view text, std::size_t offset, std::string message);

}  // namespace belleman::feed
