#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace belleman::app {

/// A listening TCP socket that the service manager opened.
struct HandedSocket {
    int descriptor = -1;
    std::string address;  ///< "127.0.0.1:8080"
};

/// What systemd wants to know and what it hands over (sd_notify(3), sd_listen_fds(3),
/// sd_watchdog_enabled(3)). Does nothing when no service manager is there.
class ServiceManager {
public:
    void ready(std::string const& status) const;
    void reloading() const;
    void stopping() const;
    void alive() const;

    /// How often `alive` has to be said at least; nothing when nobody listens for it.
    [[nodiscard]] std::optional<std::chrono::microseconds> watchdog() const;
    /// What was handed over at the start.
    [[nodiscard]] std::vector<HandedSocket> listening_sockets() const;
};

}  // namespace belleman::app
