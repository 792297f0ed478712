#include "tag/topic_rules.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace belleman::tag {

namespace {

/// A word in the title decides, in the text two different ones do; a category of the source itself decides.
constexpr int title_weight = 4;
constexpr int text_weight = 2;
constexpr int category_weight = 4;
constexpr int threshold = 4;
/// The share of the strongest topic's weight below which another one is only mentioned.
constexpr double least_share = 0.4;
constexpr std::size_t most_topics = 4;

/// How strongly a text speaks of one topic.
struct Weight {
    int total = 0;
    Evidence evidence;
    std::set<std::size_t> words;  ///< that are counted already

    void add(int weight, Evidence why) {
        if (total == 0) evidence = std::move(why);
        total += weight;
    }
};

int weight_of(Field const& field) {
    return field.name == "title" ? title_weight : text_weight;
}

}  // namespace

TopicRules::TopicRules(std::vector<TopicRule> rules) : rules_(std::move(rules)) {
    for (std::size_t topic = 0; topic < rules_.size(); ++topic) {
        for (auto const& word : rules_[topic].words)
            words_.push_back({topic, word});
        for (auto const& phrase : rules_[topic].exclusions)
            exclusions_.push_back({topic, phrase});
        for (auto const& category : rules_[topic].categories)
            by_category_.emplace(phrase_key(category), topic);
    }
}

void TopicRules::add_phrases(std::vector<Lexicon::Entry>& entries) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
        entries.push_back({words_[i].text, Use::topic_word, i});
    for (std::size_t i = 0; i < exclusions_.size(); ++i) {
        entries.push_back({exclusions_[i].text, Use::topic_exclusion, i});
    }
}

std::vector<TopicTag> TopicRules::tags(std::span<Field const> fields, std::span<std::string const> categories,
                                       std::span<std::string const> given) const {
    std::vector<Weight> weights(rules_.size());
    for (auto const& field : fields) {
        auto const& exclusions = field.hits.of(Use::topic_exclusion);
        for (auto const& hit : field.hits.of(Use::topic_word)) {
            auto const topic = words_[hit.index].topic;
            auto const excluded = [&](Hit const& other) {
                return exclusions_[other.index].topic == topic && other.first <= hit.first &&
                       hit.last <= other.last;
            };
            if (!weights[topic].words.contains(hit.index) && std::ranges::none_of(exclusions, excluded)) {
                weights[topic].words.insert(hit.index);
                weights[topic].add(weight_of(field),
                                   {field.name, field.reading.words(hit.first, hit.last),
                                    fmt::format("\"{}\" speaks for this topic", words_[hit.index].text)});
            }
        }
    }
    for (auto const& category : categories) {
        auto const [begin, end] = by_category_.equal_range(phrase_key(category));
        for (auto entry = begin; entry != end; ++entry) {
            weights[entry->second].add(category_weight, {"source", category, "the source's own category"});
        }
    }
    std::vector<TopicTag> tags;
    std::vector<std::size_t> order;
    for (std::size_t topic = 0; topic < rules_.size(); ++topic) {
        if (std::ranges::find(given, rules_[topic].id) != given.end()) {
            tags.push_back(
                {rules_[topic].id, {"source", rules_[topic].id, "all items of the source are about this"}});
        } else if (weights[topic].total >= threshold) {
            order.push_back(topic);
        }
    }
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t topic) { return weights[topic].total; });
    for (auto const topic : order) {
        bool const strong = weights[topic].total >= least_share * weights[order.front()].total;
        if (tags.size() < most_topics && strong)
            tags.push_back({rules_[topic].id, std::move(weights[topic].evidence)});
    }
    return tags;
}

}  // namespace belleman::tag
