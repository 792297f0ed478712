#include "belleman/tag/tagger.hpp"

#include "belleman/text/language.hpp"
#include "tag/deadline.hpp"
#include "tag/deadline_words.hpp"
#include "tag/event_date.hpp"
#include "tag/genre.hpp"
#include "tag/genre_cues.hpp"
#include "tag/lexicon.hpp"
#include "tag/municipality_rules.hpp"
#include "tag/scope.hpp"
#include "tag/topic_rules.hpp"

#include <date/tz.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace belleman::tag {

namespace {

template <class Table>
void add_phrases(std::vector<Lexicon::Entry>& entries, Use use, Table const& table) {
    for (std::size_t i = 0; i < table.size(); ++i)
        entries.push_back({table[i].phrase, use, i});
}

Lexicon lexicon_of(MunicipalityRules const& municipalities, TopicRules const& topics) {
    std::vector<Lexicon::Entry> entries;
    municipalities.add_phrases(entries);
    topics.add_phrases(entries);
    add_phrases(entries, Use::scope_phrase, scope_phrases());
    add_phrases(entries, Use::genre_cue, genre_cues());
    add_phrases(entries, Use::deadline_cue, deadline_cues());
    add_phrases(entries, Use::deadline_action, deadline_actions());
    return Lexicon{entries};
}

/// The first `most` bytes of `text`, without the character that would be cut in two.
std::string_view beginning(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    constexpr std::size_t longest_tail = 3;
    std::size_t end = most;
    while (most - end < longest_tail && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

/// Genre, deadlines and event dates: the words for a genre say what a day may be, the days what the genre is.
void read_days(Tags& tags, std::span<Field const> fields, GenreScores const& scores,
               std::chrono::year_month_day publication) {
    std::vector<DatedField> const dated{fields.begin(), fields.end()};
    tags.deadlines = find_deadlines(dated, decide_genre(scores), publication);
    auto event_dates = find_event_dates(dated, tags.deadlines, publication);
    auto const all_scores = with_event_dates(with_deadlines(scores, tags.deadlines), event_dates);
    tags.genre = decide_genre(all_scores);
    tags.genre_evidence = evidence_of(tags.genre, all_scores);
    if (tags.genre == Genre::event) tags.event_dates = std::move(event_dates);
}

/// A public inquiry tells what was decided, and where.
bool asks_opinion(std::vector<Deadline> const& deadlines) {
    return std::ranges::any_of(
        deadlines, [](Deadline const& deadline) { return deadline.what == DeadlineKind::consultation; });
}

/// Governments and associations announce; what others tell, or what has no title, is prose.
Speech speech_of(Subject const& subject, Tags const& tags, std::chrono::year_month_day publication) {
    Speech speech;
    speech.is_call = tags.genre == Genre::call && !asks_opinion(tags.deadlines);
    speech.is_news = tags.genre == Genre::news || tags.genre == Genre::regulation;
    speech.is_vacancy = tags.genre == Genre::vacancy;
    speech.year = static_cast<int>(publication.year());
    speech.is_prose = subject.level == Level::other || subject.title.empty();
    speech.language = text::primary_language(subject.language);
    return speech;
}

}  // namespace

struct Tagger::Rules {
    Rules(std::shared_ptr<Gazetteer const> places, std::vector<TopicRule> topic_rules)
        : gazetteer(std::move(places)),
          topics(std::move(topic_rules)),
          municipalities(*gazetteer),
          lexicon(lexicon_of(municipalities, topics)),
          brussels(date::locate_zone("Europe/Brussels")) {}

    [[nodiscard]] Field read(std::string name, std::string_view text) const {
        if (text.empty()) return {std::move(name), {}, {}};
        auto reading = read_tokens(text);
        auto hits = lexicon.find(reading);
        return {std::move(name), std::move(reading), std::move(hits)};
    }

    [[nodiscard]] std::chrono::year_month_day brussels_day(Instant instant) const {
        auto const offset = brussels->get_info(instant).offset;
        return std::chrono::floor<std::chrono::days>(instant + offset);
    }

    std::shared_ptr<Gazetteer const> gazetteer;
    TopicRules topics;
    MunicipalityRules municipalities;
    GenreCategories genre_categories;
    Lexicon lexicon;
    date::time_zone const* brussels;
};

Tagger::Tagger(std::shared_ptr<Gazetteer const> gazetteer, std::vector<TopicRule> topics)
    : rules_(std::make_unique<Rules const>(std::move(gazetteer), std::move(topics))) {}

Tagger::~Tagger() = default;
Tagger::Tagger(Tagger&&) noexcept = default;
Tagger& Tagger::operator=(Tagger&&) noexcept = default;

Tags Tagger::tag(Subject const& subject) const {
    std::array const fields{rules_->read("title", beginning(subject.title, title_bytes)),
                            rules_->read("summary", beginning(subject.summary, text_bytes)),
                            rules_->read("content", beginning(subject.content, text_bytes)),
                            rules_->read("source", subject.source_name)};
    auto const text = std::span<Field const>{fields}.first(3);
    Tags tags;
    auto const day = rules_->brussels_day(subject.published);
    auto const scores =
        with_shelf(score_genres(text), {subject.categories, subject.source_name}, rules_->genre_categories);
    read_days(tags, text, scores, day);
    tags.municipalities = rules_->municipalities.tags(text, subject.concerns, speech_of(subject, tags, day));
    auto scope = find_scope(text, {fields.back(), subject.level, subject.language}, tags.municipalities);
    tags.scope = std::move(scope.area);
    tags.scope_evidence = std::move(scope.evidence);
    tags.topics = rules_->topics.tags(text, {tags.genre, subject.categories, subject.source_topics});
    return tags;
}

Gazetteer const& Tagger::gazetteer() const {
    return *rules_->gazetteer;
}

std::vector<TopicRule> const& Tagger::topics() const {
    return rules_->topics.rules();
}

}  // namespace belleman::tag
