#pragma once

#include "belleman/config/settings.hpp"
#include "belleman/fetch/curl_client.hpp"

#include <boost/asio/io_context.hpp>

#include <memory>
#include <string>

namespace belleman::app {

/// The client that polls sources, with the limits of the configuration. Its User-Agent is the name, the
/// version and how to reach who runs it (RFC 9110, section 10.1.5).
[[nodiscard]] std::shared_ptr<fetch::CurlClient> make_client(boost::asio::io_context& io,
                                                             config::PollingSettings const& polling,
                                                             Clock const& clock);

/// Fetches one address outside of any turn, whether it has changed or not; runs `io`, which has nothing else
/// to do, until it is answered.
[[nodiscard]] fetch::Outcome fetch_once(boost::asio::io_context& io, fetch::Client& client, std::string url);

}  // namespace belleman::app
