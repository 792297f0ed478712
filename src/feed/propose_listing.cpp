#include "belleman/feed/propose.hpp"
#include "feed/item_paths.hpp"
#include "feed/limits.hpp"
#include "feed/listing_parts.hpp"
#include "feed/page_query.hpp"
#include "feed/page_tree.hpp"
#include "feed/title_groups.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace belleman::feed {

namespace {

constexpr auto none = SurveyedElement::none;
constexpr std::size_t most_proposals = 3;
constexpr std::size_t most_seeds = 10;    ///< of which ways to select the items are tried
constexpr std::size_t most_splits = 6;    ///< of one group of titles
constexpr std::size_t most_wrappers = 3;  ///< around one item
constexpr double least_score = 0.3;

/// Elements that may be the items of a listing, to start from.
struct Seed {
    TitleGroup const* group = nullptr;
    FoundListing listing;
};

/// A listing with the expression that selects its items.
struct Selection {
    FoundListing listing;
    std::string expression;
    double worth = 0;  ///< the score, less where the expression is not to be trusted
};

using Elements = std::vector<std::size_t>;

/// The element around all of the items.
std::size_t around_all(PageSurvey const& survey, Elements const& items) {
    auto around = survey[items.front()].parent;
    while (around != none && survey[around].last < items.back())
        around = survey[around].parent;
    return around;
}

/// The items of a group apart: by the element right around them, by the greatest one that is not around all,
/// and by their classes. One page may show several lists of one shape.
std::vector<Elements> parts_of(PageSurvey const& survey, Elements const& items) {
    std::map<std::size_t, Elements> by_parent;
    std::map<std::size_t, Elements> by_section;
    std::map<std::string_view, Elements> by_class;
    auto const around = around_all(survey, items);
    for (auto const item : items) {
        auto section = item;
        while (survey[section].parent != around)
            section = survey[section].parent;
        by_section[section].push_back(item);
        by_parent[survey[item].parent].push_back(item);
        std::string_view const classes = survey[item].node.attribute("class").value();
        if (!classes.empty()) by_class[classes].push_back(item);
    }
    std::vector<Elements> parts;
    auto const add = [&](auto const& sorted) {
        for (auto const& [key, part] : sorted) {
            bool const is_part = part.size() >= 3 && part.size() < items.size();
            if (is_part && parts.size() < most_splits) parts.push_back(part);
        }
    };
    add(by_section);
    add(by_parent);
    add(by_class);
    return parts;
}

class ListingSearch {
public:
    explicit ListingSearch(pugi::xml_node page)
        : page_(page), survey_(page), groups_(find_title_groups(survey_)) {}

    /// The best listings, none of them where a better one is.
    [[nodiscard]] std::vector<Selection> find() {
        std::vector<Selection> found;
        for (auto const& seed : seeds()) {
            if (auto selection = best_selection(seed)) found.push_back(*std::move(selection));
        }
        std::stable_sort(found.begin(), found.end(),
                         [](Selection const& a, Selection const& b) { return a.worth > b.worth; });
        std::vector<Selection> distinct;
        std::set<std::size_t> taken;
        for (auto& selection : found) {
            if (selection.worth < least_score || distinct.size() == most_proposals) break;
            if (overlaps(selection.listing, taken)) continue;
            take(selection.listing, taken);
            distinct.push_back(std::move(selection));
        }
        return distinct;
    }

    [[nodiscard]] PageSurvey const& survey() const { return survey_; }

private:
    [[nodiscard]] std::vector<Seed> seeds() const {
        std::vector<Seed> seeds;
        for (auto const& group : groups_) {
            seeds.push_back({&group, assess_listing(survey_, group, group.items)});
            for (auto const& part : parts_of(survey_, group.items))
                seeds.push_back({&group, assess_listing(survey_, group, part)});
        }
        auto const count = std::min(seeds.size(), most_seeds);
        std::partial_sort(seeds.begin(), seeds.begin() + static_cast<std::ptrdiff_t>(count), seeds.end(),
                          [](Seed const& a, Seed const& b) { return a.listing.score > b.listing.score; });
        seeds.resize(count);
        return seeds;
    }

    /// What an expression gives, in order; nothing when matches stand inside others: which of them the reader
    /// of listings takes depends on their titles.
    [[nodiscard]] Elements select(std::string const& expression) const {
        Elements selected;
        auto const query = PageQuery::compile(expression);
        if (!query) return selected;
        std::size_t end = 0;
        for (auto const& found : query->select(page_).nodes) {
            auto const index = survey_.index_of(found.node());
            if (index == none) continue;
            if (index < end) return {};
            selected.push_back(index);
            end = survey_[index].last + 1;
            if (selected.size() == listed_items_limit) break;
        }
        return selected;
    }

    [[nodiscard]] std::optional<Selection> best_selection(Seed const& seed) {
        std::optional<Selection> best;
        auto wanted = seed.listing;
        for (std::size_t step = 0; step <= most_wrappers; ++step) {
            try_paths(best, seed, wanted);
            if (wanted.is_flat || !unwrap(wanted)) break;
        }
        return best;
    }

    void try_paths(std::optional<Selection>& best, Seed const& seed, FoundListing const& wanted) {
        for (auto const& path : item_paths(survey_, wanted)) {
            if (best && path.trust <= best->worth) continue;
            auto const& elements = selected_by(path.expression);
            if (elements.size() < 2 || !holds_most(elements, wanted)) continue;
            try_path(best, seed, path);
            auto const without = without_furniture(survey_, elements);
            if (!without.empty()) try_path(best, seed, {path.expression + without, path.trust * 0.98});
        }
    }

    void try_path(std::optional<Selection>& best, Seed const& seed, ItemPath const& path) {
        auto listing = assess_listing(survey_, *seed.group, selected_by(path.expression));
        auto const worth = listing.score * path.trust;
        if (!best || worth > best->worth + 0.001)
            best = Selection{std::move(listing), path.expression, worth};
    }

    /// Goes from items that only wrap one element with all their text to that element.
    [[nodiscard]] bool unwrap(FoundListing& listing) const {
        for (auto& item : listing.items) {
            auto const inner = item.element + 1;
            bool const is_wrapper = inner <= survey_[item.element].last && item.title != none &&
                                    item.title > inner && survey_[inner].parent == item.element &&
                                    survey_.text_size(inner) == survey_.text_size(item.element);
            if (!is_wrapper) return false;
            item.element = inner;
        }
        return true;
    }

    [[nodiscard]] Elements const& selected_by(std::string const& expression) {
        auto const [known, is_new] = selected_.try_emplace(expression);
        if (is_new) known->second = select(expression);
        return known->second;
    }

    [[nodiscard]] static bool holds_most(Elements const& elements, FoundListing const& listing) {
        auto const count =
            std::count_if(listing.items.begin(), listing.items.end(), [&](FoundItem const& item) {
                return std::binary_search(elements.begin(), elements.end(), item.element);
            });
        return static_cast<std::size_t>(count) * 2 > listing.items.size();
    }

    /// A title may be found twice, as a heading and as the link in it: what counts is the stretch of the
    /// page.
    [[nodiscard]] static bool overlaps(FoundListing const& listing, std::set<std::size_t> const& taken) {
        return std::any_of(listing.items.begin(), listing.items.end(), [&](FoundItem const& item) {
            auto const first = taken.lower_bound(item.element);
            return first != taken.end() && *first < item.end;
        });
    }

    static void take(FoundListing const& listing, std::set<std::size_t>& taken) {
        for (auto const& item : listing.items) {
            for (auto index = item.element; index < item.end; ++index)
                taken.insert(index);
        }
    }

    pugi::xml_node page_;
    PageSurvey survey_;
    std::vector<TitleGroup> groups_;
    std::map<std::string, Elements> selected_;  ///< by expression
};

Confidence confidence_of(double worth) {
    if (worth >= 0.6) return Confidence::sure;
    return worth >= 0.45 ? Confidence::likely : Confidence::unsure;
}

}  // namespace

std::string_view to_string(Confidence confidence) {
    switch (confidence) {
        case Confidence::unsure:
            return "unsure";
        case Confidence::likely:
            return "likely";
        case Confidence::sure:
            return "sure";
    }
    return {};
}

std::vector<Proposal> propose_listings(std::string_view bytes, ReadOptions const& options) {
    auto const page = page_tree(bytes, options.content_type);
    if (!page) return {};
    ListingSearch search{**page};
    std::vector<Proposal> proposals;
    for (auto const& selection : search.find()) {
        auto selectors = selectors_for(search.survey(), selection.listing, selection.expression);
        auto feed = read_listing(bytes, selectors, options);
        if (!feed || feed->items.size() < 2) continue;
        proposals.push_back(
            {SourceKind::html, std::move(selectors), confidence_of(selection.worth), *std::move(feed)});
    }
    return proposals;
}

}  // namespace belleman::feed
