#pragma once

#include "bench/documents.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace belleman::bench {

/// Feeds as public bodies write them, RSS 2.0 and Atom by turns, each with `entries` announcements of about
/// `entry_size` bytes of HTML, escaped or in CDATA. The same on every machine.
[[nodiscard]] std::vector<Document> generated_feeds(std::size_t count, std::size_t entries,
                                                    std::size_t entry_size);

/// One RSS feed of about `size` bytes.
[[nodiscard]] Document large_feed(std::size_t size);

}  // namespace belleman::bench
