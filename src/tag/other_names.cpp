#include "tag/other_names.hpp"

#include "belleman/text/ascii.hpp"
#include "tag/place_words.hpp"
#include "tag/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace belleman::tag {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, text::is_digit);
}

/// A hyphen that ties the name to a word other than a name or a side makes something else of it:
/// "Alken-Maes".
bool is_tied(Reading const& reading, std::span<PlaceMention const> mentions, std::size_t index) {
    auto const& tokens = reading.tokens;
    auto const& mention = mentions[index];
    bool const name_before = index > 0 && mentions[index - 1].last == mention.first;
    bool const name_after = index + 1 < mentions.size() && mentions[index + 1].first == mention.last;
    bool const tied_before = tokens[mention.first].gap == Gap::hyphen && !name_before;
    bool const tied_after =
        mention.last < tokens.size() && tokens[mention.last].gap == Gap::hyphen && !name_after;
    return (tied_before && !is_side(tokens[mention.first - 1].folded)) ||
           (tied_after && !is_side(tokens[mention.last].folded));
}

/// "Van Hove", "Van de Putte": a capital article inside a sentence makes a surname, at its start only of
/// names that are known as surnames.
bool follows_article_of_surname(Reading const& reading, PlaceMention const& mention) {
    static constexpr std::array<std::string_view, 10> articles{"van", "vande", "vanden", "vander", "den",
                                                               "der", "de",    "ter",    "von",    "vom"};
    auto at = mention.first - 1;
    bool const small_article = !reading.tokens[at].capital && is_one_of(articles, reading.tokens[at].folded);
    if (small_article && at > 0 && reading.tokens[at].gap == Gap::space) --at;
    auto const& before = reading.tokens[at];
    if (!before.capital || !is_one_of(articles, before.folded)) return false;
    bool const person = mention.name->has_class("person") || mention.name->has_class("word");
    return !reading.starts_sentence(at) || person;
}

/// Words that start a sentence, and so have a capital, without being a name.
bool is_function_word(std::string_view word) {
    static constexpr std::array<std::string_view, 56> words{
        "ook",    "niet", "vanaf", "voor",  "na",      "naast",    "sinds", "met",   "van",     "door",
        "tussen", "rond", "over",  "nu",    "samen",   "zowel",    "zelfs", "enkel", "alleen",  "en",
        "maar",   "in",   "te",    "uit",   "naar",    "nabij",    "bij",   "langs", "vlakbij", "heel",
        "aussi",  "pour", "avec",  "entre", "apres",   "depuis",   "a",     "de",    "chez",    "vers",
        "et",     "mais", "auch",  "fur",   "mit",     "zwischen", "seit",  "aus",   "nach",    "und",
        "also",   "for",  "with",  "from",  "between", "and"};
    return is_one_of(words, word);
}

/// "Lieve Mol", "Bart Boom": a name behind another name with a capital. "Stad Mol" has a capital too.
bool follows_first_name(Reading const& reading, PlaceMention const& mention,
                        std::vector<bool> const& ends_office) {
    auto const& name = *mention.name;
    if (name.risk < Risk::mid || !(name.has_class("person") || name.has_class("word"))) return false;
    if (ends_office[mention.first - 1]) return false;
    auto const& before = reading.tokens[mention.first - 1];
    return before.capital && !before.all_capitals && before.folded.size() > 2 &&
           !is_function_word(before.folded);
}

/// "Amel Van Looy": a first name before a surname.
bool precedes_surname(Reading const& reading, PlaceMention const& mention) {
    if (!mention.name->is_first_name || mention.last >= reading.tokens.size()) return false;
    auto const& after = reading.tokens[mention.last];
    return after.gap == Gap::space && after.capital && !is_side(after.folded);
}

bool is_in_list(std::span<PlaceMention const> mentions, std::size_t index) {
    auto const list = mentions[index].list;
    return (index > 0 && mentions[index - 1].list == list) ||
           (index + 1 < mentions.size() && mentions[index + 1].list == list);
}

bool is_person(Reading const& reading, std::span<PlaceMention const> mentions, std::size_t index,
               std::vector<bool> const& ends_office) {
    auto const& mention = mentions[index];
    if (mention.name == nullptr || reading.in_capitals) return false;
    if (precedes_surname(reading, mention)) return true;
    if (mention.first == 0 || reading.tokens[mention.first].gap != Gap::space) return false;
    return follows_article_of_surname(reading, mention) ||
           (!is_in_list(mentions, index) && follows_first_name(reading, mention, ends_office));
}

/// "9300 Aalst" is an address; "in 2025 Deinze" and "1 mei 2025 Deinze" are not.
bool follows_postcode(Reading const& reading, std::size_t first) {
    if (first == 0 || reading.tokens[first].gap != Gap::space) return false;
    auto const& code = reading.tokens[first - 1].folded;
    if (code.size() != 4 || !is_number(code) || code.front() == '0') return false;
    bool const year = code >= "1990" && code <= "2040";
    return !year || (first >= 2 && reading.tokens[first - 1].gap == Gap::comma);
}

/// "Stationsstraat 12, Aalst" and "Stationsstraat 12 in Aalst".
bool follows_street(Reading const& reading, std::size_t first, std::vector<bool> const& ends_street) {
    std::size_t at = first;
    for (int steps = 0; steps < 3 && at > 0; ++steps) {
        --at;
        if (!is_number(reading.tokens[at].folded)) continue;
        for (std::size_t street = at; street > 0 && at - street < 4; --street) {
            if (ends_street[street - 1]) return true;
        }
        return false;
    }
    return false;
}

/// "E313 Antwerpen", "N8 Kortrijk": a road.
bool follows_road(Reading const& reading, std::size_t first) {
    if (first == 0 || reading.tokens[first].gap != Gap::space) return false;
    auto const before = reading.tokens[first - 1].folded;
    bool const letter =
        before.size() > 1 && std::string_view{"eanr"}.find(before.front()) != std::string_view::npos;
    return letter && is_number(before.substr(1));
}

/// "Brussel, 3 mei 2024 -" and "GENT (Belga)" before the first sentence: where it was written.
bool is_dateline(Reading const& reading, PlaceMention const& mention) {
    static constexpr std::array<std::string_view, 13> before_day{
        "le",      "de",       "den",       "op",      "am",       "the",   "maandag",
        "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"};
    if (!reading.starts_sentence(mention.first) || mention.last >= reading.tokens.size()) return false;
    auto at = mention.last;
    if (reading.tokens[at].folded == "belga") return true;
    if (reading.tokens[at].gap != Gap::comma) return false;
    if (is_one_of(before_day, reading.tokens[at].folded)) ++at;
    if (at + 1 >= reading.tokens.size() || reading.tokens[at + 1].gap == Gap::sentence) return false;
    auto const day = reading.tokens[at].folded;
    return is_number(day.substr(0, 1)) && day.size() <= 3;
}

/// For each token whether a cue of that kind ends with it.
std::vector<bool> ends_of(Field const& field, PlaceCue cue) {
    std::vector<bool> ends(field.reading.tokens.size(), false);
    auto const& words = place_cue_words();
    for (auto const& hit : field.hits.of(Use::place_cue)) {
        if (words[hit.index].cue == cue) ends[hit.last - 1] = true;
    }
    return ends;
}

}  // namespace

bool is_side(std::string_view word) {
    static constexpr std::array<std::string_view, 16> sides{
        "noord", "zuid", "oost", "west",  "centrum", "stad",  "dorp",  "bad",
        "groot", "nord", "sud",  "ville", "est",     "ouest", "stadt", "centre"};
    return is_one_of(sides, word);
}

void refute_other_names(Field const& field, std::span<PlaceMention> mentions) {
    auto const& reading = field.reading;
    auto const street_ends = ends_of(field, PlaceCue::street_before);
    auto const office_ends = ends_of(field, PlaceCue::office_before);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        auto& mention = mentions[i];
        if (is_tied(reading, mentions, i) || is_person(reading, mentions, i, office_ends) ||
            follows_postcode(reading, mention.first) || follows_street(reading, mention.first, street_ends) ||
            follows_road(reading, mention.first)) {
            mention.is_refuted = true;
        }
        if (is_dateline(reading, mention)) mention.is_aside = true;
    }
}

}  // namespace belleman::tag
