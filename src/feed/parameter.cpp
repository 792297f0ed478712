#include "feed/parameter.hpp"

#include "feed/ascii.hpp"

#include <algorithm>

namespace belleman::feed {

namespace {

std::string_view without_leading(std::string_view text, std::string_view characters) {
    return text.substr(std::min(text.find_first_not_of(characters), text.size()));
}

}  // namespace

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
    auto const begin = text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size()));
    auto const found = std::search(begin, text.end(), word.begin(), word.end(),
                                   [](char a, char b) { return to_lower(a) == b; });
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

std::string_view parameter(std::string_view text, std::string_view name) {
    for (auto at = find_word(text, name); at != std::string_view::npos; at = find_word(text, name, at + 1)) {
        auto rest = without_leading(text.substr(at + name.size()), " \t\r\n");
        if (!rest.starts_with('=')) continue;
        rest = without_leading(rest.substr(1), " \t\r\n\"'");
        auto const value = rest.substr(0, rest.find_first_of(" \t\r\n\"';,?/>"));
        if (!value.empty()) return value;
    }
    return {};
}

}  // namespace belleman::feed
