#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/source.hpp"
#include "belleman/publish/publish.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace belleman::publish {

/// The languages in which Belleman itself speaks: Dutch, and French about French texts.
enum class Tongue { dutch, french };

[[nodiscard]] Tongue tongue_of(std::string_view language);

enum class CategoryKind { municipality, area, topic, genre, level, deadline, own };

/// What an announcement is filed under. An area is a province, a region or the country.
struct Category {
    CategoryKind kind = CategoryKind::own;
    std::string term;
    std::string label;
};

/// The scheme URI of a kind (docs/atom-extensions.md); empty for the source's own categories.
[[nodiscard]] std::string_view scheme_of(CategoryKind kind);

/// All categories of a cluster, in a fixed order: municipalities, areas, topics, genre, level, deadlines, the
/// original publisher's own. No term comes twice in one kind; what has no name is named by its code.
[[nodiscard]] std::vector<Category> categories_of(Cluster const& cluster, Source const& source,
                                                  Labels const& labels, Tongue tongue);

[[nodiscard]] std::string_view name_of(Level level, Tongue tongue);

/// "1 september 2026".
[[nodiscard]] std::string spoken_date(std::chrono::year_month_day date, Tongue tongue);

/// "Indienen tegen 1 september 2026 om 12.00 uur".
[[nodiscard]] std::string spoken_deadline(Deadline const& deadline, Tongue tongue);

/// "2026-09-01".
[[nodiscard]] std::string iso_date(std::chrono::year_month_day date);

/// "12:00"; empty when the deadline has no time.
[[nodiscard]] std::string iso_time(Deadline const& deadline);

}  // namespace belleman::publish
