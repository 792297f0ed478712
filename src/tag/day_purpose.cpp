#include "tag/day_purpose.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

namespace belleman::tag {

namespace {

/// How many tokens a comma counts for.
constexpr std::size_t break_distance = 6;

}  // namespace

DayPurposes::DayPurposes(Field const& field, std::span<DayPhrase const> days) : reading_(field.reading) {
    if (!days.empty()) count_breaks();
    auto const hits = field.hits.of(Use::deadline_action);
    auto const actions = deadline_actions();
    duties_.reserve(hits.size());
    for (auto const& hit : hits) {
        auto const& action = actions[hit.index];
        bool const of_rule = action.kind == DeadlineKind::entry_into_force;
        bool const of_decision = !action.kind && action.weight == ActionWeight::noun;
        if (of_rule || of_decision) rules_.push_back(hit);
        if (of_rule || of_decision) continue;
        duties_.push_back(hit);
        if (action.kind && action.weight == ActionWeight::action) clear_duties_.push_back(hit);
    }
}

void DayPurposes::count_breaks() {
    std::size_t breaks = 0;
    breaks_.reserve(reading_.tokens.size());
    for (auto const& token : reading_.tokens) {
        if (token.gap == Gap::comma || token.gap == Gap::bracket) ++breaks;
        breaks_.push_back(breaks);
    }
}

std::optional<DayPurpose> DayPurposes::duty(DayPhrase const& day) const {
    return nearest(duties_, day);
}

std::optional<DayPurpose> DayPurposes::rule(DayPhrase const& day) const {
    return nearest(rules_, day);
}

std::optional<DayPurpose> DayPurposes::earlier_duty(DayPhrase const& day) const {
    auto const after =
        std::ranges::upper_bound(clear_duties_, reading_.sentence_begin(day.first), {}, &Hit::last);
    if (after == clear_duties_.begin()) return std::nullopt;
    return purpose_of(*std::prev(after));
}

std::optional<DayPurpose> DayPurposes::last_duty() const {
    if (clear_duties_.empty()) return std::nullopt;
    return purpose_of(clear_duties_.back());
}

std::optional<DayPurpose> DayPurposes::nearest(std::vector<Hit> const& hits, DayPhrase const& day) const {
    auto const begin = reading_.sentence_begin(day.first);
    auto const end = reading_.sentence_end(day.last - 1);
    auto const after = std::ranges::lower_bound(hits, day.first, std::less_equal{}, &Hit::last);
    Hit const* nearest = nullptr;
    if (after != hits.begin() && std::prev(after)->first >= begin) nearest = &*std::prev(after);
    if (after != hits.end() && after->last <= end) {
        if (nearest == nullptr || distance(*after, day) < distance(*nearest, day)) nearest = &*after;
    }
    if (nearest == nullptr) return std::nullopt;
    return purpose_of(*nearest);
}

DayPurpose DayPurposes::purpose_of(Hit const& hit) const {
    auto const& action = deadline_actions()[hit.index];
    return {action.kind, action.weight, reading_.words(hit.first, hit.last)};
}

std::size_t DayPurposes::distance(Hit const& hit, DayPhrase const& day) const {
    if (hit.last <= day.first)
        return day.first - hit.last + break_distance * (breaks_[day.first] - breaks_[hit.last - 1]);
    if (hit.first >= day.last)
        return hit.first - day.last + break_distance * (breaks_[hit.first] - breaks_[day.last - 1]);
    return 0;
}

}  // namespace belleman::tag
