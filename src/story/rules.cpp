#include "story/rules.hpp"

#include "story/comparisons.hpp"
#include "story/shingles.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace belleman::story {

namespace {

constexpr double copied = 0.8;  // of a text in another one
constexpr std::size_t enough_groups_for_copy = 8;
constexpr std::int64_t day = std::int64_t{24} * 60 * 60;

bool names_a_page(std::string_view canonical_address) {
    return canonical_address.find_first_of("/?") != std::string_view::npos;
}

// Within one source, and for a home page, one address can serve different items: a page that is written
// over, a list to which all its items link. Then neither titles nor texts are alike. A source that links
// to a page of another's passes that page on, in whatever words.
Ruling by_address(Pair const& pair) {
    auto const& arriving = pair.arriving.fingerprint;
    auto const& stored = pair.stored.fingerprint;
    bool const passes_on = !pair.same_source && names_a_page(arriving.address);
    if (!passes_on && !are_alike(arriving, stored))
        return Apart{"One address serves both, but titles and texts differ."};
    return Join{"address", 0.5 + likeness_of(arriving, stored) / 2,
                fmt::format("It has the same address as the publication of {}: {}.", pair.stored_source,
                            arriving.address)};
}

std::string_view last_part(std::string_view address) {
    auto const slash = address.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : address.substr(slash + 1);
}

// After a site has moved, the same pages come again under another host or folder.
bool is_republished(Fingerprint const& arriving, Fingerprint const& stored) {
    auto const page = last_part(arriving.address);
    return !page.empty() && page == last_part(stored.address) && arriving.title == stored.title &&
           arriving.shingles == stored.shingles && arriving.shingles.size() >= enough_groups_for_copy &&
           arriving.of(Sign::date) == stored.of(Sign::date);
}

// A template is copied whole, and the title says which edition, round or stage it is this time.
bool titles_contradict(Fingerprint const& one, Fingerprint const& other) {
    constexpr std::array kinds{Sign::title_year, Sign::title_date, Sign::title_ordinal, Sign::stage};
    return std::ranges::any_of(kinds, [&](Sign kind) { return contradict(one.of(kind), other.of(kind)); });
}

bool has_text(Fingerprint const& entry) {
    return entry.of(Sign::word).size() > entry.of(Sign::title_word).size();
}

// A date, an amount or a place that both have stands in for a text that is missing.
bool is_title_alone(Fingerprint const& one, Fingerprint const& other) {
    if (has_text(one) && has_text(other)) return false;
    for (auto const kind : {Sign::date, Sign::number, Sign::municipality}) {
        if (intersect(one.of(kind), other.of(kind))) return false;
    }
    return true;
}

bool is_copy(Pair const& pair) {
    return std::min(pair.arriving.fingerprint.shingles.size(), pair.stored.fingerprint.shingles.size()) >=
               enough_groups_for_copy &&
           common_text(pair.arriving, pair.stored) >= copied;
}

}  // namespace

Ruling rule_on(Pair const& pair) {
    auto const& arriving = pair.arriving.fingerprint;
    auto const& stored = pair.stored.fingerprint;
    if (!arriving.address.empty() && arriving.address == stored.address) return by_address(pair);
    if (pair.same_source) {
        if (is_republished(arriving, stored))
            return Join{
                "republished", 1,
                fmt::format("{} has published the same page under another address.", pair.stored_source)};
        return Apart{"One source gave them two addresses."};
    }
    if (titles_contradict(arriving, stored))
        return Apart{"Their titles name different years, dates, rounds or stages."};
    if (is_title_alone(arriving, stored))
        return Apart{"One of them has no text, and a title alone proves nothing."};
    if (is_copy(pair)) return Doubt{};
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
    bool const close = std::abs(arriving.published - stored.published) <= day;
    bool const contradicts = contradict(arriving.of(Sign::title_year), stored.of(Sign::title_year)) ||
                             contradict(arriving.of(Sign::title_date), stored.of(Sign::title_date));
    if (close && !contradicts && names_a_page(arriving.address) &&
        intersect(arriving.of(Sign::parallel), stored.of(Sign::parallel))) {
        return Join{"parallel-address", 1,
                    fmt::format("Its address is that of the publication of {}, for another language.",
                                pair.stored_source)};
    }
    if (close && !contradicts && intersect(arriving.of(Sign::identity), stored.of(Sign::identity))) {
        return Join{"identity", 1, fmt::format("{} published it with the same guid.", pair.stored_source)};
    }
    return Doubt{};
}

}  // namespace belleman::story
