#include "app/kinship_report.hpp"

#include "app/console.hpp"
#include "app/table.hpp"
#include "belleman/story/fingerprint.hpp"
#include "belleman/story/match.hpp"
#include "belleman/text/plain.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace belleman::app {

namespace {

constexpr std::size_t most_on_a_side = 5;
constexpr std::size_t title_width = 60;  // characters

/// One entry of a pair beside the other, as matching saw it.
struct Verdict {
    bool same_language = false;
    story::Features features{};
    std::string ruling;
    std::string method;
    std::string why;
    double chance = 0;
};

std::string indented(std::string const& table) {
    std::string text;
    for (std::size_t at = 0; at < table.size();) {
        auto const end = std::min(table.find('\n', at), table.size() - 1) + 1;
        text.append("    ").append(table, at, end - at);
        at = end;
    }
    return text;
}

std::string weighed(std::vector<story::Contribution> const& contributions) {
    Table table({"", "COMPARISON", "VALUE", "WORTH"});
    for (bool const in_favour : {true, false}) {
        std::size_t shown = 0;
        for (auto const& part : contributions) {
            if ((part.worth > 0) != in_favour || shown == most_on_a_side) continue;
            table.add({shown == 0 ? (in_favour ? "for" : "against") : "",
                       std::string{story::phrase_for(part.feature)}, fmt::format("{:6.2f}", part.value),
                       fmt::format("{:+6.2f}", part.worth)});
            ++shown;
        }
    }
    return indented(table.to_string());
}

Source source_of(store::Store const& store, Setup const& setup, std::string const& id) {
    auto const& sources = setup.settings.sources;
    auto const configured = std::ranges::find(sources, id, &Source::id);
    return configured == sources.end() ? store.source(id) : *configured;
}

/// The comparison as it would be made if `younger` came now and only `older` were there; nothing where a
/// source keeps out of merging.
std::optional<Verdict> compared_now(store::Store const& store, Setup const& setup, Entry const& older,
                                    Entry const& younger) {
    story::Candidate candidate;
    candidate.entry_id = older.id;
    candidate.cluster_id = candidate.story_id = 1;
    candidate.source_id = older.source_id;
    candidate.fingerprint = story::fingerprint_of(older, source_of(store, setup, older.source_id));
    auto const arriving = story::fingerprint_of(younger, source_of(store, setup, younger.source_id));
    std::optional<Verdict> verdict;
    auto const watch = [&](story::Compared const& compared) {
        verdict =
            Verdict{compared.same_language,       compared.features,         std::string{compared.ruling},
                    std::string{compared.method}, std::string{compared.why}, compared.chance};
    };
    std::vector const candidates{candidate};
    static_cast<void>(story::decide(
        arriving, younger.source_id,
        {candidates, store.rarity(), story::shipped_weights(), watch, &setup.settings.matching}));
    return verdict;
}

std::string told(std::optional<Verdict> const& verdict) {
    std::string text = "\nCompared afresh, these two alone, by the rules and settings in force\n";
    if (!verdict) return text + "    Apart: the configuration keeps a source of theirs out of merging.\n";
    auto const& scale = verdict->same_language ? story::shipped_weights().same_language
                                               : story::shipped_weights().other_language;
    if (verdict->ruling == "join")
        text += fmt::format("    Together by the rule \"{}\": {}\n", verdict->method, verdict->why);
    if (verdict->ruling == "apart") text += fmt::format("    Apart by a rule: {}\n", verdict->why);
    if (verdict->ruling.empty()) {
        text += fmt::format("    {}: {:.0f} % sure, and {:.0f} % is enough {}\n",
                            verdict->chance >= scale.enough ? "Together" : "Apart", verdict->chance * 100,
                            scale.enough * 100,
                            verdict->same_language ? "in one language" : "between two languages");
    } else {
        text += "    What would be weighed without that rule:\n";
    }
    return text + weighed(story::contributions_of(verdict->features, scale));
}

std::string introduced(Entry const& entry) {
    return fmt::format("Entry {:<7} {} ({}{})\n", entry.id,
                       printable(text::shorten(entry.title, title_width)), entry.source_id,
                       entry.language.empty() ? "" : ", " + printable(entry.language));
}

std::string standing(store::Store::Membership const& one, store::Store::Membership const& other) {
    if (one.cluster == other.cluster)
        return fmt::format("They are one announcement, cluster {} of story {}.\n", one.cluster, one.story);
    if (one.story == other.story)
        return fmt::format("They are one announcement in two languages: clusters {} and {} of story {}.\n",
                           one.cluster, other.cluster, one.story);
    return fmt::format("They are two announcements: cluster {} of story {}, and cluster {} of story {}.\n",
                       one.cluster, one.story, other.cluster, other.story);
}

bool is_by_person(MatchReason const& reason) {
    return reason.method == "person" || reason.method == "apart";
}

/// Where a person put the entry, if one did.
std::string put_by_person(store::Store const& store, Entry const& entry) {
    auto const decision = store.decision_of(entry.id);
    if (!decision || !is_by_person(decision->reason)) return {};
    return fmt::format("\nA person decided about entry {}: {}\n", entry.id,
                       printable(decision->reason.evidence));
}

/// What was decided of the younger one, where the older had a part in it.
std::string decided(store::Store const& store, Entry const& older, Entry const& younger) {
    auto const decision = store.decision_of(younger.id);
    if (!decision || decision->likest_entry != older.id) return {};
    auto text =
        fmt::format("\nWhen entry {} came, entry {} was the likest that was known\n", younger.id, older.id);
    if (!is_by_person(decision->reason))
        text += fmt::format("    {}\n", printable(decision->reason.evidence));
    if (decision->story_reason) text += fmt::format("    {}\n", printable(decision->story_reason->evidence));
    return text + weighed(decision->contributions);
}

/// What was decided of two clusters, if anything was.
std::optional<MatchReason> between(store::Store const& store, std::int64_t one, std::int64_t other) {
    for (auto const& related : store.related_to(one)) {
        if (related.older_cluster == other || related.younger_cluster == other) return related.reason;
    }
    return std::nullopt;
}

/// What stands between their clusters.
std::string relation(store::Store const& store, std::int64_t one, std::int64_t other) {
    auto const reason = between(store, one, other);
    if (!reason) return {};
    auto const why = printable(reason->evidence);
    if (reason->method == "apart") return fmt::format("\nA person set them apart: {}\n", why);
    if (reason->method == "person") return fmt::format("\nA person made translations of them: {}\n", why);
    return fmt::format("\nThey turned out to be one after both were published ({}): {}\n", reason->method,
                       why);
}

}  // namespace

std::string kinship_report(store::Store const& store, Setup const& setup, Entry const& one,
                           Entry const& other) {
    auto const& older = one.id < other.id ? one : other;
    auto const& younger = one.id < other.id ? other : one;
    auto const place = store.membership_of(older.id);
    auto const other_place = store.membership_of(younger.id);
    auto text = introduced(older) + introduced(younger) + '\n' + standing(place, other_place);
    if (place.cluster != other_place.cluster) text += relation(store, place.cluster, other_place.cluster);
    text += put_by_person(store, older) + put_by_person(store, younger);
    return text + decided(store, older, younger) + told(compared_now(store, setup, older, younger));
}

std::string weighing_report(store::Store const& store, Entry const& entry) {
    auto const decision = store.decision_of(entry.id);
    if (!decision || decision->contributions.empty()) return {};
    return fmt::format("What was weighed when it came, beside entry {}, the likest that was known\n",
                       decision->likest_entry) +
           weighed(decision->contributions);
}

std::string surroundings_report(store::Store const& store, Entry const& entry) {
    auto const place = store.membership_of(entry.id);
    Table table({"", "CLUSTER", "ENTRY", "LANGUAGE", "TITLE", "WHY"});
    bool is_empty = true;
    auto const add = [&](std::string const& what, std::int64_t id, std::string const& why) {
        auto const cluster = store.find_cluster(id);
        if (!cluster || cluster->entries.empty()) return;
        auto const& first = cluster->entries.front().entry;
        table.add({what, std::to_string(id), std::to_string(first.id), first.language,
                   text::shorten(first.title, title_width), why});
        is_empty = false;
    };
    auto const translations = store.clusters_of_story(place.story);
    for (auto const id : translations) {
        if (id == place.cluster) continue;
        auto const reason = between(store, place.cluster, id);
        add("translation", id, reason ? reason->evidence : "of the same story");
    }
    for (auto const& related : store.related_to(place.cluster)) {
        auto const id =
            related.older_cluster == place.cluster ? related.younger_cluster : related.older_cluster;
        if (std::ranges::find(translations, id) != translations.end()) continue;
        add(related.reason.method == "apart" ? "set apart" : "related", id, related.reason.evidence);
    }
    return is_empty ? std::string{} : "Belongs with\n" + indented(table.to_string());
}

}  // namespace belleman::app
