#include "app/view_parameters.hpp"

#include "belleman/story/address.hpp"
#include "belleman/text/ascii.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace belleman::app {

namespace {

using Problem = std::optional<Misunderstanding>;

constexpr std::array<std::string_view, 6> parameters{"municipality", "topic", "source",
                                                     "level",        "lang",  "limit"};

std::vector<std::string> split_values(std::string_view list) {
    std::vector<std::string> values;
    while (!list.empty()) {
        auto const comma = list.find(',');
        auto const value = text::trimmed(list.substr(0, comma));
        if (!value.empty()) values.emplace_back(value);
        list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
    }
    return values;
}

Misunderstanding unknown_parameter(std::string const& name) {
    auto const known = fmt::format("{}", fmt::join(parameters, ", "));
    return {
        fmt::format("There is no parameter \"{}\". The parameters are {}.", name, known),
        fmt::format("Het adres heeft een deel dat we niet kennen: “{}”. Wel gekend zijn {}.", name, known)};
}

/// "no such topic" and the like, with all that there is.
Misunderstanding unknown_value(std::string_view what, std::string_view what_in_dutch, std::string_view value,
                               std::vector<std::string> const& known) {
    auto const all = fmt::format("{}", fmt::join(known, ", "));
    return {fmt::format("There is no {0} \"{1}\". The {0}s are {2}.", what, value, all),
            fmt::format("We kennen geen {} “{}”. Wel gekend zijn: {}.", what_in_dutch, value, all)};
}

void add_once(std::vector<std::string>& values, std::string value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
}

/// Puts the parameters of a request into a view; the first that is not understood ends it.
class ViewParameters {
public:
    ViewParameters(View& view, Setup const& setup) : view_(view), setup_(setup) {}

    Problem read(Query const& query) {
        for (auto const& [name, text] : query) {
            // Added by mail programs and portals to every address that they pass on.
            if (story::is_tracking_parameter(name)) continue;
            if (!is_view_parameter(name)) return unknown_parameter(name);
            for (std::string& value : split_values(text)) {
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
        return unknown_parameter(name);
    }

    Problem add_municipality(std::string const& value) {
        auto const municipalities = setup_.tagger->gazetteer().resolve_all(value);
        if (municipalities.empty()) return no_municipality(value);
        for (auto const* municipality : municipalities)
            add_once(view_.municipalities, municipality->nis);
        return std::nullopt;
    }

    Problem add_topic(std::string value) {
        auto const ids = topic_ids(*setup_.tagger);
        if (std::find(ids.begin(), ids.end(), value) == ids.end())
            return unknown_value("topic", "thema", value, ids);
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
            return unknown_value("source", "bron", value, ids);
        }
        add_once(view_.sources, std::move(value));
        return std::nullopt;
    }

    Problem add_level(std::string const& value) {
        auto const level = level_from(value);
        if (!level) {
            std::vector<std::string> levels;
            for (Level const known : all_levels())
                levels.emplace_back(to_string(known));
            return unknown_value("level", "niveau", value, levels);
        }
        if (std::find(view_.levels.begin(), view_.levels.end(), *level) == view_.levels.end())
            view_.levels.push_back(*level);
        return std::nullopt;
    }

    Problem add_language(std::string value) {
        value = text::lowered(value);
        bool const is_code = (value.size() == 2 || value.size() == 3) &&
                             std::all_of(value.begin(), value.end(), text::is_letter);
        if (!is_code)
            return Misunderstanding{
                fmt::format("\"{}\" is no language code. Give one such as nl, fr, de or en.", value),
                fmt::format("“{}” is geen taalcode. Geef er een zoals nl, fr, de of en.", value)};
        add_once(view_.languages, std::move(value));
        return std::nullopt;
    }

    Problem set_limit(std::string const& value) {
        int limit = 0;
        auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), limit);
        int const most = setup_.settings.server.max_limit;
        if (error != std::errc{} || end != value.data() + value.size() || limit < 1 || limit > most)
            return Misunderstanding{fmt::format("The limit \"{}\" is no number from 1 to {}.", value, most),
                                    fmt::format("“{}” is geen aantal van 1 tot {}.", value, most)};
        view_.limit = limit;
        return std::nullopt;
    }

    [[nodiscard]] Misunderstanding no_municipality(std::string const& value) const {
        auto const nearest = setup_.tagger->gazetteer().nearest_name(value);
        if (nearest.empty()) {
            return {
                fmt::format(
                    "\"{}\" is no Belgian municipality or police zone. Give a NIS code such as 71004 or a "
                    "name such as Beringen, Stad Beringen or Politiezone Rupel.",
                    value),
                fmt::format(
                    "“{}” is geen Belgische gemeente of politiezone. Geef een naam zoals Beringen, Stad "
                    "Beringen of Politiezone Rupel, of een NIS-code zoals 71004.",
                    value)};
        }
        return {fmt::format("\"{}\" is no Belgian municipality. Did you mean {}?", value, nearest),
                fmt::format("“{}” is geen Belgische gemeente. Bedoelt u {}?", value, nearest)};
    }

    View& view_;
    Setup const& setup_;
};

}  // namespace

bool is_view_parameter(std::string_view name) {
    return std::find(parameters.begin(), parameters.end(), name) != parameters.end();
}

Problem read_view_parameters(Query const& query, Setup const& setup, View& view) {
    return ViewParameters(view, setup).read(query);
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

}  // namespace belleman::app
