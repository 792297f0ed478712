#pragma once

#include "belleman/model/instant.hpp"

#include <atomic>

namespace belleman::test {

/// A clock that stands still until the test moves it. Safe from any thread.
class FakeClock final : public Clock {
public:
    /// Starts on Friday 22 May 2026, 08:00 UTC, unless told otherwise.
    explicit FakeClock(Instant start = std::chrono::sys_days{std::chrono::year{2026} / 5 / 22} +
                                       std::chrono::hours{8})
        : seconds_(start.time_since_epoch().count()) {}

    [[nodiscard]] Instant now() const override { return Instant{std::chrono::seconds{seconds_.load()}}; }

    void set(Instant now) { seconds_ = now.time_since_epoch().count(); }
    void advance(std::chrono::seconds time) { seconds_ += time.count(); }

private:
    std::atomic<std::chrono::seconds::rep> seconds_;
};

}  // namespace belleman::test
