#pragma once

#include "belleman/model/detail_page.hpp"
#include "belleman/model/entry.hpp"
#include "belleman/model/listing_memory.hpp"
#include "belleman/model/source.hpp"
#include "belleman/model/validators.hpp"
#include "belleman/model/view.hpp"
#include "belleman/story/match.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace belleman::store {

class MatchIndex;

namespace sqlite {
class Changes;
class Connection;
}  // namespace sqlite

/// The database cannot be opened, read or written: full disk, read-only folder, damage. `what()` says which
/// file, what happened and what to do. Thrown by every function of this room.
class StoreError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// How the polling of one source stands; kept over restarts.
struct PollState {
    Validators validators;
    std::string validators_key;  ///< what the last poll asked for, and the validators belong to
    std::optional<Instant> last_poll;
    std::optional<Instant> last_success;
    std::optional<Instant> next_poll;  ///< none: now
    int failures = 0;                  ///< in a row
    bool stopped = false;              ///< 410
    std::string last_message;          ///< of the last failure; empty after a success
    std::string moved_to;              ///< where a permanent redirect says that it lives now
    ListingMemory memory;              ///< belongs to `validators_key` too
    int pages_to_read = 0;  ///< of the last document's items: their own pages that have to be read still
    std::optional<Instant> next_check;  ///< when the first of those that were read is asked for once more

    bool operator==(PollState const&) const = default;
};

/// Counts over one source.
struct SourceCounts {
    std::int64_t entries = 0;
    std::optional<Instant> newest;  ///< latest `published`
    std::int64_t held = 0;          ///< clusters that no view shows yet
};

/// How many entries of the day a source publishes; those that were more than two days old when they were
/// first seen do not count, nor does the document that was read first.
struct Habit {
    std::int64_t busiest_day = 0;  ///< the most on one day (of UTC) of the last sixty
    std::int64_t last_day = 0;     ///< in the last 24 hours
};

/// How it stands with the pages of a source's single items.
struct PageCounts {
    std::int64_t all = 0;
    std::int64_t failed =
        0;                ///< could not be read when last asked for; those that are gone (404, 410) are none
    std::string message;  ///< why the last of them failed
};

/// One connection to the database. Not thread-safe: each thread has its own. Reading never waits for a writer
/// (WAL).
class Store {
public:
    enum class Access { read_write, read_only };

    /// `clock` must outlive the store.
    /// Opens `file`. `read_write` makes it and its folder where they do not exist (only its owner can read
    /// it) and brings it to this version's form; `read_only` refuses a file that is missing or has an older
    /// form. A newer version's file is refused. A killed process loses nothing that was committed; a power
    /// failure can take back the last transactions, whole.
    Store(std::filesystem::path const& file, Access access, Clock const& clock);
    /// A database in memory, for tests and filters.
    [[nodiscard]] static Store in_memory(Clock const& clock);
    ~Store();
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;

    /// A write transaction; rolled back unless committed. One inside another is a part of it.
    class Transaction {
    public:
        explicit Transaction(Store& store);
        ~Transaction();
        Transaction(Transaction const&) = delete;
        Transaction& operator=(Transaction const&) = delete;
        void commit();

    private:
        Store& store_;
        std::unique_ptr<sqlite::Changes> changes_;
        bool committed_ = false;
    };

    /// How long a write waits for another process that writes before it throws; five seconds unless told.
    void set_patience(std::chrono::milliseconds patience);

    // ---- polling
    [[nodiscard]] PollState poll_state(std::string const& source_id) const;
    void save_poll_state(std::string const& source_id, PollState const& state);
    /// Keeps the name, organisation, level, language, address and kind of a source for views, also after it
    /// has left the configuration.
    void save_source(Source const& source);
    /// Reads all that is stored of the source.
    [[nodiscard]] SourceCounts counts(std::string const& source_id) const;
    /// Whether no view shows the cluster yet, as it came with too many others.
    [[nodiscard]] bool is_held(std::int64_t cluster_id) const;
    /// How many clusters no view shows yet, for each source with an entry in any of them; at the cost of what
    /// is held.
    [[nodiscard]] std::map<std::string, std::int64_t> held_by_source() const;

    // ---- the pages of single items
    [[nodiscard]] PageCounts page_counts(std::string const& source_id) const;
    /// Those of `urls` that a source's items led to before, by their address.
    [[nodiscard]] std::map<std::string, DetailPage> detail_pages(std::string const& source_id,
                                                                 std::vector<std::string> const& urls) const;
    void save_detail_page(std::string const& source_id, DetailPage const& page);

    // ---- matching and storing
    [[nodiscard]] std::optional<Entry> find_entry(std::string const& source_id,
                                                  std::string const& guid) const;
    /// Stored entries that may be the same announcement, with all of their stories; the number is bounded,
    /// and so is the time, however much is stored. `source_id` is the arriving entry's.
    [[nodiscard]] std::vector<story::Candidate> candidates(story::Fingerprint const& fingerprint,
                                                           std::string const& source_id) const;
    /// The sentences of each of the entries that a source published last, a dozen.
    [[nodiscard]] std::vector<story::SignSet> last_sentences(std::string const& source_id) const;
    /// What the stored entries say of how rare a word is. Only for a connection that writes.
    [[nodiscard]] story::Rarity const& rarity() const;
    /// Whether a new cluster is shown at once, or when `show_held` says so.
    enum class Showing { at_once, held };
    /// Stores a new entry in the cluster that `decision` names, or in a new one whose atom id starts with
    /// `tag:<authority>,<year>:`, in the story that it names or in a new one. What speaks for the decision is
    /// kept with it. An entry that joins moves the cluster's `updated` to its `first_seen`: the cluster is
    /// then served with one more link, and perhaps with another original; a held one is shown when an entry
    /// joins that need not be held. Other clusters that now mention this one move too. All or nothing, also
    /// inside a transaction. Returns the entry's row.
    std::int64_t add_entry(Entry const& entry, story::Fingerprint const& fingerprint,
                           story::Decision const& decision, std::string const& tag_authority,
                           Showing showing = Showing::at_once);
    /// Replaces what an entry says (row `entry.id`), keeps what it said before as a version, and moves its
    /// cluster's `updated` to `entry.updated`, never back. Source, first_seen, cluster and reason stay. All
    /// or nothing, also inside a transaction.
    void update_entry(Entry const& entry, story::Fingerprint const& fingerprint);

    /// As `update_entry` for what is no change to be told, so that `updated` stays and no version is kept: an
    /// entry whose own page was read after it had been stored, or whose guid or address is another now. A
    /// cluster that it began goes back to its `published` where that is earlier, as if it had been known from
    /// the start. Which entry is the original stays.
    void complete_entry(Entry const& entry, story::Fingerprint const& fingerprint);

    /// What `decision`, made among the clusters of other stories, says of an entry whose text or addresses
    /// are known better than when it was stored. It stays in its cluster: that is related to those of the
    /// same announcement, and becomes one story with its translations where one side has none yet. What a
    /// person decided holds. What is served of the clusters that change does so at `when`. All or nothing,
    /// also inside a transaction.
    void note_kinship(std::int64_t entry_id, story::Decision const& decision, Instant when);

    /// What the entry said before it changed, oldest first; of an entry that changes all the time the first
    /// version and the last ones.
    [[nodiscard]] std::vector<EntryVersion> versions_of(std::int64_t entry_id) const;

    /// The source took the entry back, which is known since `now`, whatever moment the source names; false
    /// where it had already. A cluster of which nothing else is left is withdrawn.
    bool withdraw_entry(std::int64_t entry_id, Withdrawal const& withdrawal, Instant now);
    /// The source publishes it again since `when`; false where it had not been withdrawn.
    bool restore_entry(std::int64_t entry_id, Instant when);
    /// When that last happened.
    [[nodiscard]] std::optional<Instant> last_restored(std::int64_t entry_id) const;

    /// The rows of the entries of a source's last document, in its order.
    [[nodiscard]] std::vector<std::int64_t> last_document(std::string const& source_id) const;
    void save_last_document(std::string const& source_id, std::vector<std::int64_t> const& entries);

    /// The rows of the entries of a source that were stored last, the last one first; at most `most`.
    [[nodiscard]] std::vector<std::int64_t> last_entries(std::string const& source_id,
                                                         std::size_t most) const;

    /// How much a source publishes, by what was first seen until `now`.
    [[nodiscard]] Habit habit_of(std::string const& source_id, Instant now) const;
    /// Shows the held clusters with an entry of this source that was first seen by then. What is served of
    /// those that mention them changes `now`. Returns their number.
    std::int64_t show_held(std::string const& source_id, Instant seen_until, Instant now);

    /// Why an entry stands where it stands. Nothing for entries of before decisions were kept.
    [[nodiscard]] std::optional<story::Decision> decision_of(std::int64_t entry_id) const;
    /// The clusters that turned out to be the same announcement as this one after both were published.
    [[nodiscard]] std::vector<story::Related> related_to(std::int64_t cluster_id) const;

    // ---- what a person decides; all or nothing, also inside a transaction
    /// Takes the entry out of its cluster, or, where it is alone there, its cluster out of its story, or,
    /// where that is alone too, sets it apart from those it is related to. An entry that began a cluster has
    /// the id of that again; what is left goes on under that of its first entry. False, with nothing done,
    /// where it stands alone in all.
    bool split(Entry const& entry, std::string const& tag_authority, Instant now);
    /// Makes one announcement of the clusters of two entries: one cluster, which is the older one, where they
    /// are in one language, else one story. False, with nothing done, where that is so already.
    bool join(std::int64_t one_entry, std::int64_t other_entry, Instant now);

    // ---- reading
    /// All of one moment, in a number of statements that depends on the view only. Of each cluster only the
    /// first entry, the original, has its summary and content; those of the others stay empty.
    [[nodiscard]] Selection select(View const& view) const;
    /// The cluster and story of an entry, by its row.
    struct Membership {
        std::int64_t cluster = 0;
        std::int64_t story = 0;
    };
    [[nodiscard]] Membership membership_of(std::int64_t entry_id) const;
    /// The clusters of a story, ascending: one for each language.
    [[nodiscard]] std::vector<std::int64_t> clusters_of_story(std::int64_t story) const;
    /// Grows with every commit that changes what a view can hold; the same after a restart.
    [[nodiscard]] std::int64_t generation() const;
    struct Totals {
        std::int64_t entries = 0;
        std::int64_t clusters = 0;  ///< without those that are held
    };
    [[nodiscard]] Totals totals() const;

    // ---- the stored history
    /// The entries after row `row`, whole, in order of arrival and of one moment: at most `most`, and no more
    /// once their texts come to 4 MiB. None only where there is none after that row.
    [[nodiscard]] std::vector<Entry> entries_after(std::int64_t row, std::size_t most) const;
    /// Gives the entry of row `read.id` these tags. Its dates, its cluster and the cluster's id, dates and
    /// place in the order stay; views show it where it belongs now. False, with nothing done, when what the
    /// tags were read from is no longer what `read` says. All or nothing, also inside a transaction.
    bool retag_entry(Entry const& read, Tags const& tags);

    // ---- looking things up
    [[nodiscard]] std::optional<Entry> find_entry(std::int64_t row) const;
    /// Rows of the entries, ascending and at most 100, of which `name` is the guid, the address in any of its
    /// variants, one of those that it had before, or the id in the merged feed.
    [[nodiscard]] std::vector<std::int64_t> entries_known_as(std::string const& name) const;
    /// The last guids and addresses that the entry had before, the last one first.
    [[nodiscard]] std::vector<std::string> former_names(std::int64_t entry_id) const;
    /// Only the first of its entries has its summary and content, as with `select`.
    [[nodiscard]] std::optional<Cluster> find_cluster(std::int64_t id) const;
    /// What `save_source` kept; one that was never saved has its id as its name.
    [[nodiscard]] Source source(std::string const& id) const;

private:
    Store(std::unique_ptr<sqlite::Connection> connection, Clock const& clock);
    /// One more change that views can show.
    void note_change();

    Clock const* clock_;
    std::unique_ptr<sqlite::Connection> connection_;
    std::unique_ptr<MatchIndex> match_index_;
};

}  // namespace belleman::store
