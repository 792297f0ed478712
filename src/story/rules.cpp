#include "story/rules.hpp"

#include "belleman/story/address.hpp"
#include "story/comparisons.hpp"
#include "story/page_marks.hpp"
#include "story/shingles.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace belleman::story {

namespace {

constexpr double copied = 0.8;  // of a text in another one
constexpr std::size_t enough_groups_for_copy = 8;
constexpr std::int64_t day = std::int64_t{24} * 60 * 60;

bool have_one_page(Fingerprint const& one, Fingerprint const& other) {
    return (!one.address.empty() && one.address == other.address) ||
           share_a_page(one.of(Sign::page), other.of(Sign::page));
}

/// Whether it takes the word of a page for its address to make two entries one.
bool rests_on_claim(Fingerprint const& one, Fingerprint const& other) {
    bool const first = has_claimed_address(one);
    bool const second = has_claimed_address(other);
    return one.address == other.address ? first || second : first && second;
}

bool is_copy(Pair const& pair) {
    return std::min(pair.arriving.fingerprint.shingles.size(), pair.stored.fingerprint.shingles.size()) >=
               enough_groups_for_copy &&
           common_text(pair.arriving, pair.stored) >= copied;
}

/// Whether their texts tell the same or, where one has none, their titles: a title stands over many texts.
bool tell_the_same(Pair const& pair) {
    constexpr double enough = 0.3;
    auto const& arriving = pair.arriving.fingerprint;
    auto const& stored = pair.stored.fingerprint;
    bool const has_two_links = pair.same_source && arriving.of(Sign::page) != stored.of(Sign::page);
    if (has_two_links || (has_text(pair.arriving) && has_text(pair.stored)))
        return common_text(pair.arriving, pair.stored) >= enough;
    return likeness_of_titles(arriving, stored) >= enough;
}

// A source that links to a page of another's passes that page on, in whatever words. That its own page is
// another host's is believed of a copy alone. Within one source, and for a home page, one address can serve
// different items: a page that is written over, a list to which all its items link, a template that gives
// every page one address for itself. What they say has to be alike then.
Ruling by_address(Pair const& pair) {
    auto const& arriving = pair.arriving.fingerprint;
    auto const& stored = pair.stored.fingerprint;
    auto const& address = has_claimed_address(arriving) ? stored.address : arriving.address;
    Join const join{
        "address", 0.5 + likeness_of(arriving, stored) / 2,
        fmt::format("It has the same address as the publication of {}: {}.", pair.stored_source, address)};
    bool const is_claimed = rests_on_claim(arriving, stored);
    bool const is_passed_on = !pair.same_source && !is_claimed && names_a_page(address);
    if (is_passed_on) return join;
    if (pair.off.contains(EvidenceKind::text))
        return Apart{"One address serves both, and what they say does not count."};
    bool const is_of_another_host =
        !pair.same_source && is_claimed && (claims_other_host(arriving) || claims_other_host(stored));
    if (is_of_another_host) return is_copy(pair) ? Ruling{join} : Doubt{};
    if (tell_the_same(pair)) return join;
    return Apart{"One address serves both, but titles and texts differ."};
}

std::string_view last_part(std::string_view address) {
    auto const slash = address.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : address.substr(slash + 1);
}

// After a site has moved, the same pages come again under another host or folder, with the dates that they
// had. What comes again later is written anew, by the same template.
bool is_republished(Pair const& pair) {
    auto const& arriving = pair.arriving.fingerprint;
    auto const& stored = pair.stored.fingerprint;
    auto const page = last_part(arriving.address);
    bool const is_close = std::abs(arriving.published - stored.published) <= 2 * day;
    if (!is_close && !pair.off.contains(EvidenceKind::time)) return false;
    return !page.empty() && page == last_part(stored.address) && arriving.title == stored.title &&
           arriving.shingles == stored.shingles && arriving.shingles.size() >= enough_groups_for_copy &&
           arriving.of(Sign::date) == stored.of(Sign::date);
}

// A template is copied whole, and the title says which edition, round or stage it is this time.
bool titles_contradict(Pair const& pair) {
    constexpr std::array kinds{
        std::pair{Sign::title_year, EvidenceKind::dates}, std::pair{Sign::title_date, EvidenceKind::dates},
        std::pair{Sign::title_ordinal, EvidenceKind::numbers}, std::pair{Sign::stage, EvidenceKind::roles}};
    return std::ranges::any_of(kinds, [&](auto const& kind) {
        return !pair.off.contains(kind.second) &&
               contradict(pair.arriving.fingerprint.of(kind.first), pair.stored.fingerprint.of(kind.first));
    });
}

/// Whether one names the other for another language; on another host, where anybody can name anything, each
/// the other.
bool is_named_translation(Fingerprint const& one, Fingerprint const& other) {
    bool const by_one = share_a_page(one.of(Sign::translation), own_pages(other));
    bool const by_other = share_a_page(other.of(Sign::translation), own_pages(one));
    return share_a_host(one, other) ? by_one || by_other : by_one && by_other;
}

bool translations_contradict(Pair const& pair) {
    if (pair.off.contains(EvidenceKind::dates)) return false;
    auto const& arriving = pair.arriving.fingerprint;
    auto const& stored = pair.stored.fingerprint;
    return contradict(arriving.of(Sign::title_year), stored.of(Sign::title_year)) ||
           contradict(arriving.of(Sign::title_date), stored.of(Sign::title_date));
}

// A date, an amount or a place that both have stands in for a text that is missing.
bool is_title_alone(Pair const& pair) {
    if (has_text(pair.arriving) && has_text(pair.stored)) return false;
    constexpr std::array kinds{std::pair{Sign::date, EvidenceKind::dates},
                               std::pair{Sign::number, EvidenceKind::numbers},
                               std::pair{Sign::municipality, EvidenceKind::places}};
    return std::ranges::none_of(kinds, [&](auto const& kind) {
        return !pair.off.contains(kind.second) &&
               intersect(pair.arriving.fingerprint.of(kind.first), pair.stored.fingerprint.of(kind.first));
    });
}

Ruling on_two_addresses(Pair const& pair) {
    if (!pair.off.contains(EvidenceKind::text) && is_republished(pair))
        return Join{"republished", 1,
                    fmt::format("{} has published the same page under another address.", pair.stored_source)};
    return Apart{"One source gave them two addresses."};
}

}  // namespace

Ruling rule_on(Pair const& pair) {
    auto const& arriving = pair.arriving.fingerprint;
    auto const& stored = pair.stored.fingerprint;
    auto const counts = [&](EvidenceKind kind) { return !pair.off.contains(kind); };
    if (titles_contradict(pair)) return Apart{"Their titles name different years, dates, rounds or stages."};
    if (counts(EvidenceKind::address)) {
        if (have_one_page(arriving, stored)) {
            auto ruling = by_address(pair);
            if (!std::holds_alternative<Doubt>(ruling)) return ruling;
        } else if (pair.same_source) {
            return on_two_addresses(pair);
        }
    }
    if (counts(EvidenceKind::text) && is_title_alone(pair))
        return Abstention{"One of them has no text, and a title alone proves nothing."};
    if (!counts(EvidenceKind::places)) return Doubt{};
    if (counts(EvidenceKind::text) && is_copy(pair)) return Doubt{};
    if (is_of(arriving, Level::local) && is_of(stored, Level::local) &&
        leaves_place_unnamed(arriving, stored) && leaves_place_unnamed(stored, arriving)) {
        return Apart{"Each comes from a municipality that the other does not name."};
    }
    if (titles_own_place(arriving, stored) || titles_own_place(stored, arriving))
        return Apart{"The title of one names its own municipality, of which the other says nothing."};
    return Doubt{};
}

Ruling rule_on_translation(Pair const& pair) {
    auto const& arriving = pair.arriving.fingerprint;
    auto const& stored = pair.stored.fingerprint;
    if (pair.off.contains(EvidenceKind::translations) || translations_contradict(pair)) return Doubt{};
    if (is_named_translation(arriving, stored)) {
        return Join{
            "hreflang", 1,
            fmt::format("One names the other, of {}, as the same in another language.", pair.stored_source)};
    }
    bool const is_close = std::abs(arriving.published - stored.published) <= day;
    if (!is_close && !pair.off.contains(EvidenceKind::time)) return Doubt{};
    if (!pair.off.contains(EvidenceKind::address) && arriving.address != stored.address &&
        intersect(arriving.of(Sign::parallel), stored.of(Sign::parallel))) {
        return Join{"parallel-address", 1,
                    fmt::format("Its address is that of the publication of {}, for another language.",
                                pair.stored_source)};
    }
    if (intersect(arriving.of(Sign::identity), stored.of(Sign::identity))) {
        return Join{"identity", 1, fmt::format("{} published it with the same guid.", pair.stored_source)};
    }
    return Doubt{};
}

}  // namespace belleman::story
