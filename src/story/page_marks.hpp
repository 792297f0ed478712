#pragma once

#include "belleman/story/fingerprint.hpp"

#include <string>
#include <string_view>

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
/// And one of another host: anybody can say that of a page of somebody else's.
[[nodiscard]] bool claims_other_host(Fingerprint const& entry);

/// The pages of the entry, without one of another host that it merely claims.
[[nodiscard]] SignSet own_pages(Fingerprint const& entry);

/// The host of a canonical address, with its port.
[[nodiscard]] std::string_view host_of(std::string_view canonical_address);
/// Whether both live on one host, whatever they claim.
[[nodiscard]] bool share_a_host(Fingerprint const& one, Fingerprint const& other);

}  // namespace belleman::story
