#include "app/expectation.hpp"

#include "app/tag_json.hpp"
#include "app/text_or_null.hpp"
#include "belleman/text/plain.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace belleman::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr auto replace = nlohmann::json::error_handler_t::replace;

/// Where a paragraph, an item or a row of clean HTML ends after `at`; the end of the text where none does.
std::size_t end_of_block(std::string_view html, std::size_t at) {
    constexpr std::array<std::string_view, 12> blocks{"p",  "li", "tr", "dt", "dd",  "div",
                                                      "h1", "h2", "h3", "h4", "pre", "blockquote"};
    while ((at = html.find("</", at)) != std::string_view::npos) {
        auto const end = html.find('>', at);
        if (end == std::string_view::npos) break;
        auto const name = html.substr(at + 2, end - at - 2);
        at = end + 1;
        if (std::ranges::find(blocks, name) != blocks.end()) return at;
    }
    return html.size();
}

/// The text that a reader sees, paragraph by paragraph: so a change of one is a change of one line.
Json paragraphs_of(std::string_view html) {
    Json paragraphs = Json::array();
    for (std::size_t at = 0; at < html.size();) {
        auto const end = end_of_block(html, at);
        auto text = text::plain_from_html(html.substr(at, end - at));
        if (!text.empty()) paragraphs.push_back(std::move(text));
        at = end;
    }
    return paragraphs;
}

/// Dates are expected only where the source gives them: when an entry was first seen says nothing of it.
Json published_of(Entry const& entry) {
    return entry.published_is_claimed ? Json(to_rfc3339(entry.published)) : Json(nullptr);
}

Json updated_of(Entry const& entry) {
    return entry.updated > entry.published ? Json(to_rfc3339(entry.updated)) : Json(nullptr);
}

Json json_of_entry(Entry const& entry, std::string const& same_as) {
    Json enclosures = Json::array();
    for (Enclosure const& enclosure : entry.enclosures)
        enclosures.push_back(enclosure.url);
    Json json{{"id", entry.guid},
              {"title", text_or_null(entry.title)},
              {"link", text_or_null(entry.url)},
              {"published", published_of(entry)},
              {"updated", updated_of(entry)},
              {"language", text_or_null(entry.language)},
              {"summary", text_or_null(text::plain_from_html(entry.summary_html))},
              {"content", paragraphs_of(entry.content_html)},
              {"authors", entry.authors},
              {"categories", entry.categories},
              {"enclosures", std::move(enclosures)},
              {"same_as", text_or_null(same_as)}};
    json.update(json_of(entry.tags));
    return json;
}

/// Keys in alphabetical order, so that their order in a file does not matter.
std::string compact(Json const& value) {
    return nlohmann::json(value).dump(-1, ' ', false, replace);
}

}  // namespace

ExpectedField const* ExpectedEntry::find(std::string_view key) const {
    auto const found = std::ranges::find(fields, key, &ExpectedField::key);
    return found == fields.end() ? nullptr : &*found;
}

bool is_tag_field(std::string_view key) {
    return std::ranges::find(tag_keys, key) != tag_keys.end();
}

Expectation expectation_of(std::span<Entry const> entries,
                           std::map<std::string, std::string> const& same_as) {
    Expectation expectation;
    for (Entry const& entry : entries) {
        auto const repeated = same_as.find(entry.guid);
        ExpectedEntry expected;
        Json const json = json_of_entry(entry, repeated == same_as.end() ? std::string{} : repeated->second);
        for (auto const& [key, value] : json.items())
            expected.fields.push_back({key, compact(value)});
        // As it stands in the file, where bytes that are no UTF-8 have been replaced.
        expected.id = nlohmann::json::parse(expected.fields.front().value).get<std::string>();
        expectation.entries.push_back(std::move(expected));
    }
    return expectation;
}

std::string to_json(Expectation const& expectation) {
    Json json;
    if (!expectation.error.empty()) {
        json["error"] = expectation.error;
    } else {
        Json entries = Json::array();
        for (ExpectedEntry const& expected : expectation.entries) {
            Json entry;
            for (auto const& [key, value] : expected.fields)
                entry[key] = Json::parse(value);
            entries.push_back(std::move(entry));
        }
        json["entries"] = std::move(entries);
    }
    return json.dump(2, ' ', false, replace) + '\n';
}

}  // namespace belleman::app
