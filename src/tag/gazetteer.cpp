#include "belleman/tag/gazetteer.hpp"

#include "belleman/text/nearest_word.hpp"
#include "tag/gazetteer_reader.hpp"
#include "tag/reading.hpp"

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

Municipality const* Gazetteer::resolve(std::string_view text) const {
    auto const key = phrase_key(text);
    if (auto const* municipality = find(key)) return municipality;
    auto const place = by_name_.find(key);
    return place == by_name_.end() ? nullptr : find(names_[place->second].nis.front());
}

std::string_view Gazetteer::nearest_name(std::string_view text) const {
    std::vector<std::string_view> names;
    names.reserve(names_.size());
    for (PlaceName const& place : names_)
        names.emplace_back(place.name);
    return text::nearest_word(text, names);
}

}  // namespace belleman::tag
