#include "belleman/tag/topics.hpp"

#include "tag/reading.hpp"

#include <fmt/core.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <unordered_set>

namespace belleman::tag {

namespace {

using Problems = std::vector<TopicProblem>;

void report(Problems& problems, toml::source_region const& where, std::string message) {
    problems.push_back(
        {std::move(message), static_cast<int>(where.begin.line), static_cast<int>(where.begin.column)});
}

void refuse_unknown_keys(toml::table const& table, std::span<std::string_view const> known,
                         std::string_view where, Problems& problems) {
    for (auto const& [key, value] : table) {
        if (std::ranges::find(known, key.str()) != known.end()) continue;
        report(problems, key.source(), fmt::format("{} has no \"{}\"", where, key.str()));
    }
}

std::string read_text(toml::table const& table, std::string_view key, Problems& problems) {
    auto const* node = table.get(key);
    if (node == nullptr) {
        report(problems, table.source(), fmt::format("\"{}\" is missing", key));
        return {};
    }
    auto const* text = node->as_string();
    if (text == nullptr || text->get().empty()) {
        report(problems, node->source(), fmt::format("\"{}\" has to be a text between quotes", key));
        return {};
    }
    return text->get();
}

/// What stands between the stars at the ends of a word.
std::string_view without_stars(std::string_view word) {
    if (word.starts_with('*')) word.remove_prefix(1);
    if (word.ends_with('*')) word.remove_suffix(1);
    return word;
}

/// A star replaces letters at an end; fewer than three letters beside it would match nearly everything.
bool check_word(toml::node const& node, std::string_view word, Problems& problems) {
    constexpr std::size_t shortest_stem = 3;
    auto const stem = without_stars(word);
    auto const key = phrase_key(stem);
    if (key.empty()) {
        report(problems, node.source(), fmt::format("\"{}\" has no letters", word));
    } else if (stem.find('*') != std::string_view::npos) {
        report(problems, node.source(), fmt::format("\"{}\": \"*\" may only stand at an end", word));
    } else if (stem.size() != word.size() && key.size() < shortest_stem) {
        report(problems, node.source(), fmt::format("\"{}\": at least three letters beside \"*\"", word));
    } else {
        return true;
    }
    return false;
}

std::vector<std::string> read_words(toml::table const& table, std::string_view key, Problems& problems) {
    std::vector<std::string> words;
    auto const* node = table.get(key);
    if (node == nullptr) return words;
    auto const* list = node->as_array();
    if (list == nullptr) {
        report(problems, node->source(), fmt::format("\"{}\" has to be a list of texts", key));
        return words;
    }
    std::unordered_set<std::string> seen;
    for (auto const& element : *list) {
        auto const* word = element.as_string();
        if (word == nullptr) {
            report(problems, element.source(), fmt::format("\"{}\" may only hold texts between quotes", key));
        } else if (check_word(element, word->get(), problems)) {
            if (seen.insert(word->get()).second)
                words.push_back(word->get());
            else
                report(problems, element.source(),
                       fmt::format("\"{}\" stands in \"{}\" twice", word->get(), key));
        }
    }
    return words;
}

bool is_identifier(std::string_view id) {
    return std::ranges::all_of(
        id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

void read_labels(toml::table const& table, TopicRule& rule, Problems& problems) {
    auto const* node = table.get("label");
    auto const* labels = node == nullptr ? nullptr : node->as_table();
    if (labels == nullptr) {
        report(problems, node == nullptr ? table.source() : node->source(),
               "\"label.nl\" and \"label.fr\" are needed");
        return;
    }
    static constexpr std::array<std::string_view, 2> languages{"nl", "fr"};
    refuse_unknown_keys(*labels, languages, "a label", problems);
    rule.label_nl = read_text(*labels, "nl", problems);
    rule.label_fr = read_text(*labels, "fr", problems);
}

TopicRule read_topic(toml::table const& table, Problems& problems) {
    static constexpr std::array<std::string_view, 5> known{"id", "label", "words", "exclusions",
                                                           "categories"};
    refuse_unknown_keys(table, known, "a topic", problems);
    TopicRule rule;
    rule.id = read_text(table, "id", problems);
    if (auto const* node = table.get("id"); node != nullptr && !is_identifier(rule.id)) {
        report(problems, node->source(), "an id has small letters, digits and \"-\" only");
    }
    read_labels(table, rule, problems);
    rule.words = read_words(table, "words", problems);
    rule.exclusions = read_words(table, "exclusions", problems);
    rule.categories = read_words(table, "categories", problems);
    if (rule.words.empty() && rule.categories.empty()) {
        report(problems, table.source(), "a topic needs \"words\" or \"categories\"");
    }
    return rule;
}

void read_topics(toml::table const& document, std::vector<TopicRule>& rules, Problems& problems) {
    static constexpr std::array<std::string_view, 1> known{"topic"};
    refuse_unknown_keys(document, known, "the file", problems);
    auto const* topics = document.get_as<toml::array>("topic");
    if (topics == nullptr || topics->empty()) {
        problems.push_back({"no topic; each starts with [[topic]]", 1, 1});
        return;
    }
    std::unordered_set<std::string> ids;
    for (auto const& element : *topics) {
        auto const* table = element.as_table();
        if (table == nullptr) {
            report(problems, element.source(), "a topic is a table; it starts with [[topic]]");
            continue;
        }
        auto rule = read_topic(*table, problems);
        if (!rule.id.empty() && !ids.insert(rule.id).second) {
            report(problems, table->source(),
                   fmt::format("the topic \"{}\" stands here a second time", rule.id));
        }
        rules.push_back(std::move(rule));
    }
}

}  // namespace

tl::expected<std::vector<TopicRule>, std::vector<TopicProblem>> load_topics(
    std::filesystem::path const& file) {
    std::vector<TopicRule> rules;
    Problems problems;
    try {
        read_topics(toml::parse_file(file.string()), rules, problems);
    } catch (toml::parse_error const& error) {
        report(problems, error.source(), std::string{error.description()});
    }
    if (problems.empty()) return rules;
    std::ranges::stable_sort(problems, {}, [](auto const& problem) {
        return std::pair{problem.line, problem.column};
    });
    return tl::unexpected(std::move(problems));
}

}  // namespace belleman::tag
