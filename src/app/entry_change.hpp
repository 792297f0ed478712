#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/matching.hpp"

#include <string>
#include <vector>

namespace belleman::app {

/// What came of an entry since it was stored.
enum class EntryChange {
    none,   ///< also when only markup, white space, letter case or lists of links to other pages differ
    quiet,  ///< it has another address or language: to be stored, not to be told
    told    ///< readers see another title, text or file
};

/// Parameters that do not count by `matching` are no other address.
[[nodiscard]] EntryChange change_between(Entry const& known, Entry const& arrived,
                                         SourceMatching const& matching = {});

/// Whether a change to be told is one of too many: the entry goes to and fro between words that it had
/// before, as where two servers of one site differ, or has changed five times within a day. `versions` are
/// what it said before.
[[nodiscard]] bool is_restless(std::vector<EntryVersion> const& versions, Entry const& known,
                               Entry const& arrived, Instant now);

/// The words of a text without its lists of links ("Lees ook"), which many sites fill anew at every visit. A
/// text of nothing else keeps them.
[[nodiscard]] std::string words_that_count(std::string const& html);

/// The words that arrived under the identity and the first dates of the known entry; `updated` is when they
/// were seen, and never goes back.
[[nodiscard]] Entry changed_entry(Entry const& known, Entry const& arrived);

/// The same for what is no change to be told: `updated` stays.
[[nodiscard]] Entry quietly_changed_entry(Entry const& known, Entry const& arrived);

/// The words of its own page under the identity of the known entry, as if they had been there from the start:
/// `updated` stays, and a date that the page claims comes before what was known.
[[nodiscard]] Entry completed_entry(Entry const& known, Entry const& arrived);

}  // namespace belleman::app
