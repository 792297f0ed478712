#pragma once

#include "belleman/tag/tagger.hpp"
#include "places.hpp"

#include <filesystem>
#include <memory>
#include <stdexcept>

namespace belleman::tag {

/// The gazetteer and the topics that Belleman is delivered with, read once for all tests.
inline std::shared_ptr<Gazetteer const> real_gazetteer() {
    static auto const gazetteer = [] {
        auto loaded = Gazetteer::load(std::filesystem::path{BELLEMAN_CONFIG_DIR} / "gazetteer");
        if (!loaded) throw std::runtime_error(loaded.error());
        return std::make_shared<Gazetteer const>(std::move(*loaded));
    }();
    return gazetteer;
}

inline Tagger const& real_tagger() {
    static Tagger const tagger = [] {
        auto topics = load_topics(std::filesystem::path{BELLEMAN_CONFIG_DIR} / "topics.toml");
        if (!topics) throw std::runtime_error(topics.error().front().message);
        return Tagger{real_gazetteer(), std::move(*topics)};
    }();
    return tagger;
}

/// The tags of a text that stands in the summary, published on 10 January 2025.
inline Tags tags_of(std::string text, std::string title = {}) {
    Subject subject;
    subject.title = std::move(title);
    subject.summary = std::move(text);
    subject.language = "nl";
    subject.level = Level::flemish;
    subject.published = std::chrono::sys_days{std::chrono::year{2025} / 1 / 10} + std::chrono::hours{9};
    return real_tagger().tag(subject);
}

}  // namespace belleman::tag
