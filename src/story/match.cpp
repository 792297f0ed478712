#include "belleman/story/match.hpp"

#include "story/evidence.hpp"
#include "story/evidence_kinds.hpp"
#include "story/features.hpp"
#include "story/profile.hpp"
#include "story/rules.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace belleman::story {

namespace {

/// An arriving entry beside one that is stored.
struct Likeness {
    Candidate const* candidate = nullptr;
    bool same_language = false;
    Ruling ruling;
    Features features{};  // where a rule keeps them apart, only if somebody watches
    double chance = 0;
};

/// What speaks for a story that has a candidate.
struct StoryView {
    std::int64_t id = 0;
    std::vector<Likeness> same;    // entries in the language of the arriving one
    std::vector<Likeness> others;  // in other languages

    /// Those in its language decide; where there are none, the others.
    [[nodiscard]] std::vector<Likeness> const& deciding() const { return same.empty() ? others : same; }
};

/// How likely a story is, by weighing.
struct Weighing {
    double chance = 0;
    bool is_enough = false;
};

/// A story that would take the entry.
struct Offer {
    StoryView const* story = nullptr;
    Likeness const* likest = nullptr;
    bool certain = false;
    double chance = 0;

    [[nodiscard]] bool into_cluster() const { return likest->same_language; }
    [[nodiscard]] std::int64_t cluster() const { return likest->candidate->cluster_id; }
};

bool has_room(Candidate const& candidate) {
    return candidate.cluster_entries < most_entries_in_cluster &&
           candidate.cluster_entries_of_source < most_entries_of_one_source;
}

/// The sentence of a rule that does not let the two be one; none where no rule does that.
std::string const* why_not_one(Likeness const& entry) {
    if (auto const* apart = std::get_if<Apart>(&entry.ruling)) return &apart->why;
    if (auto const* abstention = std::get_if<Abstention>(&entry.ruling)) return &abstention->why;
    return nullptr;
}

std::string why_full(Candidate const& candidate) {
    if (candidate.cluster_entries < most_entries_in_cluster)
        return "The cluster of the same announcement takes no more publications of its source.";
    return fmt::format("The cluster of the same announcement has {} publications and takes no more.",
                       candidate.cluster_entries);
}

template <class Kind>
bool any_is(std::vector<Likeness> const& entries) {
    return std::ranges::any_of(
        entries, [](Likeness const& entry) { return std::holds_alternative<Kind>(entry.ruling); });
}

// The strongest; of equal ones the entry that was stored first.
bool is_stronger(Likeness const& one, Likeness const& other) {
    auto const rank = [](Likeness const& entry) {
        return std::tuple{std::holds_alternative<Join>(entry.ruling), entry.chance,
                          -entry.candidate->entry_id};
    };
    return rank(one) > rank(other);
}

Likeness const& strongest(std::vector<Likeness> const& entries) {
    return *std::ranges::min_element(entries, is_stronger);
}

class Decider {
public:
    Decider(Fingerprint const& fingerprint, std::string const& source_id, Surroundings const& surroundings)
        : source_id_(source_id),
          surroundings_(surroundings),
          weights_(surroundings.weights),
          wishes_(surroundings.matching),
          arriving_(fingerprint),
          weighed_(arriving_, surroundings.rarity) {
        std::map<std::int64_t, StoryView> by_id;
        for (auto const& candidate : surroundings.candidates) {
            if (wishes_.may_merge(source_id, candidate.source_id)) add(by_id[candidate.story_id], candidate);
        }
        for (auto& [id, story] : by_id) {
            if (story.same.empty() && story.others.empty()) continue;
            story.id = id;
            stories_.push_back(std::move(story));
        }
    }

    Decision decision() {
        std::vector<Offer> offers;
        for (auto const& story : stories_) {
            if (auto const offer = offer_of(story)) offers.push_back(*offer);
        }
        std::ranges::sort(offers, [](Offer const& one, Offer const& other) {
            auto const rank = [](Offer const& offer) {
                return std::tuple{offer.certain, offer.chance, -offer.likest->candidate->entry_id};
            };
            return rank(one) > rank(other);
        });
        return offers.empty() ? alone() : taken(offers);
    }

private:
    void add(StoryView& story, Candidate const& candidate) {
        Profile const stored{candidate.fingerprint};
        bool const same_source = candidate.source_id == source_id_;
        auto const off = wishes_.off_between(source_id_, candidate.source_id);
        auto entry = ruled({arriving_, stored, same_source, candidate.source_id, off});
        entry.candidate = &candidate;
        if (why_not_one(entry) == nullptr || surroundings_.watcher)
            entry.features = features_beside(candidate);
        entry.chance = chance(entry);
        if (surroundings_.watcher) surroundings_.watcher(compared(entry));
        // Between languages it is only one that is not known that makes a rule abstain.
        if (!entry.same_language && std::holds_alternative<Abstention>(entry.ruling)) return;
        (entry.same_language ? story.same : story.others).push_back(std::move(entry));
    }

    /// Where it is not known whether the languages are the same, only a rule can say that the two are one.
    [[nodiscard]] static Likeness ruled(Pair const& pair) {
        auto const& arriving = pair.arriving.fingerprint.language;
        auto const& stored = pair.stored.fingerprint.language;
        if (arriving == stored) return {nullptr, true, rule_on(pair)};
        auto translation = rule_on_translation(pair);
        bool const are_known = !arriving.empty() && !stored.empty();
        if (are_known || std::holds_alternative<Join>(translation)) return {nullptr, false, translation};
        auto same = rule_on(pair);
        if (std::holds_alternative<Join>(same)) return {nullptr, true, same};
        return {nullptr, false, Abstention{"The language of one of them is not known."}};
    }

    [[nodiscard]] Features features_beside(Candidate const& candidate) const {
        Profile const stored{candidate.fingerprint};
        return without(wishes_.off_between(source_id_, candidate.source_id),
                       features_of(weighed_, WeighedProfile{stored, surroundings_.rarity},
                                   candidate.source_id == source_id_));
    }

    [[nodiscard]] static Compared compared(Likeness const& entry) {
        auto const* join = std::get_if<Join>(&entry.ruling);
        auto const* why_not = why_not_one(entry);
        Compared compared{*entry.candidate, entry.same_language, entry.features, {}, {}, {}, entry.chance};
        if (join != nullptr) {
            compared.ruling = "join";
            compared.method = join->method;
            compared.why = join->why;
        } else if (why_not != nullptr) {
            compared.ruling = "apart";
            compared.why = *why_not;
        }
        return compared;
    }

    [[nodiscard]] Weights::Scale const& scale(bool same_language) const {
        return same_language ? weights_.same_language : weights_.other_language;
    }

    [[nodiscard]] double chance(Likeness const& entry) const {
        if (auto const* join = std::get_if<Join>(&entry.ruling)) return join->score;
        if (why_not_one(entry) != nullptr) return 0;
        return chance_of(entry.features, scale(entry.same_language));
    }

    // Who abstains is not counted.
    [[nodiscard]] double together(std::vector<Likeness> const& entries) const {
        double sum = 0;
        int heard = 0;
        for (auto const& entry : entries) {
            if (std::holds_alternative<Abstention>(entry.ruling)) continue;
            sum += entry.chance;
            ++heard;
        }
        if (heard == 0) return 0;
        return weights_.share_of_best * strongest(entries).chance +
               (1 - weights_.share_of_best) * sum / heard;
    }

    [[nodiscard]] Weighing weigh(StoryView const& story) const {
        if (story.same.empty()) {
            double const chance = together(story.others);
            return {chance, chance >= weights_.other_language.enough};
        }
        double const alone = together(story.same);
        if (alone < weights_.least_alone) return {alone, false};
        double const share = story.others.empty() ? 0 : weights_.share_of_others;
        double const chance =
            story.others.empty() ? alone : (1 - share) * alone + share * together(story.others);
        return {chance, chance >= weights_.same_language.enough};
    }

    // A story has one cluster in each language: where the arriving entry's is there, it belongs into it or
    // not into the story.
    [[nodiscard]] std::optional<Offer> offer_of(StoryView const& story) const {
        auto const& entries = story.deciding();
        auto const& likest = strongest(entries);
        if (std::holds_alternative<Join>(likest.ruling)) return Offer{&story, &likest, true, likest.chance};
        if (any_is<Apart>(entries)) return std::nullopt;
        auto const weighing = weigh(story);
        if (!weighing.is_enough) return std::nullopt;
        return Offer{&story, &likest, false, weighing.chance};
    }

    void explain(Decision& decision, Likeness const& entry) const {
        auto const features =
            why_not_one(entry) != nullptr ? features_beside(*entry.candidate) : entry.features;
        decision.likest_entry = entry.candidate->entry_id;
        decision.contributions = contributions_of(features, scale(entry.same_language));
    }

    [[nodiscard]] MatchReason reason_of(Offer const& offer) const {
        if (auto const* join = std::get_if<Join>(&offer.likest->ruling))
            return {join->method, join->score, join->why};
        auto const parts = contributions_of(offer.likest->features, scale(offer.likest->same_language));
        return {offer.into_cluster() ? "likeness" : "translation", offer.chance,
                fmt::format("It is {}.", in_words(offer.likest->candidate->source_id, offer.chance, parts))};
    }

    /// The story with the likest entry of all.
    [[nodiscard]] StoryView const* likest_story() const {
        StoryView const* likest_story = nullptr;
        Likeness const* likest = nullptr;
        for (auto const& story : stories_) {
            for (auto const* entries : {&story.same, &story.others}) {
                if (entries->empty() || (likest != nullptr && !is_stronger(strongest(*entries), *likest)))
                    continue;
                likest = &strongest(*entries);
                likest_story = &story;
            }
        }
        return likest_story;
    }

    /// No story has enough: told of the likest, with the entry whose word kept it out.
    [[nodiscard]] Decision alone() const {
        Decision decision;
        decision.reason = {"new", 1, "No publication that is known is like it."};
        auto const* story = likest_story();
        if (story == nullptr) return decision;
        auto const& entries = story->deciding();
        auto const veto = std::ranges::find_if(
            entries, [](Likeness const& entry) { return std::holds_alternative<Apart>(entry.ruling); });
        auto const& decisive = veto == entries.end() ? strongest(entries) : *veto;
        auto const& source = decisive.candidate->source_id;
        explain(decision, decisive);
        if (auto const* why = why_not_one(decisive)) {
            auto const lead = source == source_id_
                                  ? "The likest that is known comes from its own source, and is not the same."
                                  : fmt::format("It is not what {} published.", source);
            decision.reason.evidence = fmt::format("{} {}", lead, *why);
            return decision;
        }
        double const chance = weigh(*story).chance;
        decision.reason.score = 1 - chance;
        decision.reason.evidence =
            fmt::format("Not enough: it is {}.", in_words(source, chance, decision.contributions));
        return decision;
    }

    [[nodiscard]] Decision taken(std::vector<Offer> const& offers) const {
        Decision decision;
        auto const first_with_room = std::ranges::find_if(offers, [](Offer const& offer) {
            return !offer.into_cluster() || has_room(*offer.likest->candidate);
        });
        if (first_with_room == offers.end()) {
            explain(decision, *offers.front().likest);
            decision.reason = {"new", 1, why_full(*offers.front().likest->candidate)};
        } else {
            explain(decision, *first_with_room->likest);
            decision.story_id = first_with_room->story->id;
            if (first_with_room->into_cluster()) {
                decision.cluster_id = first_with_room->cluster();
                decision.reason = reason_of(*first_with_room);
            } else {
                decision.reason = {"new", 1, "It is the first publication of its story in this language."};
                decision.story_reason = reason_of(*first_with_room);
            }
        }
        relate(decision, offers);
        return decision;
    }

    // What was published as two stays two; readers learn that they belong together.
    void relate(Decision& decision, std::vector<Offer> const& offers) const {
        for (auto const& offer : offers) {
            auto const cluster = offer.cluster();
            if (!offer.into_cluster() || cluster == decision.cluster_id) continue;
            bool const is_older = decision.cluster_id == 0 || cluster < decision.cluster_id;
            decision.related.push_back({is_older ? cluster : decision.cluster_id,
                                        is_older ? decision.cluster_id : cluster, reason_of(offer)});
        }
    }

    std::string const& source_id_;
    Surroundings const& surroundings_;
    Weights const& weights_;
    Wishes wishes_;
    Profile arriving_;
    WeighedProfile weighed_;
    std::vector<StoryView> stories_;
};

}  // namespace

Decision decide(Fingerprint const& fingerprint, std::string const& source_id,
                Surroundings const& surroundings) {
    return Decider{fingerprint, source_id, surroundings}.decision();
}

}  // namespace belleman::story
