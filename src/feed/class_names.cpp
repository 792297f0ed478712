#include "feed/class_names.hpp"

#include "feed/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace belleman::feed {

namespace {

constexpr std::size_t most_classes = 16;
constexpr std::size_t longest_class = 60;

/// In alphabetical order.
constexpr std::array naming_words{
    std::string_view{"actualite"}, std::string_view{"actualiteit"}, std::string_view{"article"},
    std::string_view{"artikel"},   std::string_view{"bericht"},     std::string_view{"card"},
    std::string_view{"entry"},     std::string_view{"event"},       std::string_view{"hentry"},
    std::string_view{"item"},      std::string_view{"news"},        std::string_view{"nieuws"},
    std::string_view{"nieuwsbericht"}, std::string_view{"post"},    std::string_view{"press"},
    std::string_view{"publication"},   std::string_view{"release"}, std::string_view{"result"},
    std::string_view{"story"},         std::string_view{"teaser"},  std::string_view{"tile"}};

constexpr std::array passing_states{
    std::string_view{"active"}, std::string_view{"animate"}, std::string_view{"animated"},
    std::string_view{"aos"},    std::string_view{"current"}, std::string_view{"even"},
    std::string_view{"fade"},   std::string_view{"featured"}, std::string_view{"first"},
    std::string_view{"has"},    std::string_view{"hidden"},  std::string_view{"is"},
    std::string_view{"js"},     std::string_view{"last"},    std::string_view{"lazy"},
    std::string_view{"lazyload"}, std::string_view{"loaded"}, std::string_view{"odd"},
    std::string_view{"open"},   std::string_view{"promoted"}, std::string_view{"sticky"},
    std::string_view{"unpublished"}, std::string_view{"visible"}};

/// First words of utility classes, and of classes for the subject of an item.
constexpr std::array layout_words{
    std::string_view{"align"},   std::string_view{"author"},   std::string_view{"bg"},
    std::string_view{"block"},   std::string_view{"border"},   std::string_view{"category"},
    std::string_view{"clearfix"}, std::string_view{"col"},     std::string_view{"column"},
    std::string_view{"columns"}, std::string_view{"container"}, std::string_view{"d"},
    std::string_view{"divide"},  std::string_view{"flex"},     std::string_view{"font"},
    std::string_view{"format"},  std::string_view{"gap"},      std::string_view{"grid"},
    std::string_view{"group"},   std::string_view{"h"},        std::string_view{"inline"},
    std::string_view{"items"},   std::string_view{"justify"},  std::string_view{"m"},
    std::string_view{"max"},     std::string_view{"mb"},       std::string_view{"min"},
    std::string_view{"mt"},      std::string_view{"mx"},       std::string_view{"my"},
    std::string_view{"no"},      std::string_view{"overflow"}, std::string_view{"p"},
    std::string_view{"pb"},      std::string_view{"pt"},       std::string_view{"px"},
    std::string_view{"py"},      std::string_view{"relative"}, std::string_view{"rounded"},
    std::string_view{"row"},     std::string_view{"shadow"},   std::string_view{"space"},
    std::string_view{"status"},  std::string_view{"tag"},      std::string_view{"text"},
    std::string_view{"transition"}, std::string_view{"type"},  std::string_view{"w"},
    std::string_view{"wrapper"}};

template <std::size_t count>
bool holds(std::array<std::string_view, count> const& words, std::string_view word) {
    return std::binary_search(words.begin(), words.end(), word);
}

bool is_plain_name(std::string_view name) {
    if (name.size() < 2 || name.size() > longest_class || !is_letter(name.front())) return false;
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return is_alphanumeric(c) || c == '-' || c == '_'; });
}

/// A number, or the letters and digits without meaning that style programs make: "1x8f2k", "bdVaJa".
bool looks_generated(std::string_view part) {
    if (part.empty()) return false;
    auto const digits = std::count_if(part.begin(), part.end(), is_digit);
    if (digits == static_cast<std::ptrdiff_t>(part.size())) return true;
    bool const is_mixed = digits > 0 && part.size() >= 4 && !is_digit(part.back());
    if (is_mixed || (digits > 1 && part.size() >= 4)) return true;
    std::size_t changes = 0;  // from a small letter to a capital
    for (std::size_t i = 1; i < part.size(); ++i) {
        bool const is_change = part[i - 1] >= 'a' && part[i - 1] <= 'z' && part[i] >= 'A' && part[i] <= 'Z';
        changes += is_change ? 1 : 0;
    }
    bool const has_vowel = part.find_first_of("aeiouyAEIOUY") != std::string_view::npos;
    return part.size() >= 5 && part.size() <= 8 && (changes >= 2 || !has_vowel);
}

bool has_generated_part(std::string_view name) {
    while (!name.empty()) {
        auto const end = std::min(name.find_first_of("-_"), name.size());
        if (looks_generated(name.substr(0, end))) return true;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return false;
}

}  // namespace

std::vector<std::string_view> classes_of(pugi::xml_node element) {
    std::vector<std::string_view> classes;
    std::string_view rest = element.attribute("class").value();
    while (classes.size() < most_classes) {
        auto const begin = std::find_if_not(rest.begin(), rest.end(), is_space);
        rest.remove_prefix(static_cast<std::size_t>(begin - rest.begin()));
        if (rest.empty()) break;
        auto const end = std::find_if(rest.begin(), rest.end(), is_space);
        auto const size = static_cast<std::size_t>(end - rest.begin());
        classes.push_back(rest.substr(0, size));
        rest.remove_prefix(size);
    }
    return classes;
}

std::vector<std::string> words_of_name(std::string_view name) {
    constexpr std::size_t most_words = 12;
    std::vector<std::string> words;
    std::string word;
    char before = '-';
    for (char const c : name.substr(0, 2 * longest_class)) {
        bool const starts_word = c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z';
        if ((starts_word || !is_alphanumeric(c)) && !word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
        if (is_alphanumeric(c)) word += to_lower(c);
        before = c;
    }
    if (!word.empty()) words.push_back(std::move(word));
    if (words.size() > most_words) words.resize(most_words);
    return words;
}

ClassSense sense_of_class(std::string_view name) {
    if (!is_plain_name(name) || has_generated_part(name)) return ClassSense::none;
    auto const words = words_of_name(name);
    if (words.empty() || holds(passing_states, words.front()) || holds(passing_states, words.back()))
        return ClassSense::none;
    if (holds(layout_words, words.front())) return ClassSense::layout;
    bool const is_named = std::any_of(words.begin(), words.end(),
                                      [](std::string const& word) { return holds(naming_words, word); });
    return is_named ? ClassSense::named : ClassSense::plain;
}

}  // namespace belleman::feed
