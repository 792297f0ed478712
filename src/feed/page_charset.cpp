#include "feed/page_charset.hpp"

#include "feed/ascii.hpp"
#include "feed/charset.hpp"

#include <algorithm>

namespace belleman::feed {

namespace {

constexpr std::size_t prescanned = 1024;

bool same_letter(char a, char b) {
    return to_lower(a) == to_lower(b);
}

std::size_t find_ignoring_case(std::string_view text, std::string_view wanted, std::size_t from = 0) {
    from = std::min(from, text.size());
    auto const begin = text.begin() + static_cast<std::ptrdiff_t>(from);
    auto const found = std::search(begin, text.end(), wanted.begin(), wanted.end(), same_letter);
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

std::string_view without_leading(std::string_view text, std::string_view characters) {
    return text.substr(std::min(text.find_first_not_of(characters), text.size()));
}

/// The value after the first "charset=" in a tag or a Content-Type. In a tag both `charset="x"` and
/// `content="text/html; charset=x"` have it.
std::string_view charset_parameter(std::string_view text) {
    for (auto at = find_ignoring_case(text, "charset"); at != std::string_view::npos;
         at = find_ignoring_case(text, "charset", at + 1)) {
        auto rest = without_leading(text.substr(at + 7), " \t\r\n");
        if (!rest.starts_with('=')) continue;
        rest = without_leading(rest.substr(1), " \t\r\n\"'");
        auto const value = rest.substr(0, rest.find_first_of(" \t\r\n\"';>/"));
        if (!value.empty()) return value;
    }
    return {};
}

}  // namespace

std::string_view meta_charset(std::string_view bytes) {
    auto const head = bytes.substr(0, prescanned);
    std::size_t at = 0;
    while ((at = head.find('<', at)) != std::string_view::npos) {
        if (head.substr(at).starts_with("<!--")) {
            auto const end = head.find("-->", at + 4);
            if (end == std::string_view::npos) return {};
            at = end + 3;
            continue;
        }
        auto const tag = head.substr(at, head.find('>', at) - at);
        bool const is_meta =
            tag.size() > 5 && equals_ignoring_case(tag.substr(1, 4), "meta") && !is_letter(tag[5]);
        if (auto const charset = is_meta ? charset_parameter(tag) : std::string_view{}; !charset.empty()) {
            return charset;
        }
        ++at;
    }
    return {};
}

std::string page_in_utf8(std::string_view bytes, std::string_view content_type) {
    auto const own = meta_charset(bytes);
    if (!charset_parameter(content_type).empty() || own.empty()) return document_text(bytes, content_type);
    return document_text(bytes, "text/html; charset=" + std::string{own});
}

}  // namespace belleman::feed
