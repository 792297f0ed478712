#include "store/decision_rows.hpp"

#include "store/related_rows.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <ranges>
#include <string>

namespace belleman::store {

namespace {

using Json = nlohmann::ordered_json;

// The heaviest say why; a row for each entry has to stay small.
constexpr std::size_t most_contributions = 8;

double rounded(double value) {
    return std::round(value * 1000) / 1000;
}

std::string json_of(std::vector<story::Contribution> const& contributions) {
    auto list = Json::array();
    for (auto const& part : contributions | std::views::take(most_contributions))
        list.push_back({{"feature", story::name_of(part.feature)},
                        {"value", rounded(part.value)},
                        {"worth", rounded(part.worth)}});
    return list.dump();
}

// A feature that is no longer known is left out.
std::vector<story::Contribution> contributions_from(std::string const& text) {
    std::vector<story::Contribution> contributions;
    auto const list = Json::parse(text, nullptr, false);
    if (!list.is_array()) return contributions;
    for (auto const& part : list) {
        auto const feature = story::feature_from(part.value("feature", ""));
        if (feature) contributions.push_back({*feature, part.value("value", 0.0), part.value("worth", 0.0)});
    }
    return contributions;
}

}  // namespace

void write_decision(sqlite::Connection& db, std::int64_t entry_id, story::Decision const& decision) {
    auto const story = decision.story_reason.value_or(MatchReason{"", 0, ""});
    db.execute(
        "INSERT OR REPLACE INTO decision (entry_id, likest_entry, contributions, story_method, story_score, "
        "story_evidence) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        entry_id, decision.likest_entry, json_of(decision.contributions), story.method, story.score,
        story.evidence);
}

void write_story_reason(sqlite::Connection& db, std::int64_t entry_id, MatchReason const& reason) {
    db.execute(
        "INSERT INTO decision (entry_id, likest_entry, contributions, story_method, story_score, "
        "story_evidence) VALUES (?1, 0, '[]', ?2, ?3, ?4) ON CONFLICT (entry_id) DO UPDATE SET "
        "story_method = ?2, story_score = ?3, story_evidence = ?4",
        entry_id, reason.method, reason.score, reason.evidence);
}

std::optional<story::Decision> read_decision(sqlite::Connection& db, std::int64_t entry_id) {
    auto statement = db.query(
        "SELECT cluster.id, story_id, match_method, match_score, match_evidence, likest_entry, "
        "contributions, "
        "story_method, story_score, story_evidence "
        "FROM decision JOIN entry ON entry.id = entry_id JOIN cluster ON cluster.id = cluster_id WHERE "
        "entry_id = ?1",
        entry_id);
    if (!statement.next()) return std::nullopt;
    story::Decision decision;
    MatchReason story;
    std::string contributions;
    statement.into(decision.cluster_id, decision.story_id, decision.reason.method, decision.reason.score,
                   decision.reason.evidence, decision.likest_entry, contributions, story.method, story.score,
                   story.evidence);
    decision.contributions = contributions_from(contributions);
    if (!story.method.empty()) decision.story_reason = story;
    decision.related = read_related(db, decision.cluster_id);
    return decision;
}

}  // namespace belleman::store
