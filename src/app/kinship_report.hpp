#pragma once

#include "app/setup.hpp"
#include "belleman/model/entry.hpp"
#include "belleman/store/store.hpp"

#include <string>

namespace belleman::app {

/// Why two stored entries are one announcement, or not, for a person: where they stand, what was decided
/// when the younger one came, what a person decided, and the comparison made afresh by the rules and
/// settings in force.
[[nodiscard]] std::string kinship_report(store::Store const& store, Setup const& setup, Entry const& one,
                                         Entry const& other);

/// What was weighed when an entry came: the heaviest comparisons for and against. Empty where nothing was.
[[nodiscard]] std::string weighing_report(store::Store const& store, Entry const& entry);

/// The clusters that are related to an entry's, and those of its story in other languages. Empty where there
/// are none.
[[nodiscard]] std::string surroundings_report(store::Store const& store, Entry const& entry);

}  // namespace belleman::app
