#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <unordered_map>
#include <vector>

namespace belleman::feed {

/// An element of a page with what a search for lists asks of it. Elements are numbered in document order.
struct SurveyedElement {
    static constexpr auto none = std::numeric_limits<std::size_t>::max();

    pugi::xml_node node;
    std::size_t parent = none;
    std::size_t last = 0;        ///< the number of the last element inside; its own where there is none
    std::size_t text_begin = 0;  ///< visible bytes that are no white space, before it
    std::size_t text_end = 0;    ///< the same, up to its end
    std::uint64_t path = 0;      ///< the same for elements that stand below the same names of elements
    bool is_furniture = false;
};

/// A page in figures: every question about a stretch of it is answered without walking it again.
class PageSurvey {
public:
    /// Takes time linear in the page. Elements beyond a bound are left out.
    explicit PageSurvey(pugi::xml_node page);

    [[nodiscard]] std::size_t size() const { return elements_.size(); }
    [[nodiscard]] SurveyedElement const& operator[](std::size_t index) const { return elements_[index]; }
    /// The number of an element; `SurveyedElement::none` where it is left out.
    [[nodiscard]] std::size_t index_of(pugi::xml_node node) const;

    // Numbers of elements, ascending.
    [[nodiscard]] std::vector<std::size_t> const& headings() const { return headings_; }
    [[nodiscard]] std::vector<std::size_t> const& links() const { return links_; }  ///< to an address
    [[nodiscard]] std::vector<std::size_t> const& dates() const { return dates_; }  ///< a short text with one
    /// A date in their own text, beside elements inside them.
    [[nodiscard]] std::vector<std::size_t> const& own_dates() const { return own_dates_; }

    [[nodiscard]] std::size_t text_size(std::size_t index) const {
        return elements_[index].text_end - elements_[index].text_begin;
    }
    /// Visible bytes from the start of element `begin` to that of element `end`, which may be `size()`.
    [[nodiscard]] std::size_t text_between(std::size_t begin, std::size_t end) const;
    /// Of the content, the furniture not counted.
    [[nodiscard]] std::size_t content_size() const { return content_size_; }
    [[nodiscard]] bool is_inside(std::size_t index, std::size_t outer) const {
        return index >= outer && index <= elements_[outer].last;
    }
    /// Whether one of two elements is the other or stands inside it; `SurveyedElement::none` touches nothing.
    [[nodiscard]] bool touch(std::size_t one, std::size_t other) const;
    /// The text of an element on one line, cut at about 300 bytes.
    [[nodiscard]] std::string text_of(std::size_t index) const;

private:
    void number_elements(pugi::xml_node page);
    void find_furniture();
    void find_dates();
    [[nodiscard]] bool is_furniture(std::size_t index, std::size_t most_text) const;
    [[nodiscard]] bool holds_main(std::size_t index) const;

    std::vector<SurveyedElement> elements_;
    std::unordered_map<pugi::xml_node_struct*, std::size_t> index_;
    std::vector<std::size_t> headings_;
    std::vector<std::size_t> links_;
    std::vector<std::size_t> dates_;
    std::vector<std::size_t> own_dates_;
    std::vector<std::size_t> mains_;  ///< elements that say they hold the content, and the first headings
    std::size_t text_ = 0;
    std::size_t content_size_ = 0;
};

/// How much text stands in an element itself, not in those inside it.
[[nodiscard]] std::size_t own_text_size(pugi::xml_node element);

/// How many of `numbers`, which ascend, are at least `begin` and below `end`.
[[nodiscard]] std::size_t count_between(std::vector<std::size_t> const& numbers, std::size_t begin,
                                        std::size_t end);

/// The first of `numbers` that is at least `begin` and below `end`; `SurveyedElement::none` without.
[[nodiscard]] std::size_t first_between(std::vector<std::size_t> const& numbers, std::size_t begin,
                                        std::size_t end);

}  // namespace belleman::feed
