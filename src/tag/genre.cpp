#include "tag/genre.hpp"

#include "tag/genre_cues.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace belleman::tag {

namespace {

/// What decides when nothing contradicts it.
constexpr int enough = 2;
/// What the word for such a text in the title weighs.
constexpr int named = 4;
/// What a text weighs at most beside its title: a long text has a word for every genre.
constexpr int most_of_text = 3;
/// What all traces in a text weigh at most: everyday words add up to nothing.
constexpr int most_of_traces = 1;

std::size_t index_of(Genre genre) {
    return static_cast<std::size_t>(genre);
}

/// At the beginning of the text, or behind a colon or a dash.
bool opens_part(Reading const& reading, std::size_t token) {
    auto const gap = reading.tokens[token].gap;
    return gap == Gap::start || gap == Gap::sentence || gap == Gap::colon || gap == Gap::bracket;
}

int weight_in_title(GenreWeight weight, bool opens) {
    switch (weight) {
        case GenreWeight::name:
        case GenreWeight::heading:
            return named;
        case GenreWeight::sign:
            return 3;
        case GenreWeight::hint:
        case GenreWeight::title:
            return 2;
        case GenreWeight::opening:
            return opens ? 2 : 0;
        case GenreWeight::trace:
            return 1;
    }
    return 0;
}

int weight_in_text(GenreWeight weight, bool opens) {
    switch (weight) {
        case GenreWeight::name:
        case GenreWeight::sign:
            return 2;
        case GenreWeight::heading:
        case GenreWeight::hint:
        case GenreWeight::trace:
            return 1;
        case GenreWeight::opening:
            return opens ? 1 : 0;
        case GenreWeight::title:
            return 0;
    }
    return 0;
}

/// A cue that was found, with what it weighs there.
struct FoundCue {
    Hit hit;  ///< its index is that in the table
    int weight = 0;
    bool is_trace = false;
};

using Sums = std::array<int, std::tuple_size_v<GenreScores>>;

/// Whether what weighs so much becomes the evidence.
bool is_loudest(GenreScore& score, int weight) {
    if (weight <= score.loudest) return false;
    score.loudest = weight;
    return true;
}

void add(GenreScore& score, int weight, Evidence const& source, std::string reason) {
    score.total += weight;
    if (is_loudest(score, weight)) score.reason = Evidence{source.field, source.words, std::move(reason)};
}

/// The hits that do not stand inside a longer one.
std::vector<Hit> outermost(std::span<Hit const> found) {
    std::vector<Hit> hits{found.begin(), found.end()};
    std::ranges::sort(hits, [](Hit const& a, Hit const& b) {
        return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
    std::vector<Hit> kept;
    kept.reserve(hits.size());
    for (auto const& hit : hits) {
        bool const inside = !kept.empty() && hit.last <= kept.back().last &&
                            (hit.first != kept.back().first || hit.last != kept.back().last);
        if (!inside) kept.push_back(hit);
    }
    return kept;
}

/// The cues of a field, for each genre only the strongest of those that cover the same words.
std::vector<FoundCue> strongest_cues(Field const& field, bool in_title) {
    std::vector<FoundCue> found;
    Hit const* before = nullptr;
    std::size_t first_here = 0;
    auto const cues = genre_cues();
    auto const hits = outermost(field.hits.of(Use::genre_cue));
    found.reserve(hits.size());
    for (auto const& hit : hits) {
        auto const& cue = cues[hit.index];
        bool const opens = opens_part(field.reading, hit.first);
        auto const weight = in_title ? weight_in_title(cue.weight, opens) : weight_in_text(cue.weight, opens);
        if (before == nullptr || hit.first != before->first || hit.last != before->last)
            first_here = found.size();
        before = &hit;
        if (weight == 0) continue;
        FoundCue const now{hit, weight, cue.weight == GenreWeight::trace};
        auto const same =
            std::find_if(found.begin() + static_cast<std::ptrdiff_t>(first_here), found.end(),
                         [&](FoundCue const& one) { return cues[one.hit.index].genre == cue.genre; });
        if (same == found.end())
            found.push_back(now);
        else if (same->weight < weight)
            *same = now;
    }
    return found;
}

/// What a text is that wants something by a day: a job offer, a rule or a yearly duty when its words say so
/// louder than those of a call, which asks without a duty.
Genre asking_genre(GenreScores const& scores) {
    auto const score = [&](Genre genre) { return scores.at(index_of(genre)).total; };
    if (score(Genre::vacancy) >= enough) return Genre::vacancy;
    auto const call = score(Genre::call);
    if (score(Genre::regulation) >= enough && score(Genre::regulation) > call) return Genre::regulation;
    if (score(Genre::practical) > enough && score(Genre::practical) > call) return Genre::practical;
    return Genre::call;
}

std::optional<Genre> genre_of_deadline(DeadlineKind kind, Genre asking) {
    switch (kind) {
        case DeadlineKind::submission:
        case DeadlineKind::registration:
            return asking;
        case DeadlineKind::consultation:
            return Genre::call;
        case DeadlineKind::entry_into_force:
            return Genre::regulation;
        case DeadlineKind::payment:
            return Genre::practical;
        case DeadlineKind::other:
            break;
    }
    return std::nullopt;
}

}  // namespace

GenreScores score_genres(std::span<Field const> fields) {
    GenreScores scores;
    Sums title{};
    Sums text{};
    Sums traces{};
    auto const cues = genre_cues();
    std::vector<bool> counted(cues.size());
    for (auto const& field : fields) {
        bool const in_title = field.name == "title";
        for (auto const& found : strongest_cues(field, in_title)) {
            if (counted[found.hit.index]) continue;
            counted[found.hit.index] = true;
            auto const& cue = cues[found.hit.index];
            auto& sum = in_title ? title : found.is_trace ? traces : text;
            sum.at(index_of(cue.genre)) += found.weight;
            auto& score = scores.at(index_of(cue.genre));
            if (is_loudest(score, found.weight)) score.reason = GenreMention{&field, found.hit};
        }
    }
    for (std::size_t i = 0; i < scores.size(); ++i) {
        auto const beside_title = text.at(i) + std::min(traces.at(i), most_of_traces);
        scores.at(i).total = title.at(i) + std::min(beside_title, most_of_text);
    }
    return scores;
}

GenreScores with_shelf(GenreScores scores, Shelf const& shelf, GenreCategories const& categories) {
    auto const put = [&](Genre genre, std::string words, char const* reason) {
        auto& score = scores.at(index_of(genre));
        if (score.is_filed) return;
        score.is_filed = true;
        add(score, enough, {"source", std::move(words), ""}, reason);
    };
    for (auto const& category : shelf.categories) {
        if (auto const genre = categories.of_category(category))
            put(*genre, category, "the source's own category");
    }
    if (auto const genre = categories.of_source(shelf.source_name))
        put(*genre, std::string{shelf.source_name}, "the name of the source");
    return scores;
}

GenreScores with_deadlines(GenreScores scores, std::span<Deadline const> deadlines) {
    auto const asking = asking_genre(scores);
    auto const& event = scores.at(index_of(Genre::event));
    bool const attended = event.total >= named || event.is_filed;
    std::set<DeadlineKind> counted;
    for (auto const& deadline : deadlines) {
        if (!counted.insert(deadline.what).second) continue;
        if (deadline.what == DeadlineKind::registration && attended) continue;
        auto const genre = genre_of_deadline(deadline.what, asking);
        if (!genre) continue;
        add(scores.at(index_of(*genre)), enough, deadline.evidence,
            fmt::format("a day of {} speaks for this genre", to_string(deadline.what)));
    }
    return scores;
}

GenreScores with_event_dates(GenreScores scores, std::span<EventDate const> dates) {
    auto const with_hour =
        std::ranges::find_if(dates, [](EventDate const& date) { return date.time.has_value(); });
    if (with_hour != dates.end()) {
        add(scores.at(index_of(Genre::event)), enough, with_hour->evidence,
            "the hour of a day to come speaks for this genre");
    }
    return scores;
}

Genre decide_genre(GenreScores const& scores) {
    auto decided = Genre::news;
    auto most = std::max(enough - 1, scores.at(index_of(Genre::news)).total);
    for (auto const genre :
         {Genre::vacancy, Genre::call, Genre::event, Genre::regulation, Genre::practical}) {
        if (scores.at(index_of(genre)).total <= most) continue;
        most = scores.at(index_of(genre)).total;
        decided = genre;
    }
    return decided;
}

Evidence evidence_of(Genre decided, GenreScores const& scores) {
    auto const& reason = scores.at(index_of(decided)).reason;
    if (auto const* evidence = std::get_if<Evidence>(&reason)) return *evidence;
    if (auto const* mention = std::get_if<GenreMention>(&reason)) {
        auto const& [field, hit] = *mention;
        return {field->name, field->reading.words(hit.first, hit.last),
                fmt::format("\"{}\" speaks for this genre", genre_cues()[hit.index].phrase)};
    }
    return {"", "", "too little speaks for another genre"};  // only news is what is left
}

}  // namespace belleman::tag
