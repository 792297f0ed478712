#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace belleman::tag {

/// A Belgian municipality of today (since 1 January 2025).
struct Municipality {
    std::string nis;
    std::string name_nl;
    std::string name_fr;
    std::string province;        ///< in Dutch; empty for Brussels
    std::string arrondissement;  ///< in Dutch: which municipalities are neighbours
    std::string region;          ///< "Vlaanderen", "Brussel", "Wallonië" as in the data

    /// What people call it there: the French name in Wallonia, the Dutch one elsewhere.
    [[nodiscard]] std::string const& own_name() const {
        return region == "Wallonië" && !name_fr.empty() ? name_fr : name_nl;
    }
};

/// How often a name means something else than the place: never that we know, seldom, now and then, often.
enum class Risk : std::uint8_t { none, low, mid, high };

/// A spelling that can name one or more municipalities.
struct PlaceName {
    std::string name;
    std::vector<std::string> nis;  ///< the municipalities of today that it can mean, the likeliest first
    std::size_t likeliest = 0;     ///< the first of `nis`, in `Gazetteer::municipalities()`
    bool is_part = false;          ///< a deelgemeente or former municipality
    bool is_certain = true;        ///< the first of `nis` is meant unless the text points at another
    Risk risk = Risk::none;        ///< `high`: never believed without context
    bool is_first_name = false;    ///< people are called so: a surname may follow
    std::string risk_class;  ///< "word", "person", "foreign" ... comma separated, the most usual first; empty
                             ///< when unambiguous

    [[nodiscard]] bool has_class(std::string_view wanted) const {
        return risk_class.find(wanted) != std::string::npos;
    }
};

/// A local police zone.
struct PoliceZone {
    std::string name;              ///< without "PZ": "Rupel", "Geel - Laakdal - Meerhout"
    std::vector<std::string> nis;  ///< its municipalities, ascending
};

/// Names and codes of all Belgian municipalities, their parts and predecessors. Immutable; safe from any
/// thread.
class Gazetteer {
public:
    /// Reads the tables of `directory` (municipalities.tsv, parts.tsv, ambiguous.tsv, police_zones.tsv). The
    /// error names file and line.
    [[nodiscard]] static tl::expected<Gazetteer, std::string> load(std::filesystem::path const& directory);

    /// The municipality with this code; null when there is none. Codes that ended lead to their successor.
    [[nodiscard]] Municipality const* find(std::string_view nis) const;

    /// The municipality that a person means who types `text`: a code, or a name in any language in any case,
    /// with or without accents; parts and former municipalities lead to the municipality of today. The name
    /// may be that of its government ("Stad Gent", "Commune d'Amay", "CPAS de Mons").
    [[nodiscard]] Municipality const* resolve(std::string_view text) const;

    /// The municipalities that a person means who types `text`: the one that `resolve` gives, or those of a
    /// police zone ("Politiezone Rupel", "PZ Mechelen"), which has its own name or that of one of them. Empty
    /// when nothing fits.
    [[nodiscard]] std::vector<Municipality const*> resolve_all(std::string_view text) const;

    /// The name that `text`, with or without a government's title, is a slip of the pen away from, for "did
    /// you mean"; empty when there is none.
    [[nodiscard]] std::string_view nearest_name(std::string_view text) const;

    [[nodiscard]] std::vector<Municipality> const& municipalities() const { return municipalities_; }
    [[nodiscard]] std::vector<PlaceName> const& names() const { return names_; }
    [[nodiscard]] std::vector<PoliceZone> const& police_zones() const { return police_zones_; }

private:
    friend class GazetteerReader;

    [[nodiscard]] Municipality const* named(std::string const& key) const;
    [[nodiscard]] PoliceZone const* police_zone(std::string_view key) const;

    std::vector<Municipality> municipalities_;
    std::vector<PlaceName> names_;
    std::vector<PoliceZone> police_zones_;
    std::unordered_map<std::string, std::size_t> by_nis_;   ///< today's and ended codes
    std::unordered_map<std::string, std::size_t> by_name_;  ///< folded name -> place name
};

}  // namespace belleman::tag
