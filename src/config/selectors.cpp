#include "config/selectors.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace belleman::config {

namespace {

/// What a selector is written in, as messages say it.
struct Notation {
    char const* expected;
    bool empty_means_all;
};

constexpr Notation xpath{"an XPath expression such as \".//h2\"", false};
constexpr Notation css{"a CSS selector such as \"h2 > a\"", false};
/// The empty JSON Pointer is a whole document (RFC 6901).
constexpr Notation pointer{"a JSON Pointer such as \"/title\"", true};

Notation notation_of(SelectorSyntax syntax) {
    return syntax == SelectorSyntax::css ? css : xpath;
}

/// An expression with its place. Whether it is right is checked by who evaluates it.
Form<Selector> selector(Notation notation) {
    return [notation](Value const& value) -> tl::expected<Selector, std::string> {
        auto const* given = std::get_if<std::string>(&value.data);
        if (given == nullptr || (given->empty() && !notation.empty_means_all))
            return mismatch(notation.expected, value);
        return Selector{*given, value.place.line, value.place.column};
    };
}

/// An address with a place for the value of `link`.
Form<std::string> link_template() {
    return [](Value const& value) -> tl::expected<std::string, std::string> {
        auto const* given = std::get_if<std::string>(&value.data);
        bool const is_web = given != nullptr && (given->starts_with("https://") ||
                                                 given->starts_with("http://") || given->starts_with("/"));
        auto const place = is_web ? given->find("{}") : std::string::npos;
        if (place == std::string::npos || given->find("{}", place + 2) != std::string::npos)
            return mismatch("an address with one {} where the value of link goes", value);
        return *given;
    };
}

Selectors read_selectors(Table& table, SourceKind kind, Table const& source) {
    Selectors selectors;
    if (kind == SourceKind::html) table.read("syntax", selector_syntax(), selectors.syntax);
    auto const form = selector(kind == SourceKind::json ? pointer : notation_of(selectors.syntax));
    table.read("item", form, selectors.item);
    table.read("title", form, selectors.title);
    table.read("link", form, selectors.link);
    table.read("date", form, selectors.date);
    table.read("summary", form, selectors.summary);
    table.read("category", form, selectors.category);
    if (kind == SourceKind::json && table.read("link_template", link_template(), selectors.link_template) &&
        !table.has("link")) {
        table.report(table.place_of("link_template"), "link_template",
                     "expected only beside a pointer `link`");
    }
    table.reject_unknown_keys(&source);
    return selectors;
}

}  // namespace

void read_selectors_of_kind(Table& table, Source& source) {
    auto selectors = table.table("selectors");
    if (source.kind == SourceKind::feed) {
        if (selectors) {
            table.report(
                selectors->place(), "selectors",
                "expected only with kind = \"html\" or \"json\"; a feed says itself what its items are");
        }
        return;
    }
    if (selectors) source.selectors = read_selectors(*selectors, source.kind, table);
    if (source.kind == SourceKind::html && !(selectors && selectors->has("item"))) {
        table.report(selectors ? selectors->place() : table.place_of("kind"), "selectors.item",
                     "missing; a source of kind \"html\" needs the selector that finds its items");
    }
}

std::optional<DetailSelectors> read_detail_selectors(Table& table) {
    auto detail = table.table("detail");
    if (!detail) return std::nullopt;
    DetailSelectors selectors;
    detail->read("syntax", selector_syntax(), selectors.syntax);
    auto const form = selector(notation_of(selectors.syntax));
    detail->read("content", form, selectors.content);
    detail->read("date", form, selectors.date);
    detail->read("title", form, selectors.title);
    detail->read("summary", form, selectors.summary);
    detail->read("category", form, selectors.category);
    detail->read("max_per_poll", number(1, 50), selectors.max_per_poll);
    detail->read("other_hosts", yes_or_no(), selectors.other_hosts);
    detail->reject_unknown_keys(&table);
    constexpr std::array keys{"content", "date", "title", "summary", "category"};
    if (std::none_of(keys.begin(), keys.end(), [&](auto const* key) { return detail->has(key); })) {
        table.report(detail->place(), "detail",
                     "expected at least one of content, date, title, summary and category, which say what is "
                     "read from the page of an item");
    }
    return selectors;
}

}  // namespace belleman::config
