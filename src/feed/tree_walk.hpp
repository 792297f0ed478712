#pragma once

#include <pugixml.hpp>

#include <iterator>

namespace belleman::feed {

/// The elements right inside a node, for a loop over them.
class ChildElements {
public:
    class Iterator {
    public:
        explicit Iterator(pugi::xml_node node) : node_(node) { skip_others(); }
        pugi::xml_node operator*() const { return node_; }
        Iterator& operator++() {
            node_ = node_.next_sibling();
            skip_others();
            return *this;
        }
        bool operator==(std::default_sentinel_t) const { return !node_; }

    private:
        void skip_others() {
            while (node_ && node_.type() != pugi::node_element) {
                node_ = node_.next_sibling();
            }
        }
        pugi::xml_node node_;
    };

    explicit ChildElements(pugi::xml_node parent) : first_(parent.first_child()) {}
    [[nodiscard]] Iterator begin() const { return Iterator{first_}; }
    [[nodiscard]] static std::default_sentinel_t end() { return {}; }

private:
    pugi::xml_node first_;
};

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
