#include "app/tag_json.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <string>
#include <utility>

namespace belleman::app {

using Json = nlohmann::ordered_json;

namespace {

std::string text_of(std::chrono::year_month_day date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Json json_of_evidence(std::string tag, Evidence const& evidence) {
    return {{"tag", std::move(tag)},
            {"field", evidence.field},
            {"words", evidence.words},
            {"reason", evidence.reason}};
}

Json json_of_deadline(Deadline const& deadline) {
    Json time = nullptr;
    if (deadline.time)
        time = fmt::format("{:02}:{:02}", deadline.time->count() / 60, deadline.time->count() % 60);
    return {{"date", text_of(deadline.date)},
            {"time", std::move(time)},
            {"what", std::string(to_string(deadline.what))}};
}

}  // namespace

Json json_of(Tags const& tags) {
    Json municipalities = Json::array();
    for (MunicipalityTag const& tag : tags.municipalities)
        municipalities.push_back(tag.nis);
    Json topics = Json::array();
    for (TopicTag const& tag : tags.topics)
        topics.push_back(tag.topic);
    Json deadlines = Json::array();
    for (Deadline const& deadline : tags.deadlines)
        deadlines.push_back(json_of_deadline(deadline));
    return {{"municipalities", std::move(municipalities)},
            {"scope", tags.scope},
            {"topics", std::move(topics)},
            {"genre", std::string(to_string(tags.genre))},
            {"deadlines", std::move(deadlines)}};
}

Json evidence_of(Tags const& tags) {
    Json evidence = Json::array();
    for (MunicipalityTag const& tag : tags.municipalities)
        evidence.push_back(json_of_evidence(tag.nis, tag.evidence));
    for (TopicTag const& tag : tags.topics)
        evidence.push_back(json_of_evidence(tag.topic, tag.evidence));
    for (Deadline const& deadline : tags.deadlines)
        evidence.push_back(json_of_evidence(text_of(deadline.date), deadline.evidence));
    return evidence;
}

}  // namespace belleman::app
