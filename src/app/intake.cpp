#include "app/intake.hpp"

#include "app/entry_change.hpp"
#include "app/item_entries.hpp"
#include "app/moved_entries.hpp"
#include "app/withdrawals.hpp"
#include "belleman/story/address.hpp"
#include "belleman/story/fingerprint.hpp"
#include "belleman/story/match.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <utility>

namespace belleman::app {

namespace {

/// Systems use one guid or one address again for the next item.
bool is_another_item(Entry const& known, Entry const& arrived, Source const& source) {
    constexpr std::chrono::hours least_apart{1};
    if (!known.published_is_claimed || !arrived.published_is_claimed) return false;
    if (std::chrono::abs(known.published - arrived.published) < least_apart) return false;
    return !story::are_alike(story::fingerprint_of(known, source), story::fingerprint_of(arrived, source));
}

/// An entry of the document on its way into the store.
struct Arrival {
    Entry entry;
    std::optional<Entry> known;  ///< as it is stored
    bool is_reused = false;      ///< its guid belonged to another item before
    std::int64_t row = 0;        ///< in the store; 0 as long as it has none
};

/// So that the order in which a document lists its items changes nothing: by time, and what claims the same
/// moment by guid. Where no time is claimed, the order of the document is the only one there is.
std::vector<Arrival*> in_order_of_time(std::vector<Arrival>& arrivals) {
    std::vector<Arrival*> ordered;
    ordered.reserve(arrivals.size());
    for (Arrival& arrival : arrivals)
        ordered.push_back(&arrival);
    std::ranges::stable_sort(ordered, [](Arrival const* one, Arrival const* other) {
        Entry const& a = one->entry;
        Entry const& b = other->entry;
        if (a.published != b.published) return a.published < b.published;
        if (a.published_is_claimed != b.published_is_claimed) return a.published_is_claimed;
        return a.published_is_claimed && a.guid < b.guid;
    });
    return ordered;
}

/// Takes in one delivery.
class Intake {
public:
    Intake(store::Store& store, Delivery const& delivery, Reception const& reception)
        : store_(store), delivery_(delivery), reception_(reception), source_(reception.source) {
        for (Entry const& entry : delivery.entries)
            arrivals_.push_back({entry, std::nullopt, false, 0});
    }

    IntakeCounts take_document() {
        look_up();
        recognise_moved();
        file_new();
        take_all();
        withdraw_unlisted();
        withdraw_missing();
        save_document();
        return counts_;
    }

    std::int64_t take_one() {
        look_up();
        take_all();
        return arrivals_.front().row;
    }

private:
    void look_up() {
        for (Arrival& arrival : arrivals_) {
            Entry& entry = arrival.entry;
            arrival.known = store_.find_entry(entry.source_id, entry.guid);
            if (!arrival.known) continue;
            present_.insert(arrival.known->id);
            arrival.is_reused = !is_completed(entry) && is_another_item(*arrival.known, entry, source_);
            if (!arrival.is_reused) continue;
            entry.guid += '\n' + entry.title;
            arrival.known = store_.find_entry(entry.source_id, entry.guid);
            if (arrival.known) present_.insert(arrival.known->id);
        }
    }

    void recognise_moved() {
        auto const rows = store_.last_document(source_.id);
        for (auto const row : rows) {
            if (auto entry = store_.find_entry(row)) before_.push_back(*std::move(entry));
        }
        std::vector<Entry> vanished;
        std::ranges::copy_if(before_, std::back_inserter(vanished),
                             [this](Entry const& entry) { return !present_.contains(entry.id); });
        std::vector<Arrival*> strangers;
        std::vector<Entry const*> arriving;
        for (Arrival& arrival : arrivals_) {
            if (arrival.known || arrival.is_reused) continue;
            strangers.push_back(&arrival);
            arriving.push_back(&arrival.entry);
        }
        for (auto const& [at, row] : moved_entries(arriving, vanished)) {
            auto const old = std::ranges::find(vanished, row, &Entry::id);
            strangers[at]->known = *old;
            present_.insert(row);
            ++counts_.moved;
        }
    }

    void file_new() {
        std::vector<Entry*> added;
        for (auto at = arrivals_.rbegin(); at != arrivals_.rend(); ++at) {
            if (!at->known) added.push_back(&at->entry);
        }
        if (added.empty()) return;
        file_by_date(added, reception_.occasion, reception_.arrivals);
        if (std::cmp_less_equal(added.size(), reception_.arrivals.old_entries)) return;
        auto const habit = store_.habit_of(source_.id, reception_.occasion.now);
        held_ = held_back(added, reception_.occasion, habit, reception_.arrivals);
    }

    void take_all() {
        for (Arrival* arrival : in_order_of_time(arrivals_)) {
            take(*arrival);
            stand_by(*arrival);
        }
    }

    void take(Arrival& arrival) {
        Entry const& entry = arrival.entry;
        ++counts_.items;
        if (!arrival.known) {
            arrival.row = add(entry);
            return;
        }
        Entry const& known = *arrival.known;
        arrival.row = known.id;
        auto const change = change_between(known, entry);
        if (is_completed(entry)) {
            quietly(completed_entry(known, entry));
            ++counts_.completed;
        } else if (change == EntryChange::told) {
            auto const changed = changed_entry(known, entry);
            store_.update_entry(changed, story::fingerprint_of(changed, source_, usual()));
            ++counts_.changed;
        } else {
            if (change == EntryChange::quiet || known.guid != entry.guid)
                quietly(quietly_changed_entry(known, entry));
            ++counts_.unchanged;
        }
    }

    /// A source can list what it took back.
    void stand_by(Arrival const& arrival) {
        Instant const now = reception_.occasion.now;
        auto const deleted = std::ranges::find(delivery_.deleted, arrival.entry.guid, &DeletedEntry::ref);
        bool const is_deleted =
            deleted != delivery_.deleted.end() && deleted->when && *deleted->when > arrival.entry.updated;
        if (is_deleted) {
            withdraw(arrival.row, *deleted);
        } else if (delivery_.gone.contains(arrival.entry.url)) {
            withdraw(arrival.row, {now, "Its page is gone."});
        } else if (arrival.known && store_.restore_entry(arrival.row, now)) {
            ++counts_.restored;
        }
    }

    void quietly(Entry const& completed) {
        store_.complete_entry(completed, story::fingerprint_of(completed, source_, usual()));
    }

    std::int64_t add(Entry const& entry) {
        auto const fingerprint = story::fingerprint_of(entry, source_, usual());
        auto const candidates = store_.candidates(fingerprint, entry.source_id);
        auto const& measuring = reception_.measuring;
        auto const decision = story::decide(
            fingerprint, entry.source_id,
            {candidates, store_.rarity(), measuring.weights, measuring.watcher, reception_.matching});
        bool const joins = decision.cluster_id != 0;
        auto const showing =
            held_.contains(&entry) ? store::Store::Showing::held : store::Store::Showing::at_once;
        ++counts_.added;
        if (joins) ++counts_.merged;
        if (!joins && showing == store::Store::Showing::held) ++counts_.held;
        return store_.add_entry(entry, fingerprint, decision, reception_.tag_authority, showing);
    }

    /// What the source writes under everything, by its last entries and those of this document; the same for
    /// all of them, so that their order does not matter. Most documents bring nothing new and do not ask.
    story::SignSet const& usual() {
        if (usual_) return *usual_;
        auto sentences = store_.last_sentences(source_.id);
        for (Arrival const& arrival : arrivals_) {
            auto of_entry = story::sentences_of(arrival.entry);
            bool const is_known = std::ranges::find(sentences, of_entry) != sentences.end();
            if (!is_known) sentences.push_back(std::move(of_entry));
        }
        return usual_.emplace(story::usual_sentences(sentences));
    }

    void withdraw_unlisted() {
        for (DeletedEntry const& deleted : delivery_.deleted) {
            bool const is_listed = std::ranges::any_of(
                arrivals_, [&](Arrival const& arrival) { return arrival.entry.guid == deleted.ref; });
            if (is_listed) continue;
            if (auto const entry = store_.find_entry(source_.id, deleted.ref)) withdraw(entry->id, deleted);
        }
    }

    void withdraw_missing() {
        if (arrivals_.empty()) return;
        Instant const now = reception_.occasion.now;
        for (auto const row : withdrawn_entries(before_, present_, now))
            withdraw(row, {now, fmt::format("It is gone from {}, where older ones remain.", source_.id)});
    }

    void withdraw(std::int64_t row, DeletedEntry const& deleted) {
        Instant const now = reception_.occasion.now;
        withdraw(row, {std::min(deleted.when.value_or(now), now),
                       fmt::format("{} says that it was deleted.", source_.id)});
    }

    void withdraw(std::int64_t row, Withdrawal const& withdrawal) {
        if (store_.withdraw_entry(row, withdrawal)) ++counts_.withdrawn;
    }

    void save_document() {
        if (arrivals_.empty()) return;
        std::vector<std::int64_t> rows;
        for (auto at = arrivals_.rbegin(); at != arrivals_.rend(); ++at)
            rows.push_back(at->row);
        store_.save_last_document(source_.id, rows);
    }

    [[nodiscard]] bool is_completed(Entry const& entry) const {
        return delivery_.completed.contains(entry.url);
    }

    store::Store& store_;
    Delivery const& delivery_;
    Reception const& reception_;
    Source const& source_;
    std::vector<Arrival> arrivals_;
    std::vector<Entry> before_;       // of the last document
    std::set<std::int64_t> present_;  // known entries of this one
    std::set<Entry const*> held_;
    std::optional<story::SignSet> usual_;
    IntakeCounts counts_;
};

}  // namespace

IntakeCounts take_in(store::Store& store, Delivery const& delivery, Reception const& reception) {
    return Intake{store, delivery, reception}.take_document();
}

std::int64_t take_in_one(store::Store& store, Entry const& entry, Reception const& reception) {
    return Intake{store, {{entry}, {}, {}, {}}, reception}.take_one();
}

}  // namespace belleman::app
