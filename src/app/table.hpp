#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace belleman::app {

/// How wide a UTF-8 text stands on a terminal, in columns.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// Rows of text in aligned columns, two spaces apart; the last column may be as long as it likes.
class Table {
public:
    explicit Table(std::vector<std::string> heading) : rows_{std::move(heading)} {}

    /// Control characters in the cells become spaces.
    void add(std::vector<std::string> row);
    [[nodiscard]] std::string to_string() const;

private:
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace belleman::app
