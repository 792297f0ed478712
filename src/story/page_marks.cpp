#include "story/page_marks.hpp"

#include "belleman/story/match.hpp"
#include "story/comparisons.hpp"
#include "story/terms.hpp"

#include <algorithm>

namespace belleman::story {

void add_page_marks(SignSet& to, std::string const& canonical_address) {
    to.push_back(term_hash(Term::name, canonical_address) & (second_marks - 1));
    to.push_back(term_hash(Term::name, '\n' + canonical_address) | second_marks);
}

bool share_a_page(SignSet const& one, SignSet const& other) {
    return count_shared(one, other) >= marks_of_page;
}

bool has_claimed_address(Fingerprint const& entry) {
    return !entry.of(Sign::claim).empty();
}

bool claims_other_host(Fingerprint const& entry) {
    auto const& claim = entry.of(Sign::claim);
    return !claim.empty() && claim.front() == static_cast<std::uint32_t>(Claim::other_host);
}

SignSet own_pages(Fingerprint const& entry) {
    auto pages = entry.of(Sign::page);
    if (!claims_other_host(entry)) return pages;
    SignSet claimed;
    add_page_marks(claimed, entry.address);
    std::erase_if(pages, [&](auto mark) { return std::ranges::find(claimed, mark) != claimed.end(); });
    return pages;
}

std::string_view host_of(std::string_view canonical_address) {
    return canonical_address.substr(0, canonical_address.find_first_of("/?#"));
}

bool share_a_host(Fingerprint const& one, Fingerprint const& other) {
    return !one.address.empty() && host_of(one.address) == host_of(other.address) &&
           !claims_other_host(one) && !claims_other_host(other);
}

std::vector<std::uint32_t> page_keys_of(Fingerprint const& fingerprint) {
    std::vector<std::uint32_t> keys;
    for (auto const kind : {Sign::page, Sign::translation}) {
        for (auto const mark : fingerprint.of(kind)) {
            if (mark < second_marks) keys.push_back(mark);
        }
    }
    return keys;
}

}  // namespace belleman::story
