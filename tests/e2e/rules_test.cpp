// Rules of tagging: what they read, what other rules would change in stored entries, and putting them in
// force.

#include "e2e/documents.hpp"
#include "e2e/http_get.hpp"
#include "e2e/program.hpp"
#include "support/http_server.hpp"
#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>
#include <signal.h>

#include <regex>

using namespace belleman;
using namespace belleman::e2e;

namespace {

std::string topic(std::string const& id, std::string const& word) {
    return "[[topic]]\nid = \"" + id + "\"\nlabel = { nl = \"" + id + "\", fr = \"" + id +
           "\" }\nwords = [\"" + word + "\"]\n";
}

/// A store with two entries, tagged by the rule that "schuilhut" speaks for "dieren".
struct Stored {
    test::TemporaryDirectory folder;
    test::HttpServer server;
    std::filesystem::path config;
    std::string state = (folder.path() / "state").string();

    Stored() {
        server.serve("/feed",
                     test::ok(rss({{"bus-1", "Nieuwe buslijn naar Geel", "https://www.bron.example/bus",
                                    "Vanaf maandag rijdt lijn 7.", "Wed, 20 May 2026 09:00:00 +0200"},
                                   {"hut-2", "Een schuilhut voor egels", "https://www.bron.example/hut",
                                    "Wie timmert mee?", "Thu, 21 May 2026 09:00:00 +0200"}})));
        use_rules(topic("dieren", "schuilhut") + topic("vervoer", "trein*"));
        config = folder.write("belleman.toml", configuration("\n[tagging]\ntopics = \"topics.toml\"\n" +
                                                             feed_source("proef", server.url("/feed"))));
        REQUIRE(run({"fetch"}).code == 0);
    }
    void use_rules(std::string const& rules) const { folder.write("topics.toml", rules); }
    [[nodiscard]] Ended run(std::vector<std::string> arguments) const {
        for (std::string const& shared :
             {std::string("--config"), config.string(), std::string("--state-dir"), state})
            arguments.push_back(shared);
        return run_belleman(arguments);
    }
};

std::string const other_rules = topic("dieren", "egel*") + topic("vervoer", "buslijn*");

/// All texts between these two marks, one a line.
std::string all_between(std::string const& text, std::string const& begin, std::string const& end) {
    std::string found;
    for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1))
        found += text.substr(at, text.find(end, at) - at) + '\n';
    return found;
}

/// What makes a reader take an entry for a new one, and what orders them.
std::string identities(std::string const& atom) {
    return all_between(atom, "<id>", "</id>") + all_between(atom, "<published>", "</published>") +
           all_between(atom, "<updated>", "</updated>");
}

}  // namespace

TEST_CASE("tag --explain shows every tag with its words among those around them, and why") {
    auto const ended = run_belleman(
        {"tag", "--explain"},
        R"({"id":"x1","lang":"nl","title":"Oproep van de stad Geel","summary":"Dien in uiterlijk op 15 maart 2026.","published":"2026-02-01T10:00:00+01:00"})"
        "\n"
        R"({"id":"x2","title":"Niets"})"
        "\n");
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Catch::StartsWith("x1  Oproep van de stad Geel\n    genre         call "));
    CHECK_THAT(ended.out, Catch::Contains("title    [Oproep] van de stad Geel\n"));
    CHECK_THAT(ended.out, Catch::Contains("    municipality  13008 Geel"));
    CHECK_THAT(ended.out, Catch::Contains("title    Oproep van de stad [Geel]\n"));
    CHECK_THAT(ended.out, Catch::Contains("2026-03-15 submission"));
    CHECK_THAT(ended.out, Catch::Contains("summary  Dien in [uiterlijk op 15 maart 2026].\n"));
    CHECK_THAT(ended.out,
               Catch::Contains("\nx2  Niets\n    genre         news           too little speaks for "
                               "another genre\n    scope         none           no area is named\n"));
}

TEST_CASE("tag --format text without --explain shows the tags alone") {
    auto const ended = run_belleman({"tag", "--format", "text"}, R"({"id":"x2","title":"Niets"})"
                                                                 "\n");
    CHECK(ended.out == "x2  Niets\n    genre         news\n    scope         none\n");
}

TEST_CASE("tag --explain reads a text from a file, its first line as the title") {
    test::TemporaryDirectory folder;
    auto const file = folder.write("bericht.txt", "Infodag in Mechelen\n\nDe stad Mechelen nodigt u uit.\n");
    auto const ended = run_belleman({"tag", "--explain", file.string()});
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Catch::StartsWith("text  Infodag in Mechelen\n"));
    CHECK_THAT(ended.out, Catch::Contains("12025 Mechelen"));
    CHECK(run_belleman({"tag", "--explain", (folder.path() / "weg.txt").string()}).code == 66);
}

TEST_CASE("tag --explain tells of a text that is not UTF-8, and of one that is empty") {
    auto const windows = run_belleman({"tag", "--explain"}, "Caf\xE9 in Mechelen\n");
    CHECK(windows.code == 0);
    CHECK_THAT(windows.out, Catch::Contains("12025 Mechelen"));
    CHECK_THAT(windows.err, Catch::Contains("UTF-8"));
    auto const empty = run_belleman({"tag", "--explain"}, "\n");
    CHECK(empty.code == 65);
    CHECK_THAT(empty.err, Catch::Contains("nothing to read"));
}

TEST_CASE("tag --explain gives a Walloon municipality its French name as well") {
    auto const ended = run_belleman({"tag", "--explain"}, "Travaux à Mons\n");
    CHECK_THAT(ended.out, Catch::Contains("53053 Bergen (Mons)"));
}

TEST_CASE("tag --topics tries other rules than those of the configuration") {
    Stored const stored;
    auto const other = stored.folder.write("other.toml", other_rules);
    auto const tagged = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--config", stored.config.string()});
        return run_belleman(arguments, "Een schuilhut voor egels\n").out;
    };
    CHECK_THAT(tagged({"tag", "--explain"}), Catch::Contains("\"schuilhut\" speaks for this topic"));
    CHECK_THAT(tagged({"tag", "--explain", "--topics", other.string()}),
               Catch::Contains("\"egel*\" speaks for this topic"));
}

TEST_CASE("rules diff finds nothing to change where the rules are those that tagged the history") {
    Stored const stored;
    auto const ended = stored.run({"rules", "diff"});
    CHECK(ended.code == 0);
    CHECK(ended.out ==
          "2 entries: 0 would be tagged differently, 0 with the same tags for other reasons, 2 as before\n");
    CHECK(ended.err.empty());
}

TEST_CASE("rules diff counts what new rules add and remove, and shows entries with the deciding words") {
    Stored const stored;
    auto const file =
        stored.folder.write("new.toml", topic("dieren", "hond*") + topic("vervoer", "buslijn*"));
    auto const ended = stored.run({"rules", "diff", file.string()});
    CHECK(ended.code == 1);
    CHECK_THAT(ended.out, Catch::StartsWith("2 entries: 2 would be tagged differently"));
    CHECK_THAT(ended.out, Catch::Contains("topic  dieren   1       -      -      1\n"));
    CHECK_THAT(ended.out, Catch::Contains("topic  vervoer  -       1      1      -\n"));
    CHECK_THAT(ended.out,
               Catch::Contains("- topic dieren\n") && Catch::Contains("title: Een [schuilhut] voor egels: "));
    CHECK_THAT(ended.out, Catch::Contains("+ topic vervoer\n") &&
                              Catch::Contains("title: Nieuwe [buslijn] naar Geel: "));
}

TEST_CASE("rules diff changes nothing in the store") {
    Stored const stored;
    auto const file = stored.folder.write("new.toml", other_rules);
    CHECK(stored.run({"rules", "diff", file.string()}).code == 1);
    CHECK(stored.run({"rules", "diff"}).code == 0);
}

TEST_CASE("rules diff lists every mistake of the new rules with its line and column") {
    Stored const stored;
    auto const file = stored.folder.write(
        "new.toml", topic("dieren", "egel*") + topic("dieren", "e*l") + "[[topic]]\nid = \"Nee!\"\n");
    auto const ended = stored.run({"rules", "diff", file.string()});
    CHECK(ended.code == 65);
    CHECK(ended.out.empty());
    CHECK_THAT(ended.err, Catch::Contains("new.toml:5:1: ") && Catch::Contains("new.toml:8:10: ") &&
                              Catch::Contains("new.toml:10:"));
}

TEST_CASE("rules diff tells rules that are not there from a configuration that is wrong") {
    Stored const stored;
    CHECK(stored.run({"rules", "diff", "/nergens/new.toml"}).code == 66);
    auto const none = run_belleman({"rules", "diff", "--config", "/nergens/belleman.toml"});
    CHECK(none.code == 78);
    CHECK_THAT(none.err, Catch::Contains("--config"));
    stored.folder.write("belleman.toml", "[server]\nlissten = 1\n");
    CHECK(stored.run({"rules", "diff"}).code == 78);
}

TEST_CASE("rules diff tells of a topic that the configuration uses and the new rules do not have") {
    Stored const stored;
    stored.folder.write("belleman.toml", configuration("\n[tagging]\ntopics = \"topics.toml\"\n" +
                                                       feed_source("proef", stored.server.url("/feed"),
                                                                   "topics = [\"dieren\"]")));
    auto const file = stored.folder.write("new.toml", topic("natuur", "egel*"));
    auto const ended = stored.run({"rules", "diff", file.string()});
    CHECK(ended.code == 78);
    CHECK_THAT(ended.err, Catch::Contains("there is no topic \"dieren\"") && Catch::Contains("new.toml"));
}

TEST_CASE("rules without diff or apply says which there are") {
    auto const ended = run_belleman({"rules"});
    CHECK(ended.code == 64);
    CHECK_THAT(ended.err, Catch::Contains("diff") && Catch::Contains("apply"));
    CHECK_THAT(run_belleman({"rules", "aply"}).err, Catch::Contains("aply"));
}

TEST_CASE("rules diff needs a store that is there") {
    Stored const stored;
    auto const ended = run_belleman({"rules", "diff", "--config", stored.config.string(), "--state-dir",
                                     (stored.folder.path() / "leeg").string()});
    CHECK(ended.code == 69);
    CHECK_THAT(ended.err, Catch::Contains("there is no database"));
}

TEST_CASE("rules apply makes no database where there is none") {
    Stored const stored;
    auto const empty = stored.folder.path() / "leeg";
    CHECK(run_belleman({"rules", "apply", "--config", stored.config.string(), "--state-dir", empty.string()})
              .code == 69);
    CHECK_FALSE(std::filesystem::exists(empty));
}

TEST_CASE("rules apply retags the history once, and leaves nothing to do") {
    Stored const stored;
    stored.use_rules(other_rules);
    auto const ended = stored.run({"rules", "apply"});
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Catch::StartsWith("2 entries: 1 tagged differently, 1 with the same tags for other "
                                            "reasons, 0 as before\n"));
    CHECK_THAT(ended.out, Catch::Contains("topic  vervoer  -       1      1      -\n"));
    CHECK(stored.run({"rules", "diff"}).code == 0);
    CHECK_THAT(stored.run({"rules", "apply"}).out, Catch::Contains("2 as before"));
}

TEST_CASE("a running daemon serves what rules apply changes, with every date, id and place as before") {
    Stored const stored;
    Daemon daemon(stored.config, stored.state);
    auto const by_topic = daemon.url() + "/feed.atom?topic=vervoer";
    auto const before = http_get(daemon.url() + "/feed.atom");
    auto const empty = http_get(by_topic);
    CHECK(empty.status == 200);
    CHECK_THAT(empty.body, !Catch::Contains("buslijn"));

    stored.use_rules(other_rules);
    daemon.signal(SIGHUP);
    daemon.wait_for_log("configuration read again");
    CHECK_THAT(http_get(by_topic).body, !Catch::Contains("buslijn"));
    CHECK(stored.run({"rules", "apply"}).code == 0);
    daemon.wait_for_log("another process has written to the store");

    auto const found = http_get(by_topic);
    CHECK_THAT(found.body, Catch::Contains("Nieuwe buslijn naar Geel"));
    CHECK_THAT(found.body, Catch::Contains("<published>2026-05-20T07:00:00Z</published>"));
    CHECK(found.headers.at("etag") != empty.headers.at("etag"));
    auto const after = http_get(daemon.url() + "/feed.atom");
    CHECK(after.headers.at("etag") != before.headers.at("etag"));
    CHECK(after.headers.at("last-modified") == before.headers.at("last-modified"));
    CHECK(identities(after.body) == identities(before.body));
}

TEST_CASE("explain tells of a stored entry by its number, its guid, any form of its address, and its id") {
    Stored const stored;
    auto const by_number = stored.run({"explain", "2"});
    REQUIRE(by_number.code == 0);
    auto const& told = by_number.out;
    CHECK_THAT(told, Catch::Contains("Een schuilhut voor egels"));
    CHECK_THAT(told, Catch::Contains("source      proef: Bron proef, flemish\n"));
    CHECK_THAT(told, Catch::Contains("published   2026-05-21 09:00, as its source says\n"));
    CHECK_THAT(told, Catch::Contains("updated     not since\n"));
    CHECK_THAT(told, Catch::Contains("this entry alone") && Catch::Contains("new (1.00): "));
    CHECK_THAT(told, Catch::Contains("topic         dieren    title    Een [schuilhut] voor egels\n"));

    std::smatch id;
    REQUIRE(std::regex_search(told, id, std::regex("tag:bellen\\.example,[0-9]{4}:[0-9a-f]{32}")));
    for (std::string const& name : {std::string("hut-2"), std::string("https://www.bron.example/hut"),
                                    std::string("http://bron.example/hut/?utm_source=mail"), id.str()}) {
        INFO(name);
        CHECK(stored.run({"explain", name}).out == told);
    }
}

TEST_CASE("explain shows which entries make one announcement, and why each is among them") {
    Stored stored;
    stored.server.serve("/second",
                        test::ok(rss({{"b-1", "Een schuilhut voor egels", "https://bron.example/hut/",
                                       "Wie timmert mee?", "Thu, 21 May 2026 10:00:00 +0200"}})));
    stored.config = stored.folder.write("second.toml",
                                        configuration("\n[tagging]\ntopics = \"topics.toml\"\n" +
                                                      feed_source("tweede", stored.server.url("/second"))));
    REQUIRE(stored.run({"fetch"}).code == 0);
    auto const told = stored.run({"explain", "b-1"}).out;
    CHECK_THAT(told, Catch::Contains("2 entries together"));
    CHECK_THAT(told, Catch::Contains("\n      2      ") && Catch::Contains("\n  ->  3      "));
    CHECK_THAT(told, Catch::Contains("address (1.00): "));
    CHECK_THAT(stored.run({"explain", "2"}).out, Catch::Contains("proef: Bron proef, flemish; no longer in"));
}

TEST_CASE("explain says what the rules in force would change") {
    Stored const stored;
    CHECK_THAT(stored.run({"explain", "bus-1"}).out, !Catch::Contains("rules in force"));
    stored.use_rules(other_rules);
    auto const ended = stored.run({"explain", "bus-1"});
    CHECK_THAT(ended.out, Catch::Contains("The rules in force would tag it differently"));
    CHECK_THAT(ended.out, Catch::Contains("topic         vervoer  title    Nieuwe [buslijn] naar Geel\n"));
}

TEST_CASE("explain says that an entry is not known, and what comes nearest") {
    Stored const stored;
    struct Case {
        char const* name;
        char const* help;
    };
    for (Case const& unknown : {Case{"77", "There are 2 entries"}, Case{"nergens", "with https://"},
                                Case{"https://nergens.example/x", "belleman discover"},
                                Case{"tag:bellen.example,2026:0", "--state-dir"}}) {
        auto const ended = stored.run({"explain", unknown.name});
        INFO(unknown.name);
        CHECK(ended.code == 66);
        CHECK(ended.out.empty());
        CHECK_THAT(ended.err, Catch::Contains(unknown.name) && Catch::Contains(unknown.help));
    }
    CHECK_THAT(stored.run({"explain", stored.server.url("/iets")}).err,
               Catch::Contains("belleman fetch proef"));
}
