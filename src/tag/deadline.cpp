#include "tag/deadline.hpp"

#include "tag/day_phrase.hpp"

#include <fmt/core.h>

#include <algorithm>
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
    std::size_t distance;
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

    [[nodiscard]] std::optional<Deadline> read_day(DayPhrase const& day) const {
        auto const cue = cue_of(day);
        if (!cue || cue->cue == DeadlineCue::instead) return std::nullopt;
        auto const action = action_for(*cue, day);
        if (!action) return std::nullopt;
        auto const date = resolve_day(day, publication_);
        if (!date) return std::nullopt;
        auto const oldest = action->kind == DeadlineKind::entry_into_force ? oldest_rule : oldest_duty;
        if (sys_days{*date} < sys_days{publication_} - oldest) return std::nullopt;
        auto const first = std::min(cue->first, day.first);
        auto const last = std::max(cue->last, day.last);
        auto reason = action->words.empty()
                          ? fmt::format("a day after \"{}\"", reading_.words(cue->first, cue->last))
                          : fmt::format("a day after \"{}\", for \"{}\"",
                                        reading_.words(cue->first, cue->last), action->words);
        return Deadline{
            *date, day.time, action->kind, {field_.name, reading_.words(first, last), std::move(reason)}};
    }

    /// The strongest cue before the day, with only fillers and other cues between; else a word like
    /// "deadline" in the same sentence.
    [[nodiscard]] std::optional<Cue> cue_of(DayPhrase const& day) const {
        std::optional<Cue> best;
        auto const begin = reading_.sentence_begin(day.first);
        for (auto before = day.first; before > begin;) {
            auto next = before;
            auto const [from, to] = cues_.equal_range(before);
            for (auto entry = from; entry != to; ++entry) {
                auto const& cue = entry->second;
                next = std::min(next, std::max(cue.first, begin));
                if (!best || rank(cue.cue) > rank(best->cue)) best = cue;
            }
            if (next == before && filler_[before - 1]) --next;
            if (next == before) break;
            before = next;
        }
        bool const weak = !best || best->cue == DeadlineCue::from || best->cue == DeadlineCue::until;
        if (auto const near = weak ? nearby_cue(day) : std::nullopt) return near;
        return best;
    }

    static int rank(DeadlineCue cue) {
        switch (cue) {
            case DeadlineCue::instead:
                return 4;
            case DeadlineCue::latest:
            case DeadlineCue::nearby:
                return 3;
            case DeadlineCue::until:
                return 2;
            case DeadlineCue::from:
                return 1;
            case DeadlineCue::filler:
                return 0;
        }
        return 0;
    }

    [[nodiscard]] std::optional<Cue> nearby_cue(DayPhrase const& day) const {
        auto const begin = reading_.sentence_begin(day.first);
        auto const end = reading_.sentence_end(day.last - 1);
        for (auto const& hit : nearby_) {
            if (hit.first < begin || hit.last > end || distance_between(hit, day) > nearby_reach) continue;
            auto const between = [&](DayPhrase const& other) {
                return other.first != day.first && other.first >= std::min(hit.first, day.first) &&
                       other.last <= std::max(hit.last, day.last);
            };
            if (std::ranges::none_of(days_, between)) return Cue{DeadlineCue::nearby, hit.first, hit.last};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Action> action_for(Cue const& cue, DayPhrase const& day) const {
        if (cue.cue == DeadlineCue::from) {
            if (genre_ != Genre::regulation) return std::nullopt;
            return nearest_action(day, true);
        }
        if (auto action = nearest_action(day, false)) return action;
        if (cue.cue == DeadlineCue::until && genre_ != Genre::call && genre_ != Genre::vacancy)
            return std::nullopt;
        return Action{usual_kind(), 0, {}};
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
        auto const begin = reading_.sentence_begin(day.first);
        auto const end = reading_.sentence_end(day.last - 1);
        std::optional<Action> nearest;
        for (auto const& hit : field_.hits.of(Use::deadline_action)) {
            auto const kind = deadline_actions()[hit.index].kind;
            if ((kind == DeadlineKind::entry_into_force) != of_rule) continue;
            if (hit.first < begin || hit.last > end) continue;
            auto const distance = distance_between(hit, day);
            if (!nearest || distance < nearest->distance) {
                nearest = Action{kind, distance, reading_.words(hit.first, hit.last)};
            }
        }
        if (nearest && !of_rule && genre_ == Genre::vacancy) nearest->kind = DeadlineKind::submission;
        return nearest;
    }

    Field const& field_;
    Reading const& reading_;
    Genre genre_;
    year_month_day publication_;
    std::vector<DayPhrase> days_;
    std::vector<bool> filler_;              ///< by token
    std::multimap<std::size_t, Cue> cues_;  ///< by the token after them
    std::vector<Hit> nearby_;
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
    for (auto& [date, deadline] : by_date)
        deadlines.push_back(std::move(deadline));
    return deadlines;
}

}  // namespace belleman::tag
