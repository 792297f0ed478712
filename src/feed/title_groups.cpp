#include "feed/title_groups.hpp"

#include "feed/ascii.hpp"
#include "feed/class_names.hpp"
#include "feed/page_markup.hpp"
#include "feed/read_more.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace belleman::feed {

namespace {

constexpr std::size_t shortest_title = 4;
constexpr std::size_t longest_title = 400;

bool names_title(pugi::xml_node node) {
    static constexpr std::array words{"title", "titel", "titre", "headline", "heading", "kop"};
    return has_class_of_words(node, [](std::vector<std::string> const& parts) {
        return !parts.empty() && std::ranges::find(words, parts.back()) != words.end();
    });
}

/// A date, a number of a page: no title.
bool is_mostly_digits(std::string_view text) {
    auto const digits = std::count_if(text.begin(), text.end(), is_digit);
    return digits * 3 >= static_cast<std::ptrdiff_t>(text.size());
}

class TitleFinder {
public:
    explicit TitleFinder(PageSurvey const& survey) : survey_(survey) {}

    [[nodiscard]] std::optional<TitleKind> kind_of(std::size_t index) {
        auto const kind = likely_kind(index);
        if (!kind || survey_.text_size(index) < shortest_title || survey_.text_size(index) > longest_title)
            return std::nullopt;
        if (*kind == TitleKind::heading) {
            end_of_heading_ = survey_[index].last;
        } else if (index <= end_of_heading_ || holds_heading(index)) {
            return std::nullopt;  // the heading says it better
        }
        auto const text = survey_.text_of(index);
        if (is_read_more(text) || is_mostly_digits(text)) return std::nullopt;
        return kind;
    }

private:
    [[nodiscard]] std::optional<TitleKind> likely_kind(std::size_t index) const {
        auto const node = survey_[index].node;
        if (is_heading(node)) return TitleKind::heading;
        if (is_element(node, "a"))
            return node.attribute("href") ? std::optional{TitleKind::link} : std::nullopt;
        if (is_element(node, "dt")) return TitleKind::term;
        if (is_element(node, "td")) return TitleKind::cell;
        if (is_element(node, "strong") || is_element(node, "b")) return TitleKind::bold;
        bool const is_heading_by_role = std::string_view{node.attribute("role").value()} == "heading";
        if (is_heading_by_role || names_title(node)) return TitleKind::named;
        return std::nullopt;
    }

    [[nodiscard]] bool holds_heading(std::size_t index) const {
        return count_between(survey_.headings(), index, survey_[index].last + 1) > 0;
    }

    PageSurvey const& survey_;
    std::size_t end_of_heading_ = 0;
};

/// How many levels up from title `at` the greatest element is that holds no other of the titles.
std::size_t height_of(PageSurvey const& survey, std::vector<std::size_t> const& titles, std::size_t at) {
    auto const before = at == 0 ? SurveyedElement::none : titles[at - 1];
    auto const after = at + 1 == titles.size() ? SurveyedElement::none : titles[at + 1];
    std::size_t height = 0;
    for (auto node = survey[titles[at]].parent; node != SurveyedElement::none; node = survey[node].parent) {
        bool const holds_other = (before != SurveyedElement::none && before >= node) ||
                                 (after != SurveyedElement::none && after <= survey[node].last);
        if (holds_other) break;
        ++height;
    }
    return height;
}

std::vector<std::size_t> items_around(PageSurvey const& survey, std::vector<std::size_t> const& titles) {
    std::vector<std::size_t> heights;
    for (std::size_t at = 0; at < titles.size(); ++at)
        heights.push_back(height_of(survey, titles, at));
    // One item in ten may hold a second title without bringing all others down.
    auto const tenth = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 10);
    std::nth_element(heights.begin(), tenth, heights.end());
    std::vector<std::size_t> items;
    for (auto item : titles) {
        for (std::size_t level = 0; level < *tenth && survey[item].parent != SurveyedElement::none; ++level)
            item = survey[item].parent;
        if (items.empty() || items.back() < item) items.push_back(item);
    }
    return items;
}

}  // namespace

std::vector<TitleGroup> find_title_groups(PageSurvey const& survey) {
    using Key = std::tuple<TitleKind, bool, std::uint64_t>;
    std::map<Key, std::vector<std::size_t>> titles;
    TitleFinder finder{survey};
    for (std::size_t index = 0; index < survey.size(); ++index) {
        auto const kind = finder.kind_of(index);
        if (!kind) continue;
        auto const& element = survey[index];
        titles[{*kind, element.is_furniture, element.path}].push_back(index);
        std::string_view const classes = element.node.attribute("class").value();
        if (classes.empty()) continue;
        auto const by_class =
            std::hash<std::string_view>{}(classes) ^ std::hash<std::string_view>{}(element.node.name());
        titles[{*kind, element.is_furniture, by_class}].push_back(index);
    }
    std::vector<TitleGroup> groups;
    for (auto& [key, members] : titles) {
        if (members.size() < 2) continue;
        auto items = items_around(survey, members);
        if (items.size() >= 2)
            groups.push_back({std::get<TitleKind>(key), std::move(members), std::move(items)});
    }
    return groups;
}

}  // namespace belleman::feed
