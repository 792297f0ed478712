// The daemon's life: start, restart, reload, stop, kill.

#include "e2e/documents.hpp"
#include "e2e/http_get.hpp"
#include "e2e/program.hpp"
#include "support/http_server.hpp"
#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fstream>

using namespace belleman;
using namespace belleman::e2e;

namespace {

Item const first{"1", "Nieuwe premie voor Mol", "https://www.bron.example/1", "OCMW Mol krijgt een premie."};
Item const second{"2", "Infodag in Aalst", "https://www.bron.example/2", "De stad Aalst nodigt uit."};

struct House {
    test::TemporaryDirectory folder;
    test::HttpServer server;
    std::filesystem::path config;
    std::filesystem::path state = folder.path() / "state";

    House() { write(feed_source("proef", server.url("/feed"))); }
    void write(std::string const& sources) { config = folder.write("belleman.toml", configuration(sources)); }
    [[nodiscard]] Ended fetch() const {
        return run_belleman({"fetch", "--config", config.string(), "--state-dir", state.string()});
    }
};

std::size_t count(std::string const& text, std::string const& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

}  // namespace

TEST_CASE("the daemon polls on its own and serves what came") {
    House house;
    house.server.serve("/feed", test::ok(rss({first, second})));
    Daemon daemon(house.config, house.state);
    daemon.wait_for_log("source proef: 2 items, 2 new");
    auto const answer = http_get(daemon.url() + "/feed.atom");
    CHECK(answer.status == 200);
    CHECK(count(answer.body, "<entry") == 2);
}

TEST_CASE("SIGTERM ends the daemon cleanly") {
    House house;
    house.server.serve("/feed", test::ok(rss({first})));
    Daemon daemon(house.config, house.state);
    daemon.signal(SIGTERM);
    daemon.wait_for_notification("STOPPING=1");
    CHECK(daemon.wait_for_end() == 0);
}

TEST_CASE("SIGTERM ends the daemon cleanly while a source keeps it waiting") {
    House house;
    test::Gate const never;
    house.server.serve("/feed", test::ok(rss({first})).behind(never));
    Daemon daemon(house.config, house.state);
    REQUIRE(house.server.wait_for_hits(1));
    daemon.signal(SIGTERM);
    CHECK(daemon.wait_for_end() == 0);
}

TEST_CASE("a restart serves the same bytes and polls nothing before its time") {
    House house;
    house.server.serve("/feed", test::ok(rss({first, second})));
    Answer before;
    {
        Daemon daemon(house.config, house.state);
        daemon.wait_for_log("2 new");
        before = http_get(daemon.url() + "/feed.atom");
        daemon.signal(SIGTERM);
        CHECK(daemon.wait_for_end() == 0);
    }
    Daemon daemon(house.config, house.state);
    auto const after = http_get(daemon.url() + "/feed.atom");
    CHECK(after.body == before.body);
    CHECK(after.headers.at("etag") == before.headers.at("etag"));
    CHECK(house.server.hits("/feed") == 1);
}

TEST_CASE("kill -9 loses nothing that was stored and repeats nothing") {
    House house;
    house.server.serve("/feed", test::ok(rss({first})).with_validators("\"v1\"", ""));
    {
        Daemon daemon(house.config, house.state);
        daemon.wait_for_log("1 new");
        daemon.signal(SIGKILL);
        CHECK(daemon.wait_for_end() == -SIGKILL);
    }
    house.server.serve("/feed", test::ok(rss({second, first})).with_validators("\"v2\"", ""));
    auto const ended = house.fetch();
    CHECK(house.server.last_request("/feed").header("If-None-Match") == "\"v1\"");
    CHECK_THAT(ended.err, Catch::Contains("2 items, 1 new"));
    CHECK_THAT(ended.err, Catch::Contains("2 entries"));
}

TEST_CASE("SIGHUP takes a new configuration over without dropping a connection") {
    House house;
    house.server.serve("/feed", test::ok(rss({first})));
    house.server.serve("/other", test::ok(rss({second})));
    Daemon daemon(house.config, house.state);
    daemon.wait_for_log("source proef: 1 item, 1 new");
    house.write(feed_source("proef", house.server.url("/feed")) +
                feed_source("ander", house.server.url("/other")));
    daemon.signal(SIGHUP);
    daemon.wait_for_notification("RELOADING=1");
    daemon.wait_for_notification("READY=1");
    daemon.wait_for_log("source ander: 1 item, 1 new");
    auto const answer = http_get(daemon.url() + "/feed.json");
    CHECK_THAT(answer.body, Catch::Contains("Infodag in Aalst") && Catch::Contains("Nieuwe premie voor Mol"));
}

TEST_CASE("SIGHUP refuses a wrong configuration and keeps the old one") {
    House house;
    house.server.serve("/feed", test::ok(rss({first})));
    Daemon daemon(house.config, house.state);
    daemon.wait_for_log("1 new");
    std::ofstream(house.config) << "[server]\nlissten = \"127.0.0.1:8080\"\n";
    daemon.signal(SIGHUP);
    CHECK_THAT(daemon.wait_for_log("belleman.toml:2:"),
               Catch::Contains("lissten") && Catch::Contains("listen"));
    daemon.wait_for_log("the old configuration stays in force");
    CHECK(http_get(daemon.url() + "/feed.atom?source=proef").status == 200);
}

TEST_CASE("what another process stores is served soon") {
    House house;
    house.server.serve_in_turn("/feed", {test::ok(rss({first})), test::ok(rss({second, first}))});
    Daemon daemon(house.config, house.state);
    daemon.wait_for_log("1 new");
    auto const before = http_get(daemon.url() + "/metrics");
    CHECK_THAT(before.body, Catch::Contains("belleman_entries 1\n"));
    CHECK(house.fetch().code == 0);
    daemon.wait_for_log("another process has written to the store");
    CHECK_THAT(http_get(daemon.url() + "/feed.atom").body, Catch::Contains("Infodag in Aalst"));
}

TEST_CASE("a poll that was under way before a reload does not hold up the end") {
    House house;
    test::Gate const never;
    house.server.serve("/feed", test::ok(rss({first})).behind(never));
    Daemon daemon(house.config, house.state);
    REQUIRE(house.server.wait_for_hits(1));
    daemon.signal(SIGHUP);
    daemon.wait_for_log("configuration read again");
    daemon.signal(SIGTERM);
    daemon.wait_for_notification("STOPPING=1");
    CHECK(daemon.wait_for_end() == 0);
}

TEST_CASE("a source whose address is changed during its turn is asked at the new one") {
    House house;
    test::Gate const never;
    house.server.serve("/feed", test::ok(rss({first})).behind(never));
    house.server.serve("/moved", test::ok(rss({second})));
    Daemon daemon(house.config, house.state);
    REQUIRE(house.server.wait_for_hits(1));
    house.write(feed_source("proef", house.server.url("/moved")));
    daemon.signal(SIGHUP);
    daemon.wait_for_log("configuration read again");
    daemon.wait_for_log("source proef: 1 item, 1 new");
    CHECK(house.server.hits("/moved") == 1);
}

TEST_CASE("a database that is removed makes the daemon unwell, and it says so") {
    House house;
    house.server.serve("/feed", test::ok(rss({first})));
    Daemon daemon(house.config, house.state);
    daemon.wait_for_log("1 new");
    std::filesystem::remove(house.state / "belleman.sqlite");
    CHECK_THAT(daemon.wait_for_log("removed or replaced"), Catch::Contains("restart"));
    CHECK(http_get(daemon.url() + "/healthz").status == 503);
}

TEST_CASE("a second daemon on the same state directory does not start") {
    House house;
    house.server.serve("/feed", test::ok(rss({first})));
    Daemon daemon(house.config, house.state);
    auto const ended = run_belleman({"run", "--config", house.config.string(), "--state-dir",
                                     house.state.string(), "--listen", "127.0.0.1:0"});
    CHECK(ended.code == 69);
    CHECK_THAT(ended.err, Catch::Contains("another belleman runs"));
}

TEST_CASE("a port in use is named with what to do") {
    House house;
    house.server.serve("/feed", test::ok(rss({first})));
    auto const address = "127.0.0.1:" + std::to_string(house.server.port());
    auto const ended = run_belleman(
        {"run", "--config", house.config.string(), "--state-dir", house.state.string(), "--listen", address});
    CHECK(ended.code == 69);
    CHECK_THAT(ended.err, Catch::Contains(address) && Catch::Contains("--listen"));
}

TEST_CASE("a state directory that cannot be made is named with what to do") {
    House house;
    auto const ended = run_belleman({"run", "--config", house.config.string(), "--state-dir",
                                     "/proc/belleman", "--listen", "127.0.0.1:0"});
    CHECK(ended.code == 69);
    CHECK_THAT(ended.err, Catch::Contains("/proc/belleman") && Catch::Contains("--state-dir"));
}

TEST_CASE("under journald lines carry a priority and no time; elsewhere the time and no priority") {
    House house;
    std::vector<std::string> const arguments{"run", "--config", (house.folder.path() / "none.toml").string()};
    auto const journal = run_belleman(arguments, {}, {{"JOURNAL_STREAM", ""}});
    CHECK(journal.code == 78);
    CHECK_THAT(journal.err, Catch::StartsWith("<3>"));
    auto const plain = run_belleman(arguments);
    CHECK_THAT(plain.err, Catch::StartsWith("20") && Catch::Contains("error"));
}

TEST_CASE("systemd can hand over the listening socket") {
    House house;
    house.server.serve("/feed", test::ok(rss({first})));
    int const socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::listen(socket, 16) == 0);
    socklen_t length = sizeof address;
    REQUIRE(::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length) == 0);
    Daemon daemon(house.config, house.state, socket);
    ::close(socket);
    CHECK(daemon.url() == "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port)));
    CHECK(http_get(daemon.url() + "/healthz").status == 200);
}
