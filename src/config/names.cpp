#include "config/names.hpp"

#include "belleman/config/settings.hpp"
#include "belleman/text/ascii.hpp"
#include "belleman/text/language.hpp"
#include "belleman/text/nearest_word.hpp"

#include <date/tz.h>
#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace belleman::config {

namespace {

bool is_id(std::string_view text) {
    if (text.empty() || text.size() > longest_id || !text::is_alphanumeric(text[0])) return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return text::is_alphanumeric(c) || c == '-' || c == '_'; });
}

bool is_bare_language(std::string_view tag) {
    return text::is_language_tag(tag) && tag.find('-') == std::string_view::npos;
}

std::string with_lower_primary(std::string const& tag) {
    return text::primary_language(tag) + tag.substr(std::min(tag.find('-'), tag.size()));
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

bool is_zone(std::string const& name) {
    try {
        return date::locate_zone(name) != nullptr;
    } catch (std::runtime_error const&) {  // how the library says "no such zone"
        return false;
    }
}

}  // namespace

Form<std::string> id() {
    return shaped(
        fmt::format("letters, digits, '-' and '_' (at most {}, a letter or digit first)", longest_id), is_id);
}

Form<std::string> language() {
    return language_shaped("a language tag such as \"nl\" or \"nl-BE\"", text::is_language_tag);
}

Form<std::string> primary_language() {
    return language_shaped("a language such as \"nl\", without region", is_bare_language);
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
        return tl::unexpected(mismatch(expected, value).value() + text::suggestion(*given, names));
    };
}

}  // namespace belleman::config
