#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace belleman {

/// What can speak for or against two entries being one announcement (docs/matching.md).
enum class EvidenceKind : std::uint8_t {
    address,       ///< of their pages
    text,          ///< words, letters, passages, titles
    subjects,      ///< what administrations write about; topics
    numbers,       ///< amounts; rounds
    dates,         ///< days and years that they name, deadlines
    places,        ///< municipalities that they name or come from
    organisation,  ///< who speaks
    time,          ///< when they were published
    roles,         ///< results, reactions, stages of a decision
    translations   ///< what a page or a system says of its other languages
};
[[nodiscard]] std::span<EvidenceKind const> all_evidence_kinds();
[[nodiscard]] std::string_view to_string(EvidenceKind kind);
[[nodiscard]] std::optional<EvidenceKind> evidence_kind_from(std::string_view name);

using EvidenceKinds = std::set<EvidenceKind>;

/// How the entries of one source are compared with others.
struct SourceMatching {
    bool merge = true;  ///< false: each of its entries stays alone
    EvidenceKinds off;  ///< counts neither for nor against a pair with one of its entries
    /// The parameters of its entries' addresses that say which page is meant ("id"); none: all but those
    /// that count readers.
    std::optional<std::vector<std::string>> parameters;
    /// Hosts that are another now, in lower case, and that one. The same for all sources.
    std::map<std::string, std::string> hosts;
};

/// By the id of the source; one that is not there has no wishes.
using MatchingBySource = std::map<std::string, SourceMatching>;

}  // namespace belleman
