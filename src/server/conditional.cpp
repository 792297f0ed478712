#include "server/conditional.hpp"

#include "belleman/text/ascii.hpp"
#include "server/field_list.hpp"

#include <date/date.h>

#include <sstream>

namespace belleman::server {

namespace {

enum class Comparison { strong, weak };

/// Does a list of entity tags name `etag`? A list that breaks off counts as far as it can be read. Entity
/// tags know no escapes, so a general list splitter would read some of them wrongly.
bool names(std::string_view list, std::string_view etag, Comparison comparison) {
    list = text::trimmed(list);
    if (list == "*") return true;
    while (!list.empty()) {
        bool const weak = list.starts_with("W/");
        if (weak) list.remove_prefix(2);
        auto const end = list.starts_with('"') ? list.find('"', 1) : std::string_view::npos;
        if (end == std::string_view::npos) return false;
        if (list.substr(0, end + 1) == etag && !(weak && comparison == Comparison::strong)) return true;
        list.remove_prefix(end + 1);
        auto const next = list.find_first_not_of(", \t");
        list.remove_prefix(next == std::string_view::npos ? list.size() : next);
    }
    return false;
}

}  // namespace

std::optional<Instant> parse_http_date(std::string_view text) {
    constexpr std::size_t longest = 40;  // "Wednesday, 06-Nov-94 08:49:37 GMT" and some space
    text = text::trimmed(text);
    if (text.size() > longest) return std::nullopt;
    for (auto const* format :
         {"%a, %d %b %Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"}) {
        std::istringstream in{std::string{text}};
        in.imbue(std::locale::classic());
        Instant instant;
        in >> date::parse(std::string{format}, instant);
        if (!in.fail() && in.peek() == std::istringstream::traits_type::eof()) return instant;
    }
    return std::nullopt;
}

Precondition evaluate(Conditions const& conditions, std::string_view etag,
                      std::optional<Instant> last_modified) {
    if (!conditions.if_match.empty()) {
        if (!names(conditions.if_match, etag, Comparison::strong)) return Precondition::failed;
    } else if (!conditions.if_unmodified_since.empty() && last_modified) {
        auto const since = parse_http_date(conditions.if_unmodified_since);
        if (since && *last_modified > *since) return Precondition::failed;
    }
    if (!conditions.if_none_match.empty()) {
        bool const known = names(conditions.if_none_match, etag, Comparison::weak);
        return known ? Precondition::not_modified : Precondition::proceed;
    }
    if (!conditions.if_modified_since.empty() && last_modified) {
        auto const since = parse_http_date(conditions.if_modified_since);
        if (since && *last_modified <= *since) return Precondition::not_modified;
    }
    return Precondition::proceed;
}

}  // namespace belleman::server
