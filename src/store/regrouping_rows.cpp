#include "store/regrouping_rows.hpp"

#include "store/cluster_rows.hpp"
#include "store/entry_rows.hpp"
#include "store/mention_rows.hpp"
#include "store/original_rows.hpp"
#include "store/own_id_rows.hpp"
#include "store/related_rows.hpp"
#include "store/withdrawal_rows.hpp"

#include <fmt/core.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace belleman::store {

namespace {

struct Place {
    std::int64_t cluster = 0;
    std::int64_t story = 0;
};

Place place_of(sqlite::Connection& db, std::int64_t entry_id) {
    Place place;
    auto statement = db.query(
        "SELECT cluster.id, story_id FROM entry JOIN cluster ON cluster.id = cluster_id WHERE entry.id = ?1",
        entry_id);
    if (statement.next()) statement.into(place.cluster, place.story);
    return place;
}

std::int64_t first_of(sqlite::Connection& db, std::int64_t cluster_id) {
    return db.value<std::int64_t>("SELECT min(id) FROM entry WHERE cluster_id = ?1", cluster_id);
}

std::int64_t story_of(sqlite::Connection& db, std::int64_t cluster_id) {
    return db.value<std::int64_t>("SELECT story_id FROM cluster WHERE id = ?1", cluster_id);
}

std::string on_day(Instant when) {
    constexpr std::size_t day_length = 10;
    return to_rfc3339(when).substr(0, day_length);
}

MatchReason apart_by_hand(Instant when) {
    return {"apart", 1, fmt::format("It was set apart by hand on {}.", on_day(when))};
}

MatchReason joined_by_hand(Instant when) {
    return {"person", 1, fmt::format("It was joined by hand on {}.", on_day(when))};
}

void give_reason(sqlite::Connection& db, std::string_view entries, std::int64_t id, std::int64_t cluster_id,
                 MatchReason const& reason) {
    db.execute(fmt::format("UPDATE entry SET cluster_id = ?2, match_method = ?3, match_score = ?4, "
                           "match_evidence = ?5 WHERE {} = ?1",
                           entries),
               id, cluster_id, reason.method, reason.score, reason.evidence);
}

void remove_if_empty(sqlite::Connection& db, std::int64_t story_id) {
    db.execute("DELETE FROM story WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM cluster WHERE story_id = ?1)",
               story_id);
}

void note_change(sqlite::Connection& db, std::int64_t cluster_id, Instant when) {
    renew_withdrawn(db, cluster_id);
    renew_original(db, cluster_id);
    renew_terms(db, cluster_id);
    touch_cluster(db, cluster_id, when);
}

void rename_cluster(sqlite::Connection& db, std::int64_t cluster_id, std::string const& atom_id,
                    Instant published) {
    db.execute("UPDATE cluster SET atom_id = ?2, published = ?3 WHERE id = ?1", cluster_id, atom_id,
               published);
}

/// What is left of a cluster goes on as that of the first entry that is left, which is told so.
void give_to_first_left(sqlite::Connection& db, std::int64_t cluster_id,
                        std::map<std::int64_t, std::string> const& own_ids, std::string const& tag_authority,
                        MatchReason const& reason) {
    auto const first = read_entry(db, first_of(db, cluster_id)).value();
    auto const own_id = own_ids.find(first.id);
    rename_cluster(db, cluster_id,
                   own_id == own_ids.end() ? free_atom_id(db, first, tag_authority) : own_id->second,
                   first.published);
    give_reason(db, "id", first.id, cluster_id, reason);
}

void split_off_entry(sqlite::Connection& db, Entry const& entry, std::int64_t left,
                     std::string const& tag_authority, Instant now) {
    MentionWatch const mentions{db, left};
    auto const own_ids = read_own_ids(db, left, tag_authority);
    auto const reason = apart_by_hand(now);
    std::string named;
    Instant published;
    {
        auto statement = db.query("SELECT atom_id, published FROM cluster WHERE id = ?1", left);
        statement.next();
        statement.into(named, published);
    }
    auto const made = insert_cluster(db, entry, insert_story(db), tag_authority);
    give_reason(db, "id", entry.id, made, reason);
    if (auto const own_id = own_ids.find(entry.id); own_id != own_ids.end()) {
        bool const began_it = own_id->second == named;
        if (began_it) give_to_first_left(db, left, own_ids, tag_authority, reason);
        rename_cluster(db, made, own_id->second, began_it ? published : entry.published);
    }
    db.execute(
        "DELETE FROM former_cluster WHERE atom_id IN (SELECT atom_id FROM cluster WHERE id IN (?1, ?2))",
        made, left);
    relate_by_person(db, made, left, reason);
    note_change(db, left, now);
    note_change(db, made, now);
    mentions.tell(now);
}

std::vector<std::int64_t> clusters_of(sqlite::Connection& db, std::int64_t story_id) {
    std::vector<std::int64_t> clusters;
    auto statement = db.query("SELECT id FROM cluster WHERE story_id = ?1", story_id);
    while (statement.next())
        statement.into(clusters.emplace_back());
    return clusters;
}

// Into the older story, but for clusters in a language that it has, and for what a person set apart from one
// of its clusters.
void unite_stories(sqlite::Connection& db, std::int64_t kept, std::int64_t ended, Instant when) {
    db.execute(
        "UPDATE cluster SET story_id = ?1 WHERE story_id = ?2 AND NOT EXISTS ("
        " SELECT 1 FROM entry JOIN fingerprint ON entry_id = entry.id WHERE cluster_id = cluster.id AND"
        " fingerprint.language IN (SELECT other.language FROM fingerprint AS other JOIN entry AS member ON"
        " other.entry_id = member.id JOIN cluster AS there ON there.id = member.cluster_id"
        " WHERE there.story_id = ?1))"
        " AND NOT EXISTS (SELECT 1 FROM cluster AS there JOIN related ON"
        " (younger_id = cluster.id AND older_id = there.id) OR (younger_id = there.id AND older_id = "
        "cluster.id)"
        " WHERE there.story_id = ?1 AND method = 'apart')",
        kept, ended);
    // All of them have other translations now, also those that stay where they were.
    if (db.changes() > 0)
        db.execute(
            "UPDATE cluster SET updated = max(updated, ?3) WHERE story_id IN (?1, ?2) AND withdrawn IS NULL "
            "AND EXISTS (SELECT 1 FROM cluster AS other WHERE other.story_id IN (?1, ?2)"
            " AND other.id <> cluster.id AND other.held = 0 AND other.withdrawn IS NULL)",
            kept, ended, when);
    // What stays behind is no translation of what went, whoever said so.
    for (auto const left : clusters_of(db, ended)) {
        for (auto const other : clusters_of(db, kept))
            forget_related(db, left, other, "person");
    }
    remove_if_empty(db, ended);
}

/// Makes translations of two clusters, and of what they are translated to; a person said so last. Of those in
/// one language nothing was said.
void unite_translations(sqlite::Connection& db, Place const& kept, Place const& ended, Instant now) {
    for (auto const one : clusters_of(db, kept.story)) {
        for (auto const other : clusters_of(db, ended.story)) {
            if (language_of_cluster(db, one) != language_of_cluster(db, other))
                forget_related(db, one, other, "apart");
        }
    }
    relate_by_person(db, kept.cluster, ended.cluster, joined_by_hand(now));
    unite_stories(db, kept.story, ended.story, now);
}

void leave_story(sqlite::Connection& db, Place const& place, Instant now) {
    touch_those_that_mention(db, place.cluster, now);
    db.execute("UPDATE cluster SET story_id = ?2 WHERE id = ?1", place.cluster, insert_story(db));
    for (auto const other : clusters_of(db, place.story))
        relate_by_person(db, place.cluster, other, apart_by_hand(now));
    touch_cluster(db, place.cluster, now);
}

/// Sets the cluster apart from those that matching related it to; false where there are none.
bool leave_relations(sqlite::Connection& db, std::int64_t cluster_id, Instant now) {
    bool any = false;
    for (auto const& [older, younger, reason] : read_related(db, cluster_id)) {
        if (reason.method == "apart") continue;
        relate_by_person(db, older, younger, apart_by_hand(now));
        touch_cluster(db, younger, now);
        any = true;
    }
    return any;
}

void unite_clusters(sqlite::Connection& db, Place const& kept, Place const& ended, Instant now) {
    MentionWatch const mentions{db, kept.cluster};
    touch_those_that_mention(db, ended.cluster, now);
    // Also to those that were set apart before.
    give_reason(db, "match_method = 'apart' AND cluster_id", kept.cluster, kept.cluster, joined_by_hand(now));
    give_reason(db, "cluster_id", ended.cluster, kept.cluster, joined_by_hand(now));
    db.execute("UPDATE former_cluster SET cluster_id = ?1 WHERE cluster_id = ?2", kept.cluster,
               ended.cluster);
    db.execute(
        "INSERT OR REPLACE INTO former_cluster (atom_id, cluster_id, ended) SELECT atom_id, ?1, ?3 FROM "
        "cluster WHERE id = ?2 AND held = 0",
        kept.cluster, ended.cluster, now);
    hand_over_relations(db, kept.cluster, ended.cluster, now);
    db.execute("DELETE FROM cluster WHERE id = ?1", ended.cluster);
    if (kept.story != ended.story) unite_stories(db, kept.story, ended.story, now);
    show_cluster(db, kept.cluster);
    note_change(db, kept.cluster, now);
    mentions.tell(now);
}

}  // namespace

bool split_off(sqlite::Connection& db, Entry const& entry, std::string const& tag_authority, Instant now) {
    auto const place = place_of(db, entry.id);
    if (db.value<std::int64_t>("SELECT count(*) FROM entry WHERE cluster_id = ?1", place.cluster) > 1) {
        split_off_entry(db, entry, place.cluster, tag_authority, now);
        return true;
    }
    if (db.value<std::int64_t>("SELECT count(*) FROM cluster WHERE story_id = ?1", place.story) < 2)
        return leave_relations(db, place.cluster, now);
    leave_story(db, place, now);
    return true;
}

bool unite(sqlite::Connection& db, std::int64_t one_entry, std::int64_t other_entry, Instant now) {
    auto older = place_of(db, one_entry);
    auto younger = place_of(db, other_entry);
    if (older.cluster == younger.cluster) return false;
    if (first_of(db, younger.cluster) < first_of(db, older.cluster)) std::swap(older, younger);
    if (language_of_cluster(db, older.cluster) == language_of_cluster(db, younger.cluster)) {
        unite_clusters(db, older, younger, now);
        return true;
    }
    if (older.story == younger.story) return false;
    unite_translations(db, older, younger, now);
    return place_of(db, one_entry).story == place_of(db, other_entry).story;
}

bool join_story(sqlite::Connection& db, std::int64_t cluster_id, std::int64_t story_id, Instant now) {
    auto const own = story_of(db, cluster_id);
    auto const others = clusters_of(db, story_id);
    if (own == story_id || others.empty()) return false;
    bool const is_alone = clusters_of(db, own).size() == 1;
    if (!is_alone && others.size() > 1) return false;
    // It may be the language of another cluster of the story.
    auto const moving = is_alone ? cluster_id : others.front();
    if (language_of_cluster(db, moving).empty()) return false;
    unite_stories(db, is_alone ? story_id : own, is_alone ? own : story_id, now);
    return story_of(db, cluster_id) == story_of(db, others.front());
}

}  // namespace belleman::store
