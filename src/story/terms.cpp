#include "story/terms.hpp"

#include "belleman/text/ascii.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>

namespace belleman::story {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t stem_letters = 6;
constexpr std::size_t gram_letters = 5;

/// In alphabetical order: Dutch, French, German and English.
constexpr std::array function_words{
    "a"sv,       "aan"sv,   "afin"sv,   "al"sv,    "alle"sv,    "als"sv,    "also"sv,   "an"sv,     "and"sv,
    "are"sv,     "as"sv,    "at"sv,     "au"sv,    "auch"sv,    "auf"sv,    "aus"sv,    "aux"sv,    "avec"sv,
    "be"sv,      "bei"sv,   "bij"sv,    "by"sv,    "can"sv,     "ce"sv,     "ces"sv,    "cette"sv,  "d"sv,
    "dan"sv,     "dans"sv,  "das"sv,    "dat"sv,   "de"sv,      "dem"sv,    "den"sv,    "der"sv,    "des"sv,
    "deze"sv,    "die"sv,   "dit"sv,    "door"sv,  "du"sv,      "durch"sv,  "een"sv,    "ein"sv,    "eine"sv,
    "einem"sv,   "einen"sv, "einer"sv,  "elle"sv,  "en"sv,      "entre"sv,  "er"sv,     "est"sv,    "et"sv,
    "for"sv,     "from"sv,  "fur"sv,    "haar"sv,  "has"sv,     "have"sv,   "hebben"sv, "heeft"sv,  "het"sv,
    "hoe"sv,     "hun"sv,   "ihr"sv,    "ihre"sv,  "il"sv,      "ils"sv,    "im"sv,     "in"sv,     "is"sv,
    "ist"sv,     "it"sv,    "je"sv,     "jouw"sv,  "jusqu"sv,   "kan"sv,    "kunnen"sv, "l"sv,      "la"sv,
    "le"sv,      "les"sv,   "leur"sv,   "leurs"sv, "maar"sv,    "meer"sv,   "met"sv,    "mit"sv,    "more"sv,
    "n"sv,       "na"sv,    "naar"sv,   "nach"sv,  "ne"sv,      "nicht"sv,  "niet"sv,   "nog"sv,    "nos"sv,
    "notre"sv,   "nous"sv,  "oder"sv,   "of"sv,    "om"sv,      "on"sv,     "onder"sv,  "ons"sv,    "onze"sv,
    "ook"sv,     "op"sv,    "or"sv,     "ou"sv,    "our"sv,     "over"sv,   "par"sv,    "pas"sv,    "peut"sv,
    "peuvent"sv, "plus"sv,  "pour"sv,   "qu"sv,    "que"sv,     "qui"sv,    "s"sv,      "sa"sv,     "se"sv,
    "ses"sv,     "sich"sv,  "sie"sv,    "sind"sv,  "so"sv,      "son"sv,    "sont"sv,   "sur"sv,    "te"sv,
    "tegen"sv,   "that"sv,  "the"sv,    "their"sv, "this"sv,    "to"sv,     "tot"sv,    "tussen"sv, "u"sv,
    "uber"sv,    "uit"sv,   "um"sv,     "un"sv,    "und"sv,     "une"sv,    "until"sv,  "uw"sv,     "van"sv,
    "vanaf"sv,   "vers"sv,  "via"sv,    "von"sv,   "voor"sv,    "vos"sv,    "votre"sv,  "vous"sv,   "waar"sv,
    "was"sv,     "wat"sv,   "we"sv,     "wel"sv,   "werd"sv,    "werden"sv, "wie"sv,    "will"sv,   "wir"sv,
    "wird"sv,    "with"sv,  "worden"sv, "wordt"sv, "y"sv,       "you"sv,    "your"sv,   "ze"sv,     "zijn"sv,
    "zo"sv,      "zu"sv,    "zum"sv,    "zur"sv,   "zwischen"sv};
static_assert(std::ranges::is_sorted(function_words));

bool is_number(std::string_view word) {
    return std::ranges::all_of(word, text::is_digit);
}

}  // namespace

std::uint32_t term_hash(Term kind, std::string_view text) {
    constexpr std::uint64_t seed = 0x7369676e73000000;  // part of what is stored: never changes
    return static_cast<std::uint32_t>(
        XXH3_64bits_withSeed(text.data(), text.size(), seed + static_cast<std::uint64_t>(kind)));
}

std::vector<std::string_view> split_words(std::string_view words) {
    std::vector<std::string_view> parts;
    while (!words.empty()) {
        auto const end = std::min(words.find(' '), words.size());
        if (end > 0) parts.push_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return parts;
}

bool is_function_word(std::string_view word) {
    return std::ranges::binary_search(function_words, word);
}

void add_words(SignSet& to, std::vector<std::string_view> const& words) {
    for (auto const word : words) {
        if (is_function_word(word) || is_number(word)) continue;
        to.push_back(term_hash(Term::word, word.substr(0, stem_letters)));
    }
}

void add_grams(SignSet& to, std::vector<std::string_view> const& words) {
    std::string marked;
    for (auto const word : words) {
        if (is_function_word(word) || is_number(word)) continue;
        marked.assign("_").append(word.substr(0, 64)).append("_");
        if (marked.size() < gram_letters) to.push_back(term_hash(Term::gram, marked));
        for (std::size_t at = 0; at + gram_letters <= marked.size(); ++at)
            to.push_back(term_hash(Term::gram, std::string_view{marked}.substr(at, gram_letters)));
    }
}

void make_set(SignSet& signs, std::size_t most) {
    std::ranges::sort(signs);
    auto const doubles = std::ranges::unique(signs);
    signs.erase(doubles.begin(), doubles.end());
    if (signs.size() > most) signs.resize(most);
}

}  // namespace belleman::story
