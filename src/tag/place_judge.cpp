#include "tag/place_judge.hpp"

#include "tag/number_token.hpp"
#include "tag/place_words.hpp"
#include "tag/word_list.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>

namespace belleman::tag {

namespace {

/// The name means something else more often than the place: only an office's word or a near neighbour helps.
bool is_mostly(PlaceName const& name, std::string_view wanted) {
    return name.risk == Risk::high && name.risk_class.starts_with(wanted);
}

/// Elsewhere, or a whole area: "in Lille" is no more Belgian than "Lille".
bool is_mostly_elsewhere(PlaceName const& name) {
    return is_mostly(name, "foreign") || is_mostly(name, "province") || is_mostly(name, "org");
}

bool is_past_year(std::string_view word, int now) {
    constexpr int earliest = 1990;
    auto const year = word.size() == 4 ? number_from(word) : std::nullopt;
    return year && *year >= earliest && *year < now;
}

/// "Na een test in Gent": the sentence goes on from something that is over.
bool starts_after(Reading const& reading, std::size_t sentence) {
    static constexpr std::array<std::string_view, 4> words{"na", "apres", "nach", "after"};
    return is_one_of(words, reading.tokens[sentence].folded);
}

/// "Ath : une nouvelle place": each has a line of its own, as those have who get something.
bool heads_line(Reading const& reading, PlaceMention const& mention) {
    return reading.starts_sentence(mention.first) && mention.last < reading.tokens.size() &&
           reading.tokens[mention.last].gap == Gap::colon;
}

}  // namespace

PlaceJudge::PlaceJudge(Gazetteer const& gazetteer, Field const& field, std::span<PlaceMention const> mentions,
                       Speech const& speech)
    : gazetteer_(gazetteer), field_(field), mentions_(mentions), speech_(speech) {
    note_circumstances();
    if (!mentions_.empty()) note_lists();
}

void PlaceJudge::note_circumstances() {
    auto const& reading = field_.reading;
    for (auto const& hit : field_.hits.of(Use::aside_cue)) {
        auto const aside = aside_words()[hit.index].cue;
        auto const sentence = reading.sentence_begin(hit.first);
        if (aside == Aside::trial && !starts_after(reading, sentence)) continue;
        if (aside != Aside::before && aside != Aside::example) circumstances_.push_back({sentence, aside});
        if (aside == Aside::office) offices_.push_back(hit.first);
    }
    if (speech_.is_call || speech_.is_to_all) {
        for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
            if (is_past_year(reading.tokens[i].folded, speech_.year))
                circumstances_.push_back({reading.sentence_begin(i), Aside::round});
        }
    }
    std::ranges::sort(circumstances_);
    std::ranges::sort(offices_);
}

bool PlaceJudge::has_circumstance(std::size_t token, Aside wanted) const {
    return !circumstances_.empty() &&
           std::ranges::binary_search(circumstances_,
                                      Circumstance{field_.reading.sentence_begin(token), wanted});
}

/// "De kantoren in Gent"; "Gent verhuurt kantoren" speaks of Gent.
bool PlaceJudge::follows_office(std::size_t token) const {
    auto const office = std::ranges::lower_bound(offices_, field_.reading.sentence_begin(token));
    return office != offices_.end() && *office < token;
}

bool PlaceJudge::is_background(std::size_t token) const {
    if (speech_.is_prose || field_.name == "title") return false;
    if (speech_.is_guide || speech_.is_meeting) return true;
    if (follows_office(token)) return true;
    for (auto const aside : {Aside::past, Aside::trial, Aside::model}) {
        if (has_circumstance(token, aside)) return true;
    }
    return (speech_.is_call || speech_.is_to_all) && has_circumstance(token, Aside::round);
}

/// A call names whom it invites in its lead or in a sentence that says so, a vacancy who seeks. Other places
/// in their texts are those of others, or where one works.
bool PlaceJudge::is_unaddressed(PlaceMention const& mention) const {
    if (field_.name == "title" || mention.support >= Support::actor) return false;
    bool const is_lead = field_.name == speech_.lead && field_.reading.sentence_begin(mention.first) == 0;
    if (is_lead || heads_line(field_.reading, mention)) return false;
    return speech_.is_vacancy || (speech_.is_call && !has_circumstance(mention.first, Aside::addressee));
}

/// "Studiedag in Leuven"; "de infosessies zijn op 3 mei (Gent) en 5 mei (Leuven)".
bool PlaceJudge::is_venue(PlaceMention const& mention) const {
    if (field_.name != "title" && has_circumstance(mention.first, Aside::tour)) return true;
    bool meets = speech_.is_meeting || speech_.is_ceremony;
    for (auto const aside : {Aside::meeting, Aside::ceremony, Aside::tour})
        meets = meets || has_circumstance(mention.first, aside);
    bool const in_bracket = field_.reading.tokens[mention.first].gap == Gap::bracket;
    return meets && (mention.support == Support::place || (in_bracket && mention.support == Support::none));
}

void PlaceJudge::note_lists() {
    lists_.resize(mentions_.back().list + 1);
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        auto const& mention = mentions_[i];
        auto& list = lists_[mention.list];
        if (list.end == 0) list.begin = i;
        list.end = i + 1;
        list.is_venue |= is_venue(mention);
        list.names_provinces |= mention.name == nullptr && mention.is_province;
        if (mention.name != nullptr && !is_believed_alone(mention)) list.needs_support = true;
    }
    for (auto const& mention : mentions_) {
        auto& list = lists_[mention.list];
        if (!list.needs_support || mention.name == nullptr || mention.is_refuted) continue;
        if (is_believed_alone(mention) && !mention.name->has_class("province"))
            list.provinces.insert(province_of(mention));
    }
    for (auto const& mention : mentions_) {
        auto& list = lists_[mention.list];
        if (mention.name == nullptr || !is_mostly(*mention.name, "province")) continue;
        if (!list.provinces.contains(province_of(mention))) list.names_provinces = true;
    }
}

std::string_view PlaceJudge::province_of(PlaceMention const& mention) const {
    return gazetteer_.municipalities()[mention.name->likeliest].province;
}

/// An article before a name that is also a word makes it that word: "de Zwalm", "la Tamise".
bool PlaceJudge::is_common_noun(PlaceMention const& mention) const {
    static constexpr std::array<std::string_view, 17> articles{"de",   "het",  "een", "la",  "le",  "les",
                                                               "une",  "un",   "der", "die", "das", "den",
                                                               "deze", "zijn", "hun", "ons", "the"};
    if (mention.first == 0 || mention.support > Support::apart) return false;
    auto const& name = *mention.name;
    if (!name.has_class("word") && !name.has_class("thing")) return false;
    auto const& tokens = field_.reading.tokens;
    return tokens[mention.first].gap == Gap::space && is_one_of(articles, tokens[mention.first - 1].folded);
}

/// What the name stands for where the words around say so, unless an office's word stands before it.
bool PlaceJudge::is_another_name(PlaceMention const& mention) const {
    if (mention.support == Support::office) return false;
    auto const& name = *mention.name;
    return is_common_noun(mention) ||
           (name.has_class("foreign") && has_circumstance(mention.first, Aside::abroad)) ||
           (name.has_class("club") && has_circumstance(mention.first, Aside::sports)) ||
           (name.has_class("province") && lists_[mention.list].names_provinces);
}

Belief PlaceJudge::belief_in(PlaceMention const& mention) const {
    if (mention.name == nullptr || mention.is_refuted || is_another_name(mention)) return Belief::none;
    auto const& list = lists_[mention.list];
    bool const is_venue = list.is_venue && mention.support < Support::office;
    bool const is_aside =
        mention.is_aside || is_venue || is_unaddressed(mention) || is_background(mention.first);
    if (is_aside && !speech_.is_prose) return Belief::none;
    if (is_believed_alone(mention) || is_believed_in(list, mention)) return Belief::sure;
    bool const may_be_here = is_mostly(*mention.name, "foreign") && !mention.name->is_part &&
                             !field_.reading.starts_sentence(mention.first);
    return may_be_here ? Belief::near_neighbours : Belief::none;
}

/// A capital inside a sentence of a language that gives common nouns none.
bool PlaceJudge::is_capital_sure(PlaceMention const& mention) const {
    constexpr std::size_t shortest = 4;
    return !field_.reading.in_capitals && speech_.language != "de" && speech_.language != "en" &&
           field_.reading.tokens[mention.first].folded.size() >= shortest &&
           !field_.reading.starts_sentence(mention.first);
}

/// English gives the words of its titles capitals.
bool PlaceJudge::is_english_word(PlaceMention const& mention) const {
    if (speech_.language != "en" || mention.last != mention.first + 1) return false;
    auto const words = english_words();
    return is_one_of(words, field_.reading.tokens[mention.first].folded);
}

/// Whether a name is believed where nothing but its capital supports it.
bool PlaceJudge::is_plain(PlaceMention const& mention) const {
    auto const& name = *mention.name;
    if (is_english_word(mention)) return false;
    if (name.is_part && speech_.is_prose) return false;
    if (name.risk < Risk::mid) return true;
    if (name.is_part) return false;
    bool const is_word = name.has_class("word");
    if (is_mostly(name, "club")) return !name.has_class("foreign") && !is_word;
    if (is_mostly(name, "org")) return speech_.is_prose && (!is_word || speech_.language == "en");
    if (name.risk == Risk::mid) return !is_word || is_capital_sure(mention);
    bool const only_word = is_word && !name.has_class("person") && !name.has_class("foreign") &&
                           !name.has_class("thing") && !name.has_class("same-name");
    return only_word && is_capital_sure(mention);
}

bool PlaceJudge::is_supported(PlaceMention const& mention) const {
    if (mention.support == Support::office) return true;
    if (mention.support == Support::none || is_english_word(mention)) return false;
    if (mention.support == Support::actor && mention.name->is_part) return false;
    return !is_mostly_elsewhere(*mention.name);
}

bool PlaceJudge::is_believed_alone(PlaceMention const& mention) const {
    return is_plain(mention) || is_supported(mention);
}

bool PlaceJudge::is_believed_in(List const& list, PlaceMention const& mention) const {
    auto const& name = *mention.name;
    if (list.provinces.empty()) return false;
    if (!is_mostly_elsewhere(name)) return true;
    return list.provinces.contains(province_of(mention));
}

std::string PlaceJudge::reason(PlaceMention const& mention, Municipality const& municipality) const {
    auto what = mention.name->is_part ? mention.name->name + " belongs to " + municipality.own_name()
                                      : "the name of " + municipality.own_name();
    auto const cue = field_.reading.words(mention.cue_first, mention.cue_last);
    if (mention.support == Support::actor) return fmt::format("{}, which \"{}\"", what, cue);
    if (mention.support == Support::apart) return what + ", standing alone";
    if (!cue.empty()) return fmt::format("{}, after \"{}\"", what, cue);
    if (!is_plain(mention)) return what + ", beside other municipalities";
    return what;
}

std::vector<std::string> PlaceJudge::peers_of(PlaceMention const& mention) const {
    std::set<std::string> peers;
    auto const& list = lists_[mention.list];
    for (auto const& other : mentions_.subspan(list.begin, list.end - list.begin)) {
        if (other.name != nullptr && other.name != mention.name)
            peers.insert(other.name->nis.begin(), other.name->nis.end());
    }
    return {peers.begin(), peers.end()};
}

}  // namespace belleman::tag
