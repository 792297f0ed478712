#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::tag {

/// A table of tab separated values with one header line and no quoting.
struct TableFile {
    struct Row {
        int line = 0;  ///< in the file, from 1
        std::vector<std::string> cells;
    };

    std::filesystem::path path;
    std::vector<Row> rows;

    /// Reads `path`, whose header has to start with `columns`. The error names file and line.
    [[nodiscard]] static tl::expected<TableFile, std::string> read(std::filesystem::path const& path,
                                                                   std::vector<std::string> const& columns);

    /// "path:line: message".
    [[nodiscard]] std::string at(Row const& row, std::string_view message) const;
};

/// The non-empty pieces of `text` between separators.
[[nodiscard]] std::vector<std::string> pieces_of(std::string_view text, char separator);

}  // namespace belleman::tag
