#include "tag/place_mentions.hpp"

#include "belleman/text/ascii.hpp"
#include "tag/place_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace belleman::tag {

namespace {

using Mentions = std::vector<PlaceMention>;

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, text::is_digit);
}

/// Names start with a capital wherever theirs do. A short or risky name in capitals alone is an abbreviation.
bool is_written_as_name(Reading const& reading, Hit const& hit, PlaceName const& name,
                        std::vector<bool> const& capitals) {
    for (std::size_t i = hit.first; i < hit.last; ++i) {
        auto const& token = reading.tokens[i];
        auto const at = i - hit.first;
        if (at < capitals.size() && capitals[at] && !token.capital) return false;
    }
    auto const& token = reading.tokens[hit.first];
    bool const abbreviation = token.all_capitals && (name.risk == Risk::high || token.folded.size() < 4);
    return !abbreviation || (reading.in_capitals && name.risk != Risk::high);
}

/// "Noord", "Centrum": a word that says which side of the municipality.
bool is_side(std::string_view word) {
    static constexpr std::array<std::string_view, 14> sides{"noord", "zuid",  "oost", "west",  "centrum",
                                                            "stad",  "dorp",  "bad",  "groot", "nord",
                                                            "sud",   "ville", "est",  "ouest"};
    return std::ranges::find(sides, word) != sides.end();
}

/// A hyphen that ties the name to a word other than a name or a side makes something else of it:
/// "Alken-Maes".
void refute_tied(Reading const& reading, Mentions& mentions) {
    auto const& tokens = reading.tokens;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        auto& mention = mentions[i];
        bool const name_before = i > 0 && mentions[i - 1].last == mention.first;
        bool const name_after = i + 1 < mentions.size() && mentions[i + 1].first == mention.last;
        bool const tied_before = tokens[mention.first].gap == Gap::hyphen && !name_before;
        bool const tied_after =
            mention.last < tokens.size() && tokens[mention.last].gap == Gap::hyphen && !name_after;
        if ((tied_before && !is_side(tokens[mention.first - 1].folded)) ||
            (tied_after && !is_side(tokens[mention.last].folded))) {
            mention.refuted = true;
        }
    }
}

/// "Van Hove": a capital article inside a sentence makes a surname, at its start only of names that are known
/// as surnames.
void refute_surnames(Reading const& reading, Mentions& mentions) {
    static constexpr std::array<std::string_view, 8> articles{"van", "vande", "vanden", "vander",
                                                              "den", "der",   "de",     "ter"};
    for (auto& mention : mentions) {
        if (mention.name == nullptr || mention.first == 0) continue;
        auto const at = mention.first - 1;
        auto const& before = reading.tokens[at];
        if (!before.capital || reading.in_capitals || reading.tokens[mention.first].gap != Gap::space)
            continue;
        if (std::ranges::find(articles, before.folded) == articles.end()) continue;
        bool const person = mention.name->has_class("person") || mention.name->has_class("word");
        if (!reading.starts_sentence(at) || person) mention.refuted = true;
    }
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

void refute_addresses(Field const& field, Mentions& mentions) {
    auto const& reading = field.reading;
    std::vector<bool> ends_street(reading.tokens.size(), false);
    for (auto const& hit : field.hits.of(Use::place_cue)) {
        if (place_cue_words()[hit.index].cue == PlaceCue::street_before) ends_street[hit.last - 1] = true;
    }
    for (auto& mention : mentions) {
        if (follows_postcode(reading, mention.first) || follows_street(reading, mention.first, ends_street)) {
            mention.refuted = true;
        }
    }
}

/// "E313 Antwerpen", "N8 Kortrijk": a road.
void refute_roads(Reading const& reading, Mentions& mentions) {
    for (auto& mention : mentions) {
        if (mention.first == 0 || reading.tokens[mention.first].gap != Gap::space) continue;
        std::string_view const before = reading.tokens[mention.first - 1].folded;
        bool const letter =
            before.size() > 1 && std::string_view{"eanr"}.find(before.front()) != std::string_view::npos;
        if (letter && is_number(before.substr(1))) mention.refuted = true;
    }
}

bool reaches(Reading const& reading, std::size_t token) {
    auto const gap = reading.tokens[token].gap;
    return gap == Gap::space || gap == Gap::apostrophe || gap == Gap::colon || gap == Gap::hyphen;
}

/// Lists before cues: what "provincies" says holds for the whole list that follows.
void number_lists(Reading const& reading, Mentions& mentions) {
    static constexpr std::array<std::string_view, 8> conjunctions{"en", "et", "und",  "and",
                                                                  "of", "ou", "oder", "or"};
    for (std::size_t i = 1; i < mentions.size(); ++i) {
        auto const& before = mentions[i - 1];
        auto& mention = mentions[i];
        auto const between = mention.first - before.last;
        bool joined = between == 0 && reading.tokens[mention.first].gap != Gap::space;
        if (between == 1) {
            auto const& word = reading.tokens[before.last];
            joined = word.gap != Gap::sentence && reading.tokens[mention.first].gap != Gap::sentence &&
                     std::ranges::find(conjunctions, word.folded) != conjunctions.end();
        }
        mention.list = joined ? before.list : before.list + 1;
    }
}

void apply_cue(Reading const& reading, Hit const& hit, PlaceCue cue, Mentions& mentions) {
    auto const begins_there = std::ranges::lower_bound(mentions, hit.last, {}, &PlaceMention::first);
    if (begins_there == mentions.end() || begins_there->first != hit.last || !reaches(reading, hit.last))
        return;
    switch (cue) {
        case PlaceCue::other_before:
            begins_there->refuted = true;
            break;
        case PlaceCue::others_before:
            for (auto other = begins_there; other != mentions.end() && other->list == begins_there->list;
                 ++other) {
                other->refuted = true;
            }
            break;
        case PlaceCue::office_before:
        case PlaceCue::place_before: {
            auto const support = cue == PlaceCue::office_before ? Support::office : Support::place;
            if (support > begins_there->support) {
                begins_there->support = support;
                begins_there->cue = reading.words(hit.first, hit.last);
            }
            break;
        }
        case PlaceCue::other_after:
        case PlaceCue::street_before:
            break;
    }
}

void apply_cues(Field const& field, Mentions& mentions) {
    for (auto const& hit : field.hits.of(Use::place_cue)) {
        auto const cue = place_cue_words()[hit.index].cue;
        if (cue != PlaceCue::other_after) {
            apply_cue(field.reading, hit, cue, mentions);
            continue;
        }
        auto const ends_there = std::ranges::lower_bound(mentions, hit.first, {}, &PlaceMention::last);
        if (ends_there != mentions.end() && ends_there->last == hit.first &&
            field.reading.tokens[hit.first].gap == Gap::space) {
            ends_there->refuted = true;
        }
    }
}

Mentions written_mentions(Field const& field, std::vector<PlaceName> const& names,
                          std::vector<std::vector<bool>> const& capitals) {
    Mentions mentions;
    for (auto const& hit : field.hits.of(Use::place)) {
        auto const& name = names[hit.index];
        if (!is_written_as_name(field.reading, hit, name, capitals[hit.index])) continue;
        mentions.push_back({.first = hit.first, .last = hit.last, .name = &name});
    }
    for (auto const& hit : field.hits.of(Use::decoy)) {
        mentions.push_back(
            {.first = hit.first, .last = hit.last, .is_province = decoys()[hit.index].is_province});
    }
    return mentions;
}

/// Of names that overlap the longest stays, of equally long ones the place before the decoy, the first before
/// the second.
void keep_longest(Mentions& mentions) {
    std::ranges::stable_sort(mentions, [](auto const& a, auto const& b) {
        if (a.first != b.first) return a.first < b.first;
        return a.last > b.last;
    });
    Mentions kept;
    for (auto& mention : mentions) {
        if (!kept.empty() && mention.first < kept.back().last) {
            if (mention.last - mention.first <= kept.back().last - kept.back().first) continue;
            kept.pop_back();
        }
        kept.push_back(std::move(mention));
    }
    mentions = std::move(kept);
}

}  // namespace

Mentions find_mentions(Field const& field, std::vector<PlaceName> const& names,
                       std::vector<std::vector<bool>> const& capitals) {
    auto mentions = written_mentions(field, names, capitals);
    keep_longest(mentions);
    number_lists(field.reading, mentions);
    refute_tied(field.reading, mentions);
    refute_surnames(field.reading, mentions);
    refute_addresses(field, mentions);
    refute_roads(field.reading, mentions);
    apply_cues(field, mentions);
    return mentions;
}

}  // namespace belleman::tag
