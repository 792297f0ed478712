#pragma once

#include "feed/json_document.hpp"

#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace belleman::feed {

/// A JSON Pointer (RFC 6901) in which "*" stands for each element where a list is met: "/groups/*/items". In
/// an object "*" is the name of a member, as the RFC has it.
class JsonPath {
public:
    /// Names the whole document.
    JsonPath();

    /// Errors: what is wrong with the expression.
    [[nodiscard]] static tl::expected<JsonPath, std::string> parse(std::string_view expression);

    /// The values that it names below `root`, in the order of the document; at most 10,000.
    [[nodiscard]] std::vector<nlohmann::json const*> find(nlohmann::json const& root) const;

    /// The part before the first "*".
    [[nodiscard]] JsonPointer const& beginning() const { return parts_.front(); }

private:
    std::vector<JsonPointer> parts_;  ///< "*" stands between each two; never empty
};

}  // namespace belleman::feed
