#include "belleman/text/html.hpp"

#include "text/html_tree.hpp"
#include "text/utf8.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <vector>

namespace belleman::text {

namespace {

bool begins_xml_name(char byte) {
    return !is_ascii(byte) || is_letter(byte) || byte == '_';
}

// HTML allows nearly any character in a name, XML few.
std::string xml_name(std::string_view name) {
    std::string out;
    for (char const byte : name) {
        bool const allowed =
            begins_xml_name(byte) || is_digit(byte) || byte == '-' || byte == '.' || byte == ':';
        out += allowed ? to_lower(byte) : '_';
    }
    if (out.empty() || !begins_xml_name(out.front())) out.insert(0, 1, '_');
    return out;
}

std::string name_of(GumboElement const& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece name = element.original_tag;
    if (name.data == nullptr) return "_";
    gumbo_tag_from_original_text(&name);
    return xml_name({name.data, name.length});
}

void set_attributes(pugi::xml_node out, GumboVector const& attributes) {
    for (unsigned i = 0; i < attributes.length; ++i) {
        auto const& attribute = *static_cast<GumboAttribute const*>(attributes.data[i]);
        out.append_attribute(xml_name(attribute.name).c_str()).set_value(attribute.value);
    }
}

// Copies the tree below `from` under `to`, with an explicit stack: nesting costs no call depth.
void copy_children(GumboNode const& from, pugi::xml_node to) {
    struct Level {
        GumboVector const* children;
        unsigned next;
        pugi::xml_node out;
    };
    std::vector<Level> levels{{&children_of(from), 0, to}};
    while (!levels.empty()) {
        Level& level = levels.back();
        if (level.next == level.children->length) {
            levels.pop_back();
            continue;
        }
        GumboNode const& node = child_at(*level.children, level.next++);
        if (is_text(node)) {
            level.out.append_child(pugi::node_pcdata).set_value(node.v.text.text);
        } else if (is_element(node)) {
            pugi::xml_node const element = level.out.append_child(name_of(node.v.element).c_str());
            set_attributes(element, node.v.element.attributes);
            levels.push_back({&node.v.element.children, 0, element});
        }
    }
}

tl::expected<std::unique_ptr<pugi::xml_document>, std::string> parse(std::string_view html, GumboTag context,
                                                                     char const* root_name,
                                                                     HtmlLimits const& limits) {
    auto const tree = HtmlTree::parse(html, context, limits);
    if (!tree) return tl::unexpected(tree.error());
    auto document = std::make_unique<pugi::xml_document>();
    pugi::xml_node const root = document->append_child(root_name);
    set_attributes(root, tree->root().v.element.attributes);
    copy_children(tree->root(), root);
    return document;
}

}  // namespace

tl::expected<std::unique_ptr<pugi::xml_document>, std::string> parse_page(std::string_view html,
                                                                          HtmlLimits const& limits) {
    return parse(html, GUMBO_TAG_LAST, "html", limits);
}

tl::expected<std::unique_ptr<pugi::xml_document>, std::string> parse_fragment(std::string_view html,
                                                                              HtmlLimits const& limits) {
    return parse(html, GUMBO_TAG_BODY, "body", limits);
}

}  // namespace belleman::text
