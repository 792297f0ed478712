#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::story {

/// Hashes of the groups of four words that follow one another ("shingles"; Broder, "On the resemblance and
/// containment of documents", 1997); of a shorter text, of all its words. `words` is normalised: words with
/// one space between them.
[[nodiscard]] std::vector<std::uint64_t> shingles_of(std::string_view words);

/// How many hashes a sketch holds at most: enough to tell 0.3 from 0.1, at 1 kB an entry.
constexpr std::size_t sketch_size = 128;

/// The smallest hashes, ascending, none twice: a sample that is drawn from every text in the same way, so
/// that two samples tell how much the texts share, however long they are.
[[nodiscard]] std::vector<std::uint64_t> sketch_of(std::vector<std::uint64_t> hashes);

/// The share of the smaller text that stands in the other, estimated from the sketches: 0 to 1; 0 when one is
/// empty. The hashes in `apart` (ascending) count for neither.
[[nodiscard]] double containment(std::vector<std::uint64_t> const& one,
                                 std::vector<std::uint64_t> const& other,
                                 std::vector<std::uint64_t> const& apart = {});

}  // namespace belleman::story
