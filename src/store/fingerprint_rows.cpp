#include "store/fingerprint_rows.hpp"

#include "store/entry_rows.hpp"
#include "store/match_index.hpp"
#include "store/page_key_rows.hpp"
#include "store/source_rows.hpp"

#include <string>
#include <utility>
#include <vector>

namespace belleman::store {

namespace {

constexpr std::int64_t seconds_in_day = 86'400;

std::int64_t floored(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

sqlite::Blob bytes_of(std::vector<std::uint64_t> const& numbers) {
    return {numbers.data(), numbers.size() * sizeof(std::uint64_t)};
}

std::vector<std::pair<std::string, std::string>> entries_to_renew(sqlite::Connection& db) {
    std::vector<std::pair<std::string, std::string>> entries;
    auto statement = db.query(
        "SELECT source_id, guid FROM fingerprint JOIN entry ON entry.id = entry_id WHERE signs = x'' ORDER "
        "BY entry_id");
    while (statement.next()) {
        auto& [source, guid] = entries.emplace_back();
        statement.into(source, guid);
    }
    return entries;
}

}  // namespace

story::Fingerprint write_fingerprint(sqlite::Connection& db, std::int64_t entry_id,
                                     story::Fingerprint const& fingerprint) {
    auto const signs = story::encoded_signs(fingerprint);
    auto before = read_fingerprint(db, entry_id);
    remove_page_keys(db, entry_id, before);
    db.execute(
        "INSERT OR REPLACE INTO fingerprint (entry_id, address, title, day, language, shingles, published, "
        "signs) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        entry_id, fingerprint.address, fingerprint.title, floored(fingerprint.published, seconds_in_day),
        fingerprint.language, bytes_of(fingerprint.shingles), fingerprint.published,
        sqlite::Blob{signs.data(), signs.size()});
    write_page_keys(db, entry_id, fingerprint);
    return before;
}

story::Fingerprint read_fingerprint(sqlite::Connection& db, std::int64_t entry_id) {
    story::Fingerprint fingerprint;
    auto statement = db.query(
        "SELECT address, title, published, language, shingles, signs FROM fingerprint WHERE entry_id = ?1",
        entry_id);
    if (!statement.next()) return fingerprint;
    std::string signs;
    statement.into(fingerprint.address, fingerprint.title, fingerprint.published, fingerprint.language,
                   fingerprint.shingles, signs);
    fingerprint.signs = story::decoded_signs(signs);
    return fingerprint;
}

std::vector<story::SignSet> read_last_sentences(sqlite::Connection& db, std::string const& source_id) {
    std::vector<story::SignSet> sentences;
    auto statement = db.query(
        "SELECT signs FROM entry JOIN fingerprint ON entry_id = entry.id WHERE source_id = ?1 "
        "ORDER BY entry.published DESC LIMIT 12",
        source_id);
    std::string signs;
    while (statement.next()) {
        statement.into(signs);
        sentences.push_back(story::decoded_sign(signs, story::Sign::sentence));
    }
    return sentences;
}

bool has_old_fingerprints(sqlite::Connection& db) {
    return db.value<bool>("SELECT 1 FROM fingerprint WHERE signs = x'' LIMIT 1");
}

void renew_fingerprints(sqlite::Connection& db) {
    sqlite::Changes changes{db};
    auto const entries = entries_to_renew(db);
    for (auto const& [source_id, guid] : entries) {
        auto const entry = read_entry(db, source_id, guid);
        auto const source = read_sources(db, {source_id}).at(source_id);
        write_fingerprint(db, entry->id, story::fingerprint_of(*entry, source));
    }
    static_cast<void>(MatchIndex{}.rarity(db));  // writes what it has not seen yet
    changes.keep();
}

}  // namespace belleman::store
