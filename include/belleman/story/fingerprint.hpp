#pragma once

#include "belleman/model/entry.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace belleman::story {

/// What matching knows of an entry: enough to find and to compare without its text.
struct Fingerprint {
    std::string address;                  ///< canonical; empty when the entry has no address of its own
    std::string title;                    ///< normalised: folded, only letters and digits
    std::int64_t day = 0;                 ///< of publication, days since 1970-01-01 in UTC
    std::string language;                 ///< primary subtag; empty when unknown
    std::vector<std::uint64_t> shingles;  ///< hashes of word groups of title and text, ascending, no hash
                                          ///< twice; of a long text the smallest 128

    bool operator==(Fingerprint const&) const = default;
};

/// Pure; the same entry gives the same fingerprint on every machine and in every version of the store.
[[nodiscard]] Fingerprint fingerprint_of(Entry const& entry);

}  // namespace belleman::story
