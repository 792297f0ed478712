#pragma once

#include "belleman/model/tag.hpp"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace belleman::tag {

/// One topic with the words that speak for it, as an editor writes them in `config/topics.toml`.
struct TopicRule {
    std::string id;
    std::string label_nl;
    std::string label_fr;
    std::vector<std::string> words;        ///< whole words or phrases; "*" at an end stands for any letters
    std::vector<std::string> title_words;  ///< the same, but they decide in the title only
    std::vector<std::string> hints;        ///< the same, but they need company
    std::vector<std::string> pretences;    ///< words that tell of somebody who pretends to be another: where
                                           ///< one opens a text, the words of other topics do not count
    std::vector<std::string> exclusions;   ///< phrases in which a word does not count
    std::vector<std::string> categories;   ///< the sources' own categories that mean this topic
    std::vector<Genre> certain_in;         ///< every item of these genres has the topic
    std::vector<Genre> doubtful_in;        ///< in items of these genres its words are only hints
};

/// A mistake in a rules file.
struct TopicProblem {
    std::string message;
    int line = 0;
    int column = 0;
};

/// Reads the rules from a TOML file of at most 1 MiB. All mistakes are reported at once, in the order of
/// their places (a hundred at most); a file that cannot be read is one mistake, without a place.
[[nodiscard]] tl::expected<std::vector<TopicRule>, std::vector<TopicProblem>> load_topics(
    std::filesystem::path const& file);

}  // namespace belleman::tag
