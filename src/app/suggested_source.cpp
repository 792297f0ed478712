#include "app/suggested_source.hpp"

#include "belleman/config/settings.hpp"
#include "belleman/text/ascii.hpp"
#include "belleman/text/language.hpp"
#include "belleman/text/plain.hpp"
#include "belleman/text/url.hpp"
#include "belleman/text/words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <vector>

namespace belleman::app {

namespace {

constexpr std::size_t longest_name = 120;

/// Letters and digits of `text` in lower case without accents, with '-' for everything between.
std::string slug_of(std::string_view text) {
    std::string slug;
    for (char const c : text::fold_accents(text)) {
        if (text::is_alphanumeric(c)) {
            slug += c;
        } else if (!slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    while (slug.ends_with('-'))
        slug.pop_back();
    return slug;
}

/// The host without "www." and without its last label.
std::string label_of(std::string_view host) {
    host = text::without_www(host);
    bool const is_name = host.find_first_not_of("0123456789.") != std::string_view::npos;
    auto const dot = host.rfind('.');
    return std::string{is_name && dot != std::string_view::npos ? host.substr(0, dot) : host};
}

/// The last part of the path that says something: "nieuws" of "/nl/nieuws/index.html".
std::string subject_of(std::string_view path) {
    static constexpr std::array empty_words{"index", "default", "home", "pages", "paginas", "nl",
                                            "fr",    "en",      "de",   "feed",  "rss",     "atom"};
    while (!path.empty()) {
        auto const slash = path.rfind('/');
        auto part = slash == std::string_view::npos ? path : path.substr(slash + 1);
        path = path.substr(0, slash == std::string_view::npos ? 0 : slash);
        part = part.substr(0, part.rfind('.'));
        auto slug = slug_of(part);
        bool const is_number = slug.find_first_not_of("0123456789-") == std::string::npos;
        bool const is_empty = std::find(empty_words.begin(), empty_words.end(), slug) != empty_words.end();
        if (!is_number && !is_empty && slug.size() <= 24) return slug;
    }
    return {};
}

std::string id_for(std::string const& url, std::set<std::string> const& taken) {
    auto const parts = text::parse_url(url);
    auto id = parts ? slug_of(label_of(parts->host)) : std::string{};
    auto const subject = parts ? subject_of(parts->path) : std::string{};
    if (!subject.empty()) id += (id.empty() ? "" : "-") + subject;
    id = id.empty() ? "source" : id.substr(0, config::longest_id - 4);
    auto unique = id;
    for (int number = 2; taken.contains(unique); ++number)
        unique = fmt::format("{}-{}", id, number);
    return unique;
}

/// "Nieuws | Stad Gent" in its parts.
std::vector<std::string> parts_of_title(std::string const& title) {
    std::vector<std::string> parts;
    std::string_view rest = title;
    while (!rest.empty()) {
        auto end = rest.size();
        std::size_t width = 0;
        for (std::string_view const separator : {" | ", " – ", " — ", " - ", " · ", " :: "}) {
            if (auto const at = rest.find(separator); at < end) {
                end = at;
                width = separator.size();
            }
        }
        if (auto part = text::fold_space(rest.substr(0, end)); !part.empty())
            parts.push_back(std::move(part));
        rest.remove_prefix(std::min(end + width, rest.size()));
        if (width == 0) break;
    }
    return parts;
}

/// Whether a part of a title names the site: the host holds one of its words.
bool names_site(std::string const& part, std::string const& host) {
    constexpr std::size_t shortest_word = 4;
    auto const words = text::words_of(part);
    return std::any_of(words.begin(), words.end(), [&](text::Word const& word) {
        return word.folded.size() >= shortest_word && host.find(word.folded) != std::string::npos;
    });
}

struct Names {
    std::string organisation;
    std::string rest;  ///< of the title
};

Names names_in(SourceOrigin const& origin) {
    auto const url = text::parse_url(origin.url);
    std::string const host{url ? text::without_www(url->host) : std::string_view{}};
    auto const parts = parts_of_title(origin.title);
    Names names{origin.site_name, {}};
    if (names.organisation.empty()) {
        auto const site = std::find_if(parts.begin(), parts.end(),
                                       [&](std::string const& part) { return names_site(part, host); });
        if (site != parts.end()) names.organisation = *site;
        if (site == parts.end() && parts.size() > 1) names.organisation = parts.back();
    }
    for (auto const& part : parts) {
        if (part != names.organisation && names.rest.empty()) names.rest = part;
    }
    if (names.organisation.empty()) names.organisation = host.empty() ? names.rest : host;
    if (names.organisation.empty()) names.organisation = "unknown";
    return names;
}

}  // namespace

Source suggest_source(SourceOrigin const& origin, SourceKind kind, std::set<std::string> const& taken) {
    auto const names = names_in(origin);
    Source source;
    source.kind = kind;
    source.url = origin.url;
    source.id = id_for(origin.url, taken);
    source.organisation = text::shorten(names.organisation, longest_name);
    source.name = text::shorten(
        names.rest.empty() ? names.organisation : names.organisation + ": " + names.rest, longest_name);
    if (text::is_language_tag(origin.language)) source.language = origin.language;
    return source;
}

}  // namespace belleman::app
