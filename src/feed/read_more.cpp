#include "feed/read_more.hpp"

#include "belleman/text/words.hpp"
#include "feed/ascii.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace belleman::feed {

namespace {

/// Labels that may be followed by what there is more of.
constexpr std::array<std::string_view, 21> openings{
    "lees meer",    "lees verder",   "lees het volledige", "lees de volledige", "meer lezen",
    "meer info",    "meer weten",    "meer nieuws",        "toon meer",         "bekijk meer",
    "ontdek meer",  "lire la suite", "lire plus",          "en savoir plus",    "plus d infos",
    "read more",    "more info",     "learn more",         "weiterlesen",       "weiter lesen",
    "mehr erfahren"};

/// Labels that are one only alone.
constexpr std::array<std::string_view, 9> alone{"meer", "verder", "details", "suite",    "plus",
                                                "more", "mehr",   "hier",    "klik hier"};

/// A label is short; a sentence that happens to open like one is not.
constexpr std::size_t longest_label = 100;
constexpr std::size_t most_words = 12;

bool opens_with(std::string_view text, std::string_view label) {
    return text.starts_with(label) && (text.size() == label.size() || text[label.size()] == ' ');
}

}  // namespace

bool is_read_more(std::string_view text) {
    if (text.empty() || text.size() > longest_label) return false;
    auto spaced = text::spaced_words(text);
    std::replace(spaced.begin(), spaced.end(), '\'', ' ');
    auto const words = trimmed(spaced);
    if (std::find(alone.begin(), alone.end(), words) != alone.end()) return true;
    bool const is_short =
        std::count(words.begin(), words.end(), ' ') < static_cast<std::ptrdiff_t>(most_words);
    return is_short && std::any_of(openings.begin(), openings.end(),
                                   [&](std::string_view label) { return opens_with(words, label); });
}

}  // namespace belleman::feed
