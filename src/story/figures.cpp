#include "story/figures.hpp"

#include "belleman/text/ascii.hpp"
#include "belleman/text/words.hpp"
#include "story/terms.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace belleman::story {

namespace {

using namespace std::string_view_literals;

struct Named {
    std::string_view name;
    std::uint32_t value;
};

constexpr std::array month_names{
    Named{"januari", 1},   Named{"janvier", 1},   Named{"januar", 1},    Named{"january", 1},
    Named{"februari", 2},  Named{"fevrier", 2},   Named{"februar", 2},   Named{"february", 2},
    Named{"maart", 3},     Named{"mars", 3},      Named{"marz", 3},      Named{"march", 3},
    Named{"april", 4},     Named{"avril", 4},     Named{"mei", 5},       Named{"mai", 5},
    Named{"may", 5},       Named{"juni", 6},      Named{"juin", 6},      Named{"june", 6},
    Named{"juli", 7},      Named{"juillet", 7},   Named{"july", 7},      Named{"augustus", 8},
    Named{"aout", 8},      Named{"august", 8},    Named{"september", 9}, Named{"septembre", 9},
    Named{"oktober", 10},  Named{"octobre", 10},  Named{"october", 10},  Named{"november", 11},
    Named{"novembre", 11}, Named{"december", 12}, Named{"decembre", 12}, Named{"dezember", 12}};
// Words too: what they are alone, the day beside them decides.
constexpr std::array doubtful_months{"mars"sv, "may"sv, "march"sv, "mai"sv};

constexpr std::array ordinal_names{
    Named{"eerste", 1},    Named{"tweede", 2},    Named{"derde", 3},     Named{"vierde", 4},
    Named{"vijfde", 5},    Named{"zesde", 6},     Named{"zevende", 7},   Named{"premier", 1},
    Named{"premiere", 1},  Named{"deuxieme", 2},  Named{"second", 2},    Named{"seconde", 2},
    Named{"troisieme", 3}, Named{"quatrieme", 4}, Named{"cinquieme", 5}, Named{"sixieme", 6},
    Named{"erste", 1},     Named{"ersten", 1},    Named{"zweite", 2},    Named{"zweiten", 2},
    Named{"dritte", 3},    Named{"dritten", 3},   Named{"vierte", 4},    Named{"first", 1},
    Named{"third", 3},     Named{"fourth", 4},    Named{"fifth", 5}};
constexpr std::array ordinal_endings{"e"sv,   "de"sv, "ste"sv, "er"sv, "ere"sv,
                                     "eme"sv, "st"sv, "nd"sv,  "rd"sv, "th"sv};
constexpr std::array hour_words{"uur"sv, "u"sv, "h"sv, "heure"sv, "heures"sv, "uhr"sv, "am"sv, "pm"sv};
// Between two days of one month: "25 tot 27 maart", "le 3 et le 4 mai".
constexpr std::array day_joints{"tot"sv, "en"sv,  "of"sv,  "et"sv, "au"sv, "ou"sv,
                                "bis"sv, "und"sv, "and"sv, "to"sv, "le"sv};

template <std::size_t Size>
bool contains(std::array<std::string_view, Size> const& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

template <std::size_t Size>
std::uint32_t value_of(std::array<Named, Size> const& list, std::string_view word) {
    auto const found = std::ranges::find(list, word, &Named::name);
    return found == list.end() ? 0 : found->value;
}

/// A word, and the number at its start ("1er", "2e") where there is one of at most nine digits.
struct Token {
    std::string_view word;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<std::uint32_t> number;
    std::string_view ending;  // what follows the number

    [[nodiscard]] bool is_number() const { return number && ending.empty(); }
    [[nodiscard]] bool is_day() const {
        return number && *number >= 1 && *number <= 31 &&
               (ending.empty() || contains(ordinal_endings, ending));
    }
};

Token token_of(std::string_view word, std::size_t begin, std::size_t end) {
    Token token{word, begin, end, std::nullopt, {}};
    auto const digits = std::min(word.find_first_not_of("0123456789"), word.size());
    if (digits == 0 || digits > 9) return token;
    std::uint32_t number = 0;
    std::from_chars(word.data(), word.data() + digits, number);
    token.number = number;
    token.ending = word.substr(digits);
    return token;
}

std::vector<Token> tokens_of(std::vector<text::Word> const& words) {
    std::vector<Token> tokens;
    for (auto const& word : words) {
        std::string_view const folded = word.folded;
        if (!text::is_digit(folded.front()) || folded.find('-') == std::string_view::npos) {
            tokens.push_back(token_of(folded, word.begin, word.end));
            continue;
        }
        // "25-27", "2021-10-29": each part is a number; ASCII, so the offsets hold.
        for (std::size_t at = 0; at <= folded.size();) {
            auto const end = std::min(folded.find('-', at), folded.size());
            if (end > at)
                tokens.push_back(token_of(folded.substr(at, end - at), word.begin + at, word.begin + end));
            at = end + 1;
        }
    }
    return tokens;
}

class Reader {
public:
    Reader(std::string_view plain, std::string_view language)
        : plain_(plain),
          english_(language == "en"),
          words_(text::words_of(plain)),
          tokens_(tokens_of(words_)) {}

    Figures read() {
        taken_.assign(tokens_.size(), false);
        for (std::size_t at = 0; at < tokens_.size(); ++at)
            read_date(at);
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            read_ordinal(at);
            if (!taken_[at] && tokens_[at].is_number()) at = read_number(at);
        }
        return std::move(figures_);
    }

private:
    [[nodiscard]] std::string_view gap_after(std::size_t at) const {
        auto const begin = tokens_[at].end;
        auto const end = at + 1 < tokens_.size() ? tokens_[at + 1].begin : begin;
        return end > begin ? plain_.substr(begin, end - begin) : std::string_view{};
    }

    void add_date(std::uint32_t day, std::uint32_t month, std::size_t at) {
        figures_.dates.push_back(month * 32 + day);
        figures_.months.push_back(month * 32);
        taken_[at] = true;
    }

    void read_date(std::size_t at) {
        if (read_numeric_date(at)) return;
        auto const month = value_of(month_names, tokens_[at].word);
        if (month == 0) return;
        if (at > 0 && tokens_[at - 1].is_day()) return read_days_before(at, month);
        if (at > 1 && tokens_[at - 1].word == "of" && tokens_[at - 2].is_day()) {
            return add_date(*tokens_[at - 2].number, month, at - 2);
        }
        if (english_ && at + 1 < tokens_.size() && tokens_[at + 1].is_day())
            return add_date(*tokens_[at + 1].number, month, at + 1);
        if (!contains(doubtful_months, tokens_[at].word)) figures_.months.push_back(month * 32);
    }

    void read_days_before(std::size_t month_at, std::uint32_t month) {
        constexpr std::size_t most = 8;
        auto at = month_at - 1;
        add_date(*tokens_[at].number, month, at);
        for (std::size_t steps = 0; at > 0 && steps < most; ++steps) {
            --at;
            if (tokens_[at].is_day()) {
                add_date(*tokens_[at].number, month, at);
            } else if (!contains(day_joints, tokens_[at].word)) {
                return;
            }
        }
    }

    bool read_numeric_date(std::size_t at) {
        if (at + 2 >= tokens_.size()) return false;
        auto const& first = tokens_[at];
        auto const& second = tokens_[at + 1];
        auto const& third = tokens_[at + 2];
        if (!first.is_number() || !second.is_number() || !third.is_number()) return false;
        auto const gap = gap_after(at);
        if (gap != gap_after(at + 1) || (gap != "/" && gap != "." && gap != "-")) return false;
        bool const year_first = *first.number >= 1950 && *first.number < 2100;
        auto const day = year_first ? *third.number : *first.number;
        auto const month = *second.number;
        if (day < 1 || day > 31 || month < 1 || month > 12) return false;
        auto const year = year_first ? *first.number : *third.number;
        if (year >= 1950 && year < 2100) figures_.years.push_back(year);
        add_date(day, month, at);
        taken_[at + 1] = taken_[at + 2] = true;
        return true;
    }

    void read_ordinal(std::size_t at) {
        auto const& token = tokens_[at];
        if (auto const named = value_of(ordinal_names, token.word)) figures_.ordinals.push_back(named);
        if (!taken_[at] && token.number && *token.number >= 1 && *token.number <= 9 &&
            !token.ending.empty() && contains(ordinal_endings, token.ending)) {
            figures_.ordinals.push_back(*token.number);
        }
    }

    /// Whether the digits after `at` continue its number, and with what between them: 't' thousands, 'd'
    /// decimals, 0 not.
    [[nodiscard]] char continues(std::size_t at) const {
        if (at + 1 >= tokens_.size() || taken_[at + 1] || !tokens_[at + 1].is_number()) return 0;
        auto const gap = gap_after(at);
        auto const next = tokens_[at + 1].word;
        bool const three = next.size() == 3 && tokens_[at].word.size() <= 3;
        if (gap == "." || gap == " " || gap == "\u00A0" || gap == "\u202F")
            return three ? 't' : gap == "." ? 'd' : '\0';
        if (gap == ",") return english_ && three ? 't' : 'd';
        return 0;
    }

    /// Returns the last token of the number.
    std::size_t read_number(std::size_t at) {
        auto const& token = tokens_[at];
        bool const alone = continues(at) == 0;
        if (alone && token.word.size() == 4 && *token.number >= 1950 && *token.number < 2100) {
            figures_.years.push_back(*token.number);
            return at;
        }
        std::string digits{token.word};
        for (char joint = continues(at); joint != 0; joint = joint == 'd' ? '\0' : continues(at)) {
            ++at;
            if (joint == 'd') digits += '.';
            digits += tokens_[at].word;
        }
        bool const is_hour = at + 1 < tokens_.size() && contains(hour_words, tokens_[at + 1].word);
        if (!is_hour) figures_.numbers.push_back(term_hash(Term::name, digits));
        return at;
    }

    std::string_view plain_;
    bool english_;
    std::vector<text::Word> words_;
    std::vector<Token> tokens_;
    std::vector<bool> taken_;
    Figures figures_;
};

}  // namespace

Figures figures_of(std::string_view plain, std::string_view language) {
    return Reader{plain, language}.read();
}

}  // namespace belleman::story
