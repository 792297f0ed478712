#pragma once

#include "belleman/server/server.hpp"
#include "server/conditional.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace belleman::server {

/// What decides how a representation is sent.
struct Negotiation {
    Conditions conditions;
    std::string accept_encoding;
};

/// An answer as it goes over the wire, apart from the fields that belong to the connection.
struct Answer {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string_view body;  ///< of `representation`; empty when `has_content` is false
    bool has_content = true;
    std::shared_ptr<Representation const> representation;  ///< never null
};

/// Chooses the form (plain or gzip), evaluates the conditions and writes the fields.
[[nodiscard]] Answer compose(Response const& response, Negotiation const& negotiation);

}  // namespace belleman::server
