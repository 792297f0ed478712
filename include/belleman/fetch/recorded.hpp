#pragma once

#include "belleman/fetch/outcome.hpp"
#include "belleman/model/instant.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace belleman::fetch {

/// A mistake in the head of a response that was kept.
struct HeadError {
    int line = 0;  ///< 1-based
    std::string message;
};

/// What a response that was kept in files means, by the same rules as one that comes from the network. `head`
/// is its status line and its fields, a line each (`Document::head`); `body` is decompressed.
[[nodiscard]] tl::expected<Outcome, HeadError> recorded_outcome(std::string_view head, std::string body,
                                                                std::string final_url, Instant now);

}  // namespace belleman::fetch
