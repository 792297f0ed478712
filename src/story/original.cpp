#include "belleman/story/original.hpp"

#include "belleman/story/address.hpp"
#include "belleman/text/plain.hpp"
#include "belleman/text/url.hpp"
#include "belleman/text/words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <compare>
#include <limits>
#include <set>
#include <string_view>
#include <utility>

namespace belleman::story {

namespace {

constexpr std::size_t most_text = std::size_t{64} * 1024;  // bytes of HTML that are read of each text
constexpr std::size_t most_links = 200;
constexpr int most_mentions = 16;  // of one name in one text

// "VVSG laat weten", "la Région wallonne annonce", "das Ministerium teilt mit"; folded.
constexpr std::array<std::string_view, 53> speech{
    "meldt",       "meldde",      "deelt",     "deelde",      "laat",     "liet",           "kondigt",
    "kondigde",    "zegt",        "stelt",     "schrijft",    "schreef",  "bericht",        "publiceert",
    "publiceerde", "lanceert",    "lanceerde", "organiseert", "beslist",  "besliste",       "besloot",
    "keurt",       "keurde",      "annonce",   "communique",  "indique",  "precise",        "publie",
    "lance",       "organise",    "decide",    "approuve",    "rappelle", "ecrit",          "teilt",
    "teilte",      "meldet",      "kundigt",   "gibt",        "gab",      "veroffentlicht", "startet",
    "organisiert", "beschliesst", "schreibt",  "says",        "said",     "announces",      "announced",
    "reports",     "publishes",   "launches",  "writes"};

// "Volgens VVSG", "bron: Agentschap Wegen en Verkeer", "communiqué de la Province de Namur".
constexpr std::array<std::string_view, 17> credits{
    "volgens",  "bron",       "aldus", "persbericht", "mededeling", "overgenomen",      "selon",
    "source",   "communique", "laut",  "quelle",      "mitteilung", "pressemitteilung", "according",
    "courtesy", "repris",     "credit"};

// Names and hosts of press rooms, which hand on what the services of a government write.
constexpr std::array<std::string_view, 10> press_words{
    "pers",   "persdienst",   "perscentrum",  "persruimte", "press",
    "presse", "pressedienst", "presseportal", "perskamer",  "presscenter"};
constexpr std::array<std::string_view, 6> press_hosts{"news.", "press.",  "presse.",
                                                      "pers.", "nieuws.", "persberichten."};

template <std::size_t Size>
bool holds(std::array<std::string_view, Size> const& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

std::string_view beginning(std::string const& html) {
    return std::string_view(html).substr(0, most_text);
}

std::string host_of(std::string_view address) {
    auto const url = text::parse_url(address);
    if (!url || url->host.empty() || url->scheme == "file") return {};
    return std::string(text::without_www(url->host));
}

/// The addresses that clean HTML links to, as `href="..."` says them.
void add_links(std::string_view html, std::vector<std::string>& links) {
    constexpr std::string_view mark = "href=\"";
    for (auto at = html.find(mark); at != std::string_view::npos && links.size() < most_links;
         at = html.find(mark, at)) {
        at += mark.size();
        auto const end = html.find('"', at);
        if (end == std::string_view::npos) return;
        links.push_back(text::decode_references(html.substr(at, end - at), text::ReferencesIn::attribute));
    }
}

/// Who takes part in an announcement: the smaller, the nearer to the decision.
enum class Part { decides, hands_on, is_concerned, reports };

bool is_press_room(Source const& source, std::string const& host) {
    for (auto const& name : {source.organisation, source.name}) {
        for (auto const& word : text::words_of(name))
            if (holds(press_words, word.folded)) return true;
    }
    return std::ranges::any_of(press_hosts, [&](std::string_view start) { return host.starts_with(start); });
}

Part part_of(Source const& source, std::string const& host) {
    switch (source.level) {
        case Level::federal:
        case Level::flemish:
        case Level::provincial:
            return is_press_room(source, host) ? Part::hands_on : Part::decides;
        case Level::local:
        case Level::association:
            return Part::is_concerned;
        case Level::other:
            break;
    }
    return Part::reports;
}

/// One publication, with what is asked of it.
struct Voice {
    Publication const* publication = nullptr;
    std::string organisation;  // folded, with a space on either side
    std::string host;          // of the organisation's site
    std::string address;       // canonical
    std::string words;         // of title and texts, folded, with spaces
    std::set<std::string> linked_addresses;
    std::set<std::string> linked_hosts;
};

std::string const& organisation_of(Source const& source) {
    if (!source.organisation.empty()) return source.organisation;
    return source.name.empty() ? source.id : source.name;
}

Voice voice_of(Publication const& publication) {
    auto const& [entry, source] = publication;
    Voice voice;
    voice.publication = &publication;
    voice.organisation = text::spaced_words(organisation_of(source));
    voice.host = host_of(source.url);
    if (voice.host.empty()) voice.host = host_of(entry.url);
    voice.address = canonical_address(entry.url);
    voice.words =
        text::spaced_words(entry.title + ". " + text::plain_from_html(beginning(entry.summary_html)) + ". " +
                           text::plain_from_html(beginning(entry.content_html)));
    std::vector<std::string> links{entry.url};
    add_links(beginning(entry.summary_html), links);
    add_links(beginning(entry.content_html), links);
    for (auto const& link : links) {
        voice.linked_addresses.insert(canonical_address(link));
        voice.linked_hosts.insert(host_of(link));
    }
    return voice;
}

/// Whether one of the `most` words from `at` on, or before it, is one of the list.
template <std::size_t Size>
bool follows(std::string_view words, std::array<std::string_view, Size> const& list, int most) {
    while (most-- > 0 && !words.empty()) {
        auto const end = std::min(words.find(' '), words.size());
        if (holds(list, words.substr(0, end))) return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

template <std::size_t Size>
bool precedes(std::string_view words, std::array<std::string_view, Size> const& list, int most) {
    while (most-- > 0 && !words.empty()) {
        auto const space = words.rfind(' ');
        auto const begin = space == std::string_view::npos ? 0 : space + 1;
        if (holds(list, words.substr(begin))) return true;
        words = words.substr(0, begin == 0 ? 0 : begin - 1);
    }
    return false;
}

bool names_as_speaker(std::string_view words, std::string const& name) {
    constexpr std::size_t shortest = 5;  // three letters between spaces
    constexpr int near = 3;              // words
    if (name.size() < shortest) return false;
    auto at = words.find(name);
    for (int found = 0; at != std::string_view::npos && found < most_mentions; ++found) {
        if (precedes(words.substr(0, at), credits, near)) return true;
        if (follows(words.substr(at + name.size()), speech, near)) return true;
        at = words.find(name, at + name.size() - 1);
    }
    return false;
}

/// Words about oneself say nothing of who was first.
bool are_of_one_house(Voice const& one, Voice const& other) {
    return one.organisation == other.organisation ||
           one.publication->source.id == other.publication->source.id;
}

bool cites(Voice const& one, Voice const& other) {
    bool const links = !other.address.empty() && one.address != other.address &&
                       one.linked_addresses.contains(other.address);
    return links || names_as_speaker(one.words, other.organisation);
}

bool links_to_site(Voice const& one, Voice const& other) {
    return !other.host.empty() && one.host != other.host && one.linked_hosts.contains(other.host);
}

/// Midnight in Belgium is an hour or two before midnight UTC, and many sources claim only a day.
std::int64_t claimed_day(Entry const& entry) {
    using namespace std::chrono;
    if (!entry.published_is_claimed) return std::numeric_limits<std::int64_t>::max();
    return floor<days>(entry.published + hours{2}).time_since_epoch().count();
}

/// The answers, in the order of the questions; smaller is nearer to the original.
struct Standing {
    int not_cited = 0;
    Part part = Part::reports;
    int not_linked = 0;
    bool is_cut = false;
    std::int64_t day = 0;
    std::size_t at = 0;

    auto operator<=>(Standing const&) const = default;
};

std::vector<Standing> standings_of(std::vector<Voice> const& voices) {
    std::size_t longest = 0;
    for (auto const& voice : voices)
        longest = std::max(longest, voice.words.size());
    std::vector<Standing> standings;
    for (std::size_t at = 0; at < voices.size(); ++at) {
        auto const& voice = voices[at];
        auto& standing = standings.emplace_back();
        for (auto const& other : voices) {
            if (are_of_one_house(voice, other)) continue;
            if (cites(other, voice)) --standing.not_cited;
            if (links_to_site(other, voice)) --standing.not_linked;
        }
        standing.part = part_of(voice.publication->source, voice.host);
        standing.is_cut = voice.words.size() * 2 < longest;
        standing.day = claimed_day(voice.publication->entry);
        standing.at = at;
    }
    return standings;
}

std::string reason_for(Standing const& first, Standing const& second) {
    if (first.not_cited != second.not_cited) return "Others name it as who speaks, or link to its page.";
    if (first.part != second.part) {
        switch (first.part) {
            case Part::decides:
                return "It comes from a government, which decides what others pass on.";
            case Part::hands_on:
                return "It comes from the press room of a government, and others pass it on.";
            case Part::is_concerned:
            case Part::reports:
                break;
        }
        return "It comes from a municipality or an association, and the press passes it on.";
    }
    if (first.not_linked != second.not_linked) return "Others link to its site.";
    if (first.is_cut != second.is_cut) return "It has the whole text.";
    if (first.day != second.day) return "It claims the earlier day.";
    return "It was there first.";
}

}  // namespace

Original original_of(std::vector<Publication> const& publications) {
    if (publications.size() < 2) return {};
    std::vector<Voice> voices;
    voices.reserve(publications.size());
    for (auto const& publication : publications)
        voices.push_back(voice_of(publication));
    auto standings = standings_of(voices);
    std::ranges::partial_sort(standings, standings.begin() + 2);
    return {standings.front().at, reason_for(standings[0], standings[1])};
}

}  // namespace belleman::story
