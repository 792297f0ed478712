#pragma once

#include "belleman/model/feed.hpp"

namespace belleman::fuzz {

/// Demands of a document that was read, whatever it was read from, what `Feed` and `FeedItem` promise; cleans
/// it and demands that its HTML is safe.
void demand_sound(Feed& feed);

}  // namespace belleman::fuzz
