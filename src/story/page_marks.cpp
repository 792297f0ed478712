#include "story/page_marks.hpp"

#include "belleman/story/match.hpp"
#include "story/comparisons.hpp"
#include "story/terms.hpp"

namespace belleman::story {

void add_page_marks(SignSet& to, std::string const& canonical_address) {
    to.push_back(term_hash(Term::name, canonical_address) & (second_marks - 1));
    to.push_back(term_hash(Term::name, '\n' + canonical_address) | second_marks);
}

bool share_a_page(SignSet const& one, SignSet const& other) {
    return count_shared(one, other) >= marks_of_page;
}

bool has_claimed_address(Fingerprint const& entry) {
    return entry.of(Sign::page).size() > marks_of_page;
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
