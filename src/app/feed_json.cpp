#include "app/feed_json.hpp"

#include "app/text_or_null.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <utility>

namespace belleman::app {

namespace {

using Json = nlohmann::ordered_json;

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

}  // namespace

std::string feed_json(Feed const& feed) {
    return json_of(feed).dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace belleman::app
