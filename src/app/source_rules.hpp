#pragma once

#include "belleman/model/feed.hpp"
#include "belleman/model/source.hpp"

namespace belleman::app {

/// Applies what the configuration says of a source's items: drops the parameters of their links and leaves
/// out those whose title holds words that are not wanted, in whatever case and accents.
void apply_rules(Feed& feed, Source const& source);

}  // namespace belleman::app
