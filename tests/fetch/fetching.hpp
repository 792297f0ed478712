#pragma once

#include "belleman/fetch/curl_client.hpp"
#include "fetch/environment_variable.hpp"
#include "support/fake_clock.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <catch2/catch.hpp>

#include <exception>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace belleman::test {

/// Limits under which the server of the tests can be reached.
inline fetch::Limits local_limits() {
    fetch::Limits limits;
    limits.private_addresses = true;
    limits.robots = false;  // so that a server of a test sees only what the test asks for
    return limits;
}

/// A client with its loop and clock.
class Fetching {
public:
    explicit Fetching(fetch::Limits const& limits = local_limits())
        : client(std::make_unique<fetch::CurlClient>(io, "Belleman/test (+https://belleman.example)", limits,
                                                     clock)) {}

    /// Starts a fetch; its outcome can be had from `outcome(url)` once the loop has run.
    void start(std::string const& url, Validators const& validators = {}) {
        boost::asio::co_spawn(io, client->fetch({url, validators}),
                              [this, url](std::exception_ptr error, fetch::Outcome outcome) {
                                  if (error) std::rethrow_exception(error);
                                  outcomes_.emplace(url, std::move(outcome));
                              });
    }

    /// Runs the loop until all that was started has ended.
    void run() {
        io.restart();
        io.run();
    }

    [[nodiscard]] fetch::Outcome const& outcome(std::string const& url) const { return outcomes_.at(url); }
    [[nodiscard]] std::size_t ended() const { return outcomes_.size(); }

    /// Fetches one document and gives its outcome.
    fetch::Outcome fetch(std::string const& url, Validators const& validators = {}) {
        start(url, validators);
        run();
        auto outcome = std::move(outcomes_.at(url));
        outcomes_.erase(url);
        return outcome;
    }

    EnvironmentVariable const no_proxy{"no_proxy", "*"};  // whoever runs the tests may have to use one
    FakeClock clock;
    boost::asio::io_context io{1};
    std::unique_ptr<fetch::CurlClient> client;

private:
    std::map<std::string, fetch::Outcome> outcomes_;
};

/// The outcome as the kind that the test expects; fails the test with the message when it is another.
template <class Kind>
Kind const& expect(fetch::Outcome const& outcome) {
    auto const* failure = std::get_if<fetch::Failure>(&outcome);
    INFO("outcome " << outcome.index() << ' ' << (failure ? failure->message : std::string()));
    auto const* kind = std::get_if<Kind>(&outcome);
    REQUIRE(kind != nullptr);
    return *kind;
}

}  // namespace belleman::test
