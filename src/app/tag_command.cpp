#include "app/commands.hpp"
#include "app/entry_line.hpp"
#include "app/intake.hpp"
#include "app/setup.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <istream>
#include <ostream>

namespace belleman::app {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(Deadline const& deadline) {
    auto const& date = deadline.date;
    Json time = nullptr;
    if (deadline.time)
        time = fmt::format("{:02}:{:02}", deadline.time->count() / 60, deadline.time->count() % 60);
    return {{"date", fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()))},
            {"time", std::move(time)},
            {"what", std::string(to_string(deadline.what))}};
}

Json json_of(std::string const& id, Tags const& tags) {
    Json municipalities = Json::array();
    for (MunicipalityTag const& tag : tags.municipalities)
        municipalities.push_back(tag.nis);
    Json topics = Json::array();
    for (TopicTag const& tag : tags.topics)
        topics.push_back(tag.topic);
    Json deadlines = Json::array();
    for (Deadline const& deadline : tags.deadlines)
        deadlines.push_back(json_of(deadline));
    return {{"id", id},
            {"municipalities", std::move(municipalities)},
            {"scope", tags.scope},
            {"topics", std::move(topics)},
            {"genre", std::string(to_string(tags.genre))},
            {"deadlines", std::move(deadlines)}};
}

}  // namespace

ExitCode tag_command(Console& console, std::optional<std::filesystem::path> const& config) {
    auto const tagger = filter_tagger(console, config);
    if (!tagger) return ExitCode::configuration;
    return for_each_entry_line(console, "belleman tag", [&](EntryLine const& line) {
        auto const tags = tags_of(line.entry, line.source, *tagger);
        console.out << json_of(line.id, tags).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    });
}

}  // namespace belleman::app
