#include "app/word_difference.hpp"

#include "app/console.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace belleman::app {

namespace {

using Words = std::vector<std::string_view>;

Words words_of(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    Words words;
    for (auto begin = text.find_first_not_of(space); begin != std::string_view::npos;) {
        auto const end = std::min(text.find_first_of(space, begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = text.find_first_not_of(space, end);
    }
    return words;
}

enum class Step : std::uint8_t { keep, remove, add };

/// The steps from one list of words to the other that keep the most words (longest common subsequence, by the
/// table of Wagner and Fischer 1974).
std::vector<Step> steps_between(Words const& before, Words const& after) {
    constexpr std::size_t most_cells = 4'000'000;
    auto const rows = before.size();
    auto const columns = after.size();
    std::vector<Step> steps;
    if ((rows + 1) * (columns + 1) > most_cells) {
        steps.assign(rows, Step::remove);
        steps.insert(steps.end(), columns, Step::add);
        return steps;
    }
    std::vector<std::uint16_t> longest((rows + 1) * (columns + 1));
    auto const cell = [&](std::size_t row, std::size_t column) -> std::uint16_t& {
        return longest[row * (columns + 1) + column];
    };
    for (auto row = rows; row-- > 0;) {
        for (auto column = columns; column-- > 0;) {
            cell(row, column) = before[row] == after[column]
                                    ? static_cast<std::uint16_t>(cell(row + 1, column + 1) + 1)
                                    : std::max(cell(row + 1, column), cell(row, column + 1));
        }
    }
    for (std::size_t row = 0, column = 0; row < rows || column < columns;) {
        if (row < rows && column < columns && before[row] == after[column]) {
            steps.push_back(Step::keep);
            ++row;
            ++column;
        } else if (row < rows && (column == columns || cell(row + 1, column) >= cell(row, column + 1))) {
            steps.push_back(Step::remove);
            ++row;
        } else {
            steps.push_back(Step::add);
            ++column;
        }
    }
    return steps;
}

/// Words that stay, go or come together.
struct Run {
    Step step = Step::keep;
    Words words;
};

std::vector<Run> runs_between(Words const& before, Words const& after) {
    std::size_t start = 0;
    while (start < before.size() && start < after.size() && before[start] == after[start])
        ++start;
    std::size_t end = 0;
    while (end < before.size() - start && end < after.size() - start &&
           before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    auto const first = static_cast<std::ptrdiff_t>(start);
    auto const last = static_cast<std::ptrdiff_t>(end);
    Words const from(before.begin() + first, before.end() - last);
    Words const to(after.begin() + first, after.end() - last);

    std::vector<Run> runs{{Step::keep, Words(before.begin(), before.begin() + first)}};
    std::size_t row = 0;
    std::size_t column = 0;
    for (auto const step : steps_between(from, to)) {
        if (runs.back().step != step) runs.push_back({step, {}});
        runs.back().words.push_back(step == Step::add ? to[column] : from[row]);
        row += step == Step::add ? 0U : 1U;
        column += step == Step::remove ? 0U : 1U;
    }
    if (runs.back().step != Step::keep) runs.push_back({Step::keep, {}});
    runs.back().words.insert(runs.back().words.end(), before.end() - last, before.end());
    return runs;
}

std::string joined(Words const& words, std::size_t from, std::size_t to) {
    std::string text;
    for (auto at = from; at < to; ++at) {
        if (!text.empty()) text += ' ';
        text += words[at];
    }
    return printable(text);
}

/// The words that stay beside a change: some before the next and after the last one.
std::string surroundings(Words const& words, bool is_first, bool is_last) {
    constexpr std::size_t shown = 6;
    auto const after_change = is_first ? 0 : shown;
    auto const before_change = is_last ? 0 : shown;
    if (words.size() <= after_change + before_change + 1) return joined(words, 0, words.size());
    auto const head = joined(words, 0, after_change);
    auto const tail = joined(words, words.size() - before_change, words.size());
    return head + (head.empty() ? "…" : " …") + (tail.empty() ? "" : " " + tail);
}

}  // namespace

std::string word_difference(std::string_view before, std::string_view after, Ink const& ink) {
    auto const from = words_of(before);
    auto const to = words_of(after);
    if (from == to) return {};
    auto const runs = runs_between(from, to);
    std::string text;
    for (std::size_t at = 0; at < runs.size(); ++at) {
        auto const& [step, words] = runs[at];
        std::string part;
        if (step == Step::keep) {
            part = surroundings(words, at == 0, at + 1 == runs.size());
        } else if (step == Step::remove) {
            part = ink.removed(joined(words, 0, words.size()));
        } else {
            part = ink.added(joined(words, 0, words.size()));
        }
        if (part.empty()) continue;
        if (!text.empty()) text += ' ';
        text += part;
    }
    return text;
}

}  // namespace belleman::app
