#include "tag/gazetteer_reader.hpp"

#include "belleman/text/ascii.hpp"
#include "tag/reading.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace belleman::tag {

namespace {

bool is_code(std::string_view text) {
    return text.size() == 5 && std::ranges::all_of(text, text::is_digit);
}

std::optional<Risk> risk_from(std::string_view text) {
    if (text == "low") return Risk::low;
    if (text == "mid") return Risk::mid;
    if (text == "high") return Risk::high;
    return std::nullopt;
}

}  // namespace

GazetteerReader::Done GazetteerReader::read_municipalities(std::filesystem::path const& directory) {
    auto const table =
        TableFile::read(directory / "municipalities.tsv",
                        {"nis", "name_nl", "name_fr", "name_de", "languages", "facilities", "province",
                         "arrondissement", "region", "postcodes", "former", "renumbered_from", "aliases"});
    if (!table) return tl::unexpected(table.error());
    for (auto const& row : table->rows) {
        if (auto done = read_municipality(*table, row); !done) return done;
    }
    if (table->rows.empty())
        return tl::unexpected(fmt::format("{}:2: no municipality", table->path.string()));
    return {};
}

GazetteerReader::Done GazetteerReader::read_municipality(TableFile const& table, TableFile::Row const& row) {
    auto const& cells = row.cells;
    if (!is_code(cells[0])) return tl::unexpected(table.at(row, "a REFNIS code has five digits"));
    if (cells[1].empty()) return tl::unexpected(table.at(row, "the Dutch name is missing"));
    auto const index = gazetteer_.municipalities_.size();
    gazetteer_.municipalities_.push_back({.nis = cells[0],
                                          .name_nl = cells[1],
                                          .name_fr = cells[2],
                                          .province = cells[6],
                                          .arrondissement = cells[7],
                                          .region = cells[8]});
    if (auto done = add_code(table, row, cells[0], index); !done) return done;
    static constexpr std::array<std::string_view, 3> languages{"nl", "fr", "de"};
    for (std::size_t i = 0; i < languages.size(); ++i) {
        bool const is_official = cells[4].find(languages[i]) != std::string::npos;
        add_name(cells[1 + i], cells[0], is_official ? Rank::municipality : Rank::exonym);
    }
    for (auto const& alias : pieces_of(cells[12], ','))
        add_name(alias, cells[0], Rank::exonym);
    for (auto const& former : pieces_of(cells[10], ';')) {
        auto const parts = pieces_of(former, ':');
        if (parts.size() != 3)
            return tl::unexpected(table.at(row, "\"former\" is written as name:code:year"));
        add_name(parts[0], cells[0], Rank::former);
        if (auto done = add_code(table, row, parts[1], index); !done) return done;
    }
    for (auto const& renumbered : pieces_of(cells[11], ';')) {
        auto const parts = pieces_of(renumbered, ':');
        if (parts.size() != 2)
            return tl::unexpected(table.at(row, "\"renumbered_from\" is written as code:year"));
        if (auto done = add_code(table, row, parts[0], index); !done) return done;
    }
    return {};
}

GazetteerReader::Done GazetteerReader::add_code(TableFile const& table, TableFile::Row const& row,
                                                std::string const& code, std::size_t municipality) {
    if (!is_code(code)) return tl::unexpected(table.at(row, fmt::format("\"{}\" is no REFNIS code", code)));
    auto const [place, added] = gazetteer_.by_nis_.try_emplace(code, municipality);
    if (added || place->second == municipality) return {};
    return tl::unexpected(
        table.at(row, fmt::format("code {} stands for another municipality already", code)));
}

GazetteerReader::Done GazetteerReader::read_parts(std::filesystem::path const& directory) {
    auto const table = TableFile::read(directory / "parts.tsv",
                                       {"name", "postcodes", "parent_nis", "parent_name", "kind", "old_nis"});
    if (!table) return tl::unexpected(table.error());
    for (auto const& row : table->rows) {
        auto const* parent = gazetteer_.find(row.cells[2]);
        if (parent == nullptr) {
            return tl::unexpected(
                table->at(row, fmt::format("no municipality has the code \"{}\"", row.cells[2])));
        }
        bool const former = row.cells[4].starts_with("municipality until");
        add_name(row.cells[0], parent->nis, former ? Rank::former : Rank::part);
        if (row.cells[5].empty()) continue;
        auto const index = static_cast<std::size_t>(parent - gazetteer_.municipalities_.data());
        if (auto done = add_code(*table, row, row.cells[5], index); !done) return done;
    }
    return {};
}

void GazetteerReader::add_name(std::string const& name, std::string const& nis, Rank rank) {
    auto key = phrase_key(name);
    if (key.empty()) return;
    auto const [place, added] = gazetteer_.by_name_.try_emplace(std::move(key), gazetteer_.names_.size());
    if (added) {
        PlaceName place_name;
        place_name.name = name;
        gazetteer_.names_.push_back(std::move(place_name));
        meanings_.emplace_back();
    }
    auto& meanings = meanings_[place->second];
    auto const same = std::ranges::find(meanings, nis, &Meaning::nis);
    if (same == meanings.end())
        meanings.push_back({nis, rank});
    else
        same->rank = std::max(same->rank, rank);
}

GazetteerReader::Done GazetteerReader::read_ambiguous(std::filesystem::path const& directory) {
    auto const table = TableFile::read(directory / "ambiguous.tsv", {"name", "nis", "kind", "class",
                                                                     "other_meaning", "how_to_tell", "risk"});
    if (!table) return tl::unexpected(table.error());
    for (auto const& row : table->rows) {
        auto const place = gazetteer_.by_name_.find(phrase_key(row.cells[0]));
        if (place == gazetteer_.by_name_.end()) {
            return tl::unexpected(
                table->at(row, fmt::format("\"{}\" names no municipality or part", row.cells[0])));
        }
        auto const risk = risk_from(row.cells[6]);
        if (!risk) return tl::unexpected(table->at(row, "the risk is low, mid or high"));
        auto& name = gazetteer_.names_[place->second];
        name.risk = std::max(name.risk, *risk);
        if (!name.risk_class.empty()) name.risk_class += ',';
        name.risk_class += row.cells[3];
        name.is_first_name |= row.cells[4].find("first name") != std::string::npos;
    }
    return {};
}

GazetteerReader::Done GazetteerReader::read_police_zones(std::filesystem::path const& directory) {
    auto const table = TableFile::read(directory / "police_zones.tsv", {"name", "nis"});
    if (!table) return tl::unexpected(table.error());
    for (auto const& row : table->rows) {
        PoliceZone zone{row.cells[0], pieces_of(row.cells[1], ',')};
        if (phrase_key(zone.name).empty()) return tl::unexpected(table->at(row, "the name is missing"));
        if (zone.nis.empty()) return tl::unexpected(table->at(row, "the zone has no municipality"));
        for (auto const& nis : zone.nis) {
            if (gazetteer_.find(nis) == nullptr)
                return tl::unexpected(
                    table->at(row, fmt::format("no municipality has the code \"{}\"", nis)));
        }
        gazetteer_.police_zones_.push_back(std::move(zone));
    }
    return {};
}

void GazetteerReader::settle_meanings() {
    for (std::size_t i = 0; i < meanings_.size(); ++i) {
        auto& meanings = meanings_[i];
        std::ranges::stable_sort(meanings, std::greater{}, &Meaning::rank);
        auto& name = gazetteer_.names_[i];
        for (auto const& meaning : meanings)
            name.nis.push_back(meaning.nis);
        name.likeliest = gazetteer_.by_nis_.at(name.nis.front());
        name.is_part = meanings.front().rank < Rank::exonym;
        name.is_certain = meanings.size() == 1 || meanings[1].rank != meanings[0].rank;
    }
}

Gazetteer GazetteerReader::result() && {
    settle_meanings();
    return std::move(gazetteer_);
}

}  // namespace belleman::tag
