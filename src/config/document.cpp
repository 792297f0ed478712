#include "config/document.hpp"

#include "belleman/text/toml_mistake.hpp"
#include "belleman/text/toml_nesting.hpp"

#include <fmt/core.h>
#include <toml++/toml.h>

#include <utility>

namespace belleman::config {

namespace {

constexpr std::size_t longest_quotation = 60;

Place place_of(toml::source_region const& region) {
    return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

Value convert(toml::node const& node);

Value::List convert_list(toml::array const& array) {
    Value::List list;
    list.reserve(array.size());
    for (auto const& element : array)
        list.push_back(convert(element));
    return list;
}

Value::Members convert_members(toml::table const& table) {
    Value::Members members;
    members.reserve(table.size());
    for (auto const& [key, node] : table) {
        members.push_back({std::string{key.str()}, place_of(key.source()), convert(node)});
    }
    return members;
}

// Recursive; `toml_too_deep` has bounded the depth.
Value convert(toml::node const& node) {
    auto const place = place_of(node.source());
    if (auto const* table = node.as_table()) return {convert_members(*table), place};
    if (auto const* array = node.as_array()) return {convert_list(*array), place};
    if (auto const* text = node.as_string()) return {text->get(), place};
    if (auto const* number = node.as_integer()) return {number->get(), place};
    if (auto const* number = node.as_floating_point()) return {number->get(), place};
    if (auto const* truth = node.as_boolean()) return {truth->get(), place};
    return {Value::Moment{}, place};
}

/// The text in quotes for a message: one line, no control characters, not endless.
std::string quote(std::string_view text) {
    bool const is_long = text.size() > longest_quotation;
    if (is_long) {
        std::size_t end = longest_quotation;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end;
        text = text.substr(0, end);
    }
    std::string quoted = "\"";
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        quoted += byte < 0x20 || byte == 0x7F ? '?' : c;
    }
    return quoted + (is_long ? "...\"" : "\"");
}

struct Describe {
    std::string operator()(Value::Moment) const { return "a date or time"; }
    std::string operator()(std::string const& text) const { return quote(text); }
    std::string operator()(std::int64_t number) const { return fmt::format("the number {}", number); }
    std::string operator()(double number) const { return fmt::format("the number {}", number); }
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
    std::string operator()(Value::List const& list) const {
        return list.empty() ? "an empty list" : "a list";
    }
    std::string operator()(Value::Members const&) const { return "a table"; }
};

}  // namespace

tl::expected<Value, SyntaxError> read_document(std::string_view text) {
    if (auto deep = text::toml_too_deep(text))
        return tl::unexpected(SyntaxError{{deep->line, deep->column}, std::move(deep->message)});
    try {
        return convert(toml::parse(text));
    } catch (toml::parse_error const& error) {
        auto const place = place_of(error.source());
        return tl::unexpected(
            SyntaxError{place, text::toml_mistake(error.description(), text, place.line, place.column)});
    }
}

std::string describe(Value const& value) {
    return std::visit(Describe{}, value.data);
}

}  // namespace belleman::config
