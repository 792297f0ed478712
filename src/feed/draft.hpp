#pragma once

#include "belleman/feed/date.hpp"
#include "belleman/model/feed.hpp"
#include "feed/person.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace belleman::feed {

/// A value that several elements can give: the one of the lowest rank counts, and the first of equals.
template <typename Value>
class Ranked {
public:
    /// Whether an element of this rank would count.
    [[nodiscard]] bool wants(int rank) const { return rank < rank_; }
    void set(int rank, Value value) {
        rank_ = rank;
        value_ = std::move(value);
    }
    [[nodiscard]] bool has_value() const { return rank_ != std::numeric_limits<int>::max(); }
    [[nodiscard]] int rank() const { return rank_; }
    [[nodiscard]] Value const& value() const { return value_; }
    [[nodiscard]] Value& value() { return value_; }

private:
    Value value_{};
    int rank_ = std::numeric_limits<int>::max();
};

/// HTML, and what its relative addresses resolve against.
struct HtmlValue {
    std::string html;
    std::string base;
};

/// What the children of a feed or of an item say, before it is decided what counts.
struct Draft {
    Ranked<std::string> id;
    Ranked<std::string> title;
    Ranked<std::string> link;
    Ranked<HtmlValue> summary;
    Ranked<HtmlValue> content;
    Ranked<std::string> language;
    Ranked<ParsedDate> published;
    Ranked<ParsedDate> updated;
    std::vector<Person> authors;
    std::vector<Person> fallback_authors;  ///< itunes:author
    std::vector<Person> source_authors;    ///< of atom:source
    std::vector<std::string> categories;
    std::vector<Enclosure> enclosures;
    std::vector<Translation> translations;
};

/// The name of each, else the address; an address only where nobody has a name. Without repetition.
[[nodiscard]] std::vector<std::string> names_of(std::vector<Person> const& people);

/// Adds what is not empty nor there yet.
void add_enclosure(std::vector<Enclosure>& enclosures, Enclosure enclosure);
void add_person(std::vector<Person>& people, Person person);

/// A length in bytes; nothing where `text` is no whole number.
[[nodiscard]] std::optional<std::uint64_t> enclosure_length(std::string_view text);

/// The item that a draft makes. RSS `description` alone becomes the content where it holds an article.
[[nodiscard]] FeedItem item_from(Draft&& draft, std::string const& base_url);

/// Whether an item says nothing at all.
[[nodiscard]] bool is_empty(FeedItem const& item);

namespace rank {
// Of summaries; the texts of the core vocabularies come before those of extensions.
inline constexpr int description = 0;
inline constexpr int atom_summary = 1;
inline constexpr int other_description = 2;
inline constexpr int media_description = 3;
inline constexpr int itunes_summary = 4;
inline constexpr int itunes_subtitle = 5;
}  // namespace rank

}  // namespace belleman::feed
