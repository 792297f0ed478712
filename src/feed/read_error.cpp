#include "feed/read_error.hpp"

#include <algorithm>
#include <utility>

namespace belleman::feed {

ReadError error_at(std::string_view text, std::size_t offset, std::string message) {
    auto const before = text.substr(0, offset);
    auto const line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
    auto const line = 1 + std::count(before.begin(), before.end(), '\n');
    return {std::move(message), static_cast<int>(line), static_cast<int>(before.size() - line_begin + 1)};
}

}  // namespace belleman::feed
