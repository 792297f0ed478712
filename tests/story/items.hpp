#pragma once

#include "belleman/story/match.hpp"

#include <string>
#include <vector>

namespace belleman::story {

/// An announcement of a test: a call of a department, unless the test says otherwise.
struct Item {
    std::string source = "departement";
    Level level = Level::flemish;
    std::string url = "https://departement.be/nieuws/speelplaatsen";
    std::string title = "Subsidie voor groene speelplaatsen in de kern";
    std::string text =
        "<p>Scholen kunnen tot 30 september een aanvraag indienen voor het vergroenen van hun speelplaats. "
        "De "
        "minister trekt daar dit jaar vier miljoen euro voor uit.</p>";
    std::string language = "nl";
    int day = 20'000;
    int hour = 9;
    std::string guid = {};
    std::vector<std::string> municipalities = {};  ///< NIS codes that the tagger found
    std::string canonical = {};                    ///< the address that its page gives for itself
    std::vector<Translation> translations = {};    ///< that its page names
};

inline Fingerprint fingerprint(Item const& item) {
    Entry entry;
    entry.source_id = item.source;
    entry.url = item.url;
    entry.guid = item.guid;
    entry.canonical_url = item.canonical;
    entry.translations = item.translations;
    entry.title = item.title;
    entry.content_html = item.text;
    entry.language = item.language;
    entry.published = Instant{std::chrono::days{item.day} + std::chrono::hours{item.hour}};
    for (auto const& nis : item.municipalities)
        entry.tags.municipalities.push_back({nis, {}});
    Source source;
    source.id = item.source;
    source.level = item.level;
    return fingerprint_of(entry, source);
}

/// As it stands in the store: cluster 7 of story 5, unless the test says otherwise.
inline Candidate stored(Item const& item, std::int64_t cluster = 7, std::int64_t entry = 70,
                        std::int64_t story = 0) {
    Candidate candidate;
    candidate.entry_id = entry;
    candidate.cluster_id = cluster;
    candidate.story_id = story == 0 ? cluster : story;
    candidate.source_id = item.source;
    candidate.fingerprint = fingerprint(item);
    return candidate;
}

inline Decision decide_on(Item const& item, std::vector<Candidate> const& candidates) {
    Rarity const rarity;
    return decide(fingerprint(item), item.source, {candidates, rarity});
}

inline Decision decide_on(Item const& item, std::vector<Candidate> const& candidates,
                          MatchingBySource const& matching) {
    Rarity const rarity;
    return decide(fingerprint(item), item.source, {candidates, rarity, shipped_weights(), {}, &matching});
}

/// Passes it on in its own words, without linking to the department's page.
inline Item relayed() {
    Item item;
    item.source = "vereniging";
    item.level = Level::association;
    item.url = "https://vereniging.be/n/12";
    return item;
}

/// A municipality's own item.
inline Item of_town(std::string const& name, std::string title, std::string text) {
    Item item;
    item.source = name;
    item.level = Level::local;
    item.url = "https://www." + name + ".be/nieuws/1";
    item.title = std::move(title);
    item.text = std::move(text);
    return item;
}

}  // namespace belleman::story
