#pragma once

#include "belleman/model/tag.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace belleman::tag {

/// What sources call the shelves on which they put texts of one genre.
class GenreCategories {
public:
    GenreCategories();

    /// The genre of what stands under this category.
    [[nodiscard]] std::optional<Genre> of_category(std::string_view category) const;

    /// The genre of all that a source brings whose name begins or ends with such a word ("Vacatures van de
    /// stad Geel").
    [[nodiscard]] std::optional<Genre> of_source(std::string_view name) const;

private:
    std::unordered_map<std::string, Genre> by_key_;
};

}  // namespace belleman::tag
