#include "tag/table_file.hpp"

#include <fmt/core.h>

#include <fstream>

namespace belleman::tag {

namespace {

std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    for (;;) {
        auto const tab = line.find('\t');
        cells.emplace_back(line.substr(0, tab));
        if (tab == std::string_view::npos) return cells;
        line.remove_prefix(tab + 1);
    }
}

bool next_line(std::istream& stream, std::string& line) {
    if (!std::getline(stream, line)) return false;
    if (line.ends_with('\r')) line.pop_back();
    return true;
}

}  // namespace

std::string TableFile::at(Row const& row, std::string_view message) const {
    return fmt::format("{}:{}: {}", path.string(), row.line, message);
}

tl::expected<TableFile, std::string> TableFile::read(std::filesystem::path const& path,
                                                     std::vector<std::string> const& columns) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return tl::unexpected(fmt::format("{}: cannot be read", path.string()));
    TableFile table;
    table.path = path;
    std::string line;
    if (!next_line(stream, line)) {
        return tl::unexpected(
            fmt::format("{}:1: the file is empty; it has to start with a header line", path.string()));
    }
    auto const header = cells_of(line);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i < header.size() && header[i] == columns[i]) continue;
        return tl::unexpected(
            fmt::format("{}:1: column {} of the header has to be \"{}\"", path.string(), i + 1, columns[i]));
    }
    for (int number = 2; next_line(stream, line); ++number) {
        if (line.empty()) continue;
        Row row{number, cells_of(line)};
        if (row.cells.size() != header.size()) {
            return tl::unexpected(
                table.at(row, fmt::format("{} cells where the header has {}; separate them with tabs",
                                          row.cells.size(), header.size())));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<std::string> pieces_of(std::string_view text, char separator) {
    std::vector<std::string> pieces;
    while (!text.empty()) {
        auto const end = text.find(separator);
        if (end != 0) pieces.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return pieces;
}

}  // namespace belleman::tag
