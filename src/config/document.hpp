#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace belleman::config {

/// Where something stands in a file; both 1-based, columns count characters.
struct Place {
    int line = 0;
    int column = 0;

    auto operator<=>(Place const&) const = default;
};

struct Member;

/// A value of a configuration file and where it starts. A plain copy of what the TOML library read, so that
/// only one file pays for including it.
struct Value {
    /// A date or a time: no setting is one, so only its name is kept, for messages.
    struct Moment {};

    using List = std::vector<Value>;
    using Members = std::vector<Member>;

    std::variant<Moment, std::string, std::int64_t, double, bool, List, Members> data;
    Place place;
};

/// A key of a table with its value.
struct Member {
    std::string key;
    Place place;
    Value value;
};

/// A mistake and its place, before it is known which file it is in.
struct SyntaxError {
    Place place;
    std::string message;
};

/// Reads TOML 1.0. The value is a table. Text that nests deeper than any configuration does is refused before
/// the parser sees it, because the parser works recursively.
[[nodiscard]] tl::expected<Value, SyntaxError> read_document(std::string_view text);

/// What a value is, for "got ...": `"text"`, `the number 15`, `a table` ...
[[nodiscard]] std::string describe(Value const& value);

}  // namespace belleman::config
