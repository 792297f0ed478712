#pragma once

#include <string>
#include <vector>

namespace belleman::feed {

/// Adds a category that is not empty nor there yet, to at most 256.
void add_category(std::vector<std::string>& categories, std::string category);

}  // namespace belleman::feed
