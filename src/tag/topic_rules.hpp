#pragma once

#include "belleman/model/tag.hpp"
#include "belleman/tag/topics.hpp"
#include "tag/lexicon.hpp"
#include "tag/topic_weights.hpp"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace belleman::tag {

/// What a text is judged by, beside its words.
struct TopicContext {
    Genre genre = Genre::news;
    std::span<std::string const> categories;  ///< the source's own
    std::span<std::string const> given;       ///< topic ids of the source's configuration
};

/// Weighs the words that speak for topics.
class TopicRules {
public:
    explicit TopicRules(std::vector<TopicRule> rules);

    [[nodiscard]] std::vector<TopicRule> const& rules() const { return rules_; }

    /// The phrases to look for; the index of a hit is that of the topic's word.
    void add_phrases(std::vector<Lexicon::Entry>& entries) const;

    /// The topics of a text (title, summary, content), at most four: those that the source's configuration
    /// gives, then the others, strongest first.
    [[nodiscard]] std::vector<TopicTag> tags(std::span<Field const> text, TopicContext const& context) const;

private:
    /// A phrase of a topic: one that speaks for it, one that hints at it, or one in which neither counts.
    struct Phrase {
        std::size_t topic;
        std::string text;
        std::size_t letters;  ///< how many of them a text has to have: the longer phrase knows better
        TopicStrength strength = TopicStrength::word;
        bool is_pretence = false;  ///< what else is named is imitated
    };

    void add_words(std::size_t topic, std::vector<std::string> const& texts, TopicStrength strength,
                   bool is_pretence = false);
    [[nodiscard]] std::vector<Hit> longest_hits(Field const& field, std::size_t end) const;
    [[nodiscard]] bool is_excluded(std::span<Hit const> exclusions, Hit const& word) const;
    /// A word that counts, and where it stands.
    struct Mention {
        Field const* field;
        Hit hit;
        TopicPlace place;
    };
    [[nodiscard]] std::vector<Mention> mentions(std::span<Field const> text) const;
    [[nodiscard]] TopicStrength strength_of(Phrase const& word, Genre genre) const;
    void weigh_words(std::span<Mention const> found, Genre genre, TopicWeights& weights) const;
    [[nodiscard]] Evidence evidence_of(Mention const& mention, Genre genre) const;
    void weigh_categories(std::span<std::string const> categories, TopicWeights& weights) const;

    std::vector<TopicRule> rules_;
    std::vector<Phrase> words_;
    std::vector<Phrase> exclusions_;
    std::size_t longest_exclusion_ = 0;                              ///< in tokens
    std::unordered_multimap<std::string, std::size_t> by_category_;  ///< folded category -> topic
};

}  // namespace belleman::tag
