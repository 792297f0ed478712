#include "app/commands.hpp"
#include "belleman/feed/read.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <ostream>

namespace belleman::app {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string const& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json time_or_null(std::optional<Instant> const& instant) {
    return instant ? Json(to_rfc3339(*instant)) : Json(nullptr);
}

Json json_of(Enclosure const& enclosure) {
    return {{"url", text_or_null(enclosure.url)},
            {"type", text_or_null(enclosure.type)},
            {"length", enclosure.length ? Json(*enclosure.length) : Json(nullptr)}};
}

Json json_of(FeedItem const& item) {
    Json enclosures = Json::array();
    for (Enclosure const& enclosure : item.enclosures)
        enclosures.push_back(json_of(enclosure));
    return {{"id", text_or_null(item.id)},
            {"title", text_or_null(item.title)},
            {"link", text_or_null(item.link)},
            {"summary_html", text_or_null(item.summary_html)},
            {"content_html", text_or_null(item.content_html)},
            {"authors", item.authors},
            {"categories", item.categories},
            {"published", time_or_null(item.published)},
            {"updated", time_or_null(item.updated)},
            {"enclosures", std::move(enclosures)}};
}

Json json_of(Feed const& feed) {
    Json entries = Json::array();
    for (FeedItem const& item : feed.items)
        entries.push_back(json_of(item));
    return {{"format", std::string(to_string(feed.format))},
            {"title", text_or_null(feed.title)},
            {"link", text_or_null(feed.link)},
            {"subtitle", text_or_null(feed.subtitle)},
            {"language", text_or_null(feed.language)},
            {"updated", time_or_null(feed.updated)},
            {"entries", std::move(entries)}};
}

std::optional<std::string> read_all(Console& console, std::string const& file) {
    if (file == "-") return std::string(std::istreambuf_iterator<char>(console.in), {});
    std::ifstream stream(file, std::ios::binary);
    if (stream) {
        std::string bytes(std::istreambuf_iterator<char>(stream), {});
        if (!stream.bad()) return bytes;
    }
    console.err << fmt::format("belleman parse: cannot read {}: {}\n", file, std::strerror(errno));
    return std::nullopt;
}

}  // namespace

ExitCode parse_command(Console& console, ParseOptions const& options) {
    auto const bytes = read_all(console, options.file);
    if (!bytes) return ExitCode::no_input;
    feed::ReadOptions read_options;
    read_options.base_url = options.base;
    read_options.content_type = options.content_type;
    auto feed = feed::read(*bytes, read_options);
    if (!feed) {
        auto const& error = feed.error();
        auto const place = error.line == 0 ? std::string{} : fmt::format(":{}:{}", error.line, error.column);
        console.err << fmt::format("{}{}: {}\n", options.file == "-" ? "standard input" : options.file, place,
                                   error.message);
        return ExitCode::bad_data;
    }
    feed::clean(*feed);
    console.out << json_of(*feed).dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    return ExitCode::ok;
}

}  // namespace belleman::app
