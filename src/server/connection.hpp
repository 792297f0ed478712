#pragma once

#include "belleman/server/server.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <set>
#include <string>

namespace belleman::server {

/// A connection as the server sees it when it stops.
struct OpenConnection {
    boost::asio::ip::tcp::socket& socket;
    bool answering = false;  ///< a complete request has come, its answer is not yet sent
};

/// What the connections of one server share; lives as long as the last of them.
struct SharedState {
    SharedState(boost::asio::io_context& io, Handler answer_request, Limits bounds, Clock const& time,
                ProblemLog log)
        : handler{std::move(answer_request)},
          limits{bounds},
          clock{time},
          problem_log{std::move(log)},
          all_closed{io} {}

    void report(std::string const& problem) const {
        if (problem_log) problem_log(problem);
    }

    Handler handler;
    Limits limits;
    Clock const& clock;
    ProblemLog problem_log;
    Counters counters;
    bool stopping = false;
    std::set<OpenConnection*> open;
    boost::asio::steady_timer all_closed;  ///< cancelled when the last connection ends
};

/// Answers the requests of one connection until it ends.
[[nodiscard]] boost::asio::awaitable<void> serve(boost::asio::ip::tcp::socket socket,
                                                 std::shared_ptr<SharedState> state);

}  // namespace belleman::server
