#include "belleman/config/source_text.hpp"

#include "config/toml_text.hpp"

#include <fmt/core.h>

#include <string_view>

namespace belleman::config {

namespace {

/// Nothing for what is not given.
std::string text_line(std::string_view key, std::string_view value) {
    return value.empty() ? std::string{} : line(key, toml_string(value));
}

std::string selectors_text(Source const& source) {
    auto const& selectors = source.selectors;
    std::string text = "\n[source.selectors]\n";
    if (source.kind == SourceKind::html && selectors.syntax != SelectorSyntax::xpath)
        text += text_line("syntax", to_string(selectors.syntax));
    text += text_line("item", selectors.item.expression) + text_line("title", selectors.title.expression) +
            text_line("link", selectors.link.expression);
    if (source.kind == SourceKind::json) text += text_line("link_template", selectors.link_template);
    return text + text_line("date", selectors.date.expression) +
           text_line("summary", selectors.summary.expression) +
           text_line("category", selectors.category.expression);
}

}  // namespace

std::string to_toml(Source const& source) {
    auto text =
        fmt::format("[[source]]\nid = {}    # keep it: what is stored hangs on it\n", toml_string(source.id));
    text += text_line("name", source.name) + text_line("organisation", source.organisation);
    text += fmt::format("level = {}    # federal, flemish, provincial, association, local or other\n",
                        toml_string(to_string(source.level)));
    text += text_line("language", source.language) + text_line("url", source.url) +
            text_line("kind", to_string(source.kind));
    if (source.kind != SourceKind::feed) text += selectors_text(source);
    return text;
}

}  // namespace belleman::config
