#include "belleman/text/language.hpp"

#include "belleman/text/ascii.hpp"

#include <algorithm>

namespace belleman::text {

namespace {

constexpr std::size_t longest_tag = 64;

bool is_subtag(std::string_view subtag) {
    return !subtag.empty() && subtag.size() <= 8 && std::ranges::all_of(subtag, is_alphanumeric);
}

}  // namespace

bool is_language_tag(std::string_view tag) {
    if (tag.size() > longest_tag) return false;
    auto dash = tag.find('-');
    auto const language = tag.substr(0, dash);
    if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, is_letter)) return false;
    while (dash != std::string_view::npos) {
        tag.remove_prefix(dash + 1);
        dash = tag.find('-');
        if (!is_subtag(tag.substr(0, dash))) return false;
    }
    return true;
}

std::string primary_language(std::string_view tag) {
    return lowered(tag.substr(0, tag.find_first_of("-_")));
}

}  // namespace belleman::text
