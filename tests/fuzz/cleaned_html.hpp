#pragma once

#include <string_view>

namespace belleman::fuzz {

/// Demands that `html` is what a cleaner may let through, judged on the tree that an HTML parser builds of
/// it: only elements and attributes of an allow-list, only safe addresses, and the same tree when it is read
/// as XML. The list is this function's own: it does not ask the cleaner.
void demand_clean(std::string_view html);

}  // namespace belleman::fuzz
