#pragma once

#include "belleman/story/fingerprint.hpp"

#include <string>

namespace belleman::story {

// A page in a set of signs: two hashes of its address, so that chance does not make one page of two. Those
// below `second_marks` are the first ones, by which it is looked up.
constexpr std::uint32_t second_marks = std::uint32_t{1} << 31U;
constexpr std::size_t marks_of_page = 2;

void add_page_marks(SignSet& to, std::string const& canonical_address);

/// Whether a page stands in both.
[[nodiscard]] bool share_a_page(SignSet const& one, SignSet const& other);

/// Whether the page of an entry gave another address than the link to it.
[[nodiscard]] bool has_claimed_address(Fingerprint const& entry);

}  // namespace belleman::story
