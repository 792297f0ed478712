#include "publish/sample.hpp"

#include "places.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace belleman::publish::testing {

namespace {

using namespace std::chrono_literals;

Source make_source(std::string id, std::string organisation, Level level, std::string language,
                   std::string url, SourceKind kind) {
    Source source;
    source.id = std::move(id);
    source.name = organisation + ": nieuws";
    source.organisation = std::move(organisation);
    source.level = level;
    source.language = std::move(language);
    source.url = std::move(url);
    source.kind = kind;
    return source;
}

tag::TopicRule make_topic(std::string id, std::string dutch, std::string french) {
    tag::TopicRule rule;
    rule.id = std::move(id);
    rule.label_nl = std::move(dutch);
    rule.label_fr = std::move(french);
    return rule;
}

Cluster call_for_projects() {
    auto cluster = plain_cluster(1, "Oproep: steun voor klimaatbomen in dorpskernen & stadswijken");
    auto& entry = cluster.entries.front().entry;
    entry.url = "https://lokaalbestuur.vlaanderen.example/oproepen/klimaatbomen?jaar=2026&versie=2";
    entry.summary_html = "<p>Lokale besturen kunnen tot 200.000 euro krijgen om bomen te planten.</p>";
    entry.content_html =
        "<p>De Vlaamse overheid steunt lokale besturen die hun dorpskernen en stadswijken vergroenen.</p>"
        "<ul><li>Subsidie: tot 200.000 euro</li><li>Eigen inbreng: 20 %</li></ul>"
        "<p>Dien uw <a href=\"https://lokaalbestuur.vlaanderen.example/loket\" rel=\"noopener "
        "noreferrer\">aanvraag"
        "</a> in vóór 1 september 2026 om 12 uur.</p>";
    entry.categories = {"Subsidies", "Klimaat & natuur"};
    entry.enclosures = {
        {"https://lokaalbestuur.vlaanderen.example/reglement.pdf", "application/pdf", 48'211}};
    cluster.tags.municipalities = {
        {"11002", {"content", "Antwerpen", "De naam staat na \"stad\"."}},
        {"71004", {"title", "Beringen", "De naam staat in de titel."}},
        {"21004", {"content", "Stad Brussel", "De naam van de gemeente staat voluit."}},
    };
    cluster.tags.scope = "flanders";
    cluster.tags.topics = {{"klimaat", {"title", "klimaatbomen", "Het woord staat in de titel."}},
                           {"ruimte", {"content", "dorpskernen", "Het woord staat in de tekst."}}};
    cluster.tags.genre = Genre::call;
    cluster.tags.genre_evidence = {"title", "Oproep", "Het woord noemt zo'n bericht."};
    cluster.tags.scope_evidence = {"source", "", "Wie spreekt, is Vlaams."};
    cluster.tags.deadlines = {
        {2026y / 9 / 1,
         std::chrono::minutes{12 * 60},
         DeadlineKind::submission,
         {"content", "vóór 1 september 2026 om 12 uur", "Het werkwoord is \"indienen\"."}},
        {2027y / 1 / 1, std::nullopt, DeadlineKind::entry_into_force, {}}};
    auto relay = cluster.entries.front();
    relay.entry.source_id = "vvsg";
    relay.entry.url = "https://www.vvsg.example/nieuws/klimaatbomen";
    relay.reason = {"title-and-text", 0.934, "Zelfde titel, en 93 % van de woordgroepen komt overeen."};
    cluster.entries.push_back(relay);
    cluster.translations = {{"tag:nieuws.example,2026:2", "abb", "fr-BE",
                             "https://lokaalbestuur.vlaanderen.example/fr/appels/arbres",
                             "Appel : soutien aux arbres dans les centres de villages"}};
    return cluster;
}

Cluster french_translation() {
    auto cluster = plain_cluster(2, "Appel : soutien aux arbres dans les centres de villages");
    auto& entry = cluster.entries.front().entry;
    entry.url = "https://lokaalbestuur.vlaanderen.example/fr/appels/arbres";
    entry.language = "fr-BE";
    entry.summary_html = "<p>Les pouvoirs locaux peuvent recevoir jusqu’à 200.000 euros.</p>";
    cluster.tags.municipalities = {{"11002", {"content", "Anvers", "Le nom de la ville."}}};
    cluster.tags.scope = "named";
    cluster.tags.genre = Genre::call;
    cluster.tags.deadlines = {{2026y / 9 / 1, std::chrono::minutes{12 * 60}, DeadlineKind::submission, {}}};
    cluster.published = at(2026, 5, 21, 14);
    cluster.story = 1;
    return cluster;
}

Cluster without_address() {
    auto cluster = plain_cluster(3, "Zitting van het beheerscomité");
    auto& entry = cluster.entries.front().entry;
    entry.source_id = "vvsg";
    entry.url.clear();
    entry.content_html = "<p>Het beheerscomité vergadert op 4 juni in Leuven. U hoeft niets te doen.</p>";
    cluster.published = at(2026, 5, 20, 9);
    cluster.tags.genre = Genre::event;
    cluster.tags.event_dates = {{2026y / 6 / 4, {}, 20h, {"content", "op 4 juni", "Een dag die komt."}},
                                {2026y / 6 / 10, 2026y / 6 / 12, {}, {}}};
    cluster.tags.municipalities = {{"24062", {"content", "Leuven", "De naam staat na \"in\"."}}};
    return cluster;
}

Cluster hostile() {
    auto cluster = plain_cluster(4, "<script>alert(\"x\")</script> & \x01 ]]> \xC2\x85 \xFF </title>");
    auto& entry = cluster.entries.front().entry;
    entry.url = "https://bron.example/a\"b<c>|d?x=[1]&y='z'#<f>";
    entry.language = "nl\" onload=\"x";
    entry.content_html = "<p>Tekst met ]]&gt; en \xEF\xBF\xBE.</p>";
    entry.categories = {"<b>vet</b>", "", "\"aanhaling\""};
    entry.enclosures = {{"javascript:alert(1)", "text/html", 1},
                        {"https://bron.example/a b.mp3", "geen type", {}}};
    cluster.published = at(2026, 5, 20, 8);
    return cluster;
}

}  // namespace

SampleLabels::SampleLabels() {
    auto loaded = tag::Gazetteer::load(BELLEMAN_CONFIG_DIR "/gazetteer");
    if (!loaded) throw std::runtime_error{loaded.error()};
    gazetteer = std::make_shared<tag::Gazetteer const>(std::move(*loaded));
    topics = {make_topic("klimaat", "Klimaat en energie", "Climat et énergie"),
              make_topic("ruimte", "Ruimtelijke ordening", "Aménagement du territoire"),
              make_topic("personeel", "Personeel", ""), make_topic("financien", "Financiën", "Finances")};
    for (auto const& [id, source] : empty_selection().sources)
        sources.push_back(source);
}

SampleLabels const& sample_labels() {
    static SampleLabels const labels;
    return labels;
}

Instant at(int year, unsigned month, unsigned day, int hour, int minute) {
    return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                                 std::chrono::day{day}} +
           std::chrono::hours{hour} + std::chrono::minutes{minute};
}

Frame sample_frame() {
    Frame frame;
    frame.title = "Belleman: oproepen";
    frame.feed_id = "tag:nieuws.example,2026:view:oproepen";
    frame.public_url = "https://nieuws.example";
    frame.path = "/feed";
    frame.query = "municipality=11002&topic=klimaat";
    return frame;
}

Selection empty_selection() {
    Selection selection;
    selection.sources["abb"] =
        make_source("abb", "Agentschap Binnenlands Bestuur", Level::flemish, "nl",
                    "https://lokaalbestuur.vlaanderen.example/feed.xml", SourceKind::feed);
    selection.sources["vvsg"] = make_source("vvsg", "VVSG", Level::association, "nl",
                                            "https://www.vvsg.example/nieuws", SourceKind::html);
    selection.updated = at(2026, 5, 22);
    return selection;
}

Cluster plain_cluster(std::int64_t id, std::string title) {
    Cluster cluster;
    cluster.id = id;
    cluster.atom_id = fmt::format("tag:nieuws.example,2026:{}", id);
    cluster.story = id;
    cluster.published = at(2026, 5, 22);
    cluster.updated = at(2026, 5, 22, 9);
    ClusterEntry member;
    member.entry.source_id = "abb";
    member.entry.guid = fmt::format("g{}", id);
    member.entry.title = std::move(title);
    member.entry.url = fmt::format("https://lokaalbestuur.vlaanderen.example/{}", id);
    member.entry.language = "nl";
    member.entry.published = cluster.published;
    member.entry.updated = cluster.updated;
    member.reason.method = "new";
    cluster.entries.push_back(member);
    return cluster;
}

Selection rich_selection() {
    auto selection = empty_selection();
    selection.clusters = {call_for_projects(), french_translation(), without_address(), hostile()};
    selection.updated = at(2026, 5, 22, 9);
    return selection;
}

}  // namespace belleman::publish::testing
