#include "feed/html_names.hpp"

#include "feed/ascii.hpp"

#include <algorithm>
#include <array>

namespace belleman::feed {

namespace {

// Sorted for binary search.
constexpr auto html_elements = std::to_array<std::string_view>(
    {"a",        "abbr",       "acronym",  "address",  "animate",  "area",     "article",   "aside",
     "audio",    "b",          "base",     "basefont", "bdi",      "bdo",      "bgsound",   "big",
     "blink",    "blockquote", "body",     "br",       "button",   "canvas",   "caption",   "center",
     "circle",   "cite",       "clippath", "code",     "col",      "colgroup", "data",      "datalist",
     "dd",       "defs",       "del",      "desc",     "details",  "dfn",      "dialog",    "dir",
     "div",      "dl",         "dt",       "ellipse",  "em",       "embed",    "fieldset",  "figcaption",
     "figure",   "font",       "footer",   "form",     "frame",    "frameset", "g",         "h1",
     "h2",       "h3",         "h4",       "h5",       "h6",       "head",     "header",    "hgroup",
     "hr",       "html",       "i",        "iframe",   "image",    "img",      "input",     "ins",
     "kbd",      "label",      "legend",   "li",       "line",     "link",     "main",      "map",
     "mark",     "marquee",    "math",     "menu",     "meta",     "meter",    "mfrac",     "mi",
     "mn",       "mo",         "mrow",     "ms",       "msqrt",    "msub",     "msup",      "mtext",
     "nav",      "nobr",       "noembed",  "noframes", "noscript", "object",   "ol",        "optgroup",
     "option",   "output",     "p",        "param",    "path",     "picture",  "plaintext", "polygon",
     "polyline", "pre",        "progress", "q",        "rect",     "rp",       "rt",        "ruby",
     "s",        "samp",       "script",   "search",   "section",  "select",   "slot",      "small",
     "source",   "span",       "strike",   "strong",   "style",    "sub",      "summary",   "sup",
     "svg",      "table",      "tbody",    "td",       "template", "text",     "textarea",  "tfoot",
     "th",       "thead",      "time",     "title",    "tr",       "track",    "tspan",     "tt",
     "u",        "ul",         "use",      "var",      "video",    "wbr"});

constexpr auto block_elements = std::to_array<std::string_view>(
    {"address",  "article", "aside",  "blockquote", "dd",  "details", "div",  "dl", "dt",
     "fieldset", "figure",  "footer", "form",       "h1",  "h2",      "h3",   "h4", "h5",
     "h6",       "header",  "hr",     "iframe",     "img", "li",      "main", "ol", "p",
     "pre",      "section", "table",  "tbody",      "ul",  "video"});

static_assert(std::is_sorted(html_elements.begin(), html_elements.end()));
static_assert(std::is_sorted(block_elements.begin(), block_elements.end()));

template <typename List>
bool contains(List const& list, std::string_view name) {
    LowerName const lower{name};
    return std::binary_search(list.begin(), list.end(), lower.view());
}

bool has_reference(std::string_view text) {
    for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        auto const rest = text.substr(at + 1, 40);
        auto const* const end = std::find_if_not(
            rest.begin(), rest.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '#'; });
        if (end != rest.end() && *end == ';' && end - rest.begin() > 1) return true;
    }
    return false;
}

bool has_tag_or_comment(std::string_view text) {
    for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        auto rest = text.substr(at + 1, 40);
        if (rest.starts_with("!--")) return true;
        if (rest.starts_with('/')) rest.remove_prefix(1);
        if (is_html_element(tag_name_at(rest))) return true;
    }
    return false;
}

}  // namespace

bool is_html_element(std::string_view name) {
    return contains(html_elements, name);
}

bool is_block_element(std::string_view name) {
    return contains(block_elements, name);
}

std::string_view tag_name_at(std::string_view text) {
    if (text.empty() || !is_letter(text.front())) return {};
    auto const end = std::find_if_not(text.begin(), text.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '-' || c == ':' || c == '_' || c == '.';
    });
    auto const name = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    if (end == text.end()) return {};
    return is_space(*end) || *end == '>' || *end == '/' ? name : std::string_view{};
}

bool looks_like_html(std::string_view text) {
    return has_tag_or_comment(text) || has_reference(text);
}

}  // namespace belleman::feed
