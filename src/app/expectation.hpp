#pragma once

#include "belleman/config/settings.hpp"
#include "belleman/model/entry.hpp"

#include <tl/expected.hpp>

#include <array>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::app {

/// What can be expected of an entry: what reading gives, and what tagging adds, whose rules change more
/// often.
inline constexpr std::array<std::string_view, 12> reading_keys{
    "id",      "title",   "link",    "published",  "updated",    "language",
    "summary", "content", "authors", "categories", "enclosures", "same_as"};
inline constexpr std::array<std::string_view, 6> tag_keys{"municipalities", "scope",     "topics",
                                                          "genre",          "deadlines", "event_dates"};

/// One thing that is expected of an entry. The value is compact JSON, so that equal values are equal texts.
struct ExpectedField {
    std::string key;
    std::string value;
};

struct ExpectedEntry {
    std::string id;                     ///< the entry's guid: its identity within the source
    std::vector<ExpectedField> fields;  ///< a field that is not here is not compared

    [[nodiscard]] ExpectedField const* find(std::string_view key) const;
};

/// What a recording has to give: `expected.json`, {"entries": [...]} or {"error": "..."}.
struct Expectation {
    std::string error;  ///< words of the message of a document that cannot be read; else empty
    std::vector<ExpectedEntry> entries;  ///< in the order of the document
};

/// Does the field come from tagging?
[[nodiscard]] bool is_tag_field(std::string_view key);

/// Everything that can be expected of `entries`. `same_as` names, by guid, the entry of the source whose
/// announcement an entry repeats.
[[nodiscard]] Expectation expectation_of(std::span<Entry const> entries,
                                         std::map<std::string, std::string> const& same_as);

/// The text of `expected.json`.
[[nodiscard]] std::string to_json(Expectation const& expectation);

/// Reads `expected.json`; `file` is for the message.
[[nodiscard]] tl::expected<Expectation, config::Problem> read_expectation(std::string_view text,
                                                                          std::filesystem::path const& file);

}  // namespace belleman::app
