#include "belleman/tag/topics.hpp"

#include "real_tagger.hpp"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace belleman;
using namespace belleman::tag;

namespace {

using Ids = std::vector<std::string>;

tl::expected<std::vector<TopicRule>, std::vector<TopicProblem>> load(std::string const& text) {
    auto const file = std::filesystem::temp_directory_path() /
                      ("belleman-topics-test-" + std::to_string(::getpid()) + ".toml");
    std::ofstream(file) << text;
    auto result = load_topics(file);
    std::filesystem::remove(file);
    return result;
}

Ids ids_of(Tags const& tags) {
    Ids ids;
    for (auto const& topic : tags.topics)
        ids.push_back(topic.topic);
    return ids;
}

/// The topics of a text under rules of the test's own.
Tags tags_under(std::string const& rules, Subject const& subject) {
    auto topics = load(rules);
    REQUIRE(topics);
    return Tagger{real_gazetteer(), std::move(*topics)}.tag(subject);
}

constexpr char const* two_topics = R"(
[[topic]]
id = "water"
label = { nl = "Water", fr = "Eau" }
words = ["water*", "rivier"]
exclusions = ["water bij de wijn"]
categories = ["Waterbeleid"]

[[topic]]
id = "spel"
label = { nl = "Spel", fr = "Jeu" }
words = ["speeltuin"]
)";

}  // namespace

TEST_CASE("the rules that are delivered load, with the topics of the guide") {
    auto const& topics = real_tagger().topics();
    CHECK(topics.size() == 23);
    CHECK(topics.front().id == "sociaal-beleid");
    CHECK(topics.front().label_fr == "Action sociale");
}

TEST_CASE("the delivered rules recognise the field's own words") {
    auto const [title, topic] = GENERATE(table<std::string, std::string>({
        {"Het leefloon wordt geïndexeerd", "sociaal-beleid"},
        {"Verdeling van het Gemeentefonds", "financien"},
        {"Brandweer oefent noodplan", "veiligheid"},
        {"Recyclageparken dicht bij huis", "milieu"},
        {"Decreet lokaal bestuur aangepast", "bestuur"},
        {"Opvangplaatsen voor ontheemden", "asiel-integratie"},
        {"Nieuwe fietspaden", "mobiliteit"},
        {"Phishing blijft gevaarlijk", "cyberveiligheid"},
        {"Vacature: jurist", "personeel"},
        {"La petite enfance recrute", "gezin"},
        {"Marchés publics : nouveaux seuils", "overheidsopdrachten"},
        {"Digibanken voor iedereen", "digitale-inclusie"},
    }));
    CAPTURE(title);
    CHECK_THAT(ids_of(tags_of("", title)), Catch::VectorContains(topic));
}

TEST_CASE("a word counts unless it stands in an exclusion of its topic") {
    Subject subject;
    subject.title = "De raad doet water bij de wijn";
    CHECK(tags_under(two_topics, subject).topics.empty());
    subject.title = "Het waterpeil stijgt";
    auto const tags = tags_under(two_topics, subject);
    REQUIRE(tags.topics.size() == 1);
    CHECK(tags.topics[0].evidence == Evidence{"title", "waterpeil", "\"water*\" speaks for this topic"});
}

TEST_CASE("the topic with most words comes first") {
    Subject subject;
    subject.title = "Speeltuin aan de rivier";
    subject.summary = "Het water staat laag.";
    CHECK(ids_of(tags_under(two_topics, subject)) == Ids{"water", "spel"});
}

TEST_CASE("a word counts in the title and in the first sentence; later it is a side mention") {
    Subject subject;
    subject.title = "Groot onderhoud";
    subject.summary = "De speeltuin blijft een week dicht. De rivier ligt vlakbij.";
    CHECK(ids_of(tags_under(two_topics, subject)) == Ids{"spel"});
    subject.summary = "Kom je kijken? De speeltuin blijft dicht.";
    CHECK(tags_under(two_topics, subject).topics.empty());
}

TEST_CASE("the first sentence is that of the summary, and that of the content where there is no summary") {
    Subject subject;
    subject.title = "Groot onderhoud";
    subject.content = "De speeltuin blijft een week dicht.";
    CHECK(ids_of(tags_under(two_topics, subject)) == Ids{"spel"});
    subject.summary = "Wij werken verder.";
    CHECK(tags_under(two_topics, subject).topics.empty());
}

TEST_CASE("words far down in a text say nothing") {
    std::string const rules = R"([[topic]]
id = "zee"
label = { nl = "Zee", fr = "Mer" }
words = ["eb", "vloed", "golf"]
)";
    Subject subject;
    subject.title = "Verslag";
    for (int i = 0; i < 12; ++i)
        subject.content += "Er gebeurde niets. ";
    auto const beginning = subject.content;
    subject.content += "Eb, vloed en golf.";
    CHECK(tags_under(rules, subject).topics.empty());
    subject.content = "Er gebeurde niets. Eb, vloed en golf. " + beginning;
    CHECK(ids_of(tags_under(rules, subject)) == Ids{"zee"});
}

TEST_CASE("a hint needs company, unless nothing else is told from the title") {
    std::string const rules = R"([[topic]]
id = "feest"
label = { nl = "Feest", fr = "Fête" }
words = ["kermis"]
hints = ["tent", "muziek"]

[[topic]]
id = "weg"
label = { nl = "Weg", fr = "Route" }
words = ["omleiding"]
)";
    auto const [title, summary, topics] = GENERATE(table<std::string, std::string, Ids>({
        {"Omleiding om de tent", "", {"weg"}},
        {"Omleiding om de tent", "Er is muziek.", {"weg", "feest"}},
        {"De tent staat er", "", {"feest"}},
        {"Dit weekend", "Er staat een tent.", {}},
    }));
    CAPTURE(title, summary);
    Subject subject;
    subject.title = title;
    subject.summary = summary;
    CHECK(ids_of(tags_under(rules, subject)) == topics);
}

TEST_CASE("a title word decides in the title, and is a hint in a text") {
    std::string const rules = R"([[topic]]
id = "boek"
label = { nl = "Boek", fr = "Livre" }
title_words = ["bib", "leeszaal"]
)";
    auto const [title, summary, topics] = GENERATE(table<std::string, std::string, Ids>({
        {"De bib verhuist", "", {"boek"}},
        {"Infoavond", "Kom naar de bib.", {}},
        {"Infoavond", "Kom naar de leeszaal van de bib.", {"boek"}},
    }));
    CAPTURE(title, summary);
    Subject subject;
    subject.title = title;
    subject.summary = summary;
    CHECK(ids_of(tags_under(rules, subject)) == topics);
}

TEST_CASE("where phrases overlap the longest counts, whichever topic it belongs to") {
    std::string const rules = R"([[topic]]
id = "onderwijs"
label = { nl = "Onderwijs", fr = "Enseignement" }
words = ["school*", "school"]

[[topic]]
id = "verkeer"
label = { nl = "Verkeer", fr = "Circulation" }
words = ["schoolstraat*", "veilig naar school"]

[[topic]]
id = "zorg"
label = { nl = "Zorg", fr = "Soins" }
words = ["veilig naar school"]
)";
    auto const [title, topics] = GENERATE(table<std::string, Ids>({
        {"De schoolbel gaat", {"onderwijs"}},
        {"Een schoolstraat erbij", {"verkeer"}},
        {"Veilig naar school", {"verkeer", "zorg"}},
        {"Naar school, en veilig naar school", {"onderwijs", "verkeer", "zorg"}},
    }));
    CAPTURE(title);
    Subject subject;
    subject.title = title;
    CHECK(ids_of(tags_under(rules, subject)) == topics);
}

TEST_CASE("a word that is only a part of the name of a place does not count") {
    Subject subject;
    subject.title = "Nieuws uit Waterloo en Watervliet";
    CHECK(tags_under(two_topics, subject).topics.empty());
    subject.title = "Waterloo zonder water";
    CHECK(ids_of(tags_under(two_topics, subject)) == Ids{"water"});
}

TEST_CASE("a genre can make a topic certain, or its words doubtful") {
    std::string const rules = R"([[topic]]
id = "personeel"
label = { nl = "Personeel", fr = "Personnel" }
words = ["loonbarema"]
certain_in = ["vacancy"]

[[topic]]
id = "geld"
label = { nl = "Geld", fr = "Argent" }
words = ["dotatie"]
doubtful_in = ["call"]

[[topic]]
id = "groen"
label = { nl = "Groen", fr = "Vert" }
words = ["bomen"]
)";
    auto const [title, topics] = GENERATE(table<std::string, Ids>({
        {"Vacature: tuinman voor onze bomen", {"personeel", "groen"}},
        {"Dotatie voor wie bomen plant", {"geld", "groen"}},
        {"Projectoproep bomen: dien je voorstel in en krijg een dotatie", {"groen"}},
    }));
    CAPTURE(title);
    Subject subject;
    subject.title = title;
    CHECK(ids_of(tags_under(rules, subject)) == topics);
}

TEST_CASE("a category of the source and a topic of its configuration need no words") {
    Subject subject;
    subject.title = "Nieuws";
    subject.categories = {"WATERBELEID"};
    subject.source_topics = {"spel"};
    auto const tags = tags_under(two_topics, subject);
    CHECK(ids_of(tags) == Ids{"spel", "water"});
    CHECK(tags.topics[0].evidence.field == "source");
}

TEST_CASE("all mistakes in a rules file are reported at once, each where it stands") {
    auto const result = load(R"([[topic]]
id = "Water"
label = { nl = "Water" }
words = ["a*", 3, "ri*vier", "beek", "Béék", "*", ""]
hint = ["plas"]
hints = ["beek"]
certain_in = ["vacancy", "feest", "vacancy"]
colour = "blue"
)");
    REQUIRE_FALSE(result);
    std::vector<std::string> found;
    for (auto const& problem : result.error()) {
        found.push_back(std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " +
                        problem.message);
    }
    CHECK(found ==
          std::vector<std::string>{
              "2:6 an id has small letters, digits and \"-\" only",
              "3:9 \"fr\" is missing",
              "4:10 \"a*\": at least three letters beside \"*\"",
              "4:16 \"words\" may only hold texts between quotes",
              "4:19 \"ri*vier\": \"*\" may only stand at an end",
              "4:38 \"Béék\" stands here a second time",
              "4:46 \"*\" has no letters",
              "4:51 \"\" has no letters",
              "5:1 a topic has no \"hint\"; did you mean \"hints\"?",
              "6:10 \"beek\" stands here a second time",
              "7:26 \"certain_in\" may only hold \"news\", \"call\", \"regulation\", \"event\", \"vacancy\" "
              "and \"practical\"",
              "7:35 \"vacancy\" stands here a second time",
              "8:1 a topic has no \"colour\"",
          });
}

TEST_CASE("a rules file is bounded: its size, its nesting, its topics and its words") {
    auto const only_message = [](std::string const& text) {
        auto const result = load(text);
        REQUIRE_FALSE(result);
        return result.error().front().message;
    };
    std::string const start = "[[topic]]\nid = \"a\"\nlabel = { nl = \"A\", fr = \"A\" }\n";
    CHECK(only_message(std::string(1'100'000, '#')) == "larger than 1 MiB, which no list of topics is");
    CHECK(only_message("a = " + std::string(500'000, '[')).starts_with("nested more than 32 levels deep"));
    CHECK(only_message(start + "words = [\"" + std::string(101, 'a') + "\"]\n") ==
          "a word of 101 bytes; 100 are the most");
    std::string words;
    for (int i = 0; i < 5001; ++i)
        words += "\"w" + std::to_string(i) + "\",";
    CHECK(only_message(start + "words = [" + words + "]\n") == "\"words\" has 5001 texts; 5000 are the most");
    CHECK(only_message(start) == "a topic needs \"words\", \"hints\" or \"categories\"");
    std::string topics;
    for (int i = 0; i < 201; ++i)
        topics += "[[topic]]\n";
    CHECK(only_message(topics) == "201 topics; 200 are the most");
}

TEST_CASE("a rules file that is wrong all over is reported with a hundred mistakes") {
    std::string text;
    for (int i = 0; i < 2000; ++i)
        text += "key" + std::to_string(i) + " = 1\n";
    auto const result = load(text);
    REQUIRE_FALSE(result);
    CHECK(result.error().size() <= 101);
}

TEST_CASE("a rules file that is no TOML, has no topics or is not there is reported") {
    auto const broken = load("[[topic]]\nid = \n");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().front().line == 2);
    CHECK(load("").error().front().message == "no topic; each starts with [[topic]]");
    CHECK_FALSE(load_topics("/nowhere/topics.toml"));
}

TEST_CASE("an id that stands twice is reported") {
    auto const result =
        load(std::string{two_topics} +
             "[[topic]]\nid = \"spel\"\nlabel = { nl = \"S\", fr = \"J\" }\nwords = [\"bal\"]\n");
    REQUIRE_FALSE(result);
    CHECK(result.error().front().message == "the topic \"spel\" stands here a second time");
}

TEST_CASE("who warns of somebody that pretends writes about fraud, not about who is imitated") {
    auto const [title, text] = GENERATE(table<std::string, std::string>({
        {"Valse e-mails over uw belastingen", "De FOD Financiën vraagt nooit om te betalen via een link."},
        {"Opgelet",
         "Oplichters doen zich voor als medewerkers van de sociale dienst en vragen naar het leefloon."},
        {"Phishing uit naam van Mijn Burgerprofiel", "De mail vraagt je identiteitskaart te vernieuwen."},
        {"Faux courriels sur le revenu d'intégration", "Ne cliquez pas sur le lien."},
        {"Arnaque au nom de la commune", "Des escrocs proposent une prime à l'énergie."},
        {"Gefälschte E-Mails zur Steuererklärung", ""},
    }));
    CAPTURE(title);
    auto const tags = tags_of(text, title);
    REQUIRE(tags.topics.size() == 1);
    CHECK(tags.topics[0].topic == "cyberveiligheid");
}

TEST_CASE("a pretence that is only mentioned later leaves the other topics") {
    auto const tags = tags_of("Het leefloon stijgt in mei. Let op voor valse e-mails.", "Hoger leefloon");
    REQUIRE_FALSE(tags.topics.empty());
    CHECK(tags.topics[0].topic == "sociaal-beleid");
}

TEST_CASE("topics that the source gives stay beside a pretence") {
    Subject subject;
    subject.title = "Valse e-mails over uw belastingen";
    subject.source_topics = {"financien"};
    auto const tags = real_tagger().tag(subject);
    REQUIRE(tags.topics.size() == 2);
    CHECK(tags.topics[0].topic == "financien");
    CHECK(tags.topics[1].topic == "cyberveiligheid");
}
