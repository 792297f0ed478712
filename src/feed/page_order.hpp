#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <unordered_map>

namespace belleman::feed {

/// The nodes of a page numbered in document order, so that "before" and "after" cost nothing.
class PageOrder {
public:
    explicit PageOrder(pugi::xml_node root);

    [[nodiscard]] std::size_t position(pugi::xml_node node) const;
    /// The position of the last node inside `node`; its own where it is empty.
    [[nodiscard]] std::size_t last_inside(pugi::xml_node node) const;
    [[nodiscard]] std::size_t elements() const { return elements_; }

private:
    struct Extent {
        std::size_t position = 0;
        std::size_t last = 0;
    };
    std::unordered_map<pugi::xml_node_struct*, Extent> extents_;
    std::size_t elements_ = 0;
};

}  // namespace belleman::feed
