#pragma once

#include "belleman/model/view.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::publish {

/// Somebody who published the same announcement.
struct Publication {
    Source const* source;
    std::string url;                   ///< safe address; empty where the publication has none of its own
    std::optional<Instant> withdrawn;  ///< since when its source no longer stands by it
};

/// Another cluster that this one leads to: a translation, or an older announcement of the same.
struct Reference {
    Mention const* mention;
    Source const* source;
    std::string title;     ///< plain text, never empty
    std::string url;       ///< safe address; empty where it has none
    std::string language;  ///< BCP 47; empty when unknown
};

/// The parts of a cluster that every format shows, worked out once. Points into the selection.
struct Announcement {
    Cluster const* cluster;
    Entry const* original;  ///< the publication that is shown
    Source const* source;   ///< of the original
    std::string title;      ///< plain text, never empty
    std::string url;        ///< safe address of the original; empty when it has none
    std::string language;   ///< BCP 47; empty when unknown
    std::string content;    ///< clean HTML, never empty
    std::string summary;    ///< clean HTML; empty when it says nothing that the content does not
    std::vector<Publication> others;
    std::vector<Reference> translations;
    std::vector<Reference> related;

    /// What stands for the whole where there is little room: the summary, else the content.
    [[nodiscard]] std::string const& brief() const { return summary.empty() ? content : summary; }
};

/// What Belleman offers, whatever the view.
constexpr std::string_view tagline = "Aankondigingen voor lokale besturen, elk één keer";

/// `cluster` is one of those of `selection`.
[[nodiscard]] Announcement announcement_of(Cluster const& cluster, Selection const& selection);

/// Why the entry at `at`, which is not the shown one, stands in the cluster. The entry that began the
/// cluster, when it came or when a person set it apart, has no reason of its own where another is shown: it
/// is there for the same reason as that one.
[[nodiscard]] MatchReason const& reason_of(Cluster const& cluster, std::size_t at);

/// Why a cluster of which nothing is left was withdrawn; it is.
[[nodiscard]] WithdrawalSign withdrawal_sign_of(Cluster const& cluster);

/// Who publishes: the organisation, else the name of the source, else its id.
[[nodiscard]] std::string const& publisher_of(Source const& source);

}  // namespace belleman::publish
