#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/source.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::story {

/// What matching takes from an entry, one set for each kind. Words and names are hashed, figures stand for
/// themselves. The numbers are stored: a new kind goes to the end.
enum class Sign : std::uint8_t {
    title_word,     ///< words of the title by their first six letters, without those that every text has
    word,           ///< those of title and text
    title_gram,     ///< groups of five letters in the words of the title
    text_gram,      ///< those in the beginning of the text
    subject,        ///< what administrations write about, the same in every language
    number,         ///< amounts, percentages, counts of title and text
    year,           ///< of title and text
    title_year,     ///< of the title
    date,           ///< day and month (month * 32 + day) of title and text
    title_date,     ///< of the title, and months without a day
    ordinal,        ///< "tweede", "2e": of title and text
    title_ordinal,  ///< of the title
    municipality,   ///< NIS codes that the entry concerns
    deadline,       ///< days since 1970-01-01
    topic,          ///< hashed
    follow_up,      ///< the title announces what comes after a measure: an erratum, results, a guide
    reaction,       ///< the title says what somebody thinks of it
    stage,          ///< of a decision: 1 provisional, 2 definitive
    place,          ///< words that name the municipality of a local source
    organisation,   ///< who speaks: the organisation, the source without its language, the host
    level,          ///< of the source
    parallel,       ///< the address without its language
    identity,       ///< the guid, where it is made to be the only one in the world
    sentence,       ///< hashes of the sentences of the text, also of those that the source always writes
    page,           ///< the addresses under which its page is known, two hashes of each (page_marks.hpp)
    translation,    ///< those that are named for the same in other languages, likewise
    claim,          ///< where its page says that it has another address than its link: `Claim`
    last
};
constexpr auto sign_kinds = static_cast<std::size_t>(Sign::last);

/// On which host an address is that a page gives for itself, beside its link.
enum class Claim : std::uint32_t { own_host = 1, other_host };

/// Ascending, none twice.
using SignSet = std::vector<std::uint32_t>;

/// What matching knows of an entry: enough to find and to compare without its text.
struct Fingerprint {
    std::string address;                  ///< canonical, of its page; empty when it has none of its own
    std::string title;                    ///< normalised: folded, only letters and digits
    std::int64_t published = 0;           ///< seconds since 1970-01-01 in UTC
    std::string language;                 ///< primary subtag; empty when unknown
    std::vector<std::uint64_t> shingles;  ///< hashes of word groups of title and text, ascending, no hash
                                          ///< twice; of a long text the smallest 128
    std::array<SignSet, sign_kinds> signs;

    [[nodiscard]] SignSet const& of(Sign kind) const { return signs[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] SignSet& of(Sign kind) { return signs[static_cast<std::size_t>(kind)]; }
    bool operator==(Fingerprint const&) const = default;
};

/// Hashes of the sentences of an entry's text of at least four words, as `Sign::sentence` keeps them.
[[nodiscard]] SignSet sentences_of(Entry const& entry);

/// The sentences that a source writes again and again ("Meer info op onze website."): those in at least three
/// of its entries.
[[nodiscard]] SignSet usual_sentences(std::vector<SignSet> const& sentences_of_entries);

/// Pure; the same entry of the same source gives the same fingerprint on every machine. The entry is tagged.
/// Of `source` the organisation, the level and how it is matched are used; what is left out says nothing.
/// Sentences that are `usual` count as if they were not there.
[[nodiscard]] Fingerprint fingerprint_of(Entry const& entry, Source const& source = {},
                                         SignSet const& usual = {});

/// Whether titles or texts have so much in common that one can be a new version of the other.
[[nodiscard]] bool are_alike(Fingerprint const& one, Fingerprint const& other);

/// All signs in one piece, and back: of each kind a count, then its numbers, as LEB128 of the differences
/// (DWARF 5, section 7.6). What `encoded_signs` did not write gives empty sets where it ends.
[[nodiscard]] std::string encoded_signs(Fingerprint const& fingerprint);
[[nodiscard]] std::array<SignSet, sign_kinds> decoded_signs(std::string_view bytes);
/// One of these sets.
[[nodiscard]] SignSet decoded_sign(std::string_view bytes, Sign kind);

}  // namespace belleman::story
