#include "app/polling_client.hpp"

#include <boost/asio/co_spawn.hpp>
#include <fmt/core.h>

#include <exception>
#include <utility>

namespace belleman::app {

namespace {

std::string user_agent(config::PollingSettings const& polling) {
    if (polling.contact.empty()) return "Belleman/" BELLEMAN_VERSION;
    return fmt::format("Belleman/" BELLEMAN_VERSION " (+{})", polling.contact);
}

fetch::Limits limits_of(config::PollingSettings const& polling) {
    fetch::Limits limits;
    limits.bytes = polling.max_bytes;
    limits.connect_timeout = polling.connect_timeout;
    limits.timeout = polling.timeout;
    limits.redirects = polling.redirects;
    limits.transfers = polling.transfers;
    limits.robots = polling.robots;
    limits.private_addresses = polling.private_addresses;
    return limits;
}

}  // namespace

std::shared_ptr<fetch::CurlClient> make_client(boost::asio::io_context& io,
                                               config::PollingSettings const& polling, Clock const& clock) {
    return std::make_shared<fetch::CurlClient>(io, user_agent(polling), limits_of(polling), clock);
}

fetch::Outcome fetch_once(boost::asio::io_context& io, fetch::Client& client, std::string url) {
    fetch::Outcome outcome = fetch::Failure{"stopped", 0};
    fetch::Request request{std::move(url), {}};
    boost::asio::co_spawn(io, client.fetch(std::move(request)),
                          [&outcome](std::exception_ptr const& failure, fetch::Outcome result) {
                              if (failure) std::rethrow_exception(failure);
                              outcome = std::move(result);
                          });
    io.restart();
    io.run();
    return outcome;
}

}  // namespace belleman::app
