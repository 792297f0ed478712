// The tagger with the rules and the gazetteer that Belleman comes with.

#pragma once

#include "app/setup.hpp"
#include "places.hpp"

#include <catch2/catch.hpp>

namespace belleman::app {

inline tag::Tagger const& tagger() {
    config::TaggingSettings settings;
    settings.topics = BELLEMAN_CONFIG_DIR "/topics.toml";
    settings.gazetteer = BELLEMAN_CONFIG_DIR "/gazetteer";
    static auto const loaded = load_tagger(settings);
    REQUIRE(loaded);
    return **loaded;
}

}  // namespace belleman::app
