#include "feed/class_names.hpp"

#include "feed/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace belleman::feed {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_classes = 16;
constexpr std::size_t longest_class = 60;

/// In alphabetical order.
constexpr std::array naming_words{
    "actualite"sv, "actualiteit"sv, "article"sv,     "artikel"sv, "bericht"sv,       "berichten"sv,
    "card"sv,      "communique"sv,  "dossier"sv,     "entry"sv,   "event"sv,         "hentry"sv,
    "item"sv,      "mededeling"sv,  "news"sv,        "nieuws"sv,  "nieuwsbericht"sv, "omzendbrief"sv,
    "post"sv,      "press"sv,       "publication"sv, "release"sv, "result"sv,        "story"sv,
    "teaser"sv,    "tile"sv,        "views"sv};

constexpr std::array passing_states{"active"sv,   "animate"sv,     "animated"sv, "aos"sv,   "current"sv,
                                    "even"sv,     "fade"sv,        "featured"sv, "first"sv, "has"sv,
                                    "hidden"sv,   "is"sv,          "js"sv,       "last"sv,  "lazy"sv,
                                    "lazyload"sv, "loaded"sv,      "odd"sv,      "open"sv,  "promoted"sv,
                                    "sticky"sv,   "unpublished"sv, "visible"sv};

/// First words of utility classes, and of classes for the subject of an item.
constexpr std::array layout_words{
    "absolute"sv,  "align"sv,    "antialiased"sv, "aspect"sv, "author"sv,    "bg"sv,        "block"sv,
    "border"sv,    "category"sv, "clearfix"sv,    "col"sv,    "cols"sv,      "column"sv,    "columns"sv,
    "container"sv, "content"sv,  "cursor"sv,      "d"sv,      "divide"sv,    "duration"sv,  "ease"sv,
    "flex"sv,      "float"sv,    "font"sv,        "format"sv, "fs"sv,        "fw"sv,        "g"sv,
    "gap"sv,       "grid"sv,     "group"sv,       "gx"sv,     "gy"sv,        "h"sv,         "hover"sv,
    "inline"sv,    "inset"sv,    "italic"sv,      "items"sv,  "justify"sv,   "leading"sv,   "list"sv,
    "m"sv,         "main"sv,     "max"sv,         "mb"sv,     "min"sv,       "ml"sv,        "mr"sv,
    "mt"sv,        "mx"sv,       "my"sv,          "no"sv,     "object"sv,    "opacity"sv,   "order"sv,
    "overflow"sv,  "p"sv,        "pb"sv,          "pl"sv,     "position"sv,  "pr"sv,        "pt"sv,
    "px"sv,        "py"sv,       "relative"sv,    "ring"sv,   "rounded"sv,   "row"sv,       "self"sv,
    "shadow"sv,    "space"sv,    "span"sv,        "status"sv, "table"sv,     "tag"sv,       "text"sv,
    "top"sv,       "tracking"sv, "transition"sv,  "type"sv,   "underline"sv, "uppercase"sv, "w"sv,
    "wrapper"sv,   "z"sv};

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
