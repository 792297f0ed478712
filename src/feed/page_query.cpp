#include "feed/page_query.hpp"

#include "belleman/text/plain.hpp"
#include "feed/page_markup.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace belleman::feed {

namespace {

std::string explain(std::string_view expression, pugi::xpath_parse_result const& result) {
    auto const offset = static_cast<std::size_t>(result.offset);
    if (offset >= expression.size()) {
        return fmt::format("the XPath expression \"{}\" ends too early: {}", expression,
                           result.description());
    }
    return fmt::format("the XPath expression \"{}\" goes wrong at character {} (\"{}\"): {}", expression,
                       offset + 1, expression.substr(offset, 20), result.description());
}

bool starts_at_root(std::string_view expression) {
    return expression.substr(std::min(expression.find_first_not_of(" \t\r\n("), expression.size()))
        .starts_with('/');
}

tl::expected<void, std::string> compile_into(std::optional<PageQuery>& query, std::string_view name,
                                             Selector const& selector, SelectorSyntax syntax,
                                             SelectorScope scope) {
    if (selector.expression.empty()) return {};
    auto compiled = PageQuery::compile(selector.expression, syntax, scope);
    if (!compiled) return tl::unexpected(fmt::format("selector `{}`: {}", name, compiled.error()));
    query.emplace(*std::move(compiled));
    return {};
}

}  // namespace

tl::expected<PageQuery, std::string> PageQuery::compile(std::string_view expression, SelectorSyntax syntax,
                                                        SelectorScope scope) {
    if (syntax == SelectorSyntax::xpath) {
        auto query = compile_xpath(expression);
        if (!query && xpath_from_css(expression, scope))
            query.error() += "; it is right as a CSS selector, for which syntax = \"css\" goes beside it";
        return query;
    }
    auto const xpath = xpath_from_css(expression, scope);
    if (!xpath) return tl::unexpected(xpath.error());
    return compile_xpath(*xpath);
}

tl::expected<PageQuery, std::string> PageQuery::compile_xpath(std::string_view expression) {
    if (expression.find('\0') != std::string_view::npos) {
        return tl::unexpected(std::string{"the XPath expression holds a null character"});
    }
    try {
        return PageQuery{pugi::xpath_query{std::string{expression}.c_str()}, starts_at_root(expression),
                         searches_of(expression)};
    } catch (pugi::xpath_exception const& failure) {  // pugixml has no other way to say it
        return tl::unexpected(explain(expression, failure.result()));
    }
}

bool PageQuery::selects_nodes() const {
    return query_.return_type() == pugi::xpath_type_node_set;
}

Selected PageQuery::select(pugi::xml_node context) const {
    if (!selects_nodes()) return {{}, query_.evaluate_string(context)};
    auto set = query_.evaluate_node_set(context);
    set.sort();
    return {{set.begin(), set.end()}, std::nullopt};
}

tl::expected<PageQueries, std::string> compile_page_queries(Selectors const& selectors, SelectorScope scope) {
    PageQueries queries;
    for (auto const& [query, name, selector] :
         {std::tuple{&queries.title, "title", &selectors.title},
          std::tuple{&queries.link, "link", &selectors.link},
          std::tuple{&queries.date, "date", &selectors.date},
          std::tuple{&queries.summary, "summary", &selectors.summary},
          std::tuple{&queries.category, "category", &selectors.category}}) {
        if (auto done = compile_into(*query, name, *selector, selectors.syntax, scope); !done)
            return tl::unexpected(done.error());
    }
    return queries;
}

Searches PageQueries::searches() const {
    Searches most;
    for (auto const* query : {&title, &link, &date, &summary, &category}) {
        if (*query) most = most_of(most, (*query)->searches());
    }
    return most;
}

std::string selected_text(pugi::xpath_node const& node) {
    return node.attribute() ? text::fold_space(node.attribute().value()) : page_text(node.node());
}

}  // namespace belleman::feed
