#pragma once

#include <pugixml.hpp>

namespace belleman::feed {

/// How a walk goes on from a node: to what is inside it, past that, or not at all.
enum class Step { into, over, stop };

/// Walks `root` and the nodes inside it in document order, without recursion. `enter` says how to go on;
/// `leave` comes after the last node inside, for every node that was gone into.
template <class Enter, class Leave>
void walk(pugi::xml_node root, Enter enter, Leave leave) {
    auto node = root;
    while (node) {
        auto const step = enter(node);
        if (step == Step::stop) return;
        if (auto const child = node.first_child(); step == Step::into && child) {
            node = child;
            continue;
        }
        if (step == Step::into) leave(node);
        while (node != root && !node.next_sibling()) {
            node = node.parent();
            leave(node);
        }
        node = node == root ? pugi::xml_node{} : node.next_sibling();
    }
}

template <class Enter>
void walk(pugi::xml_node root, Enter enter) {
    walk(root, enter, [](pugi::xml_node) {});
}

[[nodiscard]] inline bool is_text(pugi::xml_node node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

}  // namespace belleman::feed
