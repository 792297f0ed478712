#pragma once

#include "belleman/model/tag.hpp"
#include "belleman/tag/topics.hpp"
#include "tag/lexicon.hpp"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace belleman::tag {

/// Weighs the words that speak for topics.
class TopicRules {
public:
    explicit TopicRules(std::vector<TopicRule> rules);

    [[nodiscard]] std::vector<TopicRule> const& rules() const { return rules_; }

    /// The phrases to look for; the index of a hit is that of the topic's word.
    void add_phrases(std::vector<Lexicon::Entry>& entries) const;

    /// The topics of a text, strongest first, at most four. `given` are the ids that the source's
    /// configuration gives; they come first. `categories` are the source's own.
    [[nodiscard]] std::vector<TopicTag> tags(std::span<Field const> fields,
                                             std::span<std::string const> categories,
                                             std::span<std::string const> given) const;

private:
    struct Word {
        std::size_t topic;
        std::string text;
    };

    std::vector<TopicRule> rules_;
    std::vector<Word> words_;
    std::vector<Word> exclusions_;
    std::unordered_multimap<std::string, std::size_t> by_category_;  ///< folded category -> topic
};

}  // namespace belleman::tag
