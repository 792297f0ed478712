#include "feed/person.hpp"

#include "belleman/text/plain.hpp"
#include "feed/ascii.hpp"
#include "feed/text_construct.hpp"

#include <array>
#include <utility>

namespace belleman::feed {

namespace {

constexpr std::size_t size_limit = 4096;

std::string_view without_scheme(std::string_view address) {
    constexpr std::string_view scheme = "mailto:";
    if (equals_ignoring_case(address.substr(0, scheme.size()), scheme)) address.remove_prefix(scheme.size());
    return trimmed(address);
}

bool is_address(std::string_view text) {
    auto const at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           text.find_first_of(" \t\r\n()<>\"") == std::string_view::npos;
}

/// Where the bracket opens that the last one of `text` closes; npos where it closes none.
std::size_t last_opening(std::string_view text, char open, char close) {
    if (text.empty() || text.back() != close) return std::string_view::npos;
    int depth = 0;
    for (auto at = text.size(); at-- > 0;) {
        if (text[at] == close) ++depth;
        if (text[at] == open && --depth == 0) return at;
    }
    return std::string_view::npos;
}

std::string name_from(std::string_view text) {
    text = trimmed(text);
    if (text.size() > 1 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
    return plain_from_loose(text);
}

}  // namespace

Person person_from_text(std::string_view text) {
    text = trimmed(text.substr(0, size_limit));
    if (auto const address = without_scheme(text); is_address(address)) return {"", std::string{address}};
    for (auto const& [open, close] : {std::pair{'(', ')'}, std::pair{'<', '>'}}) {
        auto const begin = last_opening(text, open, close);
        if (begin == std::string_view::npos) continue;
        auto const outside = trimmed(text.substr(0, begin));
        auto const inside = trimmed(text.substr(begin + 1, text.size() - begin - 2));
        auto const first = without_scheme(outside);
        auto const second = without_scheme(inside);
        if (is_address(first)) return {name_from(inside), std::string{first}};
        if (is_address(second)) return {name_from(outside), std::string{second}};
    }
    return {name_from(text), ""};
}

}  // namespace belleman::feed
