#pragma once

#include "belleman/fetch/outcome.hpp"
#include "belleman/model/detail_page.hpp"
#include "belleman/model/feed.hpp"
#include "belleman/model/listing_memory.hpp"
#include "belleman/model/source.hpp"

#include <tl/expected.hpp>

#include <string>

namespace belleman::app {

/// What the validators of a source belong to: its address and the way it is read. Another value means that an
/// unchanged document has to be read anew.
[[nodiscard]] std::string validators_key(Source const& source);

/// Reads the bytes of a source by its kind, cleans them and applies the rules of the source.
[[nodiscard]] tl::expected<Feed, std::string> read_document(Source const& source,
                                                            fetch::Document const& document);

/// A document, and what is to be remembered of it.
struct Reading {
    Feed feed;
    ListingMemory memory;
};

/// As `read_document`, but a page or an API whose items have lost what they had by `memory` is an error that
/// says so, and what page came in its place.
[[nodiscard]] tl::expected<Reading, std::string> read_and_compare(Source const& source,
                                                                  fetch::Document const& document,
                                                                  ListingMemory const& memory);

/// Reads the own page of an item of a source, whose `detail` is given.
[[nodiscard]] tl::expected<ItemDetail, std::string> read_detail_page(Source const& source,
                                                                     fetch::Document const& document);

}  // namespace belleman::app
