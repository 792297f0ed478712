#include "belleman/tag/gazetteer.hpp"

#include "belleman/text/nearest_word.hpp"
#include "tag/gazetteer_reader.hpp"
#include "tag/government_names.hpp"
#include "tag/reading.hpp"

#include <algorithm>

namespace belleman::tag {

tl::expected<Gazetteer, std::string> Gazetteer::load(std::filesystem::path const& directory) {
    GazetteerReader reader;
    for (auto const read : {&GazetteerReader::read_municipalities, &GazetteerReader::read_parts,
                            &GazetteerReader::read_ambiguous, &GazetteerReader::read_police_zones}) {
        if (auto done = (reader.*read)(directory); !done) return tl::unexpected(done.error());
    }
    return std::move(reader).result();
}

Municipality const* Gazetteer::find(std::string_view nis) const {
    auto const place = by_nis_.find(std::string{nis});
    return place == by_nis_.end() ? nullptr : &municipalities_[place->second];
}

Municipality const* Gazetteer::named(std::string const& key) const {
    if (auto const* municipality = find(key)) return municipality;
    auto const place = by_name_.find(key);
    return place == by_name_.end() ? nullptr : find(names_[place->second].nis.front());
}

Municipality const* Gazetteer::resolve(std::string_view text) const {
    auto const key = phrase_key(text);
    // "Stad" may also begin a name of its own.
    if (auto const* municipality = named(key)) return municipality;
    for (auto const& place : places_of_government(key)) {
        if (auto const* municipality = named(place)) return municipality;
    }
    return nullptr;
}

/// The zone with this name, else the one of the municipality with this name.
PoliceZone const* Gazetteer::police_zone(std::string_view key) const {
    auto const same = std::ranges::find_if(
        police_zones_, [&](PoliceZone const& zone) { return phrase_key(zone.name) == key; });
    if (same != police_zones_.end()) return &*same;
    auto const* municipality = named(std::string{key});
    if (municipality == nullptr) return nullptr;
    auto const own = std::ranges::find_if(police_zones_, [&](PoliceZone const& zone) {
        return std::ranges::find(zone.nis, municipality->nis) != zone.nis.end();
    });
    return own == police_zones_.end() ? nullptr : &*own;
}

std::vector<Municipality const*> Gazetteer::resolve_all(std::string_view text) const {
    if (auto const* municipality = resolve(text)) return {municipality};
    auto const key = phrase_key(text);
    auto const zone_name = name_of_police_zone(key);
    auto const* zone = zone_name ? police_zone(*zone_name) : nullptr;
    std::vector<Municipality const*> municipalities;
    if (zone == nullptr) return municipalities;
    for (auto const& nis : zone->nis)
        municipalities.push_back(find(nis));
    return municipalities;
}

std::string_view Gazetteer::nearest_name(std::string_view text) const {
    std::vector<std::string_view> names;
    names.reserve(names_.size());
    for (PlaceName const& place : names_)
        names.emplace_back(place.name);
    auto nearest = text::nearest_word(text, names);
    if (!nearest.empty()) return nearest;
    for (auto const& place : places_of_government(phrase_key(text))) {
        nearest = text::nearest_word(place, names);
        if (!nearest.empty()) break;
    }
    return nearest;
}

}  // namespace belleman::tag
