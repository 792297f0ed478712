#include "config/names.hpp"

#include "config/suggest.hpp"

#include <date/tz.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace belleman::config {

namespace {

constexpr std::size_t longest_id = 64;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_id(std::string_view text) {
    if (text.empty() || text.size() > longest_id || !(is_letter(text[0]) || is_digit(text[0]))) return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; });
}

bool is_primary_subtag(std::string_view subtag) {
    return subtag.size() >= 2 && subtag.size() <= 8 && std::all_of(subtag.begin(), subtag.end(), is_letter);
}

bool is_further_subtag(std::string_view subtag) {
    return !subtag.empty() && subtag.size() <= 8 &&
           std::all_of(subtag.begin(), subtag.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

bool is_language_tag(std::string_view tag) {
    std::size_t dash = tag.find('-');
    if (!is_primary_subtag(tag.substr(0, dash))) return false;
    while (dash != std::string_view::npos) {
        tag.remove_prefix(dash + 1);
        dash = tag.find('-');
        if (!is_further_subtag(tag.substr(0, dash))) return false;
    }
    return true;
}

std::string with_lower_primary(std::string tag) {
    for (char& c : tag) {
        if (c == '-') break;
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return tag;
}

/// A string that `fits`.
Form<std::string> shaped(std::string expected, bool (*fits)(std::string_view)) {
    return
        [expected = std::move(expected), fits](Value const& value) -> tl::expected<std::string, std::string> {
            auto const* given = std::get_if<std::string>(&value.data);
            if (given == nullptr || !fits(*given)) return mismatch(expected, value);
            return *given;
        };
}

Form<std::string> language_shaped(std::string expected, bool (*fits)(std::string_view)) {
    return [form = shaped(std::move(expected), fits)](Value const& value) {
        return form(value).map(with_lower_primary);
    };
}

bool is_nis_code(std::string_view text) {
    return text.size() == 5 && text[0] >= '1' && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_zone(std::string const& name) {
    try {
        return date::locate_zone(name) != nullptr;
    } catch (std::runtime_error const&) {  // how the library says "no such zone"
        return false;
    }
}

}  // namespace

Form<std::string> id() {
    return shaped("letters, digits, '-' and '_' (at most 64, a letter or digit first)", is_id);
}

Form<std::string> language() {
    return language_shaped("a language tag such as \"nl\" or \"nl-BE\"", is_language_tag);
}

Form<std::string> primary_language() {
    return language_shaped("a language such as \"nl\", without region", is_primary_subtag);
}

Form<std::string> nis_code() {
    return shaped("a NIS code in quotes, five digits such as \"71004\"", is_nis_code);
}

Form<std::string> time_zone() {
    return [](Value const& value) -> tl::expected<std::string, std::string> {
        static constexpr std::string_view expected = "a time zone such as \"Europe/Brussels\"";
        auto const* given = std::get_if<std::string>(&value.data);
        if (given == nullptr) return mismatch(expected, value);
        auto const& database = date::get_tzdb();  // throws here when there is none, not in `is_zone`
        if (is_zone(*given)) return *given;
        std::vector<std::string_view> names;
        for (auto const& zone : database.zones)
            names.emplace_back(zone.name());
        return tl::unexpected(mismatch(expected, value).value() + suggestion(*given, names));
    };
}

}  // namespace belleman::config
