#pragma once

#include "belleman/tag/tagger.hpp"
#include "places.hpp"

#include <memory>
#include <string>
#include <vector>

namespace belleman::app {

/// A rule by which one word speaks for a topic.
inline tag::TopicRule rule(std::string const& topic, std::string const& word) {
    tag::TopicRule made;
    made.id = made.label_nl = made.label_fr = topic;
    made.words = {word};
    return made;
}

/// A tagger with these rules for topics and the real gazetteer.
inline std::shared_ptr<tag::Tagger const> tagger_with(std::vector<tag::TopicRule> rules) {
    static auto const gazetteer = std::make_shared<tag::Gazetteer const>(
        tag::Gazetteer::load(BELLEMAN_CONFIG_DIR "/gazetteer").value());
    return std::make_shared<tag::Tagger const>(gazetteer, std::move(rules));
}

}  // namespace belleman::app
