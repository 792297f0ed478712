#pragma once

#include "app/expectation.hpp"

#include <string>
#include <vector>

namespace belleman::app {

/// One way in which a recording gives something else than is expected.
struct Difference {
    std::string entry;     ///< its id and title, or what is meant beside one entry
    std::string field;     ///< empty: the whole entry
    std::string expected;  ///< for a person; empty: nothing
    std::string got;
    bool is_tag = false;  ///< in a field that comes from tagging
};

/// All differences: entries that are missing, that are not expected or that stand elsewhere, and fields that
/// `expected` names and that have another value.
[[nodiscard]] std::vector<Difference> differences(Expectation const& expected, Expectation const& got);

/// A difference as lines of text, indented.
[[nodiscard]] std::string to_string(Difference const& difference);

/// `got` without the fields that were left out of `before`: what somebody took away stays away.
[[nodiscard]] Expectation accepted(Expectation const& before, Expectation got);

}  // namespace belleman::app
