// The bundled sample, as a newcomer meets it: served, valid, and readable in a browser.

#include "e2e/http_get.hpp"
#include "e2e/program.hpp"
#include "places.hpp"
#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>

using namespace belleman;
using namespace belleman::e2e;

namespace {

struct Sample {
    test::TemporaryDirectory folder;
    std::string log;
    std::unique_ptr<Daemon> daemon;

    Sample() {
        std::filesystem::path const config = BELLEMAN_CONFIG_DIR "/demo/belleman.toml";
        auto const state = folder.path() / "state";
        auto const ended =
            run_belleman({"fetch", "--config", config.string(), "--state-dir", state.string()});
        REQUIRE(ended.code == 0);
        log = ended.err;
        daemon = std::make_unique<Daemon>(config, state);
    }
    [[nodiscard]] Answer get(std::string const& path) const { return http_get(daemon->url() + path); }
};

std::string output_of(std::string const& command) {
    std::unique_ptr<FILE, int (*)(FILE*)> const pipe(::popen(command.c_str(), "r"), &::pclose);
    REQUIRE(pipe);
    std::string text;
    std::array<char, 65536> buffer{};
    while (auto const count = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
        text.append(buffer.data(), count);
    return text;
}

}  // namespace

TEST_CASE("the sample has at least ten sources, sixty entries, and announcements that merge") {
    Sample const sample;
    auto const metrics = sample.get("/metrics").body;
    auto const value = [&](std::string const& name) {
        auto const at = metrics.find("\n" + name + " ");
        REQUIRE(at != std::string::npos);
        return std::stoi(metrics.substr(at + name.size() + 2));
    };
    CHECK(value("belleman_entries") >= 60);
    CHECK(value("belleman_clusters") <= value("belleman_entries") - 8);
    auto const feed = nlohmann::json::parse(sample.get("/feed.json?limit=500").body);
    CHECK(feed.at("items").size() == static_cast<std::size_t>(value("belleman_clusters")));
}

TEST_CASE("the merged feed of the sample is valid Atom") {
    std::filesystem::path const schema =
        std::filesystem::path(BELLEMAN_CONFIG_DIR) / "../../shared/validate/atom.rnc";
    if (std::string_view(BELLEMAN_JING).empty() || !std::filesystem::exists(schema)) {
        WARN("not validated: jing or the RELAX NG schema of RFC 4287 is not there");
        return;
    }
    Sample const sample;
    for (char const* path : {"/feed.atom?limit=500", "/feed.atom?municipality=Aalst", "/feed.atom?limit=1",
                             "/feed.atom?lang=de"}) {
        auto const file = sample.folder.write("feed.atom", sample.get(path).body);
        INFO(path);
        CHECK(output_of(BELLEMAN_JING " -c '" + schema.string() + "' '" + file.string() + "' 2>/dev/null")
                  .empty());
    }
}

TEST_CASE("a browser shows the page of the sample and runs nothing in it") {
    if (std::string_view(BELLEMAN_CHROMIUM).empty()) {
        WARN("not shown: there is no Chromium");
        return;
    }
    Sample const sample;
    auto const profile = sample.folder.path() / "profile";
    auto const command =
        std::string(BELLEMAN_CHROMIUM
                    " --headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
                    "--disable-background-networking --disable-component-update --disable-sync "
                    "--disable-dev-shm-usage --dump-dom --user-data-dir=") +
        profile.string() + " '" + sample.daemon->url() + "/?municipality=Beringen' 2>/dev/null";
    auto const page = output_of(command);
    CHECK_THAT(page, Catch::Contains("Beringen"));
    CHECK_THAT(page, Catch::Contains("<article"));
    CHECK_THAT(page, !Catch::Contains("<script"));
}

TEST_CASE("a second look at the sample finds everything unchanged") {
    Sample const sample;
    auto const ended =
        run_belleman({"fetch", "--unconditional", "--config", BELLEMAN_CONFIG_DIR "/demo/belleman.toml",
                      "--state-dir", (sample.folder.path() / "state").string()});
    CHECK(ended.code == 0);
    CHECK_THAT(ended.err, !Catch::Contains(" 1 new") && !Catch::Contains(" 1 changed"));
}
