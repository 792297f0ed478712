#include "tag/municipality_rules.hpp"

#include "tag/aside_words.hpp"
#include "tag/place_adjectives.hpp"
#include "tag/place_mentions.hpp"
#include "tag/place_words.hpp"
#include "tag/word_list.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace belleman::tag {

namespace {

/// A name that is believed and can mean several municipalities.
struct OpenName {
    PlaceName const* name;
    std::vector<std::string> peers;  ///< what stands in its list is no hint at which one is meant
    Evidence evidence;
};

/// A name that is believed beside a municipality of the same arrondissement.
struct WaitingName {
    std::string nis;
    Evidence evidence;
};

using Found = std::map<std::string, Evidence>;

/// Collects the municipalities of one entry.
class Collector {
public:
    Collector(Gazetteer const& gazetteer, Speech const& speech) : gazetteer_(gazetteer), speech_(speech) {}

    void add_source(std::string const& code) {
        auto const* municipality = gazetteer_.find(code);
        if (municipality == nullptr) return;
        found_.try_emplace(municipality->nis, Evidence{"source", municipality->own_name(),
                                                       "the source speaks for this municipality"});
    }

    void add_field(Field const& field, std::span<PlaceMention const> mentions) {
        PlaceJudge const judge{gazetteer_, field, mentions, speech_};
        add_names(field, mentions, judge);
        add_police_zones(field, judge);
        add_adjectives(field);
    }

    [[nodiscard]] std::vector<MunicipalityTag> tags() && {
        for (auto const& open : open_)
            settle(open);
        for (auto& name : waiting_) {
            if (has_neighbour(name.nis)) found_.try_emplace(name.nis, std::move(name.evidence));
        }
        std::vector<MunicipalityTag> tags;
        tags.reserve(found_.size());
        for (auto& [nis, evidence] : found_)
            tags.push_back({nis, std::move(evidence)});
        return tags;
    }

private:
    void add_names(Field const& field, std::span<PlaceMention const> mentions, PlaceJudge const& judge) {
        // What a name means in a list is asked once for the list: one may name it a thousand times.
        std::set<std::pair<PlaceName const*, std::size_t>> open;
        for (auto const& mention : mentions) {
            if (mention.name == nullptr || is_known(*mention.name)) continue;
            if (open.contains({mention.name, mention.list})) continue;
            auto const belief = judge.belief_in(mention);
            if (belief == Belief::none) continue;
            auto const& name = *mention.name;
            Evidence evidence{field.name, field.reading.words(mention.first, mention.last),
                              judge.reason(mention, gazetteer_.municipalities()[name.likeliest])};
            if (belief == Belief::near_neighbours)
                waiting_.push_back({name.nis.front(), std::move(evidence)});
            else if (name.nis.size() == 1)
                found_.try_emplace(name.nis.front(), std::move(evidence));
            else if (open.emplace(mention.name, mention.list).second)
                open_.push_back({mention.name, judge.peers_of(mention), std::move(evidence)});
        }
    }

    /// "politiezone Rupel": all municipalities of the zone.
    void add_police_zones(Field const& field, PlaceJudge const& judge) {
        for (auto const& hit : field.hits.of(Use::police_zone)) {
            if (judge.is_background(hit.first)) continue;
            auto const& zone = gazetteer_.police_zones()[hit.index];
            for (auto const& nis : zone.nis) {
                found_.try_emplace(nis, Evidence{field.name, field.reading.words(hit.first, hit.last),
                                                 fmt::format("police zone {} is that of {}", zone.name,
                                                             gazetteer_.find(nis)->own_name())});
            }
        }
    }

    /// "het Gentse stadsbestuur". In a tale an adjective is no mention.
    void add_adjectives(Field const& field) {
        if (speech_.is_prose) return;
        auto const cues = field.hits.of(Use::place_cue);
        for (auto const& hit : field.hits.of(Use::place_adjective)) {
            if (!field.reading.tokens[hit.first].capital) continue;
            auto cue = std::ranges::lower_bound(cues, hit.last + 1, {}, &Hit::last);
            for (; cue != cues.end() && cue->last == hit.last + 1; ++cue) {
                if (cue->first != hit.last || place_cue_words()[cue->index].cue != PlaceCue::office_after)
                    continue;
                auto const* municipality = gazetteer_.resolve(place_adjectives()[hit.index].municipality);
                if (municipality == nullptr) continue;  // the gazetteer is a file, which need not have it
                found_.try_emplace(municipality->nis,
                                   Evidence{field.name, field.reading.words(hit.first, cue->last),
                                            "speaks for " + municipality->own_name()});
            }
        }
    }

    [[nodiscard]] bool is_known(PlaceName const& name) const {
        return name.nis.size() == 1 && found_.contains(name.nis.front());
    }

    /// Takes the meaning that the text names elsewhere, else the one in the province of the names beside it,
    /// else the likeliest, else none. A name that nearly always means the likeliest keeps it.
    void settle(OpenName const& open) {
        auto const& name = *open.name;
        if (!name.is_certain || name.risk >= Risk::mid) {
            for (auto const& nis : name.nis) {
                bool const is_peer = std::ranges::find(open.peers, nis) != open.peers.end();
                if (found_.contains(nis) && !(is_peer && name.is_certain)) return;
            }
            auto const best = std::ranges::max_element(
                name.nis, {}, [&](auto const& nis) { return peers_in_province_of(nis, open.peers); });
            if (peers_in_province_of(*best, open.peers) > open.peers.size() / 2) {
                found_.try_emplace(*best, open.evidence);
                return;
            }
        }
        if (name.is_certain) found_.try_emplace(name.nis.front(), open.evidence);
    }

    [[nodiscard]] std::size_t peers_in_province_of(std::string const& nis,
                                                   std::vector<std::string> const& peers) const {
        auto const& province = gazetteer_.find(nis)->province;
        return static_cast<std::size_t>(std::ranges::count_if(peers, [&](auto const& peer) {
            return peer != nis && gazetteer_.find(peer)->province == province;
        }));
    }

    [[nodiscard]] bool has_neighbour(std::string const& nis) const {
        auto const* municipality = gazetteer_.find(nis);
        return std::ranges::any_of(found_, [&](auto const& other) {
            return gazetteer_.find(other.first)->arrondissement == municipality->arrondissement;
        });
    }

    Gazetteer const& gazetteer_;
    Speech const& speech_;
    Found found_;
    std::vector<OpenName> open_;
    std::vector<WaitingName> waiting_;
};

bool says(Field const& field, Aside wanted) {
    return std::ranges::any_of(field.hits.of(Use::aside_cue),
                               [&](Hit const& hit) { return aside_words()[hit.index].cue == wanted; });
}

/// Whether there are more English than other function words.
bool is_english(std::span<Field const> fields) {
    static constexpr std::array<std::string_view, 8> english{"the", "of",  "and",  "to",
                                                             "is",  "for", "with", "your"};
    static constexpr std::array<std::string_view, 14> other{"de", "het", "een", "van", "la",  "le",  "les",
                                                            "et", "des", "du",  "und", "der", "die", "en"};
    std::ptrdiff_t excess = 0;
    for (auto const& field : fields) {
        for (auto const& token : field.reading.tokens) {
            if (is_one_of(english, token.folded)) ++excess;
            if (is_one_of(other, token.folded)) --excess;
        }
    }
    return excess > 0;
}

/// What the words of an entry say about how it speaks.
void note_words(Speech& speech, std::span<Field const> fields) {
    auto const& title = fields.front();
    auto const texts = fields.subspan(1);
    auto const lead =
        std::ranges::find_if(texts, [](auto const& field) { return !field.reading.tokens.empty(); });
    if (lead != texts.end()) speech.lead = lead->name;
    if (speech.language.empty() && is_english(fields)) speech.language = "en";
    if (!speech.is_news && says(title, Aside::call)) speech.is_call = true;
    if (says(title, Aside::result)) speech.is_call = false;
    speech.is_to_all =
        std::ranges::any_of(fields, [](auto const& field) { return says(field, Aside::invitation); });
    speech.is_meeting = says(title, Aside::meeting);
    speech.is_ceremony = says(title, Aside::ceremony) || says(title, Aside::tour);
    speech.is_guide = says(title, Aside::guide);
}

}  // namespace

MunicipalityRules::MunicipalityRules(Gazetteer const& gazetteer) : gazetteer_(gazetteer) {
    for (auto const& name : gazetteer.names()) {
        Capitals capitals;
        auto const reading = read_tokens(name.name);
        for (std::size_t i = 0; i < std::min(reading.tokens.size(), capitals.size()); ++i)
            capitals[i] = reading.tokens[i].capital;
        capitals_.push_back(capitals);
    }
}

void MunicipalityRules::add_phrases(std::vector<Lexicon::Entry>& entries) const {
    auto const add = [&](Use use, auto const& table, auto const& phrase_of) {
        for (std::size_t i = 0; i < table.size(); ++i)
            entries.push_back({phrase_of(table[i]), use, i});
    };
    add(Use::place, gazetteer_.names(), [](PlaceName const& place) { return place.name; });
    add(Use::decoy, decoys(), [](Decoy const& decoy) { return std::string{decoy.phrase}; });
    add(Use::place_cue, place_cue_words(), [](auto const& word) { return word.phrase; });
    add(Use::aside_cue, aside_words(), [](auto const& word) { return word.phrase; });
    add(Use::place_adjective, place_adjectives(),
        [](PlaceAdjective const& word) { return std::string{word.adjective}; });
    for (auto const* prefix : {"politiezone ", "PZ ", "lokale politie ", "zone de police ",
                               "zone de police de ", "Polizeizone ", "police zone "}) {
        add(Use::police_zone, gazetteer_.police_zones(),
            [&](PoliceZone const& zone) { return prefix + zone.name; });
    }
}

std::vector<MunicipalityTag> MunicipalityRules::tags(std::span<Field const> fields,
                                                     std::span<std::string const> concerns,
                                                     Speech speech) const {
    note_words(speech, fields);
    Collector collector{gazetteer_, speech};
    for (auto const& code : concerns)
        collector.add_source(code);
    for (auto const& field : fields) {
        collector.add_field(field, find_mentions(field, gazetteer_.names(), capitals_));
    }
    return std::move(collector).tags();
}

}  // namespace belleman::tag
