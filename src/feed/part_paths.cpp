#include "feed/part_paths.hpp"

#include "feed/class_names.hpp"
#include "feed/page_markup.hpp"
#include "feed/page_query.hpp"
#include "feed/read_more.hpp"
#include "feed/xpath_steps.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <utility>

namespace belleman::feed {

namespace {

constexpr auto none = SurveyedElement::none;
constexpr std::size_t most_items = 30;   ///< of a listing that expressions are tried on
constexpr std::size_t most_samples = 4;  ///< of wanted elements that expressions are made from
constexpr std::size_t most_selected = 100;

/// An expression to try; those of a lower rank are preferred.
using Ranked = std::pair<int, std::string>;

/// Makes expressions that lead from an item to an element.
class PathWriter {
public:
    PathWriter(PageSurvey const& survey, std::size_t item) : survey_(survey), item_(item) {}

    [[nodiscard]] std::vector<Ranked> paths_to(std::size_t element) {
        if (element == item_) {
            add(0, ".");
        } else if (survey_.is_inside(element, item_)) {
            write_inside(element);
        } else if (element > item_) {
            write_after(element);
        } else {
            write_before(element);
        }
        return std::move(paths_);
    }

private:
    void add(int rank, std::string path) { paths_.emplace_back(rank, std::move(path)); }

    [[nodiscard]] static int rank_of(ClassSense sense) {
        return sense == ClassSense::named ? 1 : sense == ClassSense::plain ? 2 : 6;
    }

    /// Each class of the element that can be relied upon, behind `axis`.
    void add_classes(std::string const& axis, std::size_t element, std::string const& rest, int penalty) {
        std::size_t count = 0;
        for (auto const name : classes_of(survey_[element].node)) {
            auto const sense = sense_of_class(name);
            if (sense == ClassSense::none || ++count > most_classes) continue;
            add(rank_of(sense) + penalty,
                fmt::format("{}{}{}{}", axis, survey_[element].node.name(), class_test(name), rest));
        }
    }

    void write_inside(std::size_t element) {
        auto const node = survey_[element].node;
        std::string const name = node.name();
        bool const says_all = is_heading(node) || name == "time" || name == "dt";
        add(says_all ? 0 : 3, ".//" + name);
        add_classes(".//", element, "", 0);
        auto const parent = survey_[element].parent;
        if (parent != none && survey_.is_inside(parent, item_) && parent != item_)
            add_classes(".//", parent, "/" + name, 3);
        add(4, steps_between(survey_, item_, element));
        // A column is known by its number.
        add(name == "td" ? 2 : 7, counted_steps_between(survey_, item_, element));
    }

    void write_after(std::size_t element) {
        std::string const name = survey_[element].node.name();
        if (survey_[element].parent == survey_[item_].parent) {
            add_classes("following-sibling::", element, "", 0);
            add(3, "following-sibling::" + name);
            return;
        }
        auto const label = survey_.text_of(element);
        if (name == "a" && is_read_more(label)) {
            auto const words = label.substr(0, label.find(' ', label.find(' ') + 1));
            if (words.find_first_of("'\"") == std::string::npos)
                add(1, fmt::format("following-sibling::*//a[starts-with(normalize-space(.), '{}')]", words));
        }
        add_classes("following-sibling::*//", element, "", 1);
        add(4, "following-sibling::*//" + name);
    }

    void write_before(std::size_t element) {
        auto sibling = element;
        while (sibling != none && survey_[sibling].parent != survey_[item_].parent)
            sibling = survey_[sibling].parent;
        if (sibling == none) return;
        auto const inside =
            sibling == element ? std::string{} : "//" + std::string{survey_[element].node.name()};
        add_classes("preceding-sibling::", sibling, "[1]" + inside, 1);
        add(3, fmt::format("preceding-sibling::{}[1]{}", survey_[sibling].node.name(), inside));
    }

    PageSurvey const& survey_;
    std::size_t item_;
    std::vector<Ranked> paths_;
};

/// How often an expression gave what was wanted.
struct Trial {
    std::size_t hits = 0;
    std::size_t misses = 0;
};

class PartFinder {
public:
    PartFinder(PageSurvey const& survey, FoundListing const& listing, WantedPart const& wanted)
        : survey_(survey), listing_(listing), wanted_(wanted) {}

    [[nodiscard]] std::string best() const {
        std::string best;
        double best_rate = 0.75;  // what is right less often is no rule
        for (auto const& [rank, path] : candidates()) {
            auto const trial = attempt(path);
            auto const tried = trial.hits + trial.misses;
            if (tried == 0) continue;
            auto const rate = static_cast<double>(trial.hits) / static_cast<double>(tried);
            if (rate > best_rate + 0.01) {
                best = path;
                best_rate = rate;
            }
        }
        return best;
    }

private:
    [[nodiscard]] std::set<Ranked> candidates() const {
        std::set<Ranked> paths;
        std::size_t samples = 0;
        for (std::size_t at = 0; at < listing_.items.size() && samples < most_samples; ++at) {
            if (wanted_.elements[at] == none) continue;
            ++samples;
            auto const written =
                PathWriter{survey_, listing_.items[at].element}.paths_to(wanted_.elements[at]);
            paths.insert(written.begin(), written.end());
        }
        return paths;
    }

    [[nodiscard]] Trial attempt(std::string const& path) const {
        Trial trial;
        auto const query = PageQuery::compile(path);
        if (!query) return trial;
        for (std::size_t at = 0; at < std::min(listing_.items.size(), most_items); ++at) {
            auto const selected = selected_in(*query, at);
            auto const wanted = wanted_.elements[at];
            if (wanted == none && selected.empty()) continue;
            ++(is_hit(selected, at) ? trial.hits : trial.misses);
        }
        return trial;
    }

    /// What the expression gives and the reader of listings takes for the item.
    [[nodiscard]] std::vector<std::size_t> selected_in(PageQuery const& query, std::size_t at) const {
        auto const& item = listing_.items[at];
        auto const previous_end = at == 0 ? 0 : survey_[listing_.items[at - 1].element].last + 1;
        std::vector<std::size_t> selected;
        for (auto const& found : query.select(survey_[item.element].node).nodes) {
            auto const index = survey_.index_of(found.node());
            if (index == none || index >= item.end || index < previous_end) continue;
            if (is_read_more(survey_.text_of(index)) && index != wanted_.elements[at]) continue;
            selected.push_back(index);
            if (selected.size() == most_selected) break;
        }
        return selected;
    }

    [[nodiscard]] bool is_hit(std::vector<std::size_t> const& selected, std::size_t at) const {
        if (selected.empty()) return false;
        if (!wanted_.may_be_several) return selected.front() == wanted_.elements[at];
        bool const is_clean = std::none_of(selected.begin(), selected.end(),
                                           [&](std::size_t index) { return touches_avoided(index, at); });
        return is_clean && (wanted_.elements[at] == none ||
                            std::any_of(selected.begin(), selected.end(), [&](std::size_t index) {
                                return survey_.is_inside(wanted_.elements[at], index);
                            }));
    }

    [[nodiscard]] bool touches_avoided(std::size_t index, std::size_t at) const {
        if (wanted_.avoided.empty()) return false;
        auto const& avoided = wanted_.avoided[at];
        return std::any_of(avoided.begin(), avoided.end(),
                           [&](std::size_t other) { return survey_.touch(index, other); });
    }

    PageSurvey const& survey_;
    FoundListing const& listing_;
    WantedPart const& wanted_;
};

}  // namespace

std::string part_path(PageSurvey const& survey, FoundListing const& listing, WantedPart const& wanted) {
    return PartFinder{survey, listing, wanted}.best();
}

}  // namespace belleman::feed
