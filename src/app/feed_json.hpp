#pragma once

#include "belleman/model/feed.hpp"

#include <string>

namespace belleman::app {

/// What `belleman parse` prints of `feed`: one JSON object in UTF-8, indented, with every key there; what is
/// absent is null, lists are empty.
[[nodiscard]] std::string feed_json(Feed const& feed);

}  // namespace belleman::app
