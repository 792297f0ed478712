#include "tag/topic_rules.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace belleman::tag {

namespace {

constexpr std::size_t most_topics = 4;
/// How many sentences of a text are looked at: what an announcement is about is said in its beginning.
constexpr std::size_t most_sentences = 12;

bool holds(std::vector<Genre> const& genres, Genre genre) {
    return std::ranges::find(genres, genre) != genres.end();
}

/// The first token that is not looked at.
std::size_t end_of_beginning(Reading const& reading) {
    return reading.sentences.size() > most_sentences ? reading.sentences[most_sentences]
                                                     : reading.tokens.size();
}

}  // namespace

TopicRules::TopicRules(std::vector<TopicRule> rules) : rules_(std::move(rules)) {
    for (std::size_t topic = 0; topic < rules_.size(); ++topic) {
        auto const& rule = rules_[topic];
        add_words(topic, rule.words, TopicStrength::word);
        add_words(topic, rule.title_words, TopicStrength::title_word);
        add_words(topic, rule.hints, TopicStrength::hint);
        add_words(topic, rule.pretences, TopicStrength::word, true);
        for (auto const& phrase : rule.exclusions) {
            exclusions_.push_back({topic, phrase, phrase_key(phrase).size()});
            longest_exclusion_ = std::max(longest_exclusion_, read_tokens(phrase).tokens.size());
        }
        for (auto const& category : rule.categories)
            by_category_.emplace(phrase_key(category), topic);
    }
}

void TopicRules::add_words(std::size_t topic, std::vector<std::string> const& texts, TopicStrength strength,
                           bool is_pretence) {
    for (auto const& text : texts)
        words_.push_back({topic, text, phrase_key(text).size(), strength, is_pretence});
}

void TopicRules::add_phrases(std::vector<Lexicon::Entry>& entries) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
        entries.push_back({words_[i].text, Use::topic_word, i});
    for (std::size_t i = 0; i < exclusions_.size(); ++i)
        entries.push_back({exclusions_[i].text, Use::topic_exclusion, i});
}

/// The hits that begin before token `end` and do not stand in a longer one of any topic, nor in the name of a
/// place, in the order of the text. Of phrases on the same words the one with most letters is the longest
/// ("schoolstraat*" before "school*").
std::vector<Hit> TopicRules::longest_hits(Field const& field, std::size_t end) const {
    struct Candidate {
        Hit hit;
        std::size_t letters;
        bool is_place;
    };
    std::vector<Candidate> candidates;
    candidates.reserve(field.hits.of(Use::topic_word).size() + field.hits.of(Use::place).size());
    for (auto const& hit : field.hits.of(Use::topic_word)) {
        if (hit.first < end) candidates.push_back({hit, words_[hit.index].letters, false});
    }
    for (auto const& hit : field.hits.of(Use::place)) {
        if (hit.first < end) candidates.push_back({hit, field.reading.letters(hit.first, hit.last), true});
    }
    auto const key = [](Candidate const& candidate) {
        return std::tuple(candidate.hit.first, ~candidate.hit.last, ~candidate.letters);
    };
    std::ranges::stable_sort(candidates, {}, key);
    std::vector<Hit> longest;
    std::uint32_t covered = 0;  ///< up to this token, by candidates before those that are as long as this one
    std::uint32_t reached = 0;  ///< up to this token, by all candidates so far
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        auto const& candidate = candidates[i];
        if (i == 0 || key(candidate) != key(candidates[i - 1])) covered = reached;
        reached = std::max(reached, candidate.hit.last);
        if (!candidate.is_place && candidate.hit.last > covered) longest.push_back(candidate.hit);
    }
    return longest;
}

/// Whether `word` stands in one of the exclusions of its topic, which are ordered by end.
bool TopicRules::is_excluded(std::span<Hit const> exclusions, Hit const& word) const {
    auto const first = std::ranges::lower_bound(exclusions, word.last, {}, &Hit::last);
    for (auto exclusion = first; exclusion != exclusions.end(); ++exclusion) {
        if (exclusion->last > word.last + longest_exclusion_) return false;
        bool const same_topic = exclusions_[exclusion->index].topic == words_[word.index].topic;
        if (same_topic && exclusion->first <= word.first) return true;
    }
    return false;
}

std::vector<TopicRules::Mention> TopicRules::mentions(std::span<Field const> text) const {
    std::vector<Mention> found;
    bool is_first = true;
    for (auto const& field : text) {
        auto const& reading = field.reading;
        bool const is_title = field.name == "title";
        auto const end = end_of_beginning(reading);
        auto const end_of_first = is_first && !reading.tokens.empty() ? reading.sentence_end(0) : 0;
        for (auto const& hit : longest_hits(field, end)) {
            if (is_excluded(field.hits.of(Use::topic_exclusion), hit)) continue;
            auto const place = is_title                   ? TopicPlace::title
                               : hit.first < end_of_first ? TopicPlace::first_sentence
                                                          : TopicPlace::later;
            found.push_back({&field, hit, place});
        }
        if (!is_title && !reading.tokens.empty()) is_first = false;
    }
    return found;
}

TopicStrength TopicRules::strength_of(Phrase const& word, Genre genre) const {
    return holds(rules_[word.topic].doubtful_in, genre) ? TopicStrength::hint : word.strength;
}

void TopicRules::weigh_words(std::span<Mention const> found, Genre genre, TopicWeights& weights) const {
    // Who warns of false mail names who is imitated, and what it seems to be about.
    auto const pretence = std::ranges::find_if(found, [&](Mention const& mention) {
        return mention.place != TopicPlace::later && words_[mention.hit.index].is_pretence;
    });
    for (std::size_t mention = 0; mention < found.size(); ++mention) {
        auto const& [field, hit, place] = found[mention];
        auto const& word = words_[hit.index];
        if (pretence != found.end() && words_[pretence->hit.index].topic != word.topic) continue;
        weights.add_word(word.topic, hit.index, strength_of(word, genre), place, mention);
    }
}

Evidence TopicRules::evidence_of(Mention const& mention, Genre genre) const {
    auto const& [field, hit, place] = mention;
    auto const& word = words_[hit.index];
    auto const* const says = strength_of(word, genre) == TopicStrength::hint ? "hints at" : "speaks for";
    return {field->name, field->reading.words(hit.first, hit.last),
            fmt::format("\"{}\" {} this topic", word.text, says)};
}

void TopicRules::weigh_categories(std::span<std::string const> categories, TopicWeights& weights) const {
    for (auto const& category : categories) {
        auto const [begin, end] = by_category_.equal_range(phrase_key(category));
        for (auto entry = begin; entry != end; ++entry)
            weights.add_sure(entry->second, {"source", category, "the source's own category"});
    }
}

std::vector<TopicTag> TopicRules::tags(std::span<Field const> text, TopicContext const& context) const {
    TopicWeights weights(rules_.size(), words_.size());
    auto const found = mentions(text);
    weigh_words(found, context.genre, weights);
    weigh_categories(context.categories, weights);
    for (std::size_t topic = 0; topic < rules_.size(); ++topic) {
        if (holds(rules_[topic].certain_in, context.genre)) {
            weights.add_sure(topic,
                             {"title", "", fmt::format("every {} is about this", to_string(context.genre))});
        }
    }
    std::vector<TopicTag> tags;
    for (auto const& rule : rules_) {
        if (std::ranges::find(context.given, rule.id) != context.given.end())
            tags.push_back({rule.id, {"source", rule.id, "all items of the source are about this"}});
    }
    auto const given = tags.size();
    for (auto const topic : weights.strongest()) {
        bool const is_given = std::any_of(tags.begin(), tags.begin() + static_cast<std::ptrdiff_t>(given),
                                          [&](auto const& tag) { return tag.topic == rules_[topic].id; });
        if (tags.size() == most_topics || is_given) continue;
        auto const& reason = weights.reason(topic);
        auto const* const sure = std::get_if<Evidence>(&reason);
        auto why = sure != nullptr ? *sure : evidence_of(found[std::get<std::size_t>(reason)], context.genre);
        tags.push_back({rules_[topic].id, std::move(why)});
    }
    return tags;
}

}  // namespace belleman::tag
