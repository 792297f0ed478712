#include "belleman/text/nearest_word.hpp"

#include "belleman/text/ascii.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace belleman::text {

namespace {

constexpr std::size_t longest_word = 63;
constexpr std::size_t most_compared = 8000;
using Row = std::array<std::size_t, longest_word + 1>;

char fold(char c) {
    return c == '_' ? '-' : to_lower(c);
}

/// How many letters have to be put in, left out, replaced or swapped with the next to make one word of the
/// other (optimal string alignment), for words of at most `longest_word` bytes; case and the choice between
/// '-' and '_' do not count. Gives up, with `limit`, when it cannot be less than that.
std::size_t distance(std::string_view left, std::string_view right, std::size_t limit) {
    Row before{};  // two rows up
    Row above{};
    Row row{};
    for (std::size_t j = 0; j <= right.size(); ++j)
        above.at(j) = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        row.at(0) = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            auto const same = [&](std::size_t l, std::size_t r) { return fold(left[l]) == fold(right[r]); };
            std::size_t const replaced = above.at(j - 1) + (same(i - 1, j - 1) ? 0 : 1);
            row.at(j) = std::min({replaced, above.at(j) + 1, row.at(j - 1) + 1});
            bool const is_swap = i > 1 && j > 1 && same(i - 1, j - 2) && same(i - 2, j - 1);
            if (is_swap) row.at(j) = std::min(row.at(j), before.at(j - 2) + 1);
        }
        // A later cell comes from this row, or over a swap from the one above it.
        auto const least = [&](Row const& cells) {
            return *std::min_element(cells.begin(),
                                     cells.begin() + static_cast<std::ptrdiff_t>(right.size()) + 1);
        };
        if (least(row) >= limit && least(above) >= limit) return limit;
        std::swap(before, above);
        std::swap(above, row);
    }
    return above.at(right.size());
}

}  // namespace

std::string_view nearest_word(std::string_view given, std::span<std::string_view const> possible) {
    if (given.empty() || given.size() > longest_word) return {};
    // A third of a short word is another word; more than three slips are no slips.
    std::size_t nearest = std::min<std::size_t>(given.size() / 3, 3) + 1;
    std::string_view best;
    for (auto const word : possible.first(std::min(possible.size(), most_compared))) {
        if (word.size() > longest_word) continue;
        std::size_t const far =
            word.size() > given.size() ? word.size() - given.size() : given.size() - word.size();
        if (far >= nearest) continue;
        if (auto const found = distance(given, word, nearest); found < nearest) {
            nearest = found;
            best = word;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view word) {
    return word.empty() ? std::string{} : fmt::format("; did you mean \"{}\"?", word);
}

std::string suggestion(std::string_view given, std::span<std::string_view const> possible) {
    return did_you_mean(nearest_word(given, possible));
}

}  // namespace belleman::text
