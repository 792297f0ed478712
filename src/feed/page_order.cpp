#include "feed/page_order.hpp"

namespace belleman::feed {

PageOrder::PageOrder(pugi::xml_node root) {
    std::size_t count = 0;
    auto node = root;
    while (node) {
        extents_[node.internal_object()] = {count, count};
        ++count;
        if (node.type() == pugi::node_element) ++elements_;
        if (auto const child = node.first_child()) {
            node = child;
            continue;
        }
        while (node != root && !node.next_sibling()) {
            node = node.parent();
            extents_[node.internal_object()].last = count - 1;
        }
        node = node == root ? pugi::xml_node{} : node.next_sibling();
    }
}

std::size_t PageOrder::position(pugi::xml_node node) const {
    return extents_.at(node.internal_object()).position;
}

std::size_t PageOrder::last_inside(pugi::xml_node node) const {
    return extents_.at(node.internal_object()).last;
}

}  // namespace belleman::feed
