#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/matching.hpp"
#include "belleman/story/features.hpp"
#include "belleman/story/fingerprint.hpp"
#include "belleman/story/rarity.hpp"
#include "belleman/story/weights.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace belleman::story {

/// How many entries a cluster takes, of all sources together and of one. Real announcements stay far below;
/// the bounds keep a source that repeats itself under ever new guids from making a cluster without end.
constexpr int most_entries_in_cluster = 32;
constexpr int most_entries_of_one_source = 4;

/// A stored entry that may be the same announcement as the one that arrives, or stands in a story with one
/// that may.
struct Candidate {
    std::int64_t entry_id = 0;
    std::int64_t cluster_id = 0;
    std::int64_t story_id = 0;
    std::string source_id;
    Fingerprint fingerprint;
    int cluster_entries = 1;            ///< in its cluster, this one included
    int cluster_entries_of_source = 0;  ///< those of the arriving entry's source among them
};

/// What one comparison did to the score.
struct Contribution {
    Feature feature = Feature::last;
    double value = 0;
    double worth = 0;  ///< what it added; below 0 what it took
};

/// Two clusters that were published apart and turn out to be one announcement: they stay two, and the younger
/// points to the older.
struct Related {
    std::int64_t older_cluster = 0;
    std::int64_t younger_cluster = 0;  ///< 0: the one that is made for the arriving entry
    MatchReason reason;
};

/// Where an arriving entry belongs, and why.
struct Decision {
    std::int64_t cluster_id = 0;              ///< 0: a new cluster
    std::int64_t story_id = 0;                ///< 0: a new story, or that of the cluster
    MatchReason reason;                       ///< of the cluster: "new", "address", "republished", "likeness"
    std::optional<MatchReason> story_reason;  ///< of a story that a new cluster joins: "hreflang",
                                              ///< "parallel-address", "identity", "translation"
    std::vector<Contribution> contributions;  ///< to the score of the likest entry, heaviest first
    std::int64_t likest_entry = 0;            ///< 0 when there was none; it need not have been enough. Of
                                              ///< a story that did not take it: who kept it out
    std::vector<Related> related;
};

/// One comparison as it was made, for those who measure or explain.
struct Compared {
    Candidate const& candidate;
    bool same_language = false;
    Features const& features;
    std::string_view ruling;  ///< "join", "apart"; empty: the score decides
    std::string_view method;  ///< of a join: "address"
    std::string_view why;     ///< of a ruling: a sentence
    double chance = 0;        ///< of this pair: of a join its score, 0 for "apart"
};
using Watcher = std::function<void(Compared const&)>;

/// What an arriving entry is compared with.
struct Surroundings {
    std::vector<Candidate> const& candidates;  ///< with all entries of their stories; in any order
    Rarity const& rarity;
    Weights const& weights = shipped_weights();
    Watcher watcher = {};
    MatchingBySource const* matching = nullptr;  ///< none: no source has wishes
};

/// Decides in time that grows with the number of candidates alone. What is certain comes first: the same
/// address with a text that is not another one joins; a source that gave two addresses, two municipalities
/// that do not name each other, and a municipality's part in something larger stay apart. All else is
/// weighed: words, figures, dates, subjects, who speaks and when make the chance of each pair; that of a
/// cluster is made of its likest entry and the mean. The likest story that has enough takes the entry: into
/// its cluster of that language, or with a new one where it has none. A cluster that is full takes no more;
/// it is related.
[[nodiscard]] Decision decide(Fingerprint const& fingerprint, std::string const& source_id,
                              Surroundings const& surroundings);

/// What each comparison added to the score and took from it, the heaviest first.
[[nodiscard]] std::vector<Contribution> contributions_of(Features const& features,
                                                         Weights::Scale const& scale);
/// A comparison for a sentence: "words of the titles".
[[nodiscard]] std::string_view phrase_for(Feature feature);

/// What the store keeps to find candidates again: entries with a common key may be the same announcement.
struct Key {
    std::uint64_t value = 0;
    double weight = 0;  ///< how much it says that an entry has it too
};
constexpr std::size_t most_keys = 48;
/// The rarest words, groups of letters and numbers, passages, dates, subjects, the organisation and the
/// places; at most `most_keys`, ascending, none twice.
[[nodiscard]] std::vector<Key> keys_of(Fingerprint const& fingerprint, Rarity const& rarity);

/// The pages of the entry and of its translations, as numbers below 2^31: what they say of two entries is
/// true however long ago the other came. Now and then one number stands for two pages.
[[nodiscard]] std::vector<std::uint32_t> page_keys_of(Fingerprint const& fingerprint);

}  // namespace belleman::story
