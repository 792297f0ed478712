#include "feed/page_cost.hpp"

#include "feed/tree_walk.hpp"

#include <cstddef>
#include <vector>

namespace belleman::feed {

bool is_costly_to_query(pugi::xml_node page) {
    // 22,000 elements side by side, or half a million at the depth of a usual page.
    constexpr std::size_t most_steps = 500'000'000;
    std::size_t steps = 0;
    std::vector<std::size_t> children;  // so far, of each node around the present one
    auto const enter = [&](pugi::xml_node) {
        if (!children.empty()) ++children.back();
        steps += children.size() * children.size();
        children.push_back(0);
        return steps > most_steps ? Step::stop : Step::into;
    };
    auto const leave = [&](pugi::xml_node) {
        steps += children.back() * children.back();
        children.pop_back();
    };
    walk(page, enter, leave);
    return steps > most_steps;
}

}  // namespace belleman::feed
