#include "app/tag_json.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <utility>

namespace belleman::app {

using Json = nlohmann::ordered_json;

namespace {

std::string date_text(std::chrono::year_month_day date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Json json_of_evidence(char const* kind, std::string tag, Evidence const& evidence) {
    return {{"kind", kind},
            {"tag", std::move(tag)},
            {"field", evidence.field},
            {"words", evidence.words},
            {"reason", evidence.reason}};
}

Json time_or_null(std::optional<std::chrono::minutes> time) {
    return time ? Json(fmt::format("{:02}:{:02}", time->count() / 60, time->count() % 60)) : Json(nullptr);
}

Json json_of_deadline(Deadline const& deadline) {
    return {{"date", date_text(deadline.date)},
            {"time", time_or_null(deadline.time)},
            {"what", std::string(to_string(deadline.what))}};
}

Json json_of_event_date(EventDate const& event) {
    return {{"start", date_text(event.start)},
            {"end", event.end ? Json(date_text(*event.end)) : Json(nullptr)},
            {"time", time_or_null(event.time)}};
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
    Json event_dates = Json::array();
    for (EventDate const& event : tags.event_dates)
        event_dates.push_back(json_of_event_date(event));
    return {{"municipalities", std::move(municipalities)},
            {"scope", tags.scope},
            {"topics", std::move(topics)},
            {"genre", std::string(to_string(tags.genre))},
            {"deadlines", std::move(deadlines)},
            {"event_dates", std::move(event_dates)}};
}

Json evidence_of(Tags const& tags) {
    Json evidence = Json::array();
    evidence.push_back(json_of_evidence("genre", std::string(to_string(tags.genre)), tags.genre_evidence));
    evidence.push_back(json_of_evidence("scope", tags.scope, tags.scope_evidence));
    for (MunicipalityTag const& tag : tags.municipalities)
        evidence.push_back(json_of_evidence("municipality", tag.nis, tag.evidence));
    for (TopicTag const& tag : tags.topics)
        evidence.push_back(json_of_evidence("topic", tag.topic, tag.evidence));
    for (Deadline const& deadline : tags.deadlines)
        evidence.push_back(json_of_evidence("deadline", date_text(deadline.date), deadline.evidence));
    for (EventDate const& date : tags.event_dates)
        evidence.push_back(json_of_evidence("event", date_text(date.start), date.evidence));
    return evidence;
}

}  // namespace belleman::app
