#pragma once

#include <string>
#include <string_view>

namespace belleman::feed {

/// The address of an item that has none of its own: its page's, with a fragment made from its title
/// ("https://stad.example/nieuws#belleman-1f0c..."). The same title gives the same mark however it is spelt
/// in case, quotes and spaces. Without a page only the fragment.
[[nodiscard]] std::string item_mark(std::string_view page, std::string_view title);

/// Whether an address was made so.
[[nodiscard]] bool is_item_mark(std::string_view address);

}  // namespace belleman::feed
