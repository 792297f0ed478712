// What subscribers get of announcements that were taken back, that stand in two languages, that others pass
// on.

#include "e2e/documents.hpp"
#include "e2e/http_get.hpp"
#include "e2e/program.hpp"
#include "places.hpp"
#include "support/http_server.hpp"
#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>

using namespace belleman;
using namespace belleman::e2e;
using Catch::Contains;

namespace {

std::string with(std::string table, std::string const& before, std::string const& after) {
    return table.replace(table.find(before), before.size(), after);
}

/// An association that is read first, a government that announces the same, and one in French.
struct Bells {
    test::TemporaryDirectory folder;
    test::HttpServer server;
    std::filesystem::path config;
    std::string state = (folder.path() / "state").string();

    Bells() {
        config = folder.write(
            "belleman.toml",
            configuration(with(feed_source("a", server.url("/a")), "\"flemish\"", "\"association\"") +
                          feed_source("b", server.url("/b")) +
                          with(feed_source("c", server.url("/c")), "\"nl\"", "\"fr\"")));
        serve("/a", {premium("a1"), facade(), zoo()});
        serve("/b", {premium("b1")});
        serve("/c", {{"c1", "Prime pour le CPAS de Mol", "https://www.bron.example/fr/premie",
                      "Le CPAS de Mol reçoit une prime.", "Thu, 21 May 2026 10:00:00 +0200"}});
        for (char const* source : {"a", "b", "c"})
            fetch(source);
    }
    static Item premium(std::string const& guid) {
        return {guid, "Nieuwe premie voor OCMW Mol", "https://www.bron.example/nl/premie",
                "OCMW Mol krijgt een premie van de overheid.", "Thu, 21 May 2026 10:00:00 +0200"};
    }
    static Item facade() {
        return {"a2", "Premie voor geveltuinen", "https://www.bron.example/nl/gevel",
                "Bewoners krijgen 250 euro voor een geveltuin.", "Wed, 20 May 2026 10:00:00 +0200"};
    }
    static Item zoo() {
        return {"a3", "Dierenpark open", "https://www.bron.example/nl/park", "Het park gaat open.",
                "Tue, 19 May 2026 10:00:00 +0200"};
    }
    void serve(std::string const& path, std::vector<Item> const& items) {
        server.serve(path, test::ok(rss(items)));
    }
    void fetch(std::string const& source) const {
        auto const ended = run({"fetch", source, "--unconditional"});
        INFO(ended.err);
        REQUIRE(ended.code == 0);
    }
    [[nodiscard]] Ended run(std::vector<std::string> arguments) const {
        for (std::string const& shared :
             {std::string("--config"), config.string(), std::string("--state-dir"), state})
            arguments.push_back(shared);
        return run_belleman(arguments);
    }
};

}  // namespace

TEST_CASE("what a source takes back is a tombstone in the feed, and shown as withdrawn on the page") {
    Bells bells;
    bells.serve("/a", {Bells::premium("a1"), Bells::zoo()});
    bells.fetch("a");
    Daemon const daemon{bells.config, bells.state};
    auto const atom = http_get(daemon.url() + "/feed.atom").body;
    CHECK_THAT(atom, Contains("<at:deleted-entry ref=\"tag:bellen.example,"));
    CHECK_THAT(atom, !Contains("Premie voor geveltuinen"));
    auto const feed = nlohmann::json::parse(http_get(daemon.url() + "/feed.json").body);
    REQUIRE(feed["_belleman"]["withdrawn"].size() == 1);
    CHECK(feed["_belleman"]["withdrawn"][0]["title"] == "Premie voor geveltuinen");
    CHECK(feed["items"].size() == 3);
    auto const page = http_get(daemon.url() + "/").body;
    CHECK_THAT(page, Contains("<strong>Ingetrokken op ") && Contains("Premie voor geveltuinen</a></s>"));

    std::filesystem::path const schema =
        std::filesystem::path(BELLEMAN_CONFIG_DIR) / "../../shared/validate/atom.rnc";
    if (std::string_view(BELLEMAN_JING).empty() || !std::filesystem::exists(schema)) {
        WARN("not validated: jing or the RELAX NG schema of RFC 4287 is not there");
        return;
    }
    auto const file = bells.folder.write("feed.atom", atom);
    auto const command = std::string(BELLEMAN_JING) + " -c '" + schema.string() + "' '" + file.string() + "'";
    CHECK(std::system(command.c_str()) == 0);
}

TEST_CASE("a government that comes after an association is the publisher, and explain says why") {
    Bells const bells;
    Daemon const daemon{bells.config, bells.state};
    auto const item = nlohmann::json::parse(http_get(daemon.url() + "/feed.json?lang=nl").body)["items"][0];
    CHECK(item["title"] == "Nieuwe premie voor OCMW Mol");
    CHECK(item["authors"][0]["name"] == "Organisatie b");
    CHECK(item["_belleman"]["also_published_by"].size() == 0);  // the same address
    CHECK(item["_belleman"]["merged"][0]["source"] == "a");
    CHECK_THAT(bells.run({"explain", "https://www.bron.example/nl/premie"}).out,
               Contains("the original is entry ") && Contains("government"));
}

TEST_CASE("a view in one language leads to the translation in another") {
    Bells const bells;
    Daemon const daemon{bells.config, bells.state};
    CHECK_THAT(http_get(daemon.url() + "/feed.atom?lang=nl").body,
               Contains("hreflang=\"fr\" href=\"https://www.bron.example/fr/premie\""));
    CHECK_THAT(http_get(daemon.url() + "/?lang=nl").body, Contains("Ook in het Frans: <span lang=\"fr\">"));
}

TEST_CASE("an answer's tag and order depend on what is stored alone") {
    Bells const bells;
    std::string body;
    std::string tag;
    for (int start = 0; start < 2; ++start) {
        Daemon const daemon{bells.config, bells.state};
        auto const answer = http_get(daemon.url() + "/feed.atom");
        if (start == 1) CHECK((answer.body == body && answer.headers.at("etag") == tag));
        body = answer.body;
        tag = answer.headers.at("etag");
    }
}
