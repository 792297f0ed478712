#include "app/intake.hpp"
#include "app/item_entries.hpp"
#include "app/recording.hpp"
#include "app/source_reading.hpp"
#include "belleman/store/store.hpp"

#include <algorithm>
#include <utility>

namespace belleman::app {

namespace {

/// Stands still at the moment of the recording.
class RecordedClock final : public Clock {
public:
    explicit RecordedClock(Instant now) : now_(now) {}
    [[nodiscard]] Instant now() const override { return now_; }

private:
    Instant now_;
};

/// Matches the entries among themselves: by guid, which entry of the source each one repeats.
std::map<std::string, std::string> repeated(std::vector<Entry> const& entries, Source const& source,
                                            Instant now) {
    RecordedClock const clock(now);
    auto store = store::Store::in_memory(clock);
    store::Store::Transaction transaction(store);
    store.save_source(source);
    std::string const authority = "localhost";
    take_in(store, {entries, {}, {}, {}}, {source, authority, {now, now}, {}, {}});
    std::map<std::int64_t, std::string> first_of_cluster;
    std::map<std::string, std::string> same_as;
    for (Entry const& entry : entries) {
        auto const stored = store.find_entry(source.id, entry.guid);
        if (!stored) continue;
        auto const [first, is_new] =
            first_of_cluster.emplace(store.membership_of(stored->id).cluster, entry.guid);
        if (!is_new) same_as.emplace(entry.guid, first->second);
    }
    transaction.commit();
    return same_as;
}

Expectation failed(std::string message) {
    Expectation expectation;
    expectation.error = std::move(message);
    return expectation;
}

}  // namespace

Expectation replay(Recording const& recording, tag::Tagger const& tagger) {
    auto const& [note, outcome] = recording;
    auto const* document = std::get_if<fetch::Document>(&outcome);
    if (document == nullptr) return failed(fetch::message_of(outcome));
    auto const feed = read_document(note.source, *document);
    if (!feed) return failed(feed.error());
    auto entries = entries_of(*feed, note.source, tagger, note.recorded);
    auto const same_as = repeated(entries, note.source, note.recorded);
    std::ranges::reverse(entries);  // which come in the order of storing, the last of the document first
    return expectation_of(entries, same_as);
}

}  // namespace belleman::app
