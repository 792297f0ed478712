#include "app/expectation.hpp"

#include "app/tag_json.hpp"
#include "belleman/text/plain.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace belleman::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr auto replace = nlohmann::json::error_handler_t::replace;

Json text_or_null(std::string const& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

/// The text that a reader sees, a line for each paragraph: so a change of one is a change of one line.
Json lines_of(std::string const& html) {
    Json lines = Json::array();
    std::string const text = text::plain_from_html(html);
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
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
              {"content", lines_of(entry.content_html)},
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
    constexpr std::array<std::string_view, 5> keys{"municipalities", "scope", "topics", "genre", "deadlines"};
    return std::ranges::find(keys, key) != keys.end();
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
