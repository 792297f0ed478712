#include "config/forms.hpp"

#include "belleman/text/nearest_word.hpp"

#include <fmt/core.h>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace belleman::config {

namespace {

/// One of the named values of an enumeration.
template <class Enum>
Form<Enum> one_of(std::span<Enum const> values, std::optional<Enum> (*from_name)(std::string_view)) {
    std::vector<std::string_view> names;
    std::string expected = "one of ";
    for (auto const value : values) {
        expected += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", to_string(value));
        names.push_back(to_string(value));
    }
    return [names, expected, from_name](Value const& value) -> tl::expected<Enum, std::string> {
        auto const* given = std::get_if<std::string>(&value.data);
        if (given == nullptr) return mismatch(expected, value);
        if (auto const found = from_name(*given)) return *found;
        return tl::unexpected(mismatch(expected, value).value() + text::suggestion(*given, names));
    };
}

}  // namespace

tl::unexpected<std::string> mismatch(std::string_view expected, Value const& value) {
    return tl::unexpected(fmt::format("expected {}, got {}", expected, describe(value)));
}

Form<std::string> text(std::string expected) {
    return [expected = std::move(expected)](Value const& value) -> tl::expected<std::string, std::string> {
        auto const* given = std::get_if<std::string>(&value.data);
        if (given == nullptr || given->find_first_not_of(" \t\r\n") == std::string::npos) {
            return mismatch(expected, value);
        }
        return *given;
    };
}

Form<bool> yes_or_no() {
    return [](Value const& value) -> tl::expected<bool, std::string> {
        if (auto const* given = std::get_if<bool>(&value.data)) return *given;
        return mismatch("true or false, without quotes", value);
    };
}

Form<std::int64_t> integer(std::int64_t least, std::int64_t most) {
    return [least, most](Value const& value) -> tl::expected<std::int64_t, std::string> {
        auto const* given = std::get_if<std::int64_t>(&value.data);
        if (given != nullptr && *given >= least && *given <= most) return *given;
        return mismatch(fmt::format("a whole number from {} to {}", least, most), value);
    };
}

Form<Level> level() {
    return one_of(all_levels(), &level_from);
}

Form<SourceKind> source_kind() {
    return one_of(all_source_kinds(), &source_kind_from);
}

Form<SelectorSyntax> selector_syntax() {
    return one_of(all_selector_syntaxes(), &selector_syntax_from);
}

Form<EvidenceKind> evidence_kind() {
    return one_of(all_evidence_kinds(), &evidence_kind_from);
}

}  // namespace belleman::config
