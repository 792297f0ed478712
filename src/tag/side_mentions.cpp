#include "tag/side_mentions.hpp"

#include "belleman/text/ascii.hpp"
#include "tag/aside_words.hpp"
#include "tag/word_list.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace belleman::tag {

namespace {

using Mentions = std::span<PlaceMention>;

/// "steden zoals Gent" gives examples; "de nieuwe gemeenten, zoals Pajottegem," lists whom it speaks of.
bool makes_aside(Reading const& reading, Hit const& hit) {
    auto const cue = aside_words()[hit.index].cue;
    return cue == Aside::before || (cue == Aside::example && reading.tokens[hit.first].gap != Gap::comma);
}

/// What is said aside of a name is said of its whole list, up to "and the city of".
void set_list_aside(Mentions mentions, Mentions::iterator place) {
    auto const list = place->list;
    do {
        place->is_aside = true;
        ++place;
    } while (place != mentions.end() && place->list == list && place->support < Support::office);
}

/// The token after "onder meer de steden", when such words start at `token`: "gesteund door onder meer de
/// stad Gent" says of Gent what "gesteund door Gent" does.
std::size_t skip_among_others(Reading const& reading, std::size_t token) {
    static constexpr std::array<std::string_view, 5> first{"onder", "o", "notamment", "entre", "unter"};
    static constexpr std::array<std::string_view, 20> next{
        "meer",     "andere", "a",       "de",        "het",     "la",      "les",
        "d",        "autres", "anderem", "den",       "der",     "steden",  "stad",
        "gemeente", "ville",  "villes",  "gemeenten", "commune", "communes"};
    auto const& tokens = reading.tokens;
    if (token >= tokens.size() || !is_one_of(first, tokens[token].folded)) return token;
    do
        ++token;
    while (token < tokens.size() && is_one_of(next, tokens[token].folded));
    return token;
}

void apply_asides(Field const& field, Mentions mentions) {
    for (auto const& hit : field.hits.of(Use::aside_cue)) {
        if (!makes_aside(field.reading, hit)) continue;
        auto const token = skip_among_others(field.reading, hit.last);
        auto const place = std::ranges::lower_bound(mentions, token, {}, &PlaceMention::first);
        if (place == mentions.end() || place->first != token || !reaches(field.reading, token)) continue;
        set_list_aside(mentions, place);
    }
}

/// "een jurist uit Diepenbeek", "ein kleiner Betrieb aus Eupen": where one person or firm comes from.
bool is_origin_of_one(Reading const& reading, std::size_t first) {
    static constexpr std::array<std::string_view, 3> from{"uit", "aus", "from"};
    static constexpr std::array<std::string_view, 5> one{"een", "ein", "eine", "a", "an"};
    constexpr std::size_t longest = 4;
    auto const& tokens = reading.tokens;
    if (first < 3 || !is_one_of(from, tokens[first - 1].folded)) return false;
    for (std::size_t back = 3; back <= longest && back <= first; ++back) {
        if (tokens[first - back + 1].gap != Gap::space) return false;
        if (is_one_of(one, tokens[first - back].folded)) return true;
    }
    return false;
}

/// "Na Gent en Leuven": a sentence that starts with those who had their turn.
bool opens_with_predecessor(Reading const& reading, std::size_t first) {
    static constexpr std::array<std::string_view, 4> after{"na", "apres", "nach", "after"};
    return first > 0 && reading.starts_sentence(first - 1) &&
           is_one_of(after, reading.tokens[first - 1].folded);
}

/// "Hasselt (011 12 34 56)": where one can call.
bool precedes_telephone(Reading const& reading, PlaceMention const& mention) {
    auto const& tokens = reading.tokens;
    if (mention.last + 1 >= tokens.size()) return false;
    auto const is_number = [&](std::size_t token) {
        return std::ranges::all_of(tokens[token].folded, text::is_digit);
    };
    return tokens[mention.last].folded.starts_with('0') && is_number(mention.last) &&
           is_number(mention.last + 1);
}

/// Places whose sentence is built in a way that names them in passing.
void set_constructions_aside(Reading const& reading, Mentions mentions) {
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        auto const first = mentions[i].first;
        if (is_origin_of_one(reading, first) || opens_with_predecessor(reading, first))
            set_list_aside(mentions, mentions.begin() + static_cast<std::ptrdiff_t>(i));
        if (precedes_telephone(reading, mentions[i])) mentions[i].is_aside = true;
    }
}

}  // namespace

void set_side_mentions_aside(Field const& field, std::span<PlaceMention> mentions) {
    apply_asides(field, mentions);
    set_constructions_aside(field.reading, mentions);
}

}  // namespace belleman::tag
