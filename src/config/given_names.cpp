#include "config/given_names.hpp"

#include <fmt/core.h>

namespace belleman::config {

namespace {

struct Placed {
    std::string value;
    Place place;
};

}  // namespace

void read_names(Table& table, std::string_view key, GivenName::Kind kind, Form<std::string> const& form,
                std::string const& owner, std::vector<std::string>& target, std::vector<GivenName>& names) {
    Form<Placed> const placed = [&form](Value const& value) {
        return form(value).map([&value](std::string const& name) { return Placed{name, value.place}; });
    };
    std::vector<Placed> given;
    table.read_list(key, placed, given);
    for (auto const& [value, place] : given) {
        target.push_back(value);
        names.push_back({kind, value, fmt::format("{}, {}", owner, key), place.line, place.column});
    }
}

}  // namespace belleman::config
