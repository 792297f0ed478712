#pragma once

#include "belleman/model/source.hpp"
#include "feed/css_selector.hpp"
#include "feed/page_cost.hpp"

#include <pugixml.hpp>
#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::feed {

/// What an XPath expression gives: nodes in document order, or a text where it is a string, number or
/// boolean.
struct Selected {
    std::vector<pugi::xpath_node> nodes;
    std::optional<std::string> text;
};

/// A compiled selector of a listing.
class PageQuery {
public:
    /// `scope` says what a CSS selector is relative to; XPath says that itself. Errors: what is wrong with
    /// the expression, where, for a person.
    [[nodiscard]] static tl::expected<PageQuery, std::string> compile(
        std::string_view expression, SelectorSyntax syntax = SelectorSyntax::xpath,
        SelectorScope scope = SelectorScope::item);

    /// Evaluates it with `context` as the context node.
    [[nodiscard]] Selected select(pugi::xml_node context) const;

    [[nodiscard]] bool selects_nodes() const;
    /// The expression starts at the document's root, wherever the context node is.
    [[nodiscard]] bool is_absolute() const { return is_absolute_; }
    [[nodiscard]] Searches searches() const { return searches_; }

private:
    [[nodiscard]] static tl::expected<PageQuery, std::string> compile_xpath(std::string_view expression);
    PageQuery(pugi::xpath_query query, bool is_absolute, Searches searches)
        : query_(std::move(query)), is_absolute_(is_absolute), searches_(searches) {}

    pugi::xpath_query query_;
    bool is_absolute_;
    Searches searches_;
};

/// The selectors of a listing, compiled. Those that are not given are empty.
struct PageQueries {
    std::optional<PageQuery> title;
    std::optional<PageQuery> link;
    std::optional<PageQuery> date;
    std::optional<PageQuery> summary;
    std::optional<PageQuery> category;

    /// The most that any of them searches.
    [[nodiscard]] Searches searches() const;
};

/// Errors: which selector is wrong, and what is wrong with it.
[[nodiscard]] tl::expected<PageQueries, std::string> compile_page_queries(
    Selectors const& selectors, SelectorScope scope = SelectorScope::item);

/// The text of what was selected: of an attribute its value.
[[nodiscard]] std::string selected_text(pugi::xpath_node const& node);

}  // namespace belleman::feed
