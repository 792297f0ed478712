#include "tag/topic_weights.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace belleman::tag {

namespace {

using ByPlace = std::array<int, 3>;

/// In the title, in the first sentence, later. A word decides in the first two, a title word in the title;
/// else they are hints as others are, and hints decide only together.
constexpr ByPlace weights_of(TopicStrength strength) {
    switch (strength) {
        case TopicStrength::word:
            return {4, 3, 1};
        case TopicStrength::title_word:
            return {4, 1, 0};
        case TopicStrength::hint:
            break;
    }
    return {2, 1, 0};
}

constexpr int sure_weight = 4;

constexpr int enough = 3;
/// What is enough where no topic has more: the best guess.
constexpr int enough_alone = 2;

}  // namespace

int TopicWeights::weight_of(TopicStrength strength, TopicPlace place) {
    return weights_of(strength)[static_cast<std::size_t>(place)];
}

void TopicWeights::add_word(std::size_t topic, std::size_t word, TopicStrength strength, TopicPlace place,
                            std::size_t mention) {
    auto const weight = weight_of(strength, place);
    if (weight == 0 || is_counted_[word]) return;
    is_counted_[word] = true;
    if (add(topic, weight)) weights_[topic].reason = mention;
}

void TopicWeights::add_sure(std::size_t topic, Evidence why) {
    if (add(topic, sure_weight)) weights_[topic].reason = std::move(why);
}

bool TopicWeights::add(std::size_t topic, int weight) {
    auto& sum = weights_[topic];
    sum.total += weight;
    if (weight <= sum.heaviest) return false;
    sum.heaviest = weight;
    return true;
}

std::vector<std::size_t> TopicWeights::strongest() const {
    auto const total = [&](std::size_t topic) { return weights_[topic].total; };
    bool const has_enough =
        std::ranges::any_of(weights_, [](Weight const& weight) { return weight.total >= enough; });
    std::vector<std::size_t> order;
    for (std::size_t topic = 0; topic < weights_.size(); ++topic) {
        if (total(topic) >= (has_enough ? enough : enough_alone)) order.push_back(topic);
    }
    std::ranges::stable_sort(order, std::greater{}, total);
    return order;
}

}  // namespace belleman::tag
