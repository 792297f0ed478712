#include "belleman/config/recording_note.hpp"
#include "config/document.hpp"
#include "config/toml_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <variant>

namespace belleman::config {

namespace {

/// A value in one line. Tables stand under headings of their own; dates are no settings.
// NOLINTNEXTLINE(misc-no-recursion): the depth of a configuration is bounded where it is read
std::string inline_value(Value const& value) {
    if (auto const* text = std::get_if<std::string>(&value.data)) return toml_string(*text);
    if (auto const* number = std::get_if<std::int64_t>(&value.data)) return std::to_string(*number);
    if (auto const* number = std::get_if<double>(&value.data)) return fmt::format("{:#}", *number);
    if (auto const* truth = std::get_if<bool>(&value.data)) return *truth ? "true" : "false";
    auto const* list = std::get_if<Value::List>(&value.data);
    if (list == nullptr) return "{}";
    std::string elements;
    for (Value const& element : *list)
        elements += (elements.empty() ? std::string{} : ", ") + inline_value(element);
    return fmt::format("[{}]", elements);
}

/// The members in the order of the file they come from.
Value::Members in_file_order(Value::Members members) {
    std::ranges::sort(members, {}, &Member::place);
    return members;
}

/// A table under its heading, its own tables after it.
// NOLINTNEXTLINE(misc-no-recursion): as above
std::string table_text(std::string const& name, Value::Members const& members) {
    std::string text = fmt::format("\n[{}]\n", name);
    std::string tables;
    for (Member const& member : in_file_order(members)) {
        if (auto const* table = std::get_if<Value::Members>(&member.value.data)) {
            tables += table_text(fmt::format("{}.{}", name, member.key), *table);
        } else {
            text += line(member.key, inline_value(member.value));
        }
    }
    return text + tables;
}

Value const* find(Value::Members const& members, std::string_view key) {
    auto const found = std::ranges::find(members, key, &Member::key);
    return found == members.end() ? nullptr : &found->value;
}

/// The table of the source in a configuration.
Value::Members table_of(std::string_view configuration, std::string const& id) {
    auto const document = read_document(configuration);
    auto const* root = document ? std::get_if<Value::Members>(&document->data) : nullptr;
    auto const* sources = root == nullptr ? nullptr : find(*root, "source");
    if (sources == nullptr || !std::holds_alternative<Value::List>(sources->data)) return {};
    for (Value const& source : std::get<Value::List>(sources->data)) {
        auto const* members = std::get_if<Value::Members>(&source.data);
        auto const* its_id = members == nullptr ? nullptr : find(*members, "id");
        auto const* text = its_id == nullptr ? nullptr : std::get_if<std::string>(&its_id->data);
        if (text != nullptr && *text == id) return *members;
    }
    return {};
}

}  // namespace

std::string recording_toml(std::string_view configuration, RecordingNote const& note) {
    std::string document =
        "# A response as \"belleman record\" kept it. \"belleman replay\" reads it again.\n\n";
    document += line("recorded", toml_string(to_rfc3339(note.recorded)));
    document += line("body", toml_string(note.body.string()));
    if (note.final_url != note.source.url) document += line("final_url", toml_string(note.final_url));

    auto members = table_of(configuration, note.source.id);
    std::erase_if(members,
                  [](Member const& member) { return member.key == "enabled" || member.key == "interval"; });
    for (Member& member : members) {
        if (member.key == "url") member.value.data = note.source.url;
    }
    return document + table_text("source", members);
}

}  // namespace belleman::config
