#include "belleman/feed/date.hpp"
#include "belleman/feed/propose.hpp"
#include "belleman/text/ascii.hpp"
#include "belleman/text/plain.hpp"
#include "feed/charset.hpp"
#include "feed/class_names.hpp"
#include "feed/json_document.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <utility>

namespace belleman::feed {

namespace {

using Json = nlohmann::json;
using namespace std::string_view_literals;

constexpr std::size_t most_proposals = 3;
constexpr std::size_t most_samples = 20;  ///< of the objects of one array
constexpr std::size_t most_arrays = 100;
constexpr std::size_t most_members = 400;  ///< of one object, those of objects inside it included
constexpr int most_levels = 5;             ///< above an array, or inside an object

// Names of members by what they hold; of several that fit the first counts.
constexpr std::array title_names{"title"sv,   "titel"sv, "titre"sv, "headline"sv, "heading"sv, "onderwerp"sv,
                                 "subject"sv, "label"sv, "name"sv,  "naam"sv,     "nom"sv};
constexpr std::array link_names{"url"sv,  "link"sv,      "permalink"sv, "href"sv, "uri"sv,
                                "path"sv, "webpagina"sv, "lien"sv,      "page"sv, "alias"sv};
constexpr std::array date_names{"published"sv, "publication"sv, "publicatiedatum"sv, "publicatie"sv,
                                "pubdate"sv,   "date"sv,        "datum"sv,           "created"sv,
                                "posted"sv,    "start"sv,       "modified"sv,        "updated"sv};
constexpr std::array summary_names{"summary"sv,      "samenvatting"sv, "excerpt"sv,   "teaser"sv,
                                   "intro"sv,        "lead"sv,         "inleiding"sv, "description"sv,
                                   "omschrijving"sv, "chapeau"sv,      "abstract"sv,  "beschrijving"sv,
                                   "text"sv,         "content"sv,      "body"sv,      "tekst"sv};

/// A member of an object, or of one inside it, over all samples.
struct Member {
    std::vector<std::string> values;  ///< as text
};

using Members = std::map<std::string, Member>;  ///< by JSON Pointer

std::string escaped(std::string_view name) {
    std::string pointer = "/";
    for (char const c : name)
        pointer += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return pointer;
}

struct Place {
    Json const* value;
    std::string pointer;
    int level;
};

/// Gathers the texts and numbers of an object, without recursion.
void gather(Json const& object, Members& members) {
    std::vector<Place> open{{&object, "", 0}};
    std::size_t seen = 0;
    while (!open.empty()) {
        auto const place = open.back();
        open.pop_back();
        for (auto const& [name, value] : place.value->items()) {
            if (++seen > most_members) return;
            auto pointer = place.pointer + escaped(name);
            if (value.is_object() && place.level < most_levels) {
                open.push_back({&value, std::move(pointer), place.level + 1});
            } else if (auto text = scalar_text(value); !text.empty()) {
                members[std::move(pointer)].values.push_back(std::move(text));
            }
        }
    }
}

/// The arrays of objects in a document that are reached through objects alone.
std::vector<Place> arrays_in(Json const& document) {
    std::vector<Place> arrays;
    std::vector<Place> open{{&document, "", 0}};
    while (!open.empty() && arrays.size() < most_arrays) {
        auto const place = open.back();
        open.pop_back();
        bool const holds_objects =
            place.value->is_array() && !place.value->empty() && place.value->front().is_object();
        if (holds_objects) arrays.push_back(place);
        if (!place.value->is_object() || place.level == most_levels) continue;
        std::size_t seen = 0;
        for (auto const& [name, value] : place.value->items()) {
            if (++seen > most_members) break;
            open.push_back({&value, place.pointer + escaped(name), place.level + 1});
        }
    }
    return arrays;
}

bool is_title(std::string const& text) {
    bool const is_address = text.starts_with("http") || text.starts_with('/');
    return text.size() >= 4 && text.size() <= 400 && !is_address &&
           std::any_of(text.begin(), text.end(), [](char c) { return text::is_letter(c); });
}

bool is_link(std::string const& text) {
    return text.size() < 2000 && (text.starts_with("http") || text.starts_with('/')) &&
           text.find(' ') == std::string::npos;
}

bool is_day(std::string const& text) {
    return text.size() >= 6 && text.size() <= 60 && parse_date(text, "UTC").has_value();
}

bool is_summary(std::string const& text) {
    return text.size() >= 20;
}

/// How well a pointer fits names by its last parts: 0 not at all; the more the earlier the name stands.
double fit_of_name(std::string_view pointer, std::span<std::string_view const> names) {
    auto const words = words_of_name(pointer);
    for (std::size_t at = 0; at < names.size(); ++at) {
        auto const found = std::find(words.begin(), words.end(), names[at]);
        if (found == words.end()) continue;
        auto const depth = static_cast<double>(std::count(pointer.begin(), pointer.end(), '/'));
        auto const early = 1.0 - static_cast<double>(at) / static_cast<double>(4 * names.size());
        return early - 0.03 * depth - 0.02 * static_cast<double>(words.size());
    }
    return 0;
}

struct Choice {
    std::string pointer;
    double share = 0;  ///< of the samples that have it
};

/// The member that fits a role best by its name and its values. Members without a fitting name count where
/// `weight_without_name` says so.
Choice choose(Members const& members, std::span<std::string_view const> names,
              bool (*fits)(std::string const&), std::size_t samples, double weight_without_name) {
    Choice best;
    double best_fit = 0;
    for (auto const& [pointer, member] : members) {
        auto const fitting = std::count_if(member.values.begin(), member.values.end(), fits);
        auto const share = static_cast<double>(fitting) / static_cast<double>(samples);
        if (share < 0.5) continue;
        // An interface's address of an object is no page that people can read.
        bool const is_technical = pointer.find("self") != std::string::npos ||
                                  member.values.front().find("/api/") != std::string::npos;
        auto const fit =
            std::max(fit_of_name(pointer, names), weight_without_name) * share * (is_technical ? 0.5 : 1.0);
        if (fit > best_fit + 1e-9) {
            best = {pointer, share};
            best_fit = fit;
        }
    }
    return best;
}

double distinct_share(Member const& member) {
    std::set<std::string> const distinct(member.values.begin(), member.values.end());
    return static_cast<double>(distinct.size()) / static_cast<double>(member.values.size());
}

/// An array as a source, with how much it looks like a list of news.
std::pair<Selectors, double> assess(Place const& array) {
    Members members;
    auto const samples = std::min(array.value->size(), most_samples);
    for (std::size_t at = 0; at < samples; ++at) {
        if ((*array.value)[at].is_object()) gather((*array.value)[at], members);
    }
    auto const title = choose(members, title_names, is_title, samples, 0);
    if (title.pointer.empty()) return {};
    auto const link = choose(members, link_names, is_link, samples, 0.1);
    auto const date = choose(members, date_names, is_day, samples, 0);
    members.erase(link.pointer);
    auto const distinct = distinct_share(members.at(title.pointer));
    members.erase(title.pointer);
    auto const summary = choose(members, summary_names, is_summary, samples, 0);
    Selectors selectors;
    selectors.item.expression = array.pointer;
    selectors.title.expression = title.pointer;
    selectors.link.expression = link.pointer;
    selectors.date.expression = date.pointer;
    selectors.summary.expression = summary.pointer;
    auto const count = array.value->size() < 3 ? 0.6 : 1.0;
    auto const score =
        (0.3 * title.share + 0.3 * link.share + 0.3 * date.share + (summary.pointer.empty() ? 0.0 : 0.1)) *
        distinct * count;
    return {std::move(selectors), score};
}

Confidence confidence_of(double score) {
    if (score >= 0.8) return Confidence::sure;
    return score >= 0.55 ? Confidence::likely : Confidence::unsure;
}

}  // namespace

std::vector<Proposal> propose_api(std::string_view bytes, ReadOptions const& options) {
    auto const document = parse_json(document_text(bytes, options.content_type));
    if (!document) return {};
    std::vector<std::pair<Selectors, double>> assessed;
    for (auto const& array : arrays_in(*document)) {
        if (auto found = assess(array); found.second > 0.2) assessed.push_back(std::move(found));
    }
    std::stable_sort(assessed.begin(), assessed.end(),
                     [](auto const& a, auto const& b) { return a.second > b.second; });
    std::vector<Proposal> proposals;
    for (auto& [selectors, score] : assessed) {
        if (proposals.size() == most_proposals) break;
        auto feed = read_api(bytes, selectors, options);
        if (!feed || feed->items.empty()) continue;
        proposals.push_back({SourceKind::json, std::move(selectors), confidence_of(score), *std::move(feed)});
    }
    return proposals;
}

}  // namespace belleman::feed
