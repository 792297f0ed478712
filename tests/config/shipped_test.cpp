// The configurations that come with Belleman.

#include "belleman/config/settings.hpp"
#include "places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

using namespace belleman;
using namespace belleman::config;

namespace {

Settings shipped(std::string const& name) {
    auto result = load(std::filesystem::path{BELLEMAN_CONFIG_DIR} / name);
    if (!result) FAIL(to_string(result.error().at(0)));
    return *std::move(result);
}

}  // namespace

TEST_CASE("the shipped configuration has no mistakes and names the main sources") {
    auto const settings = shipped("belleman.toml");
    CHECK(settings.sources.size() >= 90);
    for (auto const* id : {"mi-is-nl", "vdab-lokale-besturen", "vvsg"}) {
        CHECK(std::any_of(settings.sources.begin(), settings.sources.end(),
                          [&](Source const& source) { return source.id == id; }));
    }
    CHECK_FALSE(settings.views.empty());
}

TEST_CASE("every source of the sample lies next to it") {
    auto const settings = shipped("demo/belleman.toml");
    CHECK(settings.sources.size() >= 12);
    for (auto const& source : settings.sources) {
        INFO(source.id);
        REQUIRE(source.url.starts_with("file:///"));
        auto const name = source.url.substr(source.url.rfind('/') + 1);
        CHECK(std::filesystem::is_regular_file(std::filesystem::path{BELLEMAN_CONFIG_DIR} / "demo" /
                                               "sources" / name));
        CHECK_FALSE(source.language.empty());
    }
}
