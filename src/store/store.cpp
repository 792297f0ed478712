#include "belleman/store/store.hpp"

#include "store/candidate_rows.hpp"
#include "store/cluster_rows.hpp"
#include "store/decision_rows.hpp"
#include "store/detail_page_rows.hpp"
#include "store/entry_rows.hpp"
#include "store/fingerprint_rows.hpp"
#include "store/former_name_rows.hpp"
#include "store/lookup.hpp"
#include "store/match_index.hpp"
#include "store/mention_rows.hpp"
#include "store/original_rows.hpp"
#include "store/poll_state_rows.hpp"
#include "store/regrouping_rows.hpp"
#include "store/related_rows.hpp"
#include "store/schema.hpp"
#include "store/selection.hpp"
#include "store/source_rows.hpp"
#include "store/sqlite.hpp"
#include "store/version_rows.hpp"
#include "store/withdrawal_rows.hpp"

#include <fmt/core.h>

namespace belleman::store {

namespace {

void make_folder_of(std::filesystem::path const& file) {
    auto const folder = file.parent_path();
    std::error_code error;
    if (folder.empty() || std::filesystem::is_directory(folder, error)) return;
    std::filesystem::create_directories(folder, error);
    if (!error) return;
    throw StoreError(
        fmt::format("{}: its folder cannot be made: {}. Make the folder for the user that runs belleman, or "
                    "give another path.",
                    file.string(), error.message()));
}

void refuse_missing(std::filesystem::path const& file) {
    std::error_code error;
    if (std::filesystem::exists(file, error)) return;
    throw StoreError(file.string() + ": there is no database yet. Start the daemon, which makes it.");
}

}  // namespace

Store::Store(std::filesystem::path const& file, Access access, Clock const& clock)
    : clock_(&clock), match_index_(std::make_unique<MatchIndex>()) {
    if (access == Access::read_write) {
        make_folder_of(file);
        connection_ =
            std::make_unique<sqlite::Connection>(file.string(), sqlite::Connection::Mode::read_write);
        prepare_for_writing(*connection_, migrations(), clock.now());
        if (has_old_fingerprints(*connection_)) renew_fingerprints(*connection_);
    } else {
        refuse_missing(file);
        connection_ =
            std::make_unique<sqlite::Connection>(file.string(), sqlite::Connection::Mode::read_only);
        prepare_for_reading(*connection_, migrations());
    }
}

Store Store::in_memory(Clock const& clock) {
    auto connection = std::make_unique<sqlite::Connection>(sqlite::Connection::memory,
                                                           sqlite::Connection::Mode::read_write);
    prepare_for_writing(*connection, migrations(), clock.now());
    return Store{std::move(connection), clock};
}

Store::Store(std::unique_ptr<sqlite::Connection> connection, Clock const& clock)
    : clock_(&clock), connection_(std::move(connection)), match_index_(std::make_unique<MatchIndex>()) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

void Store::set_patience(std::chrono::milliseconds patience) {
    connection_->run(fmt::format("PRAGMA busy_timeout = {}", patience.count()));
}

// ---- Transaction

Store::Transaction::Transaction(Store& store)
    : store_(store), changes_(std::make_unique<sqlite::Changes>(*store.connection_)) {}

Store::Transaction::~Transaction() {
    if (!committed_) store_.match_index_->forget();
}

void Store::Transaction::commit() {
    changes_->keep();
    committed_ = true;
}

// ---- polling

PollState Store::poll_state(std::string const& source_id) const {
    return read_poll_state(*connection_, source_id);
}

void Store::save_poll_state(std::string const& source_id, PollState const& state) {
    write_poll_state(*connection_, source_id, state);
}

void Store::save_source(Source const& source) {
    auto& db = *connection_;
    sqlite::Changes changes{db};
    auto const change = write_source(db, source);
    if (change == SourceChange::level) renew_terms_of_source(db, source.id);
    if (change != SourceChange::none) note_change();
    changes.keep();
}

SourceCounts Store::counts(std::string const& source_id) const {
    SourceCounts counts;
    auto statement =
        connection_->query("SELECT count(*), max(published) FROM entry WHERE source_id = ?1", source_id);
    if (statement.next()) statement.into(counts.entries, counts.newest);
    auto const held = held_by_source();
    if (auto const found = held.find(source_id); found != held.end()) counts.held = found->second;
    return counts;
}

bool Store::is_held(std::int64_t cluster_id) const {
    return connection_->value<bool>("SELECT held FROM cluster WHERE id = ?1", cluster_id);
}

std::map<std::string, std::int64_t> Store::held_by_source() const {
    std::map<std::string, std::int64_t> held;
    auto statement = connection_->query(
        "SELECT source_id, count(DISTINCT cluster_id) FROM cluster CROSS JOIN entry ON cluster_id = "
        "cluster.id "
        "WHERE held = 1 AND withdrawn IS NULL GROUP BY source_id");
    std::pair<std::string, std::int64_t> row;
    while (statement.next()) {
        statement.into(row.first, row.second);
        held.insert(row);
    }
    return held;
}

// ---- the pages of single items

PageCounts Store::page_counts(std::string const& source_id) const {
    PageCounts counts;
    auto statement = connection_->query(
        "SELECT count(*), count(*) FILTER (WHERE read = 0 AND message <> '' AND status NOT IN (404, 410)) "
        "FROM detail_page WHERE source_id = ?1",
        source_id);
    if (statement.next()) statement.into(counts.all, counts.failed);
    if (counts.failed == 0) return counts;
    auto last = connection_->query(
        "SELECT message FROM detail_page WHERE source_id = ?1 AND read = 0 AND message <> '' "
        "AND status NOT IN (404, 410) ORDER BY last_try DESC LIMIT 1",
        source_id);
    if (last.next()) last.into(counts.message);
    return counts;
}

std::map<std::string, DetailPage> Store::detail_pages(std::string const& source_id,
                                                      std::vector<std::string> const& urls) const {
    return read_detail_pages(*connection_, source_id, urls);
}

void Store::save_detail_page(std::string const& source_id, DetailPage const& page) {
    write_detail_page(*connection_, source_id, page);
}

// ---- matching and storing

std::optional<Entry> Store::find_entry(std::string const& source_id, std::string const& guid) const {
    return read_entry(*connection_, source_id, guid);
}

std::vector<story::Candidate> Store::candidates(story::Fingerprint const& fingerprint,
                                                std::string const& source_id) const {
    return read_candidates(*connection_, fingerprint, source_id, *match_index_);
}

std::vector<story::SignSet> Store::last_sentences(std::string const& source_id) const {
    return read_last_sentences(*connection_, source_id);
}

story::Rarity const& Store::rarity() const {
    return match_index_->rarity(*connection_);
}

std::int64_t Store::add_entry(Entry const& entry, story::Fingerprint const& fingerprint,
                              story::Decision const& decision, std::string const& tag_authority,
                              Showing showing) {
    auto& db = *connection_;
    sqlite::Changes changes{db};
    static_cast<void>(rarity());  // counts what is stored, so not yet this entry
    auto cluster_id = decision.cluster_id;
    if (cluster_id == 0) {
        auto const story_id = decision.story_id == 0 ? insert_story(db) : decision.story_id;
        cluster_id = insert_cluster(db, entry, story_id, tag_authority);
        if (showing == Showing::held) hold_cluster(db, cluster_id);
    } else {
        // The cluster now names one more publication, which is a change of what is served.
        touch_cluster(db, cluster_id, entry.first_seen);
    }
    MentionWatch const mentions{db, cluster_id};
    auto const id = insert_entry(db, {cluster_id, {entry, decision.reason}}, fingerprint);
    renew_original(db, cluster_id);
    write_decision(db, id, decision);
    if (showing == Showing::at_once) show_cluster(db, cluster_id);
    if (decision.cluster_id != 0) renew_withdrawn(db, cluster_id);
    renew_terms(db, cluster_id);
    relate(db, cluster_id, decision.related, entry.first_seen);
    mentions.tell(entry.first_seen);
    note_change();
    match_index_->add(db, id, fingerprint);
    changes.keep();
    return id;
}

void Store::update_entry(Entry const& entry, story::Fingerprint const& fingerprint) {
    auto& db = *connection_;
    sqlite::Changes changes{db};
    MentionWatch const mentions{db, membership_of(entry.id).cluster};
    if (auto const earlier = read_entry(db, entry.id)) keep_version(db, *earlier, entry.updated);
    auto const before = replace_entry(db, entry, fingerprint);
    match_index_->replace_keys(db, entry.id, before, fingerprint);
    renew_original(db, mentions.cluster());
    touch_cluster(db, mentions.cluster(), entry.updated);
    renew_terms(db, mentions.cluster());
    mentions.tell(entry.updated);
    note_change();
    changes.keep();
}

void Store::complete_entry(Entry const& entry, story::Fingerprint const& fingerprint) {
    auto& db = *connection_;
    sqlite::Changes changes{db};
    auto const before = replace_entry(db, entry, fingerprint);
    match_index_->replace_keys(db, entry.id, before, fingerprint);
    auto const cluster_id = membership_of(entry.id).cluster;
    set_back_cluster(db, cluster_id, entry);
    renew_terms(db, cluster_id);
    note_change();
    changes.keep();
}

void Store::note_kinship(std::int64_t entry_id, story::Decision const& decision, Instant when) {
    auto& db = *connection_;
    sqlite::Changes changes{db};
    auto const cluster_id = membership_of(entry_id).cluster;
    relate(db, cluster_id, relations_of(cluster_id, decision), when);
    if (decision.story_reason && join_story(db, cluster_id, decision.story_id, when))
        write_story_reason(db, entry_id, *decision.story_reason);
    note_change();
    changes.keep();
}

std::optional<story::Decision> Store::decision_of(std::int64_t entry_id) const {
    return read_decision(*connection_, entry_id);
}

std::vector<story::Related> Store::related_to(std::int64_t cluster_id) const {
    return read_related(*connection_, cluster_id);
}

// ---- reading

Selection Store::select(View const& view) const {
    return read_selection(*connection_, view);
}

Store::Membership Store::membership_of(std::int64_t entry_id) const {
    Membership membership;
    auto statement = connection_->query(
        "SELECT cluster.id, cluster.story_id FROM entry JOIN cluster ON cluster.id = entry.cluster_id "
        "WHERE entry.id = ?1",
        entry_id);
    if (statement.next()) statement.into(membership.cluster, membership.story);
    return membership;
}

std::vector<std::int64_t> Store::clusters_of_story(std::int64_t story) const {
    std::vector<std::int64_t> clusters;
    auto statement = connection_->query("SELECT id FROM cluster WHERE story_id = ?1 ORDER BY id", story);
    while (statement.next())
        statement.into(clusters.emplace_back());
    return clusters;
}

void Store::note_change() {
    next_generation(*connection_, clock_->now());
}

std::int64_t Store::generation() const {
    return connection_->value<std::int64_t>("SELECT generation FROM meta");
}

Store::Totals Store::totals() const {
    Totals totals;
    auto statement = connection_->query(
        "SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM cluster WHERE held = 0)");
    if (statement.next()) statement.into(totals.entries, totals.clusters);
    return totals;
}

// ---- the stored history

std::vector<Entry> Store::entries_after(std::int64_t row, std::size_t most) const {
    constexpr std::size_t most_bytes = std::size_t{4} * 1024 * 1024;
    sqlite::Snapshot const snapshot{*connection_};
    return read_entries_after(*connection_, row, most, most_bytes);
}

bool Store::retag_entry(Entry const& read, Tags const& tags) {
    auto& db = *connection_;
    sqlite::Changes changes{db};
    if (!replace_tags(db, read, tags)) return false;
    renew_terms(db, membership_of(read.id).cluster);
    next_generation(db);
    changes.keep();
    return true;
}

// ---- looking things up

std::optional<Entry> Store::find_entry(std::int64_t row) const {
    sqlite::Snapshot const snapshot{*connection_};
    return read_entry(*connection_, row);
}

std::vector<std::int64_t> Store::entries_known_as(std::string const& name) const {
    return read_rows_known_as(*connection_, name);
}

std::vector<std::string> Store::former_names(std::int64_t entry_id) const {
    return read_former_names(*connection_, entry_id);
}

std::optional<Cluster> Store::find_cluster(std::int64_t id) const {
    return read_cluster(*connection_, id);
}

Source Store::source(std::string const& id) const {
    return read_sources(*connection_, {id}).at(id);
}

}  // namespace belleman::store
