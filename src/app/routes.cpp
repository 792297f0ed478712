#include "app/routes.hpp"

#include "belleman/server/accept.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace belleman::app {

namespace {

using Problem = std::optional<std::string>;

constexpr std::array<std::string_view, 6> parameters{"municipality", "topic", "source",
                                                     "level",        "lang",  "limit"};

bool is_parameter(std::string_view name) {
    return std::find(parameters.begin(), parameters.end(), name) != parameters.end();
}

std::vector<std::string> split_values(std::string_view text) {
    std::vector<std::string> values;
    while (!text.empty()) {
        auto const comma = text.find(',');
        auto value = text.substr(0, comma);
        while (value.starts_with(' '))
            value.remove_prefix(1);
        while (value.ends_with(' '))
            value.remove_suffix(1);
        if (!value.empty()) values.emplace_back(value);
        text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
    }
    return values;
}

void add_once(std::vector<std::string>& values, std::string value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
}

/// Puts the parameters of a request into a view; the first that is not understood ends it.
class ViewParameters {
public:
    ViewParameters(View& view, Setup const& setup) : view_(view), setup_(setup) {}

    Problem read(std::vector<std::pair<std::string, std::string>> const& query) {
        for (auto const& [name, text] : query) {
            // Added by mail programs and portals to every address that they pass on.
            if (name.starts_with("utm_") || name == "fbclid" || name == "gclid") continue;
            auto values = split_values(text);
            if (values.empty()) return fmt::format("The parameter \"{}\" has no value.", name);
            for (std::string& value : values) {
                if (auto problem = add(name, std::move(value))) return problem;
            }
        }
        for (auto* values : {&view_.municipalities, &view_.topics, &view_.sources, &view_.languages})
            std::sort(values->begin(), values->end());
        std::sort(view_.levels.begin(), view_.levels.end());
        return std::nullopt;
    }

private:
    Problem add(std::string const& name, std::string value) {
        if (name == "municipality") return add_municipality(value);
        if (name == "topic") return add_topic(std::move(value));
        if (name == "source") return add_source(std::move(value));
        if (name == "level") return add_level(value);
        if (name == "lang") return add_language(std::move(value));
        if (name == "limit") return set_limit(value);
        return fmt::format("There is no parameter \"{}\". The parameters are {}.", name,
                           fmt::join(parameters, ", "));
    }

    Problem add_municipality(std::string const& value) {
        auto const* municipality = setup_.tagger->gazetteer().resolve(value);
        if (municipality == nullptr) {
            return fmt::format(
                "\"{}\" is no Belgian municipality. Give a NIS code such as 71004 or a name such as "
                "Beringen.",
                value);
        }
        add_once(view_.municipalities, municipality->nis);
        return std::nullopt;
    }

    Problem add_topic(std::string value) {
        std::vector<std::string> ids;
        for (tag::TopicRule const& rule : setup_.tagger->topics())
            ids.push_back(rule.id);
        if (std::find(ids.begin(), ids.end(), value) == ids.end())
            return fmt::format("There is no topic \"{}\". The topics are {}.", value, fmt::join(ids, ", "));
        add_once(view_.topics, std::move(value));
        return std::nullopt;
    }

    Problem add_source(std::string value) {
        auto const& sources = setup_.settings.sources;
        bool const known =
            std::any_of(sources.begin(), sources.end(), [&](Source const& s) { return s.id == value; });
        if (!known) {
            std::vector<std::string> ids;
            for (Source const& source : sources)
                ids.push_back(source.id);
            return fmt::format("There is no source \"{}\". The sources are {}.", value, fmt::join(ids, ", "));
        }
        add_once(view_.sources, std::move(value));
        return std::nullopt;
    }

    Problem add_level(std::string const& value) {
        auto const level = level_from(value);
        if (!level) {
            return fmt::format(
                "There is no level \"{}\". The levels are federal, flemish, provincial, association, local "
                "and other.",
                value);
        }
        if (std::find(view_.levels.begin(), view_.levels.end(), *level) == view_.levels.end())
            view_.levels.push_back(*level);
        return std::nullopt;
    }

    Problem add_language(std::string value) {
        std::transform(value.begin(), value.end(), value.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        bool const is_code =
            (value.size() == 2 || value.size() == 3) &&
            std::all_of(value.begin(), value.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (!is_code)
            return fmt::format("\"{}\" is no language code. Give one such as nl, fr, de or en.", value);
        add_once(view_.languages, std::move(value));
        return std::nullopt;
    }

    Problem set_limit(std::string const& value) {
        int limit = 0;
        auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), limit);
        int const most = setup_.settings.server.max_limit;
        if (error != std::errc{} || end != value.data() + value.size() || limit < 1 || limit > most)
            return fmt::format("The limit \"{}\" is no number from 1 to {}.", value, most);
        view_.limit = limit;
        return std::nullopt;
    }

    View& view_;
    Setup const& setup_;
};

struct Target {
    std::string name;  ///< of the view: empty for the merged one
    Format format = Format::page;
};

std::optional<Target> target_of(std::string_view path) {
    Target target;
    if (path == "/") return target;
    if (path.ends_with(".atom")) {
        target.format = Format::atom;
    } else if (path.ends_with(".json")) {
        target.format = Format::json;
    }
    if (target.format != Format::page) path.remove_suffix(5);
    if (path == "/feed" && target.format != Format::page) return target;
    constexpr std::string_view prefix = "/view/";
    if (!path.starts_with(prefix) || path.size() == prefix.size()) return std::nullopt;
    target.name = path.substr(prefix.size());
    return target;
}

/// Is one of the types that describe the format acceptable? Readers that ask for XML can read Atom.
bool acceptable(Format format, std::string const& accept) {
    if (accept.empty()) return true;
    auto const any_of = [&](std::initializer_list<std::string_view> types) {
        return std::any_of(types.begin(), types.end(),
                           [&](std::string_view type) { return server::media_quality(accept, type) > 0; });
    };
    switch (format) {
        case Format::atom:
            return any_of({"application/atom+xml", "application/xml", "text/xml", "application/rss+xml"});
        case Format::json:
            return any_of({"application/feed+json", "application/json"});
        case Format::page:
            return any_of({"text/html", "application/xhtml+xml"});
    }
    return true;
}

std::string canonical_query(View const& view, int default_limit) {
    std::vector<std::string> parts;
    auto const add = [&](std::string_view name, auto const& values, auto const& text_of) {
        for (auto const& value : values)
            parts.push_back(fmt::format("{}={}", name, text_of(value)));
    };
    auto const same = [](std::string const& value) -> std::string const& { return value; };
    add("municipality", view.municipalities, same);
    add("topic", view.topics, same);
    add("source", view.sources, same);
    add("level", view.levels, [](Level level) { return to_string(level); });
    add("lang", view.languages, same);
    if (view.limit != default_limit) parts.push_back(fmt::format("limit={}", view.limit));
    return fmt::format("{}", fmt::join(parts, "&"));
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
        parts.emplace_back(to_string(level));
    for (std::string const& language : view.languages)
        parts.push_back(language);
    if (parts.empty()) return setup.settings.server.title;
    return fmt::format("{}: {}", setup.settings.server.title, fmt::join(parts, ", "));
}

std::string_view name_of(Format format) {
    switch (format) {
        case Format::atom:
            return "Atom (application/atom+xml)";
        case Format::json:
            return "JSON Feed (application/feed+json)";
        case Format::page:
            break;
    }
    return "HTML (text/html)";
}

using Refusal = std::optional<server::Response>;

/// The merged feed, narrowed by parameters.
Refusal read_merged(server::Request const& request, Setup const& setup, ViewRequest& result) {
    result.view.limit = setup.settings.server.page_limit;
    if (auto const problem = ViewParameters(result.view, setup).read(request.query))
        return server::refuse(400, *problem);
    result.path = "/feed";
    result.title = title_of(result.view, setup);
    result.query = canonical_query(result.view, setup.settings.server.page_limit);
    return std::nullopt;
}

/// A view of the configuration; what it selects is fixed, only the number of entries can be asked.
Refusal read_named(server::Request const& request, Setup const& setup, std::string const& name,
                   ViewRequest& result) {
    auto const& views = setup.settings.views;
    auto const named =
        std::find_if(views.begin(), views.end(), [&](NamedView const& view) { return view.id == name; });
    if (named == views.end()) {
        return server::refuse(
            404, fmt::format("There is no view \"{}\". Views are named in the configuration, under [[view]].",
                             name));
    }
    for (auto const& [parameter, value] : request.query) {
        if (parameter != "limit" && is_parameter(parameter)) {
            return server::refuse(
                400, fmt::format("A view of the configuration takes no \"{}\", only \"limit\".", parameter));
        }
    }
    result.view = named->view;
    if (auto const problem = ViewParameters(result.view, setup).read(request.query))
        return server::refuse(400, *problem);
    result.path = "/view/" + named->id;
    result.title = fmt::format("{}: {}", setup.settings.server.title, named->title);
    if (result.view.limit != named->view.limit) result.query = fmt::format("limit={}", result.view.limit);
    return std::nullopt;
}

}  // namespace

tl::expected<ViewRequest, server::Response> route(server::Request const& request, Setup const& setup) {
    auto const target = target_of(request.path);
    if (!target) {
        return tl::unexpected(server::refuse(404,
                                             "There is nothing here. The merged feed is at /feed.atom and "
                                             "/feed.json, the page for people at /."));
    }
    if (!acceptable(target->format, request.accept)) {
        return tl::unexpected(
            server::refuse(406, fmt::format("This address gives {}, which the Accept header excludes. Atom "
                                            "is at .atom, JSON Feed at .json.",
                                            name_of(target->format))));
    }

    ViewRequest result;
    result.format = target->format;
    if (auto const problem = target->name.empty() ? read_merged(request, setup, result)
                                                  : read_named(request, setup, target->name, result))
        return tl::unexpected(*problem);
    return result;
}

std::string view_path(ViewRequest const& request, Format format) {
    std::string path = request.path;
    if (format == Format::atom) path += ".atom";
    if (format == Format::json) path += ".json";
    if (format == Format::page && path == "/feed") path = "/";
    if (!request.query.empty()) path += '?' + request.query;
    return path;
}

}  // namespace belleman::app
