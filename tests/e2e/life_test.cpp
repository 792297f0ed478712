// What becomes of stored entries, and what a person does about them: explain, split, join, release.

#include "e2e/documents.hpp"
#include "e2e/http_get.hpp"
#include "e2e/program.hpp"
#include "support/http_server.hpp"
#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace belleman;
using namespace belleman::e2e;

namespace {

/// Two sources behind a server, and a store that `fetch` fills.
struct Followed {
    test::TemporaryDirectory folder;
    test::HttpServer server;
    std::filesystem::path config;
    std::string state = (folder.path() / "state").string();

    Followed() {
        configure();
        serve("/dorp", {});
    }
    void configure(std::string const& more_of_arrivals = {}) {
        config = folder.write("belleman.toml",
                              configuration("\n[arrivals]\nold_entries = 2\nburst = 5\n" + more_of_arrivals +
                                            feed_source("stad", server.url("/stad")) +
                                            feed_source("dorp", server.url("/dorp"))));
    }
    void serve(std::string const& path, std::vector<Item> const& items) {
        server.serve(path, test::ok(rss(items)));
    }
    [[nodiscard]] Ended run(std::vector<std::string> arguments) const {
        for (std::string const& shared :
             {std::string("--config"), config.string(), std::string("--state-dir"), state})
            arguments.push_back(shared);
        return run_belleman(arguments);
    }
};

std::vector<Item> three_items() {
    return {{"3", "Nieuwe fietsbrug over het kanaal", "https://www.stad.example/brug",
             "De brug opent op 1 september.", "Thu, 21 May 2026 09:00:00 +0200"},
            {"2", "Zwembad twee weken dicht", "https://www.stad.example/zwembad",
             "Het bad krijgt nieuwe filters.", "Wed, 20 May 2026 09:00:00 +0200"},
            {"1", "Premie voor geveltuinen", "https://www.stad.example/premie", "Bewoners krijgen 250 euro.",
             "Tue, 19 May 2026 09:00:00 +0200"}};
}

/// Three entries of the one source, and the other's of the first of them, which makes entry 4.
void fetch_bridge_twice(Followed& followed) {
    followed.serve("/stad", three_items());
    followed.serve("/dorp",
                   {{"x", "Nieuwe fietsbrug over het kanaal", "http://stad.example/brug/?utm_source=a",
                     "De brug opent op 1 september.", "Thu, 21 May 2026 10:00:00 +0200"}});
    REQUIRE(followed.run({"fetch", "stad"}).code == 0);
    REQUIRE(followed.run({"fetch", "dorp"}).code == 0);
}

}  // namespace

TEST_CASE("explain shows each change of an entry word by word, and that it was withdrawn") {
    Followed followed;
    auto items = three_items();
    followed.serve("/stad", items);
    REQUIRE(followed.run({"fetch", "stad"}).code == 0);
    items[1].text = "Het bad krijgt nieuwe filters en kleedkamers.";
    followed.serve("/stad", items);
    CHECK_THAT(followed.run({"fetch", "stad"}).err, Catch::Contains("1 changed"));
    items.erase(items.begin() + 1);
    followed.serve("/stad", items);
    CHECK_THAT(followed.run({"fetch", "stad"}).err, Catch::Contains("1 withdrawn"));
    auto const told = followed.run({"explain", "https://www.stad.example/zwembad"});
    CHECK(told.code == 0);
    CHECK_THAT(told.out, Catch::Contains("It is gone from its source, where older ones remain."));
    CHECK_THAT(told.out, Catch::Contains("Changed 1 time"));
    CHECK_THAT(told.out, Catch::Contains("Het bad krijgt nieuwe [-filters.-] {+filters en kleedkamers.+}"));
}

TEST_CASE("an entry that is split off stands alone, and join puts it back") {
    Followed followed;
    fetch_bridge_twice(followed);
    CHECK_THAT(followed.run({"explain", "4"}).out, Catch::Contains("2 entries together"));
    auto const split = followed.run({"split", "4"});
    CHECK(split.code == 0);
    CHECK(split.out == "Entry 4 is an announcement of its own now. \"belleman join\" undoes it.\n");
    CHECK_THAT(followed.run({"explain", "4"}).out, Catch::Contains("set apart by hand"));
    CHECK(followed.run({"split", "4"}).code == 1);
    auto const join = followed.run({"join", "4", "x"});
    CHECK(join.code == 1);  // both names mean one entry
    auto const joined = followed.run({"join", "4", "3"});
    CHECK(joined.out == "Entries 4 and 3 are one announcement now. \"belleman split 4\" undoes it.\n");
    CHECK_THAT(followed.run({"explain", "4"}).out, Catch::Contains("joined by hand"));
}

TEST_CASE("join tells what came along, and that split takes out one entry at a time") {
    Followed followed;
    fetch_bridge_twice(followed);
    CHECK(followed.run({"join", "1", "3"}).out ==
          "Entries 1 and 3 are one announcement now. With entry 3 came 1 more entry: 4. "
          "\"belleman split\" takes out one entry at a time.\n");
}

TEST_CASE("split, join and release say what they do not know") {
    Followed followed;
    CHECK(followed.run({"split", "1"}).code == 69);
    followed.serve("/stad", three_items());
    REQUIRE(followed.run({"fetch", "stad"}).code == 0);
    auto const split = followed.run({"split", "99"});
    CHECK(split.code == 66);
    CHECK_THAT(split.err, Catch::Contains("no stored entry has the number"));
    auto const release = followed.run({"release", "weg"});
    CHECK(release.code == 66);
    CHECK_THAT(release.err, Catch::Contains("There is no source \"weg\""));
    CHECK(followed.run({"join", "1"}).code == 64);
}

namespace {

std::vector<Item> twelve_items() {
    std::vector<Item> burst;
    for (int number = 1; number <= 12; ++number) {
        burst.push_back({"b" + std::to_string(number),
                         "Perceel " + std::to_string(7919 * number) + " verkocht",
                         "https://www.stad.example/verkoop/" + std::to_string(number),
                         "Het bracht " + std::to_string(1'000'003 * number) + " euro op.", ""});
    }
    return burst;
}

}  // namespace

TEST_CASE("a burst is held back, told, and shown by release") {
    Followed followed;
    followed.serve("/stad", three_items());
    REQUIRE(followed.run({"fetch", "stad"}).code == 0);
    followed.serve("/stad", twelve_items());
    auto const fetched = followed.run({"fetch", "stad"});
    CHECK_THAT(fetched.err, Catch::Contains("12 new"));
    CHECK_THAT(fetched.err, Catch::Contains("10 held back"));
    CHECK_THAT(followed.run({"sources"}).out,
               Catch::Contains("10 announcements held back, far more at once than usual"));
    CHECK_THAT(followed.run({"explain", "b12"}).out, Catch::Contains("It is held back"));
    CHECK(followed.run({"release", "stad"}).out == "10 announcements shown now.\n");
    CHECK(followed.run({"release"}).out == "0 announcements shown now.\n");
    CHECK_THAT(followed.run({"sources"}).out, !Catch::Contains("held back"));
    CHECK_THAT(followed.run({"explain", "b12"}).out, !Catch::Contains("held back"));
}

TEST_CASE("what is held back is counted after a restart, and shown when its time has come without a poll") {
    Followed followed;
    followed.serve("/stad", three_items());
    REQUIRE(followed.run({"fetch", "stad"}).code == 0);
    followed.serve("/stad", twelve_items());
    REQUIRE(followed.run({"fetch", "stad"}).code == 0);
    std::string const counted = "belleman_source_held_announcements{source=\"stad\"} ";
    {
        Daemon const daemon(followed.config, followed.state);
        CHECK_THAT(http_get(daemon.url() + "/metrics").body, Catch::Contains(counted + "10\n"));
    }
    followed.configure("hold = \"0s\"\n");
    Daemon daemon(followed.config, followed.state);
    daemon.wait_for_log("source stad: 10 announcements are no longer held back");
    CHECK_THAT(http_get(daemon.url() + "/metrics").body, Catch::Contains(counted + "0\n"));
    CHECK_THAT(http_get(daemon.url() + "/feed.atom").body, Catch::Contains("Perceel 7919 verkocht"));
}
