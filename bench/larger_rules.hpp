#pragma once

#include "belleman/tag/topics.hpp"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace belleman::bench {

/// Writes the tables of a gazetteer to `target` with `times` as many names, ambiguous ones too: those of
/// `source` and invented ones.
void write_larger_gazetteer(std::filesystem::path const& source, std::filesystem::path const& target,
                            std::size_t times);

/// The rules with `times` as many words, exclusions and categories: their own and invented ones, open at the
/// ends where those are.
[[nodiscard]] std::vector<tag::TopicRule> larger_topics(std::vector<tag::TopicRule> rules, std::size_t times);

}  // namespace belleman::bench
