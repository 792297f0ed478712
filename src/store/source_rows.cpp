#include "store/source_rows.hpp"

#include "store/lists.hpp"

namespace belleman::store {

PollState read_poll_state(sqlite::Connection& db, std::string const& source_id) {
    PollState state;
    auto statement = db.query(
        "SELECT etag, last_modified, validators_key, last_poll, last_success, next_poll, failures, stopped, "
        "last_message, moved_to FROM poll_state WHERE source_id = ?1",
        source_id);
    if (statement.next()) {
        statement.into(state.validators.etag, state.validators.last_modified, state.validators_key,
                       state.last_poll, state.last_success, state.next_poll, state.failures, state.stopped,
                       state.last_message, state.moved_to);
    }
    return state;
}

void write_poll_state(sqlite::Connection& db, std::string const& source_id, PollState const& state) {
    db.execute(
        "INSERT OR REPLACE INTO poll_state (source_id, etag, last_modified, validators_key, last_poll, "
        "last_success, "
        "next_poll, failures, stopped, last_message, moved_to) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        source_id, state.validators.etag, state.validators.last_modified, state.validators_key,
        state.last_poll, state.last_success, state.next_poll, state.failures, state.stopped,
        state.last_message, state.moved_to);
}

SourceChange write_source(sqlite::Connection& db, Source const& source) {
    auto const level = to_string(source.level);
    auto const old_level = db.value<std::string>("SELECT level FROM source WHERE id = ?1", source.id);
    db.execute(
        "INSERT INTO source (id, name, organisation, level, language, url) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, organisation = excluded.organisation, "
        "level = excluded.level, language = excluded.language, url = excluded.url "
        "WHERE (name, organisation, level, language, url) IS NOT "
        "(excluded.name, excluded.organisation, excluded.level, excluded.language, excluded.url)",
        source.id, source.name, source.organisation, level, source.language, source.url);
    if (old_level != level) return SourceChange::level;
    return db.changes() == 0 ? SourceChange::none : SourceChange::particulars;
}

std::map<std::string, Source> read_sources(sqlite::Connection& db, std::vector<std::string> const& ids) {
    std::map<std::string, Source> sources;
    for (auto const& id : ids) {
        auto& source = sources[id];
        source.id = source.name = source.organisation = id;
    }
    auto statement = db.query(
        "SELECT id, name, organisation, level, language, url FROM source "
        "WHERE id IN (SELECT value FROM json_each(?1))",
        to_json(ids));
    Source source;
    std::string level;
    while (statement.next()) {
        statement.into(source.id, source.name, source.organisation, level, source.language, source.url);
        source.level = level_from(level).value_or(Level::other);
        sources[source.id] = source;
    }
    return sources;
}

}  // namespace belleman::store
