#include "tag/deadline.hpp"

#include "tag/day_phrase.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <string>

namespace belleman::tag {

namespace {

using namespace std::chrono;

/// A day longer ago asks nothing of a reader any more: it is a past round.
constexpr days oldest_duty{30};
/// A rule is announced at most this long after it started to apply.
constexpr days oldest_rule{60};
/// How far "deadline" may stand from its day, in tokens.
constexpr std::size_t nearby_reach = 12;

/// The cue that counts for a day, with the tokens it covers.
struct Cue {
    DeadlineCue cue;
    std::size_t first;
    std::size_t last;
};

/// What a word says that something has to be done.
struct Action {
    DeadlineKind kind;
    std::string words;
};

std::size_t distance_between(Hit const& hit, DayPhrase const& day) {
    if (hit.last <= day.first) return day.first - hit.last;
    return hit.first >= day.last ? hit.first - day.last : 0;
}

/// Finds the deadlines of one field.
class FieldReader {
public:
    FieldReader(Field const& field, Genre genre, year_month_day publication)
        : field_(field),
          reading_(field.reading),
          genre_(genre),
          publication_(publication),
          days_(find_days(reading_)) {
        if (days_.empty()) return;
        filler_.resize(reading_.tokens.size(), false);
        for (auto const& hit : field.hits.of(Use::deadline_cue)) {
            auto const cue = deadline_cues()[hit.index].cue;
            if (cue == DeadlineCue::filler)
                std::fill(filler_.begin() + at(hit.first), filler_.begin() + at(hit.last), true);
            else if (cue == DeadlineCue::nearby)
                nearby_.push_back(hit);
            else
                cues_.emplace(hit.last, Cue{cue, hit.first, hit.last});
        }
        for (auto const& hit : field.hits.of(Use::deadline_action)) {
            bool const of_rule = deadline_actions()[hit.index].kind == DeadlineKind::entry_into_force;
            (of_rule ? rule_actions_ : reader_actions_).push_back(hit);
        }
    }

    [[nodiscard]] std::vector<Deadline> read() const {
        std::vector<Deadline> deadlines;
        for (auto const& day : days_) {
            auto deadline = read_day(day);
            if (deadline) deadlines.push_back(std::move(*deadline));
        }
        return deadlines;
    }

private:
    static std::ptrdiff_t at(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }

    /// Tries the cues of the day, the strongest first.
    [[nodiscard]] std::optional<Deadline> read_day(DayPhrase const& day) const {
        auto const date = resolve_day(day, publication_);
        if (!date) return std::nullopt;
        for (auto const& cue : cues_of(day)) {
            if (cue.cue == DeadlineCue::instead) return std::nullopt;
            auto const action = action_for(cue, day);
            if (!action) continue;
            auto const oldest = action->kind == DeadlineKind::entry_into_force ? oldest_rule : oldest_duty;
            if (sys_days{*date} < sys_days{publication_} - oldest) return std::nullopt;
            return Deadline{*date, day.time, action->kind, evidence_of(cue, *action, day)};
        }
        return std::nullopt;
    }

    [[nodiscard]] Evidence evidence_of(Cue const& cue, Action const& action, DayPhrase const& day) const {
        auto reason = fmt::format("a day with \"{}\"", reading_.words(cue.first, cue.last));
        if (!action.words.empty()) reason += fmt::format(", for \"{}\"", action.words);
        return {field_.name, reading_.words(std::min(cue.first, day.first), std::max(cue.last, day.last)),
                std::move(reason)};
    }

    /// The cues before the day with only fillers and other cues between, and a word like "deadline" in the
    /// same sentence; the strongest first, of equal ones the nearest.
    [[nodiscard]] std::vector<Cue> cues_of(DayPhrase const& day) const {
        std::vector<Cue> found;
        auto const begin = reading_.sentence_begin(day.first);
        for (auto before = day.first; before > begin;) {
            auto next = before;
            auto const [from, to] = cues_.equal_range(before);
            for (auto entry = from; entry != to; ++entry) {
                if (entry->second.first < begin) continue;
                next = std::min(next, entry->second.first);
                found.push_back(entry->second);
            }
            if (next == before && filler_[before - 1]) --next;
            if (next == before) break;
            before = next;
        }
        if (auto const near = nearby_cue(day)) found.push_back(*near);
        std::ranges::stable_sort(found, std::greater{}, &Cue::cue);
        return found;
    }

    /// A word like "deadline" in the same sentence, with no other day between.
    [[nodiscard]] std::optional<Cue> nearby_cue(DayPhrase const& day) const {
        auto const here = std::ranges::lower_bound(days_, day.first, {}, &DayPhrase::first);
        auto begin = reading_.sentence_begin(day.first);
        auto end = reading_.sentence_end(day.last - 1);
        if (here != days_.begin()) begin = std::max(begin, std::prev(here)->last);
        if (std::next(here) != days_.end()) end = std::min(end, std::next(here)->first);
        begin = std::max(begin, day.first - std::min(day.first, nearby_reach));
        end = std::min(end, day.last + nearby_reach);
        auto const hit = std::ranges::lower_bound(nearby_, begin, {}, &Hit::first);
        if (hit == nearby_.end() || hit->last > end) return std::nullopt;
        return Cue{DeadlineCue::nearby, hit->first, hit->last};
    }

    [[nodiscard]] std::optional<Action> action_for(Cue const& cue, DayPhrase const& day) const {
        bool const rule = genre_ == Genre::regulation;
        if (cue.cue == DeadlineCue::on || cue.cue == DeadlineCue::from) {
            if (!rule && genre_ != Genre::news) return std::nullopt;
            if (auto action = nearest_action(day, true); action && (rule || cue.cue == DeadlineCue::from))
                return action;
            if (!rule || cue.cue == DeadlineCue::on) return std::nullopt;
            return Action{DeadlineKind::entry_into_force, {}};
        }
        if (auto action = nearest_action(day, false)) return action;
        if (cue.cue == DeadlineCue::until && genre_ != Genre::call && genre_ != Genre::vacancy)
            return std::nullopt;
        return Action{usual_kind(), {}};
    }

    [[nodiscard]] DeadlineKind usual_kind() const {
        switch (genre_) {
            case Genre::call:
            case Genre::vacancy:
                return DeadlineKind::submission;
            case Genre::event:
                return DeadlineKind::registration;
            case Genre::regulation:
            case Genre::practical:
            case Genre::news:
                return DeadlineKind::other;
        }
        return DeadlineKind::other;
    }

    /// The action that stands nearest in the day's sentence: of a rule that starts, or of a reader.
    [[nodiscard]] std::optional<Action> nearest_action(DayPhrase const& day, bool of_rule) const {
        auto const& actions = of_rule ? rule_actions_ : reader_actions_;
        auto const begin = reading_.sentence_begin(day.first);
        auto const end = reading_.sentence_end(day.last - 1);
        auto const after = std::ranges::lower_bound(actions, day.first, std::less_equal{}, &Hit::last);
        Hit const* nearest = nullptr;
        if (after != actions.begin() && std::prev(after)->first >= begin) nearest = &*std::prev(after);
        if (after != actions.end() && after->last <= end) {
            if (nearest == nullptr || distance_between(*after, day) < distance_between(*nearest, day))
                nearest = &*after;
        }
        if (nearest == nullptr) return std::nullopt;
        auto kind = deadline_actions()[nearest->index].kind;
        if (!of_rule && genre_ == Genre::vacancy) kind = DeadlineKind::submission;
        return Action{kind, reading_.words(nearest->first, nearest->last)};
    }

    Field const& field_;
    Reading const& reading_;
    Genre genre_;
    year_month_day publication_;
    std::vector<DayPhrase> days_;
    std::vector<bool> filler_;              ///< by token
    std::multimap<std::size_t, Cue> cues_;  ///< by the token after them
    std::vector<Hit> nearby_;               ///< by end, as those below
    std::vector<Hit> rule_actions_;
    std::vector<Hit> reader_actions_;
};

/// One deadline for each date: the one that says what it is for and at what hour.
void add(std::map<sys_days, Deadline>& deadlines, Deadline deadline) {
    auto const [place, added] = deadlines.try_emplace(sys_days{deadline.date}, deadline);
    if (added) return;
    auto& known = place->second;
    if (!known.time) known.time = deadline.time;
    if (known.what == DeadlineKind::other && deadline.what != DeadlineKind::other) {
        known.what = deadline.what;
        known.evidence = std::move(deadline.evidence);
    }
}

}  // namespace

std::vector<Deadline> find_deadlines(std::span<Field const> fields, Genre genre, year_month_day publication) {
    std::map<sys_days, Deadline> by_date;
    for (auto const& field : fields) {
        for (auto& deadline : FieldReader{field, genre, publication}.read())
            add(by_date, std::move(deadline));
    }
    std::vector<Deadline> deadlines;
    deadlines.reserve(by_date.size());
    for (auto& [date, deadline] : by_date)
        deadlines.push_back(std::move(deadline));
    return deadlines;
}

}  // namespace belleman::tag
