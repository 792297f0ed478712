#pragma once

#include "belleman/story/fingerprint.hpp"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace belleman::story {

/// Forms of words in four languages (nl, fr, de, en), as `concepts.tsv` explains them.
class WordForms {
public:
    /// `table`: lines of tab-separated columns, one for each language, after `columns_before` others.
    WordForms(std::string_view table, std::size_t columns_before);

    struct Row {
        std::string_view first_column;
        std::uint32_t id = 0;  ///< the hash of its first Dutch form
    };

    /// Calls `found` for each place in `words` (normalised: one space between them) where a form of this
    /// language stands. Nothing for another language.
    void find(std::string_view words, std::string_view language,
              std::function<void(Row const&)> const& found) const;

private:
    struct Form {
        std::string_view letters;
        std::size_t row = 0;
    };
    using Forms = std::unordered_map<std::string_view, std::vector<Form>>;  // by their first two letters

    void add_row(std::string_view line, std::size_t columns_before);

    std::vector<Row> rows_;
    std::array<Forms, 4> forms_;
};

/// The tables of this room, made at the first use.
[[nodiscard]] WordForms const& concept_forms();
[[nodiscard]] WordForms const& mark_forms();

}  // namespace belleman::story
