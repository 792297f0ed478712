#pragma once

#include "belleman/fetch/outcome.hpp"
#include "belleman/model/instant.hpp"
#include "fetch/response_headers.hpp"

#include <string>

namespace belleman::fetch {

/// The final response of a transfer.
struct Answer {
    ResponseHeaders headers;
    std::string body;  ///< decompressed
    std::string final_url;
    bool moved_permanently = false;  ///< every redirect on the way was permanent
};

/// What it means for the source. `sent`: the validators that the request carried. Only a 200 with a body is a
/// document; everything else is named for what it is.
[[nodiscard]] Outcome outcome_of(Answer answer, Validators const& sent, Instant now);

}  // namespace belleman::fetch
