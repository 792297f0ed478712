#include "store/source_rows.hpp"

#include "store/json_columns.hpp"

namespace belleman::store {

SourceChange write_source(sqlite::Connection& db, Source const& source) {
    auto const level = to_string(source.level);
    auto const old_level = db.value<std::string>("SELECT level FROM source WHERE id = ?1", source.id);
    db.execute(
        "INSERT INTO source (id, name, organisation, level, language, url, kind) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, organisation = excluded.organisation, "
        "level = excluded.level, language = excluded.language, url = excluded.url, kind = excluded.kind "
        "WHERE (name, organisation, level, language, url, kind) IS NOT "
        "(excluded.name, excluded.organisation, excluded.level, excluded.language, excluded.url, "
        "excluded.kind)",
        source.id, source.name, source.organisation, level, source.language, source.url,
        to_string(source.kind));
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
        "SELECT id, name, organisation, level, language, url, kind FROM source "
        "WHERE id IN (SELECT value FROM json_each(?1))",
        to_json(ids));
    Source source;
    std::string level;
    std::string kind;
    while (statement.next()) {
        statement.into(source.id, source.name, source.organisation, level, source.language, source.url, kind);
        source.kind = source_kind_from(kind).value_or(SourceKind::feed);
        source.level = level_from(level).value_or(Level::other);
        sources[source.id] = source;
    }
    return sources;
}

}  // namespace belleman::store
