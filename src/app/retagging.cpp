#include "app/retagging.hpp"

#include "app/item_entries.hpp"

#include <utility>

namespace belleman::app {

Retagging::Retagging(store::Store const& store, Setup const& setup) : store_(store), setup_(setup) {
    for (Source const& source : setup.settings.sources)
        sources_.emplace(source.id, &source);
}

std::vector<Retagged> Retagging::next() {
    constexpr std::size_t at_once = 64;
    std::vector<Retagged> batch;
    for (Entry& entry : store_.entries_after(last_row_, at_once)) {
        last_row_ = entry.id;
        auto tags = tags_of(entry);
        batch.push_back({std::move(entry), std::move(tags)});
    }
    return batch;
}

Tags Retagging::tags_of(Entry const& entry) const {
    auto const found = sources_.find(entry.source_id);
    return app::tags_of(entry, found == sources_.end() ? departed_source(entry) : *found->second,
                        *setup_.tagger);
}

// The store keeps name and level of a source; what else it said of its entries stands in their evidence.
Source Retagging::departed_source(Entry const& entry) const {
    Source source = store_.source(entry.source_id);
    for (MunicipalityTag const& tag : entry.tags.municipalities) {
        if (tag.evidence.field == "source") source.concerns.push_back(tag.nis);
    }
    for (TopicTag const& tag : entry.tags.topics) {
        if (tag.evidence.field == "source" && tag.evidence.words == tag.topic)
            source.topics.push_back(tag.topic);
    }
    return source;
}

}  // namespace belleman::app
