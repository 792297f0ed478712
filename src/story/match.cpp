#include "belleman/story/match.hpp"

#include "story/shingles.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

namespace belleman::story {

namespace {

constexpr double enough_common_text = 0.3;
constexpr double enough_likeness = 0.3;  // of the titles or the texts, under one address
// A title of so many words may stand for a text that is missing.
constexpr std::size_t telling_title_words = 4;

// Titles that say what an item is and not which one.
constexpr std::array<std::string_view, 20> generic_titles{
    "actualites",           "actualiteit", "agenda",       "bekendmaking", "bericht",
    "communique de presse", "evenement",   "gemeenteraad", "infolettre",   "mededeling",
    "newsletter",           "news",        "nieuws",       "nieuwsbrief",  "nouvelles",
    "offre d emploi",       "persbericht", "vacature",     "vacatures",    "actualite"};

std::set<std::string_view> words_in(std::string_view title) {
    std::set<std::string_view> words;
    for (std::size_t begin = 0; begin < title.size();) {
        auto const end = std::min(title.find(' ', begin), title.size());
        words.insert(title.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

// Words in both titles over words in either.
double title_likeness(std::string const& one, std::string const& other) {
    auto const left = words_in(one);
    auto const right = words_in(other);
    std::vector<std::string_view> both;
    std::ranges::set_intersection(left, right, std::back_inserter(both));
    auto const either = left.size() + right.size() - both.size();
    return either == 0 ? 0 : static_cast<double>(both.size()) / static_cast<double>(either);
}

bool has_text(Fingerprint const& fingerprint, std::vector<std::uint64_t> const& title) {
    return !std::ranges::includes(title, fingerprint.shingles);
}

int percent(double share) {
    return static_cast<int>(std::lround(share * 100));
}

bool names_a_page(std::string_view canonical_address) {
    return canonical_address.find_first_of("/?") != std::string_view::npos;
}

/// An arriving entry beside one that is stored.
class Comparison {
public:
    Comparison(Fingerprint const& arriving, std::string const& source_id, Candidate const& candidate)
        : arriving_(arriving), source_id_(source_id), candidate_(candidate), stored_(candidate.fingerprint) {}

    [[nodiscard]] std::optional<MatchReason> reason() const {
        if (arriving_.language != stored_.language) return std::nullopt;
        if (auto same_address = by_address()) return same_address;
        return by_title();
    }

private:
    // Within one source, and for a home page, one address can serve different items: a page that is written
    // over, a list to which all its items link. Then neither titles nor texts are alike. A source that links
    // to a page of another's passes that page on, in whatever words.
    [[nodiscard]] std::optional<MatchReason> by_address() const {
        if (arriving_.address.empty() || arriving_.address != stored_.address) return std::nullopt;
        double const likeness = std::max(title_likeness(arriving_.title, stored_.title),
                                         containment(arriving_.shingles, stored_.shingles));
        bool const passes_on = source_id_ != candidate_.source_id && names_a_page(arriving_.address);
        if (!passes_on && likeness < enough_likeness) return std::nullopt;
        return MatchReason{"address", 0.5 + likeness / 2,
                           fmt::format("It has the same address as the publication of {}: {}.",
                                       candidate_.source_id, arriving_.address)};
    }

    [[nodiscard]] std::optional<MatchReason> by_title() const {
        if (source_id_ == candidate_.source_id) return std::nullopt;
        if (arriving_.title.empty() || arriving_.title != stored_.title) return std::nullopt;
        if (std::ranges::find(generic_titles, arriving_.title) != generic_titles.end()) return std::nullopt;
        if (std::abs(arriving_.day - stored_.day) > 1) return std::nullopt;
        // The title is the same, so its groups of words prove nothing about the texts.
        auto const title = sketch_of(shingles_of(arriving_.title));
        if (!has_text(arriving_, title) || !has_text(stored_, title)) return by_title_alone();
        double const common = containment(arriving_.shingles, stored_.shingles, title);
        if (common < enough_common_text) return std::nullopt;
        return MatchReason{
            "title-and-text", 0.5 + common / 2,
            fmt::format("It has the same title as the publication of {} {}, and {} % of the shorter "
                        "text stands in the other.",
                        candidate_.source_id, days_apart(), percent(common))};
    }

    [[nodiscard]] std::optional<MatchReason> by_title_alone() const {
        if (words_in(arriving_.title).size() < telling_title_words) return std::nullopt;
        return MatchReason{
            "title-and-text", 0.5,
            fmt::format("It has the same title as the publication of {} {}, and one of them has no "
                        "text to compare.",
                        candidate_.source_id, days_apart())};
    }

    [[nodiscard]] std::string_view days_apart() const {
        return arriving_.day == stored_.day ? "on the same day" : "one day apart";
    }

    Fingerprint const& arriving_;
    std::string const& source_id_;
    Candidate const& candidate_;
    Fingerprint const& stored_;
};

bool has_room(Candidate const& candidate) {
    return candidate.cluster_entries < most_entries_in_cluster &&
           candidate.cluster_entries_of_source < most_entries_of_one_source;
}

Decision new_cluster(bool some_are_full) {
    if (some_are_full) {
        return {
            0,
            {"new", 1.0, "The clusters of the same announcement take no more publications of its source."}};
    }
    return {0, {"new", 1.0, "No publication that is known has its address, or its title and its text."}};
}

}  // namespace

Decision decide(Fingerprint const& fingerprint, std::string const& source_id,
                std::vector<Candidate> const& candidates) {
    // The strongest reason wins; of equal ones the entry that came first.
    auto const rank = [](MatchReason const& reason, Candidate const& candidate) {
        return std::tuple{reason.method == "address", reason.score, -candidate.entry_id};
    };
    std::optional<MatchReason> best;
    Candidate const* best_candidate = nullptr;
    bool some_are_full = false;
    for (auto const& candidate : candidates) {
        auto reason = Comparison{fingerprint, source_id, candidate}.reason();
        if (!reason) continue;
        if (!has_room(candidate)) {
            some_are_full = true;
            continue;
        }
        if (best && rank(*reason, candidate) <= rank(*best, *best_candidate)) continue;
        best = std::move(reason);
        best_candidate = &candidate;
    }
    if (best) return {best_candidate->cluster_id, *std::move(best)};
    return new_cluster(some_are_full);
}

}  // namespace belleman::story
