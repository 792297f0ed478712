#pragma once

#include "belleman/server/server.hpp"
#include "server/answer.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace belleman::server {

/// The head of a request as far as the server looks at it; fields that came more than once are joined by
/// commas, absent ones are empty.
struct RequestHead {
    std::string method;
    std::string target;
    int version = 11;                ///< 10 or 11
    std::vector<std::string> hosts;  ///< every Host field
    std::string transfer_encoding;
    std::string expect;
    std::string accept;
    Negotiation negotiation;
};

/// An answer that the server gives by itself.
struct OwnAnswer {
    Response response;
    bool close = false;  ///< what follows on the connection cannot be trusted
};

/// What is to be done with a request: ask the handler, or answer at once (400, 405, 414, 417, 501, and 204 to
/// OPTIONS).
[[nodiscard]] std::variant<Request, OwnAnswer> judge(RequestHead const& head, Limits const& limits);

}  // namespace belleman::server
