#pragma once

#include "feed/page_markup.hpp"
#include "feed/page_order.hpp"
#include "feed/page_query.hpp"

#include <pugixml.hpp>

#include <cstddef>
#include <functional>
#include <limits>
#include <unordered_map>
#include <vector>

namespace belleman::feed {

/// The items of a listing as nodes of its page, and the rule that says what belongs to which:
///
/// - what stands inside an item belongs to the innermost item around it, and to no other;
/// - what stands after an item belongs to it until the next item starts, so that `following-sibling::*` of a
///   heading gives what stands below that heading (an expression that starts at the document's root is free
///   of this);
/// - what stands before the item, outside of all items, belongs to any.
class PageItems {
public:
    /// `matches` in document order. A match inside another counts only when `is_item_of_its_own` says so: the
    /// bullets of a list inside an item are no items.
    PageItems(pugi::xml_node root, std::vector<pugi::xml_node> const& matches,
              std::function<bool(pugi::xml_node)> const& is_item_of_its_own);

    [[nodiscard]] std::size_t size() const { return items_.size(); }
    [[nodiscard]] pugi::xml_node operator[](std::size_t index) const { return items_[index]; }

    /// The selected nodes that belong to item `index`; those inside it first.
    [[nodiscard]] std::vector<pugi::xpath_node> belonging(std::size_t index, Selected const& selected,
                                                          bool is_absolute) const;
    /// Says which nodes below one that belongs to item `index` do not.
    [[nodiscard]] LeaveOut others(std::size_t index) const;
    [[nodiscard]] bool is_around(std::size_t index, pugi::xml_node node) const;

private:
    static constexpr auto none = std::numeric_limits<std::size_t>::max();

    [[nodiscard]] std::size_t owner_of(pugi::xml_node node) const;
    [[nodiscard]] bool is_inside(std::size_t index, pugi::xml_node node) const;
    [[nodiscard]] bool belongs(std::size_t index, pugi::xml_node node, bool is_absolute) const;

    /// Positions in the page.
    struct Extent {
        std::size_t start = 0;
        std::size_t last = 0;
        std::size_t next_start = none;  ///< where the first item after its end starts
    };

    PageOrder order_;
    std::vector<pugi::xml_node> items_;
    std::vector<Extent> extents_;  ///< of the items
    std::unordered_map<pugi::xml_node_struct*, std::size_t> index_;
};

}  // namespace belleman::feed
