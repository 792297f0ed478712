#include "feed/page_items.hpp"

#include <algorithm>

namespace belleman::feed {

PageItems::PageItems(pugi::xml_node root, std::vector<pugi::xml_node> const& matches,
                     std::function<bool(pugi::xml_node)> const& is_item_of_its_own)
    : order_(root) {
    std::size_t end_of_outer = 0;
    for (auto const match : matches) {
        Extent const extent{order_.position(match), order_.last_inside(match), none};
        bool const is_nested = !items_.empty() && extent.start <= end_of_outer;
        if (is_nested && !is_item_of_its_own(match)) continue;
        index_[match.internal_object()] = items_.size();
        items_.push_back(match);
        extents_.push_back(extent);
        end_of_outer = std::max(end_of_outer, extent.last);
    }
    for (auto& extent : extents_) {
        auto const next =
            std::upper_bound(extents_.begin(), extents_.end(), extent.last,
                             [](std::size_t last, Extent const& other) { return last < other.start; });
        if (next != extents_.end()) extent.next_start = next->start;
    }
}

std::size_t PageItems::owner_of(pugi::xml_node node) const {
    for (; node; node = node.parent()) {
        if (auto const found = index_.find(node.internal_object()); found != index_.end())
            return found->second;
    }
    return none;
}

bool PageItems::is_inside(std::size_t index, pugi::xml_node node) const {
    auto const position = order_.position(node);
    return position >= extents_[index].start && position <= extents_[index].last;
}

bool PageItems::is_around(std::size_t index, pugi::xml_node node) const {
    auto const start = extents_[index].start;
    return order_.position(node) < start && start <= order_.last_inside(node);
}

bool PageItems::belongs(std::size_t index, pugi::xml_node node, bool is_absolute) const {
    bool const is_after_next = order_.position(node) >= extents_[index].next_start;
    if (is_after_next && !is_absolute) return false;
    auto const owner = owner_of(node);
    return owner == index || owner == none || is_around(index, items_[owner]);
}

std::vector<pugi::xpath_node> PageItems::belonging(std::size_t index, Selected const& selected,
                                                   bool is_absolute) const {
    std::vector<pugi::xpath_node> result;
    for (auto const& found : selected.nodes) {
        if (belongs(index, found.attribute() ? found.parent() : found.node(), is_absolute))
            result.push_back(found);
    }
    std::stable_partition(result.begin(), result.end(), [&](pugi::xpath_node const& found) {
        return is_inside(index, found.attribute() ? found.parent() : found.node());
    });
    return result;
}

LeaveOut PageItems::others(std::size_t index) const {
    return [this, index](pugi::xml_node node) {
        auto const found = index_.find(node.internal_object());
        bool const is_other_item = found != index_.end() && found->second != index;
        return is_other_item || order_.position(node) >= extents_[index].next_start;
    };
}

}  // namespace belleman::feed
