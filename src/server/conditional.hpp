#pragma once

#include "belleman/model/instant.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace belleman::server {

/// The conditions of a request, as its header fields give them; empty when absent.
struct Conditions {
    std::string if_match = {};
    std::string if_unmodified_since = {};
    std::string if_none_match = {};
    std::string if_modified_since = {};
};

enum class Precondition { proceed, not_modified, failed };

/// What GET or HEAD has to do with a representation (RFC 9110, section 13.2.2). `etag` is that of the form
/// that would be sent, with quotes.
[[nodiscard]] Precondition evaluate(Conditions const& conditions, std::string_view etag,
                                    std::optional<Instant> last_modified);

/// Reads the three forms of an HTTP date (RFC 9110, section 5.6.7).
[[nodiscard]] std::optional<Instant> parse_http_date(std::string_view text);

}  // namespace belleman::server
