#pragma once

#include "belleman/tag/gazetteer.hpp"
#include "tag/table_file.hpp"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace belleman::tag {

/// Builds a gazetteer from its tables, to be read in the order in which the functions stand. Every error
/// names file and line.
class GazetteerReader {
public:
    using Done = tl::expected<void, std::string>;

    [[nodiscard]] Done read_municipalities(std::filesystem::path const& directory);
    [[nodiscard]] Done read_parts(std::filesystem::path const& directory);
    [[nodiscard]] Done read_ambiguous(std::filesystem::path const& directory);
    [[nodiscard]] Done read_police_zones(std::filesystem::path const& directory);

    [[nodiscard]] Gazetteer result() &&;

private:
    /// How near a meaning of a name lies: the municipality that is officially called so, before one that
    /// other languages call so, before one that merged, before a part.
    enum class Rank { part, former, exonym, municipality };
    struct Meaning {
        std::string nis;
        Rank rank;
    };

    [[nodiscard]] Done read_municipality(TableFile const& table, TableFile::Row const& row);
    [[nodiscard]] Done add_code(TableFile const& table, TableFile::Row const& row, std::string const& code,
                                std::size_t municipality);
    void add_name(std::string const& name, std::string const& nis, Rank rank);
    void settle_meanings();

    Gazetteer gazetteer_;
    std::vector<std::vector<Meaning>> meanings_;  ///< parallel to the names
};

}  // namespace belleman::tag
