#pragma once

#include "belleman/model/tag.hpp"

#include <cstddef>
#include <cstdint>
#include <variant>
#include <vector>

namespace belleman::tag {

/// Where in an announcement a word stands. What it is about is said first; later on other things are
/// mentioned.
enum class TopicPlace : std::uint8_t { title, first_sentence, later };

/// How much a phrase says about its topic.
enum class TopicStrength : std::uint8_t { word, title_word, hint };

/// How strongly a text speaks of each topic.
class TopicWeights {
public:
    TopicWeights(std::size_t topics, std::size_t words) : weights_(topics), is_counted_(words) {}

    /// What speaks loudest for a topic: a mention of one of its words, by the number that its caller gave it,
    /// or what needs no word.
    using Reason = std::variant<std::size_t, Evidence>;

    /// Counts word number `word`, once, at the first place given.
    void add_word(std::size_t topic, std::size_t word, TopicStrength strength, TopicPlace place,
                  std::size_t mention);

    /// A category of the source, or a genre that tells the topic: sure.
    void add_sure(std::size_t topic, Evidence why);

    /// The topics that the text is about, strongest first.
    [[nodiscard]] std::vector<std::size_t> strongest() const;

    [[nodiscard]] Reason const& reason(std::size_t topic) const { return weights_[topic].reason; }

private:
    struct Weight {
        int total = 0;
        int heaviest = 0;  ///< of its words: the one that `reason` tells
        Reason reason;
    };

    [[nodiscard]] static int weight_of(TopicStrength strength, TopicPlace place);
    /// Whether nothing heavier or as heavy was added before.
    [[nodiscard]] bool add(std::size_t topic, int weight);

    std::vector<Weight> weights_;
    std::vector<bool> is_counted_;  ///< by word
};

}  // namespace belleman::tag
