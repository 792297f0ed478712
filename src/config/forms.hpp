#pragma once

#include "belleman/model/source.hpp"
#include "config/document.hpp"

#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace belleman::config {

/// How a setting is written: gives what a value says, or a message of the form "expected ..., got ...".
template <class T>
using Form = std::function<tl::expected<T, std::string>(Value const&)>;

/// "expected <expected>, got <the value>".
[[nodiscard]] tl::unexpected<std::string> mismatch(std::string_view expected, Value const& value);

/// A string that is not empty. `expected` names it in messages.
[[nodiscard]] Form<std::string> text(std::string expected = "a text");
[[nodiscard]] Form<bool> yes_or_no();
[[nodiscard]] Form<std::int64_t> integer(std::int64_t least, std::int64_t most);

/// An integer in the type of its setting.
template <class Number>
[[nodiscard]] Form<Number> number(Number least, Number most) {
    return [form = integer(static_cast<std::int64_t>(least), static_cast<std::int64_t>(most))](
               Value const& value) { return form(value).map([](std::int64_t n) { return Number(n); }); };
}

[[nodiscard]] Form<Level> level();
[[nodiscard]] Form<SourceKind> source_kind();
[[nodiscard]] Form<SelectorSyntax> selector_syntax();
[[nodiscard]] Form<EvidenceKind> evidence_kind();

}  // namespace belleman::config
