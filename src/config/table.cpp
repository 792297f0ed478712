#include "config/table.hpp"

#include "belleman/text/nearest_word.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace belleman::config {

namespace {

Value::List const no_elements;

Member const* member_of(Value::Members const& members, std::string_view key) {
    auto const found = std::find_if(members.begin(), members.end(),
                                    [key](Member const& member) { return member.key == key; });
    return found == members.end() ? nullptr : &*found;
}

}  // namespace

Table::Table(Value const& value, Problems& problems)
    : value_(value), members_(std::get<Value::Members>(value.data)), problems_(problems) {}

bool Table::has(std::string_view key) const {
    return member_of(members_, key) != nullptr;
}

std::vector<std::string_view> Table::keys() const {
    std::vector<std::string_view> keys;
    for (auto const& member : members_)
        keys.emplace_back(member.key);
    return keys;
}

Place Table::place_of(std::string_view key) const {
    Member const* member = member_of(members_, key);
    return member == nullptr ? place() : member->value.place;
}

std::optional<Table> Table::table(std::string_view key) {
    Value const* value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!std::holds_alternative<Value::Members>(value->data)) {
        report(value->place, key, fmt::format("expected a table, [{}], got {}", key, describe(*value)));
        return std::nullopt;
    }
    return Table{*value, problems_};
}

std::vector<Table> Table::tables(std::string_view key) {
    std::vector<Table> tables;
    Value const* value = find(key);
    if (value == nullptr) return tables;
    auto const expected = fmt::format("expected tables, each under a line [[{}]], got ", key);
    if (auto const* list = std::get_if<Value::List>(&value->data)) {
        for (auto const& element : *list) {
            if (std::holds_alternative<Value::Members>(element.data)) {
                tables.emplace_back(element, problems_);
            } else {
                report(element.place, key, expected + describe(element));
            }
        }
    } else {
        report(value->place, key, expected + describe(*value));
    }
    return tables;
}

void Table::reject_unknown_keys(Table const* outer) const {
    auto const knows = [](Table const& table, std::string const& key) {
        return std::find(table.asked_.begin(), table.asked_.end(), key) != table.asked_.end();
    };
    for (auto const& member : members_) {
        if (problems_.full()) return;
        if (knows(*this, member.key)) continue;
        bool const is_of_outer = outer != nullptr && knows(*outer, member.key);
        problems_.add(member.place,
                      fmt::format("unknown key {}{}", describe({member.key, member.place}),
                                  is_of_outer ? "; it belongs higher up: whatever stands below the line of a "
                                                "table in brackets is part of that table"
                                              : text::suggestion(member.key, asked_)));
    }
}

void Table::report(Place place, std::string_view key, std::string_view message) const {
    problems_.add(place, fmt::format("{}: {}", key, message));
}

Value const* Table::find(std::string_view key) {
    if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.push_back(key);
    Member const* member = member_of(members_, key);
    return member == nullptr ? nullptr : &member->value;
}

Value::List const& Table::elements(std::string_view key, Value const& value) const {
    if (auto const* list = std::get_if<Value::List>(&value.data)) return *list;
    report(value.place, key, fmt::format("expected a list such as [\"...\"], got {}", describe(value)));
    return no_elements;
}

}  // namespace belleman::config
