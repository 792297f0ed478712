#include "story/word_forms.hpp"

#include "story/tables.hpp"
#include "story/terms.hpp"

#include <algorithm>

namespace belleman::story {

namespace {

constexpr std::array<std::string_view, 4> languages{"nl", "fr", "de", "en"};
constexpr std::size_t longest_whole_word = 4;
constexpr std::size_t key_letters = 2;

/// Takes what stands before `separator`, or everything, off the front of `text`.
std::string_view take_until(std::string_view& text, char separator) {
    auto const end = std::min(text.find(separator), text.size());
    auto const part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

bool stands_at_start(std::string_view form, std::string_view words) {
    if (!words.starts_with(form)) return false;
    return form.size() > longest_whole_word || words.size() == form.size() || words[form.size()] == ' ';
}

}  // namespace

WordForms::WordForms(std::string_view table, std::size_t columns_before) {
    while (!table.empty()) {
        auto const line = take_until(table, '\n');
        if (!line.empty() && line.front() != '#') add_row(line, columns_before);
    }
}

void WordForms::add_row(std::string_view line, std::size_t columns_before) {
    Row row;
    row.first_column = line.substr(0, std::min(line.find('\t'), line.size()));
    for (std::size_t skipped = 0; skipped < columns_before; ++skipped)
        take_until(line, '\t');
    row.id = term_hash(Term::name, line.substr(0, line.find_first_of("|\t")));
    for (auto& forms : forms_) {
        auto column = take_until(line, '\t');
        while (!column.empty()) {
            auto const form = take_until(column, '|');
            if (form.size() >= key_letters)
                forms[form.substr(0, key_letters)].push_back({form, rows_.size()});
        }
    }
    rows_.push_back(row);
}

void WordForms::find(std::string_view words, std::string_view language,
                     std::function<void(Row const&)> const& found) const {
    auto const known = std::ranges::find(languages, language);
    if (known == languages.end()) return;
    auto const& forms = forms_[static_cast<std::size_t>(known - languages.begin())];
    while (!words.empty()) {
        auto const bucket = forms.find(words.substr(0, key_letters));
        if (bucket != forms.end()) {
            for (auto const& form : bucket->second) {
                if (stands_at_start(form.letters, words)) found(rows_[form.row]);
            }
        }
        take_until(words, ' ');
    }
}

WordForms const& concept_forms() {
    static WordForms const table{tables::concepts, 0};
    return table;
}

WordForms const& mark_forms() {
    static WordForms const table{tables::marks, 1};
    return table;
}

}  // namespace belleman::story
