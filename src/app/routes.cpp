#include "app/routes.hpp"

#include "app/view_parameters.hpp"
#include "belleman/server/accept.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace belleman::app {

namespace {

struct Target {
    std::string name;  ///< of the view: empty for the merged one
    publish::Format format = publish::Format::page;
};

std::optional<Target> target_of(std::string_view path) {
    Target target;
    if (path == "/") return target;
    if (path.ends_with(".atom")) {
        target.format = publish::Format::atom;
    } else if (path.ends_with(".json")) {
        target.format = publish::Format::json;
    }
    if (target.format != publish::Format::page) path.remove_suffix(5);
    if (path == "/feed" && target.format != publish::Format::page) return target;
    constexpr std::string_view prefix = "/view/";
    if (!path.starts_with(prefix) || path.size() == prefix.size()) return std::nullopt;
    target.name = path.substr(prefix.size());
    return target;
}

/// Is one of the types that describe the format acceptable? Readers that ask for XML can read Atom.
bool acceptable(publish::Format format, std::string const& accept) {
    if (accept.empty()) return true;
    auto const any_of = [&](std::initializer_list<std::string_view> types) {
        return std::any_of(types.begin(), types.end(),
                           [&](std::string_view type) { return server::media_quality(accept, type) > 0; });
    };
    switch (format) {
        case publish::Format::atom:
            return any_of({"application/atom+xml", "application/xml", "text/xml", "application/rss+xml"});
        case publish::Format::json:
            return any_of({"application/feed+json", "application/json"});
        case publish::Format::page:
            return any_of({"text/html", "application/xhtml+xml"});
    }
    return true;
}

std::string title_of(View const& view, Setup const& setup) {
    std::vector<std::string> parts;
    for (std::string const& nis : view.municipalities)
        parts.push_back(setup.tagger->gazetteer().find(nis)->name_nl);
    for (std::string const& topic : view.topics) {
        for (tag::TopicRule const& rule : setup.tagger->topics())
            if (rule.id == topic) parts.push_back(rule.label_nl);
    }
    for (std::string const& id : view.sources) {
        for (Source const& source : setup.settings.sources)
            if (source.id == id) parts.push_back(source.name);
    }
    for (Level const level : view.levels)
        parts.emplace_back(publish::title_of(level));
    for (std::string const& language : view.languages)
        parts.push_back(publish::title_of_language(language));
    if (parts.empty()) return setup.settings.server.title;
    return fmt::format("{}: {}", setup.settings.server.title, fmt::join(parts, ", "));
}

std::string_view name_of(publish::Format format) {
    switch (format) {
        case publish::Format::atom:
            return "Atom (application/atom+xml)";
        case publish::Format::json:
            return "JSON Feed (application/feed+json)";
        case publish::Format::page:
            break;
    }
    return "HTML (text/html)";
}

struct Refused {
    int status = 400;
    Misunderstanding why;
};

using Refusal = std::optional<Refused>;

publish::Frame frame_of(std::string path, std::string query, std::string title,
                        config::ServerSettings const& server) {
    publish::Frame frame;
    frame.title = std::move(title);
    frame.public_url = server.public_url;
    // The authority and a year make a tag address (RFC 4151); the year is that of this scheme, not of today.
    frame.feed_id = fmt::format("tag:{},2026:view:{}", server.tag_authority, path.substr(1));
    if (!query.empty()) frame.feed_id += '?' + query;
    frame.path = std::move(path);
    frame.query = std::move(query);
    return frame;
}

int fuller_limit(View const& view, config::ServerSettings const& server) {
    return std::min(2 * view.limit, server.max_limit);
}

void set_limits(ViewRequest& request, std::string fuller_query, config::ServerSettings const& server) {
    request.frame.limit = request.view.limit;
    if (request.view.limit < server.max_limit) request.frame.more = std::move(fuller_query);
}

/// The merged feed, narrowed by parameters.
Refusal read_merged(server::Request const& request, Setup const& setup, ViewRequest& result) {
    auto const& server = setup.settings.server;
    result.view.limit = server.page_limit;
    if (auto const problem = read_view_parameters(request.query, setup, result.view))
        return Refused{400, *problem};
    result.frame = frame_of("/feed", canonical_query(result.view, server.page_limit),
                            title_of(result.view, setup), server);
    auto fuller = result.view;
    fuller.limit = fuller_limit(result.view, server);
    set_limits(result, canonical_query(fuller, server.page_limit), server);
    return std::nullopt;
}

/// A view of the configuration; what it selects is fixed, only the number of entries can be asked.
Refusal read_named(server::Request const& request, Setup const& setup, std::string const& name,
                   ViewRequest& result) {
    auto const& views = setup.settings.views;
    auto const named =
        std::find_if(views.begin(), views.end(), [&](NamedView const& view) { return view.id == name; });
    if (named == views.end()) {
        return Refused{
            404,
            {fmt::format("There is no view \"{}\". Views are named in the configuration, under [[view]].",
                         name),
             fmt::format("Er is geen overzicht “{}”.", name)}};
    }
    for (auto const& [parameter, value] : request.query) {
        if (parameter != "limit" && is_view_parameter(parameter)) {
            return Refused{
                400,
                {fmt::format("A view of the configuration takes no \"{}\", only \"limit\".", parameter),
                 fmt::format("Een vast overzicht kan niet verder beperkt worden met “{}”.", parameter)}};
        }
    }
    result.view = named->view;
    if (auto const problem = read_view_parameters(request.query, setup, result.view))
        return Refused{400, *problem};
    auto const& server = setup.settings.server;
    auto query =
        result.view.limit == named->view.limit ? std::string{} : fmt::format("limit={}", result.view.limit);
    result.frame = frame_of("/view/" + named->id, std::move(query),
                            fmt::format("{}: {}", server.title, named->title), server);
    set_limits(result, fmt::format("limit={}", fuller_limit(result.view, server)), server);
    return std::nullopt;
}

/// What the form can show of what was asked.
std::string query_for_form(server::Request const& request) {
    std::vector<std::string> parts;
    for (auto const& [name, value] : request.query) {
        bool const has_field = name == "municipality" || name == "topic";
        if (has_field && value.find('&') == std::string::npos)
            parts.push_back(fmt::format("{}={}", name, value));
    }
    return fmt::format("{}", fmt::join(parts, "&"));
}

/// A page for a browser, a line of text for a program.
server::Response answer_of(Refused const& refused, server::Request const& request, Setup const& setup) {
    auto const asks_for_feed = request.path.ends_with(".atom") || request.path.ends_with(".json");
    if (asks_for_feed || request.accept.find("text/html") == std::string::npos)
        return server::refuse(refused.status, refused.why.english);
    auto const& server = setup.settings.server;
    auto const frame = frame_of("/feed", query_for_form(request), server.title, server);
    auto const labels = labels_of(setup);
    auto headers = publish::page_headers();
    headers.emplace_back("Cache-Control", "no-store");
    return {refused.status, server::represent("text/html; charset=utf-8",
                                              publish::write_refusal(refused.why.dutch, frame, labels),
                                              std::nullopt, std::move(headers))};
}

}  // namespace

publish::Labels labels_of(Setup const& setup) {
    return {setup.tagger->gazetteer(), setup.tagger->topics(), setup.settings.views, setup.settings.sources};
}

tl::expected<ViewRequest, server::Response> route(server::Request const& request, Setup const& setup) {
    auto const target = target_of(request.path);
    if (!target) {
        return tl::unexpected(answer_of(
            {404,
             {"There is nothing here. The merged feed is at /feed.atom and /feed.json, the page for "
              "people at /.",
              "Op dit adres staat niets."}},
            request, setup));
    }
    if (!acceptable(target->format, request.accept)) {
        return tl::unexpected(
            server::refuse(406, fmt::format("This address gives {}, which the Accept header excludes. Atom "
                                            "is at .atom, JSON Feed at .json.",
                                            name_of(target->format))));
    }

    ViewRequest result;
    result.format = target->format;
    if (auto const refused = target->name.empty() ? read_merged(request, setup, result)
                                                  : read_named(request, setup, target->name, result))
        return tl::unexpected(answer_of(*refused, request, setup));
    return result;
}

}  // namespace belleman::app
