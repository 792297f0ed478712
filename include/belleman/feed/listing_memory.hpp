#pragma once

#include "belleman/model/feed.hpp"
#include "belleman/model/listing_memory.hpp"
#include "belleman/model/source.hpp"

#include <optional>
#include <string>

namespace belleman::feed {

/// What is remembered after a page or an API gave `feed`.
[[nodiscard]] ListingMemory remember(ListingMemory const& before, Feed const& feed);

/// What the items of `feed`, which was read without error, have lost by comparison with what is remembered:
/// all of them, or in all of them the links, the dates or the summaries that most had. For a person; names
/// the selector. Nothing where all is as it was. Empty lists are no loss to a source that `may_be_empty` or
/// that has been empty before.
[[nodiscard]] std::optional<std::string> what_is_lost(ListingMemory const& memory, Feed const& feed,
                                                      Source const& source);

/// Which of the selectors for link, date and summary found nothing in any of the items that are remembered: a
/// sentence for a person, without a full stop; empty where all found something.
[[nodiscard]] std::string idle_selectors(ListingMemory const& memory, Selectors const& selectors);

}  // namespace belleman::feed
