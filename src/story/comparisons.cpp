#include "story/comparisons.hpp"

#include "story/shingles.hpp"

#include <algorithm>
#include <iterator>

namespace belleman::story {

namespace {

constexpr std::size_t enough_groups = 4;

std::size_t groups_beside(std::vector<std::uint64_t> const& titles, Profile const& entry) {
    std::vector<std::uint64_t> rest;
    std::ranges::set_difference(entry.fingerprint.shingles, titles, std::back_inserter(rest));
    return rest.size();
}

}  // namespace

std::size_t count_shared(SignSet const& one, SignSet const& other) {
    SignSet both;
    std::ranges::set_intersection(one, other, std::back_inserter(both));
    return both.size();
}

bool intersect(SignSet const& one, SignSet const& other) {
    return count_shared(one, other) > 0;
}

bool contradict(SignSet const& one, SignSet const& other) {
    return !one.empty() && !other.empty() && !intersect(one, other);
}

bool is_of(Fingerprint const& entry, Level level) {
    auto const& levels = entry.of(Sign::level);
    return !levels.empty() && levels.front() == static_cast<std::uint32_t>(level);
}

bool leaves_place_unnamed(Fingerprint const& local, Fingerprint const& other) {
    auto const& place = local.of(Sign::place);
    return !place.empty() && !intersect(place, other.of(Sign::place)) &&
           !intersect(place, other.of(Sign::word));
}

bool titles_own_place(Fingerprint const& local, Fingerprint const& other) {
    return leaves_place_unnamed(local, other) && intersect(local.of(Sign::place), local.of(Sign::title_word));
}

double likeness_of_titles(Fingerprint const& one, Fingerprint const& other) {
    auto const& left = one.of(Sign::title_word);
    auto const& right = other.of(Sign::title_word);
    auto const both = count_shared(left, right);
    auto const either = left.size() + right.size() - both;
    if (either == 0) return !one.title.empty() && one.title == other.title ? 1 : 0;
    return static_cast<double>(both) / static_cast<double>(either);
}

double likeness_of(Fingerprint const& one, Fingerprint const& other) {
    return std::max(likeness_of_titles(one, other), containment(one.shingles, other.shingles));
}

bool are_alike(Fingerprint const& one, Fingerprint const& other) {
    constexpr double enough = 0.3;
    return likeness_of(one, other) >= enough;
}

bool has_text(Profile const& entry) {
    return groups_beside(entry.title_shingles, entry) >= enough_groups;
}

double common_text(Profile const& one, Profile const& other) {
    std::vector<std::uint64_t> titles;
    std::ranges::set_union(one.title_shingles, other.title_shingles, std::back_inserter(titles));
    if (groups_beside(titles, one) < enough_groups || groups_beside(titles, other) < enough_groups) return 0;
    return containment(one.fingerprint.shingles, other.fingerprint.shingles, titles);
}

}  // namespace belleman::story
