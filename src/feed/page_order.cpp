#include "feed/page_order.hpp"

#include "feed/tree_walk.hpp"

namespace belleman::feed {

PageOrder::PageOrder(pugi::xml_node root) {
    std::size_t count = 0;
    auto const enter = [&](pugi::xml_node node) {
        extents_[node.internal_object()] = {count, count};
        ++count;
        if (node.type() == pugi::node_element) ++elements_;
        return Step::into;
    };
    walk(root, enter, [&](pugi::xml_node node) {
        if (node.first_child()) extents_[node.internal_object()].last = count - 1;
    });
}

std::size_t PageOrder::position(pugi::xml_node node) const {
    return extents_.at(node.internal_object()).position;
}

std::size_t PageOrder::last_inside(pugi::xml_node node) const {
    return extents_.at(node.internal_object()).last;
}

}  // namespace belleman::feed
