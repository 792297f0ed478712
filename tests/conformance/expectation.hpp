#pragma once

#include "belleman/feed/read.hpp"
#include "belleman/model/source.hpp"

#include <nlohmann/json.hpp>
#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace belleman::conformance {

/// What an .expect file says: the rule that its document shows, how to read it, and what has to come out.
struct Expectation {
    std::string rule;
    SourceKind kind = SourceKind::feed;
    Selectors selectors;
    feed::ReadOptions options;
    nlohmann::json feed;               ///< a part of what `belleman parse` prints
    std::optional<std::string> error;  ///< words that the message has to contain, where there is no feed
};

/// The expectation in `text`, or what is wrong with it.
[[nodiscard]] tl::expected<Expectation, std::string> read_expectation(std::string_view text);

}  // namespace belleman::conformance
