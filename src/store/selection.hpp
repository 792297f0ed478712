#pragma once

#include "belleman/model/view.hpp"
#include "store/sqlite.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace belleman::store {

/// One condition of a view: the cluster has one of these terms of this kind.
struct Condition {
    std::string_view kind;
    std::vector<std::string> terms;  ///< ascending, none twice
};

/// The conditions of a view, the one that usually leaves least first.
[[nodiscard]] std::vector<Condition> conditions_of(View const& view);

/// The statement that gives (published, id) of the newest clusters in order. ?1 is the limit. With
/// conditions, ?2 is one term of the first; then follows a list of terms (JSON) for each of the others.
[[nodiscard]] std::string newest_clusters_sql(std::vector<Condition> const& conditions);

/// What the view holds now, in a number of statements that depends on the view only.
[[nodiscard]] Selection read_selection(sqlite::Connection& db, View const& view);

}  // namespace belleman::store
