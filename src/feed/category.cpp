#include "belleman/feed/category.hpp"

#include "feed/limits.hpp"

#include <algorithm>
#include <utility>

namespace belleman::feed {

void add_category(std::vector<std::string>& categories, std::string category) {
    if (category.empty() || categories.size() >= values_limit) return;
    if (std::ranges::find(categories, category) != categories.end()) return;
    categories.push_back(std::move(category));
}

}  // namespace belleman::feed
