#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace belleman {

/// A moment in UTC with a precision of one second: what feeds carry and what Belleman stores.
using Instant = std::chrono::sys_seconds;

/// The moment as RFC 3339 in UTC, for instance "2026-05-22T07:59:00Z".
[[nodiscard]] std::string to_rfc3339(Instant instant);

/// Reads back what `to_rfc3339` writes, and nothing else.
[[nodiscard]] std::optional<Instant> instant_from_rfc3339(std::string_view text);

/// The moment as an HTTP date (RFC 9110, section 5.6.7), for instance "Fri, 22 May 2026 07:59:00 GMT".
[[nodiscard]] std::string to_http_date(Instant instant);

/// Where a component learns what time it is. Comes in by the constructor, so that a test decides.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's clock. Safe from any thread.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

}  // namespace belleman
