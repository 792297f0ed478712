#pragma once

#include "belleman/fetch/outcome.hpp"

#include <boost/asio/awaitable.hpp>

namespace belleman::fetch {

/// Fetches documents. The seam to the network.
class Client {
public:
    virtual ~Client() = default;
    /// Never throws for what the world does. Called and completed on the network thread.
    [[nodiscard]] virtual boost::asio::awaitable<Outcome> fetch(Request request) = 0;
};

}  // namespace belleman::fetch
