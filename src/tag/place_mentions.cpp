#include "tag/place_mentions.hpp"

#include "tag/other_names.hpp"
#include "tag/place_words.hpp"
#include "tag/side_mentions.hpp"
#include "tag/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace belleman::tag {

namespace {

using Mentions = std::vector<PlaceMention>;

/// Names start with a capital wherever theirs do. A short or risky name in capitals alone is an abbreviation.
bool is_written_as_name(Reading const& reading, Hit const& hit, PlaceName const& name, Capitals capitals) {
    for (std::size_t i = hit.first; i < hit.last; ++i) {
        if (i - hit.first < capitals.size() && capitals[i - hit.first] && !reading.tokens[i].capital)
            return false;
    }
    auto const& token = reading.tokens[hit.first];
    bool const abbreviation = token.all_capitals && (name.risk == Risk::high || token.folded.size() < 4);
    return !abbreviation || (reading.in_capitals && name.risk != Risk::high);
}

/// "Halle, Vilvoorde" are two; "Halle-Vilvoorde" is one.
bool is_in_one_piece(Reading const& reading, Hit const& hit) {
    for (auto i = hit.first + 1; i < hit.last; ++i) {
        auto const gap = reading.tokens[i].gap;
        if (gap != Gap::space && gap != Gap::hyphen && gap != Gap::apostrophe && gap != Gap::dot)
            return false;
    }
    return true;
}

Mentions written_mentions(Field const& field, std::vector<PlaceName> const& names,
                          std::vector<Capitals> const& capitals) {
    Mentions mentions;
    mentions.reserve(field.hits.of(Use::place).size() + field.hits.of(Use::decoy).size());
    for (auto const& hit : field.hits.of(Use::place)) {
        auto const& name = names[hit.index];
        if (!is_in_one_piece(field.reading, hit)) continue;
        if (!is_written_as_name(field.reading, hit, name, capitals[hit.index])) continue;
        mentions.push_back({.first = hit.first, .last = hit.last, .name = &name});
    }
    for (auto const& hit : field.hits.of(Use::decoy)) {
        if (!is_in_one_piece(field.reading, hit)) continue;
        mentions.push_back(
            {.first = hit.first, .last = hit.last, .is_province = decoys()[hit.index].is_province});
    }
    return mentions;
}

/// Of names that overlap the longest stays, of equally long ones the place before the decoy, the first before
/// the second.
void keep_longest(Mentions& mentions) {
    auto const stands_before = [](auto const& a, auto const& b) {
        if (a.first != b.first) return a.first < b.first;
        return a.last > b.last;
    };
    // Places without decoys mostly stand in order.
    if (!std::ranges::is_sorted(mentions, stands_before)) std::ranges::stable_sort(mentions, stands_before);
    Mentions kept;
    kept.reserve(mentions.size());
    for (auto const& mention : mentions) {
        if (!kept.empty() && mention.first < kept.back().last) {
            if (mention.last - mention.first <= kept.back().last - kept.back().first) continue;
            kept.pop_back();
        }
        kept.push_back(mention);
    }
    mentions = std::move(kept);
}

/// A word that may stand between two members of a list: "en", "et la ville de", "en in".
bool is_joint(std::string_view word) {
    static constexpr std::array<std::string_view, 19> words{
        "in",       "te",    "uit",     "de", "d",   "a",         "von",    "aus",   "ook",     "stad",
        "gemeente", "ville", "commune", "la", "les", "gemeenten", "steden", "stadt", "gemeinde"};
    return is_conjunction(word) || is_one_of(words, word);
}

/// Names one to a line, or each before its colon on a line.
bool are_lines(Reading const& reading, PlaceMention const& before, PlaceMention const& after) {
    if (!reading.starts_sentence(before.first) || !reading.starts_sentence(after.first)) return false;
    if (before.last == after.first) return true;
    return reading.tokens[before.last].gap == Gap::colon && after.last < reading.tokens.size() &&
           reading.tokens[after.last].gap == Gap::colon;
}

bool are_joined(Reading const& reading, PlaceMention const& before, PlaceMention const& after) {
    constexpr std::size_t longest_joint = 4;
    if (are_lines(reading, before, after)) return true;
    auto const between = after.first - before.last;
    if (between > longest_joint) return false;
    auto const gap = reading.tokens[after.first].gap;
    if (between == 0) return gap != Gap::space && gap != Gap::sentence;
    bool joins = false;
    for (std::size_t i = before.last; i <= after.first; ++i) {
        auto const& token = reading.tokens[i];
        if (token.gap == Gap::sentence || token.gap == Gap::bracket) return false;
        joins |= token.gap == Gap::comma;
        if (i == after.first) break;
        if (!is_joint(token.folded)) return false;
        joins |= is_conjunction(token.folded);
    }
    return joins;
}

/// Lists before cues: what "provincies" says holds for the whole list that follows.
void number_lists(Reading const& reading, Mentions& mentions) {
    for (std::size_t i = 1; i < mentions.size(); ++i) {
        auto const& before = mentions[i - 1];
        auto& mention = mentions[i];
        mention.list = are_joined(reading, before, mention) ? before.list : before.list + 1;
    }
}

void support(PlaceMention& mention, Support by, Hit const& cue) {
    if (by <= mention.support) return;
    mention.support = by;
    mention.cue_first = cue.first;
    mention.cue_last = cue.last;
}

/// "kanaal Gent-Oostende": what a hyphen ties to a refuted name goes with it.
void refute_tied(Reading const& reading, Mentions& mentions, std::size_t index) {
    mentions[index].is_refuted = true;
    for (auto i = index + 1; i < mentions.size() && mentions[i].first == mentions[i - 1].last; ++i) {
        if (reading.tokens[mentions[i].first].gap != Gap::hyphen) return;
        mentions[i].is_refuted = true;
    }
}

/// "Wim Jansen, burgemeester van Genk" and "burgemeester van Genk Wim Jansen": who speaks, not what is spoken
/// of.
bool stands_by_person(Reading const& reading, Hit const& cue, PlaceMention const& mention) {
    auto const& tokens = reading.tokens;
    bool const follows =
        cue.first > 0 && tokens[cue.first].gap == Gap::comma && tokens[cue.first - 1].capital;
    return follows || (mention.last < tokens.size() && tokens[mention.last].gap == Gap::space &&
                       tokens[mention.last].capital);
}

void apply_cue_before(Reading const& reading, Mentions& mentions, std::size_t index, Hit const& hit,
                      PlaceCue cue) {
    auto& mention = mentions[index];
    switch (cue) {
        case PlaceCue::other_before:
            refute_tied(reading, mentions, index);
            break;
        case PlaceCue::holder_before:
            support(mention, Support::office, hit);
            mention.is_aside |= stands_by_person(reading, hit, mention);
            break;
        case PlaceCue::others_before:
            for (auto i = index; i < mentions.size() && mentions[i].list == mention.list; ++i)
                mentions[i].is_refuted = true;
            break;
        case PlaceCue::office_before:
            support(mention, Support::office, hit);
            break;
        case PlaceCue::place_before:
            support(mention, Support::place, hit);
            break;
        case PlaceCue::other_after:
        case PlaceCue::actor_after:
        case PlaceCue::office_after:
        case PlaceCue::street_before:
            break;
    }
}

void apply_cue_after(PlaceMention& mention, Hit const& hit, PlaceCue cue) {
    if (cue == PlaceCue::other_after) mention.is_refuted = true;
    if (cue == PlaceCue::actor_after) support(mention, Support::actor, hit);
}

void apply_place_cues(Field const& field, Mentions& mentions) {
    auto const& words = place_cue_words();
    std::size_t next = 0;  // the first mention that starts where the cue ends, or later
    for (auto const& hit : field.hits.of(Use::place_cue)) {
        auto const cue = words[hit.index].cue;
        if (cue == PlaceCue::other_after || cue == PlaceCue::actor_after) {
            auto const ends_there = std::ranges::lower_bound(mentions, hit.first, {}, &PlaceMention::last);
            if (ends_there != mentions.end() && ends_there->last == hit.first &&
                field.reading.tokens[hit.first].gap == Gap::space) {
                apply_cue_after(*ends_there, hit, cue);
            }
            continue;
        }
        while (next < mentions.size() && mentions[next].first < hit.last)
            ++next;
        if (next == mentions.size()) continue;
        if (mentions[next].first == hit.last && reaches(field.reading, hit.last))
            apply_cue_before(field.reading, mentions, next, hit, cue);
    }
}

/// A name that fills the end of a title or a bracket: "Vacature - Peer", "Infomarkt (Boom)", "Locatie: Mol".
void support_those_apart(Reading const& reading, Mentions& mentions) {
    for (auto& mention : mentions) {
        auto const gap = reading.tokens[mention.first].gap;
        bool const opens = gap == Gap::bracket || gap == Gap::colon || gap == Gap::slash;
        bool const closes = mention.last == reading.tokens.size() ||
                            reading.tokens[mention.last].gap == Gap::sentence ||
                            (gap == Gap::bracket && reading.tokens[mention.last].gap == Gap::bracket);
        if (opens && closes) support(mention, Support::apart, {});
    }
}

}  // namespace

bool reaches(Reading const& reading, std::size_t token) {
    auto const gap = reading.tokens[token].gap;
    return gap == Gap::space || gap == Gap::apostrophe || gap == Gap::colon || gap == Gap::hyphen;
}

Mentions find_mentions(Field const& field, std::vector<PlaceName> const& names,
                       std::vector<Capitals> const& capitals) {
    auto mentions = written_mentions(field, names, capitals);
    if (mentions.empty()) return mentions;
    keep_longest(mentions);
    number_lists(field.reading, mentions);
    refute_other_names(field, mentions);
    support_those_apart(field.reading, mentions);
    apply_place_cues(field, mentions);
    set_side_mentions_aside(field, mentions);
    return mentions;
}

}  // namespace belleman::tag
