#include "publish/narrowing_form.hpp"

#include "belleman/text/plain.hpp"
#include "publish/html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace belleman::publish {

namespace {

using Parameter = std::pair<std::string_view, std::string_view>;

/// The values of a canonical query are codes and ids, in which nothing is encoded.
std::vector<Parameter> parameters_of(std::string_view query) {
    std::vector<Parameter> parameters;
    while (!query.empty()) {
        auto const part = query.substr(0, query.find('&'));
        auto const equals = std::min(part.find('='), part.size());
        parameters.emplace_back(part.substr(0, equals), part.substr(std::min(equals + 1, part.size())));
        query.remove_prefix(std::min(part.size() + 1, query.size()));
    }
    return parameters;
}

void append(std::string& list, std::string_view separator, std::string_view item) {
    if (!list.empty()) list += separator;
    list += item;
}

/// What a person types for the municipality: its name, unless that means another one too.
std::string_view typed(std::string_view nis, tag::Gazetteer const& gazetteer) {
    auto const* municipality = gazetteer.find(nis);
    if (municipality == nullptr || gazetteer.resolve(municipality->name_nl) != municipality) return nis;
    return municipality->name_nl;
}

std::string_view label_of(std::string_view topic, std::vector<tag::TopicRule> const& topics) {
    auto const rule = std::ranges::find(topics, topic, &tag::TopicRule::id);
    return rule == topics.end() ? topic : std::string_view{rule->label_nl};
}

std::string option(std::string_view value, std::string_view label, bool selected) {
    return fmt::format("<option value=\"{}\"{}>{}</option>\n", text::escape_markup(value),
                       selected ? " selected" : "", text::escape_markup(label));
}

/// The topics in the order of their labels; several that are selected together are one choice more.
std::string options_of(std::vector<std::string_view> const& selected,
                       std::vector<tag::TopicRule> const& topics) {
    auto options = option("", "Alle thema’s", selected.empty());
    if (selected.size() > 1) {
        std::string ids;
        std::string labels;
        for (auto const id : selected) {
            append(ids, ",", id);
            append(labels, " of ", label_of(id, topics));
        }
        options += option(ids, labels, true);
    }
    std::vector<Parameter> choices;
    choices.reserve(topics.size());
    for (auto const& topic : topics)
        choices.emplace_back(topic.label_nl, topic.id);
    std::ranges::sort(choices);
    for (auto const& [label, id] : choices)
        options += option(id, label, selected.size() == 1 && selected.front() == id);
    return options;
}

}  // namespace

std::string narrowing_form(std::string_view query, Labels const& labels) {
    std::string municipalities;
    std::vector<std::string_view> topics;
    std::string kept;
    for (auto const& [name, value] : parameters_of(query)) {
        if (name == "municipality") {
            append(municipalities, ", ", typed(value, labels.gazetteer));
        } else if (name == "topic") {
            topics.push_back(value);
        } else {
            kept += fmt::format("<input type=\"hidden\"{}{}>\n", attribute("name", name),
                                attribute("value", value));
        }
    }
    return fmt::format(
        "<form class=\"narrow\" role=\"search\" aria-label=\"Berichten kiezen\">\n{}"
        "<div><label for=\"municipality\">Gemeente</label>\n"
        "<input id=\"municipality\" name=\"municipality\" autocomplete=\"address-level2\" "
        "placeholder=\"bijvoorbeeld Beringen\"{}></div>\n"
        "<div><label for=\"topic\">Thema</label>\n<select id=\"topic\" name=\"topic\">\n{}</select></div>\n"
        "<button type=\"submit\">Toon berichten</button>\n</form>\n",
        kept, attribute("value", municipalities), options_of(topics, labels.topics));
}

}  // namespace belleman::publish
