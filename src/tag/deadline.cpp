#include "tag/deadline.hpp"

#include "tag/deadline_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace belleman::tag {

namespace {

using namespace std::chrono;

/// A day longer ago asks nothing of a reader any more: it is a past round. Not less, because what a page
/// without dates says may be read weeks later.
constexpr days oldest_duty{30};
/// A rule is announced at most this long after it started to apply.
constexpr days oldest_rule{60};

/// What is known of an entry before its days are read.
struct Context {
    Genre genre = Genre::news;
    year_month_day publication;
    bool temporary = false;                  ///< what it speaks of passes
    std::optional<DayPurpose> title_duty{};  ///< what its title asks of a reader
};

bool is_temporary(std::span<DatedField const> fields) {
    auto const cues = deadline_cues();
    return std::ranges::any_of(fields, [&](DatedField const& dated) {
        return std::ranges::any_of(dated.field->hits.of(Use::deadline_cue), [&](Hit const& hit) {
            return cues[hit.index].cue == DeadlineCue::temporary;
        });
    });
}

/// Finds the deadlines of one field.
class FieldReader {
public:
    FieldReader(DatedField const& dated, Context const& context)
        : dated_(dated), reading_(dated.reading()), context_(context) {}

    [[nodiscard]] std::vector<Deadline> read() const {
        std::vector<Deadline> deadlines;
        std::optional<Deadline> before;
        for (auto const& day : dated_.days) {
            auto deadline = read_day(day);
            if (!deadline && day.tie == Tie::list && before) deadline = same_as(*before, day);
            before = deadline;
            if (deadline) deadlines.push_back(std::move(*deadline));
        }
        return deadlines;
    }

private:
    /// Tries the cues of the day, the strongest first.
    [[nodiscard]] std::optional<Deadline> read_day(DayPhrase const& day) const {
        for (auto const& cue : dated_.cues.of(day)) {
            if (cue.cue == DeadlineCue::instead || cue.cue == DeadlineCue::moved_from) return std::nullopt;
            auto const purpose =
                cue.cue <= DeadlineCue::from ? first_day(cue.cue, day) : last_day(cue.cue, day);
            if (!purpose) continue;
            if (!purpose->kind) return std::nullopt;
            auto const look = cue.cue == DeadlineCue::since ? Look::back : Look::ahead;
            auto const date = resolve_day(day, context_.publication, look);
            if (!date || is_past(*date, *purpose->kind)) return std::nullopt;
            return Deadline{*date, day.time, *purpose->kind, evidence_of(cue, *purpose, day)};
        }
        return labelled(day);
    }

    /// "Dépôt : 15 mars".
    [[nodiscard]] std::optional<Deadline> labelled(DayPhrase const& day) const {
        auto const label = dated_.cues.label_of(day);
        auto const date = resolve_day(day, context_.publication);
        if (!label || !date) return std::nullopt;
        auto const kind = deadline_actions()[label->index].kind;
        if (!kind || *kind == DeadlineKind::entry_into_force || is_past(*date, *kind)) return std::nullopt;
        auto reason = fmt::format("a day behind \"{}:\"", reading_.words(label->first, label->last));
        return Deadline{*date,
                        day.time,
                        *kind,
                        {dated_.field->name, reading_.words(label->first, day.last), std::move(reason)}};
    }

    /// "tot 1 maart en 1 oktober": the second day of a list.
    [[nodiscard]] std::optional<Deadline> same_as(Deadline const& before, DayPhrase const& day) const {
        auto const date = resolve_day(day, context_.publication);
        if (!date || is_past(*date, before.what)) return std::nullopt;
        return Deadline{
            *date,
            day.time,
            before.what,
            {dated_.field->name, reading_.words(day.first, day.last), "a day listed with a deadline"}};
    }

    [[nodiscard]] bool is_past(year_month_day date, DeadlineKind kind) const {
        auto const oldest = kind == DeadlineKind::entry_into_force ? oldest_rule : oldest_duty;
        return sys_days{date} < sys_days{context_.publication} - oldest;
    }

    [[nodiscard]] Evidence evidence_of(DayCue const& cue, DayPurpose const& purpose,
                                       DayPhrase const& day) const {
        auto reason = fmt::format("a day with \"{}\"", reading_.words(cue.first, cue.last));
        if (!purpose.words.empty()) reason += fmt::format(", for \"{}\"", purpose.words);
        return {dated_.field->name,
                reading_.words(std::min(cue.first, day.first), std::max(cue.last, day.last)),
                std::move(reason)};
    }

    /// The day as the first of a rule: of one that the sentence speaks of, or that the whole text is about.
    [[nodiscard]] std::optional<DayPurpose> first_day(DeadlineCue cue, DayPhrase const& day) const {
        if (context_.temporary || starts_range(day)) return std::nullopt;
        bool const in_rule = context_.genre == Genre::regulation;
        if (auto purpose = dated_.purposes.rule(day)) {
            if (!purpose->kind) return std::nullopt;
            if (purpose->weight == ActionWeight::effect) return purpose;
            bool const may_be = in_rule || (context_.genre == Genre::news && cue != DeadlineCue::on);
            bool const said = purpose->weight == ActionWeight::action || cue != DeadlineCue::on;
            if (may_be && said) return purpose;
        }
        if (!in_rule || cue != DeadlineCue::from) return std::nullopt;
        return DayPurpose{DeadlineKind::entry_into_force, ActionWeight::noun, {}};
    }

    /// The day as the last on which a reader can act.
    [[nodiscard]] std::optional<DayPurpose> last_day(DeadlineCue cue, DayPhrase const& day) const {
        bool const asks = context_.genre == Genre::call || context_.genre == Genre::vacancy;
        bool const weak = cue == DeadlineCue::until;
        auto near = dated_.purposes.duty(day);
        if (near && !near->kind) return near;
        bool const clear = near && near->weight == ActionWeight::action;
        if (!clear && weak && (!asks || (!near && day.tie == Tie::range))) return std::nullopt;
        if (context_.genre == Genre::vacancy) {
            return DayPurpose{DeadlineKind::submission, ActionWeight::noun, near ? near->words : ""};
        }
        if (clear) return near;
        if (auto purpose = dated_.purposes.earlier_duty(day)) return purpose;
        if (context_.title_duty) return context_.title_duty;
        return near ? *near : DayPurpose{usual_kind(), ActionWeight::noun, {}};
    }

    /// "van 3 tot 17 mei": what starts ends.
    [[nodiscard]] bool starts_range(DayPhrase const& day) const {
        auto const next = std::ranges::upper_bound(dated_.days, day.first, {}, &DayPhrase::first);
        return next != dated_.days.end() && next->tie == Tie::range;
    }

    [[nodiscard]] DeadlineKind usual_kind() const {
        switch (context_.genre) {
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

    DatedField const& dated_;
    Reading const& reading_;
    Context const& context_;
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

std::vector<Deadline> find_deadlines(std::span<DatedField const> fields, Genre genre,
                                     year_month_day publication) {
    Context context{.genre = genre, .publication = publication, .temporary = is_temporary(fields)};
    if (!fields.empty()) context.title_duty = fields.front().purposes.last_duty();
    std::map<sys_days, Deadline> by_date;
    for (auto const& dated : fields) {
        for (auto& deadline : FieldReader{dated, context}.read())
            add(by_date, std::move(deadline));
    }
    std::vector<Deadline> deadlines;
    deadlines.reserve(by_date.size());
    for (auto& [date, deadline] : by_date)
        deadlines.push_back(std::move(deadline));
    return deadlines;
}

}  // namespace belleman::tag
