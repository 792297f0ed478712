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

TEST_CASE("the topic with most words comes first, one that is only mentioned is left out") {
    Subject subject;
    subject.title = "Speeltuin aan de rivier";
    subject.summary = "Het water staat laag.";
    CHECK(ids_of(tags_under(two_topics, subject)) == Ids{"water", "spel"});
    subject.title = "De rivier en het waterpeil";
    subject.summary = "Ook de speeltuin is nat van het water.";
    CHECK(ids_of(tags_under(two_topics, subject)) == Ids{"water"});
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
words = ["a*", 3, "ri*vier", "beek", "beek"]
colour = "blue"
)");
    REQUIRE_FALSE(result);
    std::vector<std::string> found;
    for (auto const& problem : result.error()) {
        found.push_back(std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " +
                        problem.message);
    }
    CHECK(found == std::vector<std::string>{
                       "2:6 an id has small letters, digits and \"-\" only",
                       "3:9 \"fr\" is missing",
                       "4:10 \"a*\": at least three letters beside \"*\"",
                       "4:16 \"words\" may only hold texts between quotes",
                       "4:19 \"ri*vier\": \"*\" may only stand at an end",
                       "4:38 \"beek\" stands in \"words\" twice",
                       "5:1 a topic has no \"colour\"",
                   });
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
