#include "app/difference.hpp"

#include "app/console.hpp"
#include "belleman/text/plain.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace belleman::app {

namespace {

constexpr std::size_t longest_value = 160;  // bytes that are shown
constexpr std::size_t lead = 40;            // bytes before the first that differs

std::string name_of(ExpectedEntry const& entry) {
    auto const* title = entry.find("title");
    if (title == nullptr || title->value == "null") return fmt::format("entry \"{}\"", entry.id);
    return fmt::format("entry \"{}\", {}", entry.id, title->value);
}

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The part of a long value around `at`, whole characters only.
std::string excerpt(std::string const& value, std::size_t at) {
    if (value.size() <= longest_value) return value;
    std::size_t begin = at > lead ? at - lead : 0;
    while (begin > 0 && continues(value[begin]))
        --begin;
    std::size_t end = std::min(begin + longest_value, value.size());
    while (end < value.size() && continues(value[end]))
        ++end;
    return (begin > 0 ? "…" : "") + value.substr(begin, end - begin) + (end < value.size() ? "…" : "");
}

Difference difference_of(ExpectedEntry const& entry, ExpectedField const& expected, std::string const& got) {
    auto const first = std::ranges::mismatch(expected.value, got).in1 - expected.value.begin();
    auto const at = static_cast<std::size_t>(first);
    return {name_of(entry), expected.key, excerpt(expected.value, at), excerpt(got, at),
            is_tag_field(expected.key)};
}

using ById = std::map<std::string_view, ExpectedEntry const*>;

ById by_id(Expectation const& expectation) {
    ById entries;
    for (ExpectedEntry const& entry : expectation.entries)
        entries.emplace(entry.id, &entry);
    return entries;
}

/// Where those that stand in both stand in another order.
void compare_order(Expectation const& expected, ById const& expected_ids, Expectation const& got,
                   ById const& got_ids, std::vector<Difference>& found) {
    auto next = expected.entries.begin();
    for (ExpectedEntry const& entry : got.entries) {
        if (!expected_ids.contains(entry.id)) continue;
        while (!got_ids.contains(next->id))
            ++next;
        if (next->id != entry.id) {
            found.push_back({"order of the entries", "", name_of(*next), name_of(entry)});
            return;
        }
        ++next;
    }
}

std::string or_entries(Expectation const& expectation) {
    if (!expectation.error.empty()) return "error: " + expectation.error;
    return fmt::format("{} entries", expectation.entries.size());
}

}  // namespace

std::vector<Difference> differences(Expectation const& expected, Expectation const& got) {
    std::vector<Difference> found;
    if (!expected.error.empty() || !got.error.empty()) {
        bool const agrees = !expected.error.empty() && got.error.find(expected.error) != std::string::npos;
        if (!agrees) found.push_back({"document", "", or_entries(expected), or_entries(got)});
        return found;
    }
    auto const expected_ids = by_id(expected);
    auto const got_ids = by_id(got);
    for (ExpectedEntry const& entry : expected.entries) {
        auto const arrived = got_ids.find(entry.id);
        if (arrived == got_ids.end()) {
            found.push_back({name_of(entry), "", "the entry", ""});
            continue;
        }
        for (ExpectedField const& field : entry.fields) {
            auto const* other = arrived->second->find(field.key);
            if (other != nullptr && other->value == field.value) continue;
            found.push_back(difference_of(entry, field, other == nullptr ? "" : other->value));
        }
    }
    for (ExpectedEntry const& entry : got.entries) {
        if (!expected_ids.contains(entry.id)) found.push_back({name_of(entry), "", "", "the entry"});
    }
    compare_order(expected, expected_ids, got, got_ids, found);
    return found;
}

std::string to_string(Difference const& difference) {
    auto const shown = [](std::string const& value) { return value.empty() ? "nothing" : printable(value); };
    return fmt::format("    {}\n      {}expected  {}\n      {}got       {}\n", printable(difference.entry),
                       difference.field.empty() ? "" : difference.field + ": ", shown(difference.expected),
                       difference.field.empty() ? "" : std::string(difference.field.size() + 2, ' '),
                       shown(difference.got));
}

Expectation accepted(Expectation const& before, Expectation got) {
    auto const known = by_id(before);
    std::set<std::string_view> used;
    for (ExpectedEntry const& entry : before.entries) {
        for (ExpectedField const& field : entry.fields)
            used.insert(field.key);
    }
    if (used.empty()) return got;
    for (ExpectedEntry& entry : got.entries) {
        auto const old = known.find(entry.id);
        std::erase_if(entry.fields, [&](ExpectedField const& field) {
            return old == known.end() ? !used.contains(field.key) : old->second->find(field.key) == nullptr;
        });
    }
    return got;
}

}  // namespace belleman::app
