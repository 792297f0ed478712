#include "feed/feed_elements.hpp"

#include "feed/ascii.hpp"

#include <algorithm>
#include <array>

namespace belleman::feed {

namespace {

using namespace std::string_view_literals;

struct Known {
    std::string_view name;
    Role role;
};

// Names in lower case, without prefix, sorted.
constexpr auto known_elements = std::to_array<Known>({
    {"author", Role::person},
    {"category", Role::line},
    {"channel", Role::container},
    {"comments", Role::line},
    {"content", Role::html},
    {"contributor", Role::person},
    {"copyright", Role::line},
    {"created", Role::line},
    {"creator", Role::line},
    {"date", Role::line},
    {"description", Role::html},
    {"docs", Role::line},
    {"email", Role::line},
    {"enclosure", Role::line},
    {"encoded", Role::html},
    {"entry", Role::entry},
    {"feed", Role::container},
    {"fullitem", Role::html},
    {"generator", Role::line},
    {"group", Role::container},
    {"guid", Role::line},
    {"id", Role::line},
    {"image", Role::container},
    {"issued", Role::line},
    {"item", Role::entry},
    {"items", Role::container},
    {"language", Role::line},
    {"lastbuilddate", Role::line},
    {"link", Role::line},
    {"logo", Role::line},
    {"managingeditor", Role::line},
    {"modified", Role::line},
    {"name", Role::line},
    {"pubdate", Role::line},
    {"published", Role::line},
    {"rdf", Role::container},
    {"rights", Role::line},
    {"rss", Role::container},
    {"source", Role::container},
    {"subject", Role::line},
    {"subtitle", Role::line},
    {"summary", Role::html},
    {"tagline", Role::line},
    {"textinput", Role::container},
    {"title", Role::line},
    {"ttl", Role::line},
    {"updated", Role::line},
    {"uri", Role::line},
    {"url", Role::line},
    {"webmaster", Role::line},
});
static_assert(std::is_sorted(known_elements.begin(), known_elements.end(),
                             [](Known const& a, Known const& b) { return a.name < b.name; }));

// Elements of feeds whose names HTML and its relatives use too: inside HTML they close nothing.
constexpr std::array ambiguous_names{"author"sv,  "category"sv, "content"sv, "date"sv,   "id"sv,
                                     "image"sv,   "items"sv,    "name"sv,    "source"sv, "subject"sv,
                                     "summary"sv, "title"sv,    "url"sv,     "group"sv,  "rights"sv,
                                     "email"sv,   "created"sv,  "logo"sv};

// Prefixes of vocabularies that feeds use for elements beside their own.
constexpr std::array feed_prefixes{"atom"sv,  "content"sv, "dc"sv,    "dcterms"sv, "itunes"sv,
                                   "media"sv, "rss"sv,     "slash"sv, "wfw"sv,     "thr"sv,
                                   "rdf"sv,   "georss"sv,  "sy"sv,    "geo"sv,     "a10"sv};

bool has_feed_prefix(std::string_view name) {
    auto const colon = name.find(':');
    return colon != std::string_view::npos && std::find(feed_prefixes.begin(), feed_prefixes.end(),
                                                        name.substr(0, colon)) != feed_prefixes.end();
}

}  // namespace

Role role_of(std::string_view name) {
    if (name.find(':') != std::string_view::npos && !has_feed_prefix(name)) return Role::markup;
    LowerName const lower{local_name(name)};
    auto const found =
        std::lower_bound(known_elements.begin(), known_elements.end(), lower.view(),
                         [](Known const& known, std::string_view key) { return known.name < key; });
    if (found != known_elements.end() && found->name == lower.view()) return found->role;
    return has_feed_prefix(name) ? Role::line : Role::markup;
}

bool is_ambiguous(std::string_view name) {
    if (name.find(':') != std::string_view::npos) return false;
    LowerName const lower{name};
    return std::find(ambiguous_names.begin(), ambiguous_names.end(), lower.view()) != ambiguous_names.end();
}

bool belongs_to_person(std::string_view name) {
    LowerName const lower{local_name(name)};
    return lower.view() == "name" || lower.view() == "email" || lower.view() == "uri" ||
           lower.view() == "url";
}

}  // namespace belleman::feed
