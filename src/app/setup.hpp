#pragma once

#include "belleman/config/settings.hpp"
#include "belleman/tag/tagger.hpp"

#include <tl/expected.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace belleman::app {

/// A configuration that was found right in every respect, with what it refers to loaded. Immutable; a reload
/// makes a new one.
struct Setup {
    config::Settings settings;
    std::shared_ptr<tag::Tagger const> tagger;
};

/// Reads a configuration, the topics and the gazetteer that it names, and checks what each room knows:
/// selectors, topics, names and codes of municipalities. All mistakes at once, those of one file in its
/// order. `topics`, where it is given, takes the place of the rules for topics that the configuration names.
[[nodiscard]] tl::expected<Setup, std::vector<config::Problem>> load_setup(
    std::filesystem::path const& file, std::filesystem::path const& topics = {});

/// What is wrong in the sources and views of `settings`, whose form is right: selectors, topics,
/// municipalities. Names of municipalities become their codes.
[[nodiscard]] std::vector<config::Problem> check_meaning(config::Settings& settings,
                                                         tag::Tagger const& tagger);

/// The ids of all topics, in the order of their file.
[[nodiscard]] std::vector<std::string> topic_ids(tag::Tagger const& tagger);

/// The tagger that the settings ask for: its mistakes are those of the topics and of the gazetteer.
[[nodiscard]] tl::expected<std::shared_ptr<tag::Tagger const>, std::vector<config::Problem>> load_tagger(
    config::TaggingSettings const& settings);

}  // namespace belleman::app
