#pragma once

#include "app/setup.hpp"
#include "belleman/model/entry.hpp"
#include "belleman/store/store.hpp"

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace belleman::app {

/// An entry that a person named, and the rows of all that the name could mean.
struct FoundEntry {
    Entry entry;
    std::vector<std::int64_t> rows;
};

/// The stored entry with this number, guid, address or id in the merged feed; of several the first. The error
/// says what comes nearest.
[[nodiscard]] tl::expected<FoundEntry, std::string> find_stored(store::Store const& store, Setup const& setup,
                                                                std::string const& name);

}  // namespace belleman::app
