#include "fuzz/cleaned_html.hpp"

#include "belleman/text/ascii.hpp"
#include "belleman/text/html.hpp"
#include "fuzz/demand.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <set>
#include <string>

namespace belleman::fuzz {

namespace {

std::set<std::string_view> const allowed_elements{
    "a",          "abbr", "address", "article", "aside",      "audio",  "b",      "bdi",     "bdo",
    "blockquote", "br",   "caption", "cite",    "code",       "dd",     "del",    "details", "dfn",
    "div",        "dl",   "dt",      "em",      "figcaption", "figure", "footer", "h1",      "h2",
    "h3",         "h4",   "h5",      "h6",      "header",     "hr",     "i",      "img",     "ins",
    "kbd",        "li",   "mark",    "ol",      "p",          "pre",    "q",      "rp",      "rt",
    "ruby",       "s",    "samp",    "section", "small",      "source", "span",   "strong",  "sub",
    "summary",    "sup",  "table",   "tbody",   "td",         "tfoot",  "th",     "thead",   "time",
    "tr",         "u",    "ul",      "var",     "video"};

std::set<std::string_view> const allowed_attributes{"href",    "rel",     "src",   "alt",   "controls",
                                                    "lang",    "dir",     "title", "width", "height",
                                                    "colspan", "rowspan", "scope", "start", "datetime"};

bool is_bitmap(std::string_view address) {
    constexpr std::string_view kinds[] = {"data:image/png;base64,", "data:image/jpeg;base64,",
                                          "data:image/gif;base64,", "data:image/webp;base64,"};
    auto const* kind = std::ranges::find_if(kinds, [&](auto prefix) { return address.starts_with(prefix); });
    if (kind == std::end(kinds)) return false;
    return std::ranges::all_of(address.substr(kind->size()), [](char byte) {
        return text::is_alphanumeric(byte) || byte == '+' || byte == '/' || byte == '=';
    });
}

void demand_safe_address(std::string_view element, std::string_view address) {
    bool const reaches_a_person = address.starts_with("mailto:") || address.starts_with("tel:");
    if (element == "a" && reaches_a_person) return;
    if (element == "img" && is_bitmap(address)) return;
    demand_web_address(address);
}

void demand_safe(pugi::xml_node element) {
    std::string_view const name = element.name();
    demand(allowed_elements.contains(name), "only allowed elements are left", name);
    for (auto const attribute : element.attributes()) {
        std::string_view const own = attribute.name();
        demand(allowed_attributes.contains(own), "only allowed attributes are left", own);
        if (own == "href" || own == "src") demand_safe_address(name, attribute.value());
    }
    if (name == "a") {
        demand(element.attribute("rel").value() == std::string_view{"noopener noreferrer"},
               "links tell nothing of their reader", element.attribute("href").value());
    }
}

bool is_alike(pugi::xml_node left, pugi::xml_node right) {
    if (left.type() != right.type() || std::string_view{left.name()} != right.name() ||
        std::string_view{left.value()} != right.value()) {
        return false;
    }
    auto other = right.first_attribute();
    for (auto const attribute : left.attributes()) {
        if (!other || std::string_view{attribute.name()} != other.name() ||
            std::string_view{attribute.value()} != other.value()) {
            return false;
        }
        other = other.next_attribute();
    }
    return !other;
}

// Both trees in step, node by node; `visit` sees each pair. Nesting costs no call depth.
template <typename Visit>
void walk_both(pugi::xml_node left_root, pugi::xml_node right_root, Visit visit) {
    auto left = left_root;
    auto right = right_root;
    for (;;) {
        visit(left, right);
        if (left.first_child() || right.first_child()) {
            left = left.first_child();
            right = right.first_child();
            continue;
        }
        while (left != left_root && !left.next_sibling() && !right.next_sibling()) {
            left = left.parent();
            right = right.parent();
        }
        if (left == left_root) return;
        left = left.next_sibling();
        right = right.next_sibling();
    }
}

}  // namespace

void demand_clean(std::string_view html) {
    demand_utf8(html);
    auto const as_html = text::parse_fragment(html);
    demand(as_html.has_value(), "what is clean can be read again", html);
    pugi::xml_document as_xml;
    std::string const document = "<body>" + std::string(html) + "</body>";
    auto const loaded = as_xml.load_string(document.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
    demand(static_cast<bool>(loaded), "what is clean is well-formed XML", html);
    auto const body = (*as_html)->first_child();
    walk_both(body, as_xml.first_child(), [&](pugi::xml_node left, pugi::xml_node right) {
        demand(is_alike(left, right), "what is clean is the same tree as HTML and as XML",
               std::string(html) + "\nas HTML: " + left.name() + left.value() + "\nas XML: " + right.name() +
                   right.value());
        if (left.type() == pugi::node_element && left != body) demand_safe(left);
    });
}

}  // namespace belleman::fuzz
