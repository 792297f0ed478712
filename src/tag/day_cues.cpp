#include "tag/day_cues.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

namespace belleman::tag {

namespace {

/// How far "deadline" may stand from its day, in tokens.
constexpr std::size_t nearby_reach = 12;

std::ptrdiff_t at(std::size_t index) {
    return static_cast<std::ptrdiff_t>(index);
}

}  // namespace

DayCues::DayCues(Field const& field, std::span<DayPhrase const> days)
    : field_(field), reading_(field.reading), days_(days) {
    if (days.empty()) return;
    filler_.resize(reading_.tokens.size(), false);
    auto const words = deadline_cues();
    for (auto const& hit : field.hits.of(Use::deadline_cue)) {
        auto const cue = words[hit.index].cue;
        switch (cue) {
            case DeadlineCue::filler:
                std::fill(filler_.begin() + at(hit.first), filler_.begin() + at(hit.last), true);
                break;
            case DeadlineCue::nearby:
                nearby_.push_back(hit);
                break;
            case DeadlineCue::afterwards:
                afterwards_.push_back({cue, hit.first, hit.last});
                break;
            case DeadlineCue::former:
                formers_.push_back(hit.last - 1);
                break;
            case DeadlineCue::extension:
                extensions_.push_back(hit.last - 1);
                break;
            case DeadlineCue::temporary:
                break;
            default:
                before_.push_back({cue, hit.first, hit.last});
        }
    }
    std::ranges::stable_sort(afterwards_, {}, &DayCue::first);
}

std::vector<DayCue> DayCues::of(DayPhrase const& day) const {
    std::vector<DayCue> found;
    if (is_former(day)) return found;
    add_before(found, day);
    add_after(found, day);
    if (auto const near = nearby(day)) found.push_back(*near);
    if (!is_moved(day)) {
        std::erase_if(found, [](DayCue const& cue) {
            return cue.cue == DeadlineCue::moved_to || cue.cue == DeadlineCue::moved_from;
        });
    }
    std::ranges::stable_sort(found, std::greater{}, &DayCue::cue);
    return found;
}

std::optional<Hit> DayCues::label_of(DayPhrase const& day) const {
    auto const end = before_fillers(day);
    bool const colon =
        std::ranges::any_of(reading_.tokens.begin() + at(end), reading_.tokens.begin() + at(day.first) + 1,
                            [](Token const& token) { return token.gap == Gap::colon; });
    if (!colon) return std::nullopt;
    auto const actions = field_.hits.of(Use::deadline_action);
    auto const hit = std::ranges::lower_bound(actions, end, {}, &Hit::last);
    if (hit == actions.end() || hit->last != end) return std::nullopt;
    return *hit;
}

/// A word like "oorspronkelijk" stands before it in its sentence, with no other day between.
bool DayCues::is_former(DayPhrase const& day) const {
    auto const here = std::ranges::lower_bound(days_, day.first, {}, &DayPhrase::first);
    auto begin = reading_.sentence_begin(day.first);
    if (here != days_.begin()) begin = std::max(begin, std::prev(here)->last);
    auto const hit = std::ranges::lower_bound(formers_, begin);
    return hit != formers_.end() && *hit < day.first;
}

/// The sentence speaks of an extension.
bool DayCues::is_moved(DayPhrase const& day) const {
    auto const hit = std::ranges::lower_bound(extensions_, reading_.sentence_begin(day.first));
    return hit != extensions_.end() && *hit < reading_.sentence_end(day.last - 1);
}

/// The first token of the fillers that stand right before the day.
std::size_t DayCues::before_fillers(DayPhrase const& day) const {
    auto const begin = reading_.sentence_begin(day.first);
    auto before = day.first;
    while (before > begin && filler_[before - 1])
        --before;
    return before;
}

void DayCues::add_before(std::vector<DayCue>& found, DayPhrase const& day) const {
    auto const begin = reading_.sentence_begin(day.first);
    for (auto before = day.first; before > begin;) {
        auto next = before;
        for (auto const& cue : std::ranges::equal_range(before_, before, {}, &DayCue::last)) {
            if (cue.first < begin) continue;
            next = std::min(next, cue.first);
            found.push_back(cue);
        }
        if (next == before && filler_[before - 1]) --next;
        if (next == before) break;
        before = next;
    }
}

void DayCues::add_after(std::vector<DayCue>& found, DayPhrase const& day) const {
    auto const end = reading_.sentence_end(day.last - 1);
    for (auto const& cue : std::ranges::equal_range(afterwards_, day.last, {}, &DayCue::first)) {
        if (cue.last <= end) found.push_back(cue);
    }
}

/// A word like "deadline" in the same sentence, with no other day between.
std::optional<DayCue> DayCues::nearby(DayPhrase const& day) const {
    auto const here = std::ranges::lower_bound(days_, day.first, {}, &DayPhrase::first);
    auto begin = reading_.sentence_begin(day.first);
    auto end = reading_.sentence_end(day.last - 1);
    if (here != days_.begin()) begin = std::max(begin, std::prev(here)->last);
    if (std::next(here) != days_.end()) end = std::min(end, std::next(here)->first);
    begin = std::max(begin, day.first - std::min(day.first, nearby_reach));
    end = std::min(end, day.last + nearby_reach);
    auto const hit = std::ranges::lower_bound(nearby_, begin, {}, &Hit::first);
    if (hit == nearby_.end() || hit->last > end) return std::nullopt;
    return DayCue{DeadlineCue::nearby, hit->first, hit->last};
}

}  // namespace belleman::tag
