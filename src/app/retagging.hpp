#pragma once

#include "app/setup.hpp"
#include "belleman/model/entry.hpp"
#include "belleman/model/source.hpp"
#include "belleman/store/store.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace belleman::app {

/// A stored entry, and the tags that the rules at hand give it.
struct Retagged {
    Entry entry;  ///< its `tags` are those that are stored
    Tags tags;
};

/// Goes through all stored entries, in order of arrival and a few at a time, and tags each anew. An entry
/// whose source has left the configuration keeps the municipalities and topics that its source gave it.
class Retagging {
public:
    /// Both must outlive it.
    Retagging(store::Store const& store, Setup const& setup);

    /// The next entries, at most 64; none at the end.
    [[nodiscard]] std::vector<Retagged> next();

    /// The tags of one entry as it is stored.
    [[nodiscard]] Tags tags_of(Entry const& entry) const;

private:
    [[nodiscard]] Source departed_source(Entry const& entry) const;

    store::Store const& store_;
    Setup const& setup_;
    std::map<std::string, Source const*> sources_;
    std::int64_t last_row_ = 0;
};

}  // namespace belleman::app
