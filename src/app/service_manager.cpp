#include "app/service_manager.hpp"

#include <fmt/core.h>
#include <netdb.h>
#include <sys/socket.h>
#include <systemd/sd-daemon.h>

#include <array>
#include <ctime>

namespace belleman::app {

namespace {

std::string address_of(int socket) {
    sockaddr_storage storage{};
    socklen_t length = sizeof storage;
    auto* const address = reinterpret_cast<sockaddr*>(&storage);
    if (::getsockname(socket, address, &length) != 0) return {};
    std::array<char, NI_MAXHOST> host{};
    std::array<char, NI_MAXSERV> port{};
    constexpr int numeric = NI_NUMERICHOST | NI_NUMERICSERV;
    if (::getnameinfo(address, length, host.data(), host.size(), port.data(), port.size(), numeric) != 0)
        return {};
    bool const v6 = storage.ss_family == AF_INET6;
    return fmt::format("{}{}{}:{}", v6 ? "[" : "", host.data(), v6 ? "]" : "", port.data());
}

}  // namespace

void ServiceManager::ready(std::string const& status) const {
    sd_notify(0, fmt::format("READY=1\nSTATUS={}", status).c_str());
}

void ServiceManager::reloading() const {
    // Type=notify-reload of systemd 253 and later asks for the time of the reload.
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    sd_notify(
        0,
        fmt::format("RELOADING=1\nMONOTONIC_USEC={}", now.tv_sec * 1'000'000 + now.tv_nsec / 1000).c_str());
}

void ServiceManager::stopping() const {
    sd_notify(0, "STOPPING=1\nSTATUS=Stopping");
}

void ServiceManager::alive() const {
    sd_notify(0, "WATCHDOG=1");
}

std::optional<std::chrono::microseconds> ServiceManager::watchdog() const {
    std::uint64_t microseconds = 0;
    if (sd_watchdog_enabled(0, &microseconds) <= 0) return std::nullopt;
    return std::chrono::microseconds(microseconds);
}

std::vector<HandedSocket> ServiceManager::listening_sockets() const {
    std::vector<HandedSocket> sockets;
    int const count = sd_listen_fds(1);
    for (int descriptor = SD_LISTEN_FDS_START; descriptor < SD_LISTEN_FDS_START + count; ++descriptor) {
        if (sd_is_socket_inet(descriptor, AF_UNSPEC, SOCK_STREAM, 1, 0) > 0)
            sockets.push_back({descriptor, address_of(descriptor)});
    }
    return sockets;
}

}  // namespace belleman::app
