#include "feed/page_survey.hpp"

#include "belleman/feed/date.hpp"
#include "belleman/text/plain.hpp"
#include "feed/ascii.hpp"
#include "feed/furniture.hpp"
#include "feed/page_markup.hpp"
#include "feed/tree_walk.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

namespace belleman::feed {

namespace {

constexpr std::size_t most_elements = 60'000;
constexpr std::size_t most_date_texts = 20'000;
constexpr std::size_t shortest_date = 6;
constexpr std::size_t longest_date = 70;
constexpr std::size_t most_elements_of_date = 12;

bool is_invisible(pugi::xml_node node) {
    static constexpr std::array names{"script", "style",  "template", "noscript", "svg",
                                      "head",   "select", "iframe",   "textarea", "option"};
    return std::any_of(names.begin(), names.end(), [&](char const* name) { return is_element(node, name); });
}

std::size_t visible_bytes(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_space(c); }));
}

/// Which cell of its row a cell is: columns are told apart, unlike other elements of one name.
std::uint64_t column_of(pugi::xml_node node) {
    constexpr std::uint64_t most_columns = 30;
    if (!is_element(node, "td") && !is_element(node, "th")) return 0;
    std::uint64_t column = 1;
    while ((node = node.previous_sibling()) && column < most_columns)
        ++column;
    return column;
}

std::uint64_t path_below(std::uint64_t parent, pugi::xml_node node) {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;
    auto const name = std::hash<std::string_view>{}(node.name()) + column_of(node);
    return (parent ^ name) * spread + (parent >> 29U);
}

bool is_address(std::string_view reference) {
    reference = trimmed(reference);
    if (reference.empty() || reference.front() == '#') return false;
    auto const scheme = reference.substr(0, reference.find_first_of(":/?#"));
    bool const has_scheme = scheme.size() < reference.size() && reference[scheme.size()] == ':';
    return !has_scheme || text::starts_with_ignoring_case(reference, "http");
}

/// Whether a text names a day; a month and a year alone do not.
bool is_date(std::string_view text) {
    constexpr std::ptrdiff_t digits_of_year = 4;
    return std::count_if(text.begin(), text.end(), is_digit) > digits_of_year && parse_date(text, "UTC");
}

std::string own_text(pugi::xml_node element) {
    std::string text;
    for (auto const child : element.children()) {
        if (is_text(child)) text += std::string_view{child.value()}.substr(0, longest_date);
    }
    return text;
}

}  // namespace

std::size_t own_text_size(pugi::xml_node element) {
    std::size_t size = 0;
    for (auto const child : element.children())
        size += is_text(child) ? visible_bytes(child.value()) : 0;
    return size;
}

std::size_t count_between(std::vector<std::size_t> const& numbers, std::size_t begin, std::size_t end) {
    auto const first = std::lower_bound(numbers.begin(), numbers.end(), begin);
    return static_cast<std::size_t>(std::lower_bound(first, numbers.end(), end) - first);
}

std::size_t first_between(std::vector<std::size_t> const& numbers, std::size_t begin, std::size_t end) {
    auto const first = std::lower_bound(numbers.begin(), numbers.end(), begin);
    return first == numbers.end() || *first >= end ? SurveyedElement::none : *first;
}

PageSurvey::PageSurvey(pugi::xml_node page) {
    number_elements(page);
    find_furniture();
    find_dates();
}

void PageSurvey::number_elements(pugi::xml_node page) {
    std::vector<std::size_t> open;
    auto const enter = [&](pugi::xml_node node) {
        if (node.type() == pugi::node_document) return Step::into;
        if (is_text(node)) text_ += visible_bytes(node.value());
        if (node.type() != pugi::node_element || is_invisible(node)) return Step::over;
        if (elements_.size() == most_elements) return Step::over;
        auto const index = elements_.size();
        auto const parent = open.empty() ? SurveyedElement::none : open.back();
        auto const path = path_below(open.empty() ? 0 : elements_[parent].path, node);
        elements_.push_back({node, parent, index, text_, text_, path, false});
        index_[node.internal_object()] = index;
        if (is_heading(node)) headings_.push_back(index);
        if (is_element(node, "a") && is_address(node.attribute("href").value())) links_.push_back(index);
        if (is_main(node) || is_element(node, "h1")) mains_.push_back(index);
        open.push_back(index);
        return Step::into;
    };
    walk(page, enter, [&](pugi::xml_node node) {
        if (node.type() != pugi::node_element) return;
        elements_[open.back()].last = elements_.size() - 1;
        elements_[open.back()].text_end = text_;
        open.pop_back();
    });
}

bool PageSurvey::holds_main(std::size_t index) const {
    return first_between(mains_, index, elements_[index].last + 1) != SurveyedElement::none;
}

/// A name counts only for a part of the page that is not the greater part: on some sites a class of the
/// outermost element says that there is a menu.
bool PageSurvey::is_furniture(std::size_t index, std::size_t most_text) const {
    switch (furniture_of(elements_[index].node)) {
        case Furniture::no:
            return false;
        case Furniture::perhaps:
            return text_size(index) < most_text && !holds_main(index);
        case Furniture::yes:
            return true;
    }
    return false;
}

void PageSurvey::find_furniture() {
    auto const most_text = text_ / 2;
    for (std::size_t index = 0; index < elements_.size(); ++index) {
        auto& element = elements_[index];
        bool const is_within =
            element.parent != SurveyedElement::none && elements_[element.parent].is_furniture;
        element.is_furniture = !is_main(element.node) && (is_within || is_furniture(index, most_text));
        bool const starts = element.is_furniture && !is_within;
        if (starts) content_size_ += text_size(index);
    }
    content_size_ = text_ - std::min(content_size_, text_);
}

void PageSurvey::find_dates() {
    std::size_t tried = 0;
    for (std::size_t index = 0; index < elements_.size() && tried < most_date_texts; ++index) {
        auto const& element = elements_[index];
        bool const is_time = is_element(element.node, "time");
        if (text_size(index) < shortest_date && !is_time) continue;
        ++tried;
        if (text_size(index) <= longest_date && element.last - index < most_elements_of_date) {
            bool const is_stamped = is_time && is_date(element.node.attribute("datetime").value());
            if (is_stamped || is_date(text_of(index))) dates_.push_back(index);
        }
        auto const own = element.last > index ? own_text_size(element.node) : 0;
        bool const may_be_date = own >= shortest_date && own <= longest_date;
        if (may_be_date && is_date(own_text(element.node))) own_dates_.push_back(index);
    }
}

std::size_t PageSurvey::index_of(pugi::xml_node node) const {
    auto const found = index_.find(node.internal_object());
    return found == index_.end() ? SurveyedElement::none : found->second;
}

bool PageSurvey::touch(std::size_t one, std::size_t other) const {
    constexpr auto none = SurveyedElement::none;
    return one != none && other != none && (is_inside(one, other) || is_inside(other, one));
}

std::size_t PageSurvey::text_between(std::size_t begin, std::size_t end) const {
    auto const stop = end < elements_.size() ? elements_[end].text_begin : text_;
    return stop - std::min(elements_[begin].text_begin, stop);
}

std::string PageSurvey::text_of(std::size_t index) const {
    constexpr std::size_t longest = 300;
    constexpr std::size_t most_nodes = 200;
    std::string text;
    std::size_t nodes = 0;
    auto const enter = [&](pugi::xml_node node) {
        if (is_invisible(node)) return Step::over;
        if (node.type() == pugi::node_element) text += ' ';
        if (is_text(node)) text += std::string_view{node.value()}.substr(0, longest);
        return text.size() < longest && ++nodes < most_nodes ? Step::into : Step::stop;
    };
    walk(elements_[index].node, enter);
    return text::fold_space(text);
}

}  // namespace belleman::feed
