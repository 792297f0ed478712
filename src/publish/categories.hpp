#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/source.hpp"
#include "belleman/publish/publish.hpp"
#include "publish/spoken.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace belleman::publish {

enum class CategoryKind { municipality, area, topic, genre, level, deadline, own };

/// What an announcement is filed under. An area is a province, a region or the country.
struct Category {
    CategoryKind kind = CategoryKind::own;
    std::string term;
    std::string label;
};

/// The scheme URI of a kind (docs/atom-extensions.md); empty for the source's own categories.
[[nodiscard]] std::string_view scheme_of(CategoryKind kind);

/// The NIS code of the area that a scope (as in `Tags::scope`) means as a whole; empty when it means none.
[[nodiscard]] std::string_view nis_of_scope(std::string_view scope);

/// All categories of a cluster, in a fixed order: municipalities, areas, topics, genre, level, deadlines, the
/// original publisher's own. No term comes twice in one kind; what has no name is named by its code.
[[nodiscard]] std::vector<Category> categories_of(Cluster const& cluster, Source const& source,
                                                  Labels const& labels, Tongue tongue);

}  // namespace belleman::publish
