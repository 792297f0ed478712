#include "app/intake.hpp"

#include "app/entry_change.hpp"
#include "app/item_entries.hpp"
#include "app/moved_entries.hpp"
#include "app/withdrawals.hpp"
#include "belleman/story/address.hpp"
#include "belleman/story/fingerprint.hpp"
#include "belleman/story/match.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <utility>

namespace belleman::app {

namespace {

bool is_at_another_time(Entry const& known, Entry const& arrived) {
    constexpr std::chrono::hours least_apart{1};
    return known.published_is_claimed && arrived.published_is_claimed &&
           std::chrono::abs(known.published - arrived.published) >= least_apart;
}

/// Systems use one guid or one address again for the next item.
bool is_another_item(Entry const& known, Entry const& arrived, Source const& source) {
    if (known.title == arrived.title) return false;
    bool const is_elsewhere = story::canonical_address(known.url, source.matching) !=
                              story::canonical_address(arrived.url, source.matching);
    if (!is_elsewhere && !is_at_another_time(known, arrived)) return false;
    return !story::are_alike(story::fingerprint_of(known, source), story::fingerprint_of(arrived, source));
}

/// What it no longer names tells nothing: two servers of one site can differ.
bool names_another_page(Entry const& known, Entry const& arrived) {
    if (!arrived.canonical_url.empty() && arrived.canonical_url != known.canonical_url) return true;
    return std::ranges::any_of(arrived.translations, [&](Translation const& named) {
        return std::ranges::find(known.translations, named) == known.translations.end();
    });
}

/// An entry of the document on its way into the store.
struct Arrival {
    Entry entry;
    std::optional<Entry> known;  ///< as it is stored
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
            arrivals_.push_back({entry, std::nullopt, 0});
        for (DeletedEntry const& deleted : delivery.deleted)
            deleted_.emplace(deleted.ref, &deleted);
    }

    IntakeCounts take_document() {
        look_up();
        recall_document();
        recognise_moved();
        leave_out_deleted();
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
        std::set<std::string> guids;
        std::erase_if(arrivals_, [&](Arrival& arrival) {
            recall(arrival);
            return !guids.insert(arrival.entry.guid).second;
        });
    }

    void recall(Arrival& arrival) {
        Entry& entry = arrival.entry;
        arrival.known = store_.find_entry(entry.source_id, entry.guid);
        if (arrival.known && !is_completed(entry) && is_another_item(*arrival.known, entry, source_)) {
            replaced_.insert(arrival.known->id);
            entry.guid += '\n' + entry.title;
            arrival.known = store_.find_entry(entry.source_id, entry.guid);
        }
        if (arrival.known) present_.insert(arrival.known->id);
    }

    /// Reads the last document's entries, where some of them are not in this one.
    void recall_document() {
        auto const rows = store_.last_document(source_.id);
        bool const all_stay =
            std::ranges::all_of(rows, [this](std::int64_t row) { return present_.contains(row); });
        if (all_stay) return;
        std::map<std::int64_t, Entry const*> known;
        for (Arrival const& arrival : arrivals_) {
            if (arrival.known) known.emplace(arrival.known->id, &*arrival.known);
        }
        for (auto const row : rows) {
            if (auto const found = known.find(row); found != known.end()) {
                before_.push_back(*found->second);
            } else if (auto entry = store_.find_entry(row)) {
                before_.push_back(*std::move(entry));
            }
        }
    }

    void recognise_moved() {
        std::vector<Entry> vanished;
        std::ranges::copy_if(before_, std::back_inserter(vanished),
                             [this](Entry const& entry) { return !present_.contains(entry.id); });
        if (vanished.empty()) return;
        auto const moved = recognise_among(vanished, Extent::unknown);
        if (!is_whole_site(moved, vanished.size())) return;
        recognise_among(older_entries(), Extent::whole_site);
        is_new_site_ = true;
    }

    /// Gives the arrivals that nobody knows the entries that they are under a new guid; returns their number.
    std::size_t recognise_among(std::vector<Entry> const& vanished, Extent extent) {
        std::vector<Arrival*> strangers;
        std::vector<Entry const*> arriving;
        for (Arrival& arrival : arrivals_) {
            if (arrival.known) continue;
            strangers.push_back(&arrival);
            arriving.push_back(&arrival.entry);
        }
        auto const moved = moved_entries(arriving, vanished, source_.matching, extent);
        for (auto const& [at, old] : moved) {
            strangers[at]->known = vanished[old];
            present_.insert(vanished[old].id);
            ++counts_.moved;
        }
        return moved.size();
    }

    /// What its documents no longer had: a new site can list more than the old one did.
    [[nodiscard]] std::vector<Entry> older_entries() const {
        constexpr std::size_t most = 1000;
        std::set<std::int64_t> seen = present_;
        for (Entry const& entry : before_)
            seen.insert(entry.id);
        std::vector<Entry> older;
        for (auto const row : store_.last_entries(source_.id, most)) {
            if (seen.contains(row)) continue;
            if (auto entry = store_.find_entry(row)) older.push_back(*std::move(entry));
        }
        return older;
    }

    /// What is deleted before it was ever seen need not be told of.
    void leave_out_deleted() {
        std::erase_if(arrivals_, [this](Arrival const& arrival) {
            return !arrival.known && deletion_of(arrival.entry) != nullptr;
        });
    }

    void file_new() {
        std::vector<Entry*> added;
        for (auto at = arrivals_.rbegin(); at != arrivals_.rend(); ++at) {
            if (!at->known) added.push_back(&at->entry);
        }
        if (added.empty()) return;
        // A new site lists old items that the old one did not, as a first document does.
        auto occasion = reception_.occasion;
        if (is_new_site_) occasion.last_success.reset();
        file_by_date(added, occasion, reception_.arrivals);
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
        auto change = change_between(known, entry, source_.matching);
        if (change == EntryChange::told &&
            is_restless(store_.versions_of(known.id), known, entry, reception_.occasion.now))
            change = EntryChange::quiet;
        if (is_completed(entry)) {
            quietly(known, completed_entry(known, entry));
            ++counts_.completed;
        } else if (change == EntryChange::told) {
            aloud(known, changed_entry(known, entry));
            ++counts_.changed;
        } else {
            if (change == EntryChange::quiet || known.guid != entry.guid)
                quietly(known, quietly_changed_entry(known, entry));
            ++counts_.unchanged;
        }
    }

    /// What the document says of the end of an entry that it lists; nothing where the entry is younger.
    [[nodiscard]] DeletedEntry const* deletion_of(Entry const& entry) const {
        auto const found = deleted_.find(entry.guid);
        if (found == deleted_.end()) return nullptr;
        auto const& when = found->second->when;
        return when && *when > entry.updated ? found->second : nullptr;
    }

    /// A source can list what it took back. What comes only now has been shown to nobody.
    void stand_by(Arrival const& arrival) {
        if (!arrival.known) return;
        Instant const now = reception_.occasion.now;
        if (auto const* deleted = deletion_of(arrival.entry)) {
            withdraw(arrival.row, *deleted);
        } else if (delivery_.gone.contains(arrival.entry.url)) {
            withdraw(arrival.row, {now, WithdrawalSign::page_gone});
        } else if (store_.restore_entry(arrival.row, now)) {
            ++counts_.restored;
        }
    }

    void aloud(Entry const& known, Entry const& changed) {
        auto const fingerprint = story::fingerprint_of(changed, source_, usual());
        store_.update_entry(changed, fingerprint);
        look_for_kin(known, changed, fingerprint);
    }

    void quietly(Entry const& known, Entry const& changed) {
        auto const fingerprint = story::fingerprint_of(changed, source_, usual());
        store_.complete_entry(changed, fingerprint);
        look_for_kin(known, changed, fingerprint);
    }

    /// Where its own page was read only now, or names a page that it did not name before, an entry can turn
    /// out to be an announcement that others published.
    void look_for_kin(Entry const& known, Entry const& entry, story::Fingerprint const& fingerprint) {
        if (!is_completed(entry) && !names_another_page(known, entry)) return;
        auto candidates = store_.candidates(fingerprint, entry.source_id);
        auto const own = store_.membership_of(entry.id).story;
        std::erase_if(candidates, [own](auto const& candidate) { return candidate.story_id == own; });
        auto const decision = decision_among(candidates, fingerprint);
        if (decision.cluster_id == 0 && decision.story_id == 0 && decision.related.empty()) return;
        store_.note_kinship(entry.id, decision, reception_.occasion.now);
    }

    [[nodiscard]] story::Decision decision_among(std::vector<story::Candidate> const& candidates,
                                                 story::Fingerprint const& fingerprint) const {
        auto const& measuring = reception_.measuring;
        return story::decide(
            fingerprint, source_.id,
            {candidates, store_.rarity(), measuring.weights, measuring.watcher, reception_.matching});
    }

    std::int64_t add(Entry const& entry) {
        auto const fingerprint = story::fingerprint_of(entry, source_, usual());
        auto const decision = decision_among(store_.candidates(fingerprint, entry.source_id), fingerprint);
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
        std::set<story::SignSet> known(sentences.begin(), sentences.end());
        for (Arrival const& arrival : arrivals_) {
            auto of_entry = story::sentences_of(arrival.entry);
            if (known.insert(of_entry).second) sentences.push_back(std::move(of_entry));
        }
        return usual_.emplace(story::usual_sentences(sentences));
    }

    void withdraw_unlisted() {
        std::set<std::string_view> listed;
        for (Arrival const& arrival : arrivals_)
            listed.insert(arrival.entry.guid);
        for (auto const& [guid, deleted] : deleted_) {
            if (listed.contains(guid)) continue;
            if (auto const entry = store_.find_entry(source_.id, guid)) withdraw(entry->id, *deleted);
        }
    }

    /// What a changed configuration no longer reads was not taken back, nor what came back once: two servers
    /// of one site can differ for ever.
    void withdraw_missing() {
        Instant const now = reception_.occasion.now;
        if (arrivals_.empty() || !reception_.occasion.last_success) return;
        std::erase_if(before_, [this](Entry const& entry) { return replaced_.contains(entry.id); });
        for (auto const row : withdrawn_entries(before_, rows_of_document(), now)) {
            if (store_.last_restored(row)) continue;
            withdraw(row, {now, WithdrawalSign::unlisted});
        }
    }

    /// A deletion that was known before the entry came back says nothing new.
    void withdraw(std::int64_t row, DeletedEntry const& deleted) {
        Instant const now = reception_.occasion.now;
        auto const restored = store_.last_restored(row);
        if (restored && deleted.when.value_or(*restored) <= *restored) return;
        withdraw(row, {std::min(deleted.when.value_or(now), now), WithdrawalSign::deleted});
    }

    void withdraw(std::int64_t row, Withdrawal const& withdrawal) {
        if (store_.withdraw_entry(row, withdrawal, reception_.occasion.now)) ++counts_.withdrawn;
    }

    void save_document() {
        if (!arrivals_.empty()) store_.save_last_document(source_.id, rows_of_document());
    }

    [[nodiscard]] std::vector<std::int64_t> rows_of_document() const {
        std::vector<std::int64_t> rows;
        for (auto at = arrivals_.rbegin(); at != arrivals_.rend(); ++at)
            rows.push_back(at->row);
        return rows;
    }

    [[nodiscard]] bool is_completed(Entry const& entry) const {
        return delivery_.completed.contains(entry.url);
    }

    store::Store& store_;
    Delivery const& delivery_;
    Reception const& reception_;
    Source const& source_;
    std::vector<Arrival> arrivals_;
    std::map<std::string, DeletedEntry const*> deleted_;  // by guid
    std::vector<Entry> before_;                           // of the last document
    std::set<std::int64_t> present_;                      // known entries of this one
    std::set<std::int64_t> replaced_;                     // known entries whose guid another item has now
    bool is_new_site_ = false;
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
