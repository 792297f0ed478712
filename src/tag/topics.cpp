#include "belleman/tag/topics.hpp"

#include "belleman/text/nearest_word.hpp"
#include "belleman/text/toml_mistake.hpp"
#include "belleman/text/toml_nesting.hpp"
#include "tag/reading.hpp"

#include <fmt/core.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace belleman::tag {

namespace {

using Problems = std::vector<TopicProblem>;

constexpr std::size_t largest_file = std::size_t{1024} * 1024;
constexpr std::size_t most_topics = 200;
constexpr std::size_t most_words = 5000;  ///< in one list
constexpr std::size_t longest_word = 100;
constexpr std::size_t most_problems = 100;

void report(Problems& problems, toml::source_region const& where, std::string message) {
    if (problems.size() < most_problems) {
        problems.push_back(
            {std::move(message), static_cast<int>(where.begin.line), static_cast<int>(where.begin.column)});
    }
}

void refuse_unknown_keys(toml::table const& table, std::span<std::string_view const> known,
                         std::string_view where, Problems& problems) {
    for (auto const& [key, value] : table) {
        if (std::ranges::find(known, key.str()) != known.end()) continue;
        report(problems, key.source(),
               fmt::format("{} has no \"{}\"{}", where, key.str(), text::suggestion(key.str(), known)));
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
    if (text->get().size() > longest_word) {
        report(problems, node->source(), fmt::format("\"{}\" is longer than {} bytes", key, longest_word));
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

/// What is wrong with a word, if anything. A star replaces letters at an end; fewer than three letters beside
/// it would match nearly everything.
std::optional<std::string> mistake_in(std::string_view word) {
    constexpr std::size_t shortest_stem = 3;
    if (word.size() > longest_word)
        return fmt::format("a word of {} bytes; {} are the most", word.size(), longest_word);
    auto const stem = without_stars(word);
    auto const key = phrase_key(stem);
    if (stem.find('*') != std::string_view::npos)
        return fmt::format("\"{}\": \"*\" may only stand at an end", word);
    if (key.empty()) return fmt::format("\"{}\" has no letters", word);
    if (stem.size() != word.size() && key.size() < shortest_stem)
        return fmt::format("\"{}\": at least three letters beside \"*\"", word);
    return std::nullopt;
}

/// The list `key` of `table`, or nothing when it is not there or not a list.
toml::array const* list_in(toml::table const& table, std::string_view key, Problems& problems) {
    auto const* node = table.get(key);
    if (node == nullptr) return nullptr;
    auto const* list = node->as_array();
    if (list == nullptr)
        report(problems, node->source(), fmt::format("\"{}\" has to be a list of texts", key));
    if (list == nullptr || list->size() <= most_words) return list;
    report(problems, node->source(),
           fmt::format("\"{}\" has {} texts; {} are the most", key, list->size(), most_words));
    return nullptr;
}

/// The words of one topic. A word is the same however it is spelled: case and accents make no difference.
class WordLists {
public:
    WordLists(toml::table const& table, Problems& problems) : table_(table), problems_(problems) {}

    /// A word may stand in one of the lists that are read with the same `seen`.
    std::vector<std::string> read(std::string_view key, std::unordered_set<std::string>& seen) {
        std::vector<std::string> words;
        auto const* list = list_in(table_, key, problems_);
        if (list == nullptr) return words;
        for (auto const& element : *list) {
            auto const* word = element.as_string();
            if (word == nullptr) {
                report(problems_, element.source(),
                       fmt::format("\"{}\" may only hold texts between quotes", key));
            } else if (auto mistake = mistake_in(word->get())) {
                report(problems_, element.source(), *std::move(mistake));
            } else if (!seen.insert(spelling(word->get())).second) {
                report(problems_, element.source(),
                       fmt::format("\"{}\" stands here a second time", word->get()));
            } else {
                words.push_back(word->get());
            }
        }
        return words;
    }

private:
    static std::string spelling(std::string_view word) {
        return fmt::format("{}{}{}", word.starts_with('*') ? "*" : "", phrase_key(without_stars(word)),
                           word.ends_with('*') ? "*" : "");
    }

    toml::table const& table_;
    Problems& problems_;
};

std::vector<Genre> read_genres(toml::table const& table, std::string_view key, Problems& problems) {
    std::vector<Genre> genres;
    auto const* list = list_in(table, key, problems);
    if (list == nullptr) return genres;
    for (auto const& element : *list) {
        auto const* name = element.as_string();
        auto const genre = name == nullptr ? std::nullopt : genre_from(name->get());
        if (!genre) {
            report(
                problems, element.source(),
                fmt::format("\"{}\" may only hold \"news\", \"call\", \"regulation\", \"event\", \"vacancy\" "
                            "and \"practical\"",
                            key));
        } else if (std::ranges::find(genres, *genre) != genres.end()) {
            report(problems, element.source(), fmt::format("\"{}\" stands here a second time", name->get()));
        } else {
            genres.push_back(*genre);
        }
    }
    return genres;
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
    static constexpr std::array<std::string_view, 10> known{
        "id",        "label",      "words",      "title_words", "hints",
        "pretences", "exclusions", "categories", "certain_in",  "doubtful_in"};
    refuse_unknown_keys(table, known, "a topic", problems);
    TopicRule rule;
    rule.id = read_text(table, "id", problems);
    if (auto const* node = table.get("id"); node != nullptr && !is_identifier(rule.id)) {
        report(problems, node->source(), "an id has small letters, digits and \"-\" only");
    }
    read_labels(table, rule, problems);
    auto const before = problems.size();
    WordLists lists(table, problems);
    std::unordered_set<std::string> words;
    std::unordered_set<std::string> exclusions;
    std::unordered_set<std::string> categories;
    rule.words = lists.read("words", words);
    rule.title_words = lists.read("title_words", words);
    rule.hints = lists.read("hints", words);
    rule.pretences = lists.read("pretences", words);
    rule.exclusions = lists.read("exclusions", exclusions);
    rule.categories = lists.read("categories", categories);
    rule.certain_in = read_genres(table, "certain_in", problems);
    rule.doubtful_in = read_genres(table, "doubtful_in", problems);
    bool const is_empty = words.empty() && rule.categories.empty();
    if (is_empty && problems.size() == before) {
        report(problems, table.source(), "a topic needs \"words\", \"hints\" or \"categories\"");
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
    if (topics->size() > most_topics) {
        report(problems, topics->source(),
               fmt::format("{} topics; {} are the most", topics->size(), most_topics));
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

/// The bytes of a file, or the one problem that keeps it from being read.
tl::expected<std::string, TopicProblem> read_file(std::filesystem::path const& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return tl::unexpected(TopicProblem{"cannot be read", 0, 0});
    std::string bytes(largest_file + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    if (stream.bad() || (stream.fail() && !stream.eof()))
        return tl::unexpected(TopicProblem{"cannot be read", 0, 0});
    if (bytes.size() > largest_file)
        return tl::unexpected(TopicProblem{"larger than 1 MiB, which no list of topics is", 0, 0});
    return bytes;
}

}  // namespace

tl::expected<std::vector<TopicRule>, std::vector<TopicProblem>> load_topics(
    std::filesystem::path const& file) {
    auto const bytes = read_file(file);
    if (!bytes) return tl::unexpected(Problems{bytes.error()});
    if (auto deep = text::toml_too_deep(*bytes))
        return tl::unexpected(Problems{{std::move(deep->message), deep->line, deep->column}});
    std::vector<TopicRule> rules;
    Problems problems;
    try {
        read_topics(toml::parse(*bytes), rules, problems);
    } catch (toml::parse_error const& error) {
        auto const [line, column] = error.source().begin;
        report(problems, error.source(),
               text::toml_mistake(error.description(), *bytes, static_cast<int>(line),
                                  static_cast<int>(column)));
    }
    if (problems.empty()) return rules;
    std::ranges::stable_sort(problems, {}, [](auto const& problem) {
        return std::pair{problem.line, problem.column};
    });
    return tl::unexpected(std::move(problems));
}

}  // namespace belleman::tag
