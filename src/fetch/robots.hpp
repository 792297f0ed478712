#pragma once

#include "belleman/fetch/outcome.hpp"
#include "belleman/model/instant.hpp"
#include "fetch/robots_rules.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace belleman::fetch {

/// Asks the robots.txt of each host whether an address may be fetched (RFC 9309). One is fetched once a day,
/// however many sources its host has; one that cannot be had is asked for again after ten minutes. Lives on
/// the network thread.
class Robots {
public:
    /// Fetches an address without asking this class.
    using Fetch = std::function<boost::asio::awaitable<Outcome>(std::string)>;

    /// `product`: the name by which a robots.txt may speak to this program.
    Robots(boost::asio::any_io_executor executor, std::string product, Clock const& clock, Fetch fetch);
    /// Whoever still waits is told "stopped" and does not come back to `fetch`.
    ~Robots();
    Robots(Robots const&) = delete;
    Robots& operator=(Robots const&) = delete;

    /// What to answer in place of the document at `url` (http or https); nothing when it may be fetched. A
    /// server that has no robots.txt (a status of 4xx) allows everything, one that has a fault or does not
    /// answer nothing, and one that asks to wait for it (429, or 503 with Retry-After) is AskedToWait. While
    /// a robots.txt cannot be had, rules that were known before hold on.
    [[nodiscard]] boost::asio::awaitable<std::optional<Outcome>> refusal(std::string url);

private:
    struct State;
    struct Standing;
    struct Known;
    class Asking;

    [[nodiscard]] static boost::asio::awaitable<std::shared_ptr<Standing const>> standing_of(
        std::shared_ptr<State> state, std::string origin);
    [[nodiscard]] static std::shared_ptr<Known> known_of(State& state, std::string const& origin);
    static void note(State& state, Known& known, Outcome const& outcome);

    std::shared_ptr<State> state_;
};

}  // namespace belleman::fetch
