#include "tag/municipality_rules.hpp"

#include "tag/place_mentions.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace belleman::tag {

namespace {

/// The name means something else more often than the place: only an office's word or a near neighbour helps.
bool is_mostly(PlaceName const& name, std::string_view wanted) {
    return name.risk == Risk::high && name.risk_class.starts_with(wanted);
}

/// Whether a name is believed where nothing but its capital supports it.
bool is_plain(Reading const& reading, PlaceMention const& mention) {
    auto const& name = *mention.name;
    if (name.risk == Risk::high) return false;
    if (name.risk != Risk::mid) return true;
    if (name.is_part) return false;
    return !(name.has_class("word") && reading.starts_sentence(mention.first));
}

/// An article before a name that is also a word makes it that word: "de Zwalm", "la Tamise".
bool is_common_noun(Reading const& reading, PlaceMention const& mention) {
    static constexpr std::array<std::string_view, 12> articles{"de",  "het", "een", "la",  "le",  "les",
                                                               "une", "un",  "der", "die", "das", "the"};
    if (mention.first == 0 || mention.support != Support::none) return false;
    auto const& name = *mention.name;
    if (!name.has_class("word") && !name.has_class("thing")) return false;
    return reading.tokens[mention.first].gap == Gap::space &&
           std::ranges::find(articles, reading.tokens[mention.first - 1].folded) != articles.end();
}

bool is_supported(PlaceMention const& mention) {
    auto const& name = *mention.name;
    if (mention.support == Support::office) return true;
    bool const elsewhere =
        is_mostly(name, "foreign") || is_mostly(name, "province") || is_mostly(name, "org");
    return mention.support == Support::place && !elsewhere;
}

/// What decides about the names of one field.
class FieldJudge {
public:
    FieldJudge(Gazetteer const& gazetteer, Field const& field, std::vector<PlaceMention> const& mentions,
               bool names_venues)
        : gazetteer_(gazetteer), field_(field), mentions_(mentions), names_venues_(names_venues) {
        for (auto const& mention : mentions_) {
            auto& list = lists_[mention.list];
            list.is_venue |= names_venues_ && mention.support == Support::place;
            if (mention.name == nullptr) {
                list.names_provinces |= mention.is_province;
                continue;
            }
            if (is_mostly(*mention.name, "province")) list.names_provinces = true;
            if (mention.refuted || !believed_alone(mention)) continue;
            list.provinces.push_back(province_of(mention));
        }
    }

    [[nodiscard]] bool believes(PlaceMention const& mention) const {
        if (mention.name == nullptr || mention.refuted || is_common_noun(field_.reading, mention))
            return false;
        auto const& list = lists_.at(mention.list);
        if (list.is_venue) return false;
        bool const province = mention.name->has_class("province") && list.names_provinces;
        if (province && mention.support != Support::office) return false;
        return believed_alone(mention) || believed_in(list, mention);
    }

    [[nodiscard]] std::string reason(PlaceMention const& mention, Municipality const& municipality) const {
        auto what = mention.name->is_part
                        ? fmt::format("{} belongs to {}", mention.name->name, municipality.name_nl)
                        : fmt::format("the name of {}", municipality.name_nl);
        if (!mention.cue.empty()) return fmt::format("{}, after \"{}\"", what, mention.cue);
        if (!is_plain(field_.reading, mention)) return what + ", in a list with other municipalities";
        return what;
    }

private:
    struct List {
        std::vector<std::string> provinces;  ///< of its members that are believed on their own
        bool names_provinces = false;
        bool is_venue = false;  ///< "in Gent en Leuven", where something takes place
    };

    [[nodiscard]] std::string province_of(PlaceMention const& mention) const {
        auto const* municipality = gazetteer_.find(mention.name->nis.front());
        return municipality == nullptr ? std::string{} : municipality->province;
    }
    [[nodiscard]] bool believed_alone(PlaceMention const& mention) const {
        return is_plain(field_.reading, mention) || is_supported(mention);
    }
    [[nodiscard]] bool believed_in(List const& list, PlaceMention const& mention) const {
        auto const& name = *mention.name;
        if (list.provinces.empty() || is_mostly(name, "org")) return false;
        if (!is_mostly(name, "foreign") && !is_mostly(name, "province")) return true;
        return std::ranges::find(list.provinces, province_of(mention)) != list.provinces.end();
    }

    Gazetteer const& gazetteer_;
    Field const& field_;
    std::vector<PlaceMention> const& mentions_;
    bool names_venues_;
    std::map<std::size_t, List> lists_;
};

/// A name that is believed and can mean several municipalities.
struct OpenName {
    std::vector<std::string> nis;
    bool is_certain = true;
    Evidence evidence;
};

using Found = std::map<std::string, Evidence>;

/// Takes the meaning that is known already, else the likeliest, else none.
void settle(OpenName const& open, Found& found) {
    for (auto const& nis : open.nis) {
        if (found.contains(nis)) return;
    }
    if (open.is_certain) found.try_emplace(open.nis.front(), open.evidence);
}

}  // namespace

MunicipalityRules::MunicipalityRules(Gazetteer const& gazetteer) : gazetteer_(gazetteer) {
    for (auto const& name : gazetteer.names()) {
        std::vector<bool> capitals;
        for (auto const& token : read_tokens(name.name).tokens)
            capitals.push_back(token.capital);
        capitals_.push_back(std::move(capitals));
    }
}

std::vector<MunicipalityTag> MunicipalityRules::tags(std::span<Field const> fields,
                                                     std::span<std::string const> concerns,
                                                     bool is_event) const {
    Found found;
    for (auto const& code : concerns) {
        auto const* municipality = gazetteer_.find(code);
        if (municipality == nullptr) continue;
        found.try_emplace(municipality->nis, Evidence{"source", municipality->name_nl,
                                                      "the source speaks for this municipality"});
    }
    std::vector<OpenName> open;
    for (auto const& field : fields) {
        auto const mentions = find_mentions(field, gazetteer_.names(), capitals_);
        FieldJudge const judge{gazetteer_, field, mentions, is_event && field.name != "title"};
        for (auto const& mention : mentions) {
            if (!judge.believes(mention)) continue;
            auto const& name = *mention.name;
            auto const* municipality = gazetteer_.find(name.nis.front());
            Evidence evidence{field.name, field.reading.words(mention.first, mention.last),
                              judge.reason(mention, *municipality)};
            if (name.nis.size() == 1)
                found.try_emplace(name.nis.front(), std::move(evidence));
            else
                open.push_back({name.nis, name.is_certain, std::move(evidence)});
        }
    }
    for (auto const& name : open)
        settle(name, found);
    std::vector<MunicipalityTag> tags;
    for (auto& [nis, evidence] : found)
        tags.push_back({nis, std::move(evidence)});
    return tags;
}

}  // namespace belleman::tag
