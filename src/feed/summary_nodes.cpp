#include "feed/summary_nodes.hpp"

#include "belleman/text/plain.hpp"
#include "feed/page_markup.hpp"
#include "feed/read_more.hpp"
#include "feed/tree_walk.hpp"

#include <algorithm>
#include <unordered_set>

namespace belleman::feed {

namespace {

using NodeSet = std::unordered_set<pugi::xml_node_struct*>;

constexpr std::size_t longest_label = 100;
constexpr int most_labels = 5;  ///< at the end of one summary

bool holds(NodeSet const& set, pugi::xml_node node) {
    return set.contains(node.internal_object());
}

bool holds_ancestor(NodeSet const& set, pugi::xml_node node) {
    for (node = node.parent(); node; node = node.parent()) {
        if (holds(set, node)) return true;
    }
    return false;
}

bool is_picture(pugi::xml_node node) {
    return is_element(node, "img");
}

bool is_blank(pugi::xml_node node) {
    if (is_text(node)) return text::fold_space(node.value()).empty();
    auto const text = short_page_text(node, longest_label);
    return text && text->empty() && !find_element(node, is_picture);
}

/// An element that holds nothing but a link saying "Lees meer" or the like.
bool is_read_more_link(pugi::xml_node node) {
    if (node.type() != pugi::node_element) return false;
    auto const text = short_page_text(node, longest_label);
    return text && is_read_more(*text) && find_element(node, [](pugi::xml_node inner) {
               return is_element(inner, "a") || is_element(inner, "button");
           });
}

/// The outermost "Lees meer" at the end of `node`, which may be itself; an empty node when there is none.
pugi::xml_node read_more_at_end(pugi::xml_node node, NodeSet const& left_out) {
    while (node && !is_text(node)) {
        if (is_read_more_link(node)) return node;
        node = node.last_child();
        while (node && (holds(left_out, node) || is_blank(node))) {
            node = node.previous_sibling();
        }
    }
    return {};
}

/// The selected nodes as those to write: each once, none inside another.
std::vector<pugi::xml_node> separate_nodes(PageItems const& items, std::size_t index,
                                           std::vector<pugi::xpath_node> const& selected) {
    std::vector<pugi::xml_node> nodes;
    NodeSet taken;
    for (auto const& found : selected) {
        // Taking the element around an item is a slip that would give it its neighbours' text.
        auto const node = items.is_around(index, found.node()) ? items[index] : found.node();
        if (holds(taken, node) || holds_ancestor(taken, node)) continue;
        taken.insert(node.internal_object());
        nodes.push_back(node);
    }
    return nodes;
}

/// Leaves out what ends the summary without adding to it.
void leave_out_end(std::vector<pugi::xml_node>& nodes, NodeSet& left_out) {
    for (int labels = 0; labels < most_labels && !nodes.empty();) {
        auto const last = nodes.back();
        auto const label = read_more_at_end(last, left_out);
        if (is_blank(last) || label == last) {
            nodes.pop_back();
        } else if (!label) {
            return;
        }
        if (label) {
            left_out.insert(label.internal_object());
            ++labels;
        }
    }
}

/// A part of a table cannot stand alone: its cells would run together.
std::string standing_alone(pugi::xml_node node, std::string html) {
    if (is_element(node, "tr")) return "<table>" + html + "</table>";
    if (!is_element(node, "td") && !is_element(node, "th")) return html;
    return "<table><tr>" + html + "</tr></table>";
}

}  // namespace

std::string summary_html(PageItems const& items, std::size_t index,
                         std::vector<pugi::xpath_node> const& selected) {
    std::string html;
    std::vector<pugi::xpath_node> elements;
    for (auto const& found : selected) {
        if (found.attribute()) {
            html += text::escape_markup(found.attribute().value());
        } else {
            elements.push_back(found);
        }
    }
    auto nodes = separate_nodes(items, index, elements);
    NodeSet left_out;
    leave_out_end(nodes, left_out);
    auto const leaves_out = [&, others = items.others(index)](pugi::xml_node node) {
        return holds(left_out, node) || others(node);
    };
    for (auto const node : nodes) {
        if (node.type() == pugi::node_element && is_blank(node)) continue;
        html += standing_alone(node, page_html(node, leaves_out));
    }
    return html;
}

}  // namespace belleman::feed
