#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace belleman::feed {

/// The tree of a JSON document, in which numbers that are no machine integers are texts, as they were
/// written: an id keeps its digits. Of equal names the last counts. What nests deeper than
/// `json_levels_limit` is left out. Discarded where `text` is not well-formed.
[[nodiscard]] nlohmann::json json_tree(std::string_view text);

}  // namespace belleman::feed
