// What the database holds. Times are seconds since 1970-01-01 in UTC; lists are JSON; an empty text means
// "absent".
//
//   meta         one row: when the database was made; `generation` counts the changes that views can show,
//                the last of which, other rules for tags aside, was at `changed`
//   source       what views say of a source, kept after it has left the configuration
//   poll_state   how the polling of each source stands; `items` and what follows it is what its items were
//                like when it was last read well
//   detail_page  the pages that items of a source lead to: what was read from each, or why nothing was.
//                `read_by` names the selectors; `status` is that of the last answer, also 404 and 410
//   story        groups clusters that are translations of one another
//   cluster      one entry of the merged feed; `held`: no view shows it yet, and it has no terms. `shown`:
//                since when views have it, whatever date it claims.
//                `original_id`: the entry that is shown of it, chosen anew when its entries change
//   entry        what one source published once; (source_id, guid) names it. Its long texts come last, so
//                that who does not ask for them does not read them; `entry_in_cluster` tells the cluster of
//                an entry without reading its row
//   tag          what an entry is about, with the evidence; `position` keeps the order within a kind.
//                kind 'municipality': term is the NIS code; 'topic': the topic; 'deadline': what it is for,
//                with `day` (since 1970-01-01) and `minutes` (since local midnight); 'event': something takes
//                place on `day`, or up to and including `last_day`; 'genre', 'scope': only the evidence, what
//                is meant stands in `entry`
//   fingerprint  what matching knows of an entry; `shingles` holds 64-bit numbers, little-endian; `signs` is
//                written by story::encoded_signs, and empty where an older version has to be renewed
//   match_key    finds entries that may be the same announcement: those with a common key in the same or the
//                next period (of 32 days). Has the entries up to rarity.counted_to; see MatchIndex
//   entry_address what the page of an entry, or its feed, says of its address and of those of its
//                translations; only where it says something
//   former_name  the last guids and addresses that an entry had before; `number` grows. `address` is the
//                canonical form of one, empty for a guid
//   page_key     finds the entries that know a page, whenever they came: as their own, or, 2^31 higher, as
//                that of a translation
//   rarity       one row: of how many entries each term is one (32-bit numbers, little-endian), counted up to
//                an entry
//   decision     why an entry stands in its cluster and its story, beside what `entry` says of it
//   related      a cluster that turned out to be the same announcement as an older one, and points to it;
//                with the method 'apart' a person said that they are two, with 'person' that they are
//                translations. One row for each two
//   former_cluster the ids of clusters that a person joined with another, which has them now
//   withdrawal   entries that their source took back, and how it shows. A cluster of nothing else is
//                `withdrawn` since the last of them
//   restoration  entries that their source took back and published again, with the last time
//   version      what an entry said before it changed; `number` grows
//   last_document the rows of the entries of a source's last document, in its order
//   cluster_term in which views a cluster appears. Made from the other tables; its key is in the order that
//                views are read in, so that the newest clusters of a municipality stand side by side

#include "store/migrations.hpp"

#include <array>

namespace belleman::store {

namespace {

constexpr std::array<Migration, 11> steps_so_far{{{R"sql(
CREATE TABLE meta (
    only       INTEGER PRIMARY KEY CHECK (only = 1),
    created    INTEGER NOT NULL,
    generation INTEGER NOT NULL
) STRICT;

CREATE TABLE source (
    id           TEXT PRIMARY KEY,
    name         TEXT NOT NULL,
    organisation TEXT NOT NULL,
    level        TEXT NOT NULL,
    language     TEXT NOT NULL,
    url          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE poll_state (
    source_id      TEXT PRIMARY KEY,
    etag           TEXT NOT NULL,
    last_modified  TEXT NOT NULL,
    validators_key TEXT NOT NULL,
    last_poll      INTEGER,
    last_success   INTEGER,
    next_poll      INTEGER,
    failures       INTEGER NOT NULL,
    stopped        INTEGER NOT NULL,
    last_message   TEXT NOT NULL,
    moved_to       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE story (
    id INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE cluster (
    id        INTEGER PRIMARY KEY,
    atom_id   TEXT NOT NULL UNIQUE,
    story_id  INTEGER NOT NULL REFERENCES story (id),
    published INTEGER NOT NULL,
    updated   INTEGER NOT NULL
) STRICT;
CREATE INDEX cluster_by_time ON cluster (published, id);
CREATE INDEX cluster_by_story ON cluster (story_id);

CREATE TABLE entry (
    id                   INTEGER PRIMARY KEY,
    cluster_id           INTEGER NOT NULL REFERENCES cluster (id),
    source_id            TEXT NOT NULL,
    guid                 TEXT NOT NULL,
    url                  TEXT NOT NULL,
    title                TEXT NOT NULL,
    language             TEXT NOT NULL,
    authors              TEXT NOT NULL,
    categories           TEXT NOT NULL,
    enclosures           TEXT NOT NULL,
    published            INTEGER NOT NULL,
    published_is_claimed INTEGER NOT NULL,
    updated              INTEGER NOT NULL,
    first_seen           INTEGER NOT NULL,
    scope                TEXT NOT NULL,
    genre                TEXT NOT NULL,
    match_method         TEXT NOT NULL,
    match_score          REAL NOT NULL,
    match_evidence       TEXT NOT NULL,
    summary_html         TEXT NOT NULL,
    content_html         TEXT NOT NULL,
    UNIQUE (source_id, guid)
) STRICT;
CREATE INDEX entry_by_cluster ON entry (cluster_id, source_id);
CREATE INDEX entry_by_source ON entry (source_id, published);

CREATE TABLE tag (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL CHECK (kind IN ('municipality', 'topic', 'deadline')),
    position INTEGER NOT NULL,
    term     TEXT NOT NULL,
    day      INTEGER,
    minutes  INTEGER,
    field    TEXT NOT NULL,
    words    TEXT NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (entry_id, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE fingerprint (
    entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    address  TEXT NOT NULL,
    title    TEXT NOT NULL,
    day      INTEGER NOT NULL,
    language TEXT NOT NULL,
    shingles BLOB NOT NULL
) STRICT;
CREATE INDEX fingerprint_by_address ON fingerprint (address, entry_id) WHERE address <> '';
CREATE INDEX fingerprint_by_title ON fingerprint (title, entry_id) WHERE title <> '';

CREATE TABLE cluster_term (
    kind       TEXT NOT NULL CHECK (kind IN ('municipality', 'topic', 'source', 'level', 'language')),
    term       TEXT NOT NULL,
    published  INTEGER NOT NULL,
    cluster_id INTEGER NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, term, published, cluster_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX cluster_term_by_cluster ON cluster_term (cluster_id, kind, term);
)sql"},
                                                  {R"sql(
ALTER TABLE poll_state ADD COLUMN items INTEGER NOT NULL DEFAULT 0;
ALTER TABLE poll_state ADD COLUMN items_with_link INTEGER NOT NULL DEFAULT 0;
ALTER TABLE poll_state ADD COLUMN items_with_date INTEGER NOT NULL DEFAULT 0;
ALTER TABLE poll_state ADD COLUMN items_with_summary INTEGER NOT NULL DEFAULT 0;
ALTER TABLE poll_state ADD COLUMN empty_polls INTEGER NOT NULL DEFAULT 0;
ALTER TABLE poll_state ADD COLUMN pages_to_read INTEGER NOT NULL DEFAULT 0;

CREATE TABLE detail_page (
    source_id              TEXT NOT NULL,
    url                    TEXT NOT NULL,
    read_by                TEXT NOT NULL,
    read                   INTEGER NOT NULL,
    tries                  INTEGER NOT NULL,
    status                 INTEGER NOT NULL,
    message                TEXT NOT NULL,
    last_try               INTEGER,
    title                  TEXT NOT NULL,
    categories             TEXT NOT NULL,
    published              INTEGER,
    published_is_date_only INTEGER NOT NULL,
    summary_html           TEXT NOT NULL,
    content_html           TEXT NOT NULL,
    PRIMARY KEY (source_id, url)
) STRICT;
)sql"},
                                                  {R"sql(
ALTER TABLE fingerprint ADD COLUMN published INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fingerprint ADD COLUMN signs BLOB NOT NULL DEFAULT x'';
CREATE INDEX fingerprint_to_renew ON fingerprint (entry_id) WHERE signs = x'';
DROP INDEX fingerprint_by_title;

CREATE TABLE match_key (
    period   INTEGER NOT NULL,
    key      INTEGER NOT NULL,
    entry_id INTEGER NOT NULL,
    PRIMARY KEY (period, key, entry_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rarity (
    only       INTEGER PRIMARY KEY CHECK (only = 1),
    counted_to INTEGER NOT NULL,
    entries    INTEGER NOT NULL,
    counts     BLOB NOT NULL
) STRICT;

CREATE TABLE decision (
    entry_id       INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    likest_entry   INTEGER NOT NULL,
    contributions  TEXT NOT NULL,
    story_method   TEXT NOT NULL,
    story_score    REAL NOT NULL,
    story_evidence TEXT NOT NULL
) STRICT;

CREATE TABLE related (
    younger_id INTEGER NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
    older_id   INTEGER NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
    method     TEXT NOT NULL,
    score      REAL NOT NULL,
    evidence   TEXT NOT NULL,
    PRIMARY KEY (younger_id, older_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX related_by_older ON related (older_id);
)sql"},
                                                  {R"sql(
ALTER TABLE tag RENAME TO tag_before;
CREATE TABLE tag (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL CHECK (kind IN ('municipality', 'topic', 'deadline', 'event', 'genre', 'scope')),
    position INTEGER NOT NULL,
    term     TEXT NOT NULL,
    day      INTEGER,
    last_day INTEGER,
    minutes  INTEGER,
    field    TEXT NOT NULL,
    words    TEXT NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (entry_id, kind, position)
) STRICT, WITHOUT ROWID;
INSERT INTO tag (entry_id, kind, position, term, day, minutes, field, words, reason)
    SELECT entry_id, kind, position, term, day, minutes, field, words, reason FROM tag_before;
DROP TABLE tag_before;
)sql"},
                                                  {R"sql(
ALTER TABLE cluster ADD COLUMN withdrawn INTEGER;
ALTER TABLE cluster ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
DROP INDEX cluster_by_time;
CREATE INDEX cluster_by_time ON cluster (held, published, id);

CREATE TABLE withdrawal (
    entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    at       INTEGER NOT NULL,
    reason   TEXT NOT NULL
) STRICT;

CREATE TABLE version (
    entry_id     INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    number       INTEGER NOT NULL,
    until        INTEGER NOT NULL,
    title        TEXT NOT NULL,
    url          TEXT NOT NULL,
    deadlines    TEXT NOT NULL,
    summary_html TEXT NOT NULL,
    content_html TEXT NOT NULL,
    PRIMARY KEY (entry_id, number)
) STRICT;

CREATE TABLE former_cluster (
    atom_id    TEXT PRIMARY KEY,
    cluster_id INTEGER NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
    ended      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX former_cluster_by_cluster ON former_cluster (cluster_id);

CREATE TABLE last_document (
    source_id TEXT PRIMARY KEY,
    entries   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql"},
                                                  {R"sql(
CREATE TABLE restoration (
    entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    at       INTEGER NOT NULL
) STRICT;
)sql"},
                                                  {R"sql(
ALTER TABLE cluster ADD COLUMN original_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cluster ADD COLUMN original_reason TEXT NOT NULL DEFAULT '';
UPDATE cluster SET original_id = coalesce(
    (SELECT min(id) FROM entry WHERE cluster_id = cluster.id AND id NOT IN (SELECT entry_id FROM withdrawal)),
    (SELECT min(id) FROM entry WHERE cluster_id = cluster.id), 0);
UPDATE withdrawal SET reason = CASE WHEN reason LIKE '%deleted%' THEN 'deleted'
    WHEN reason LIKE '%page is gone%' THEN 'page-gone' ELSE 'unlisted' END;
)sql"},
                                                  {R"sql(
CREATE TABLE entry_address (
    entry_id      INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    canonical_url TEXT NOT NULL,
    translations  TEXT NOT NULL
) STRICT;

CREATE TABLE page_key (
    page     INTEGER NOT NULL,
    entry_id INTEGER NOT NULL,
    PRIMARY KEY (page, entry_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE detail_page ADD COLUMN final_url TEXT NOT NULL DEFAULT '';
ALTER TABLE detail_page ADD COLUMN canonical_url TEXT NOT NULL DEFAULT '';
ALTER TABLE detail_page ADD COLUMN translations TEXT NOT NULL DEFAULT '[]';
)sql"},
                                                  {R"sql(
ALTER TABLE source ADD COLUMN kind TEXT NOT NULL DEFAULT 'feed';

ALTER TABLE cluster ADD COLUMN shown INTEGER NOT NULL DEFAULT 0;
UPDATE cluster SET shown = coalesce((SELECT min(first_seen) FROM entry WHERE cluster_id = cluster.id), 0);
ALTER TABLE meta ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
UPDATE meta SET changed = max(created, coalesce((SELECT max(max(updated, shown)) FROM cluster), 0));

DELETE FROM cluster_term WHERE kind IN ('municipality', 'topic')
    AND cluster_id IN (SELECT entry.cluster_id FROM withdrawal JOIN entry ON entry.id = withdrawal.entry_id)
    AND cluster_id IN (SELECT id FROM cluster WHERE withdrawn IS NULL)
    AND NOT EXISTS (SELECT 1 FROM entry JOIN tag ON tag.entry_id = entry.id
        WHERE entry.cluster_id = cluster_term.cluster_id AND tag.kind = cluster_term.kind
        AND tag.term = cluster_term.term AND entry.id NOT IN (SELECT entry_id FROM withdrawal));

CREATE INDEX entry_by_arrival ON entry (source_id, first_seen, published);
UPDATE fingerprint SET signs = x'';
DELETE FROM page_key;
)sql"},
                                                  {R"sql(
CREATE INDEX entry_in_cluster ON entry (id, cluster_id);
)sql"},
                                                  {R"sql(
CREATE TABLE former_name (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    name     TEXT NOT NULL,
    address  TEXT NOT NULL,
    PRIMARY KEY (entry_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_name_by_name ON former_name (name);
CREATE INDEX former_name_by_address ON former_name (address);
ALTER TABLE poll_state ADD COLUMN next_check INTEGER;
UPDATE poll_state SET next_check = 0 WHERE source_id IN (SELECT source_id FROM detail_page WHERE read = 1);
)sql"}}};

}  // namespace

std::span<Migration const> migrations() {
    return steps_so_far;
}

}  // namespace belleman::store
