#pragma once

#include "belleman/model/instant.hpp"
#include "belleman/model/validators.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace belleman::fetch {

/// What Belleman needs to know from the header of one response. Values are as received, without the white
/// space around them; an empty string means "absent".
struct ResponseHeaders {
    long status = 0;
    Validators validators;
    std::string content_type;
    std::string location;
    std::string date;
    std::string expires;
    std::string retry_after;
    std::string lines;                                  ///< status line and fields, each ended by '\n'
    std::optional<std::chrono::seconds> cache_max_age;  ///< Cache-Control; 0 for no-cache and no-store
    bool complete = false;                              ///< the empty line has been seen

    /// How long the document stays fresh (RFC 9111, section 4.2.1): Cache-Control's max-age, else Expires
    /// minus Date. An Expires that is no date means "already stale" (section 5.3).
    [[nodiscard]] std::optional<std::chrono::seconds> max_age(Instant now) const;

    /// Retry-After, seconds or HTTP date (RFC 9110, section 10.2.3), as a time from now; never negative. A
    /// date is measured against the server's own Date where it gives one, as its clock may be wrong.
    [[nodiscard]] std::optional<std::chrono::seconds> wait(Instant now) const;
};

/// Reads the header lines of all responses of one transfer: interim ones (1xx), redirects, the final one.
class HeaderReader {
public:
    static constexpr std::size_t most_lines = 1000;                     ///< of all responses together
    static constexpr std::size_t most_bytes = std::size_t{256} * 1024;  ///< of all responses together

    /// Takes one line as libcurl gives it, line end included. False when the bounds are exceeded.
    [[nodiscard]] bool read_line(std::string_view line);

    /// The latest response.
    [[nodiscard]] ResponseHeaders const& response() const { return response_; }

    /// There were redirects before the latest response, and all of them were permanent (301, 308).
    [[nodiscard]] bool moved_permanently() const { return redirects_ > 0 && permanent_; }

private:
    void start_response(std::string_view status_line);
    void keep_line(std::string_view line);
    void read_field(std::string_view name, std::string_view value);

    ResponseHeaders response_;
    std::size_t lines_ = 0;
    std::size_t bytes_ = 0;
    int redirects_ = 0;
    bool permanent_ = true;
};

}  // namespace belleman::fetch
