#pragma once

#include "belleman/config/settings.hpp"
#include "config/table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace belleman::config {

/// Puts the names in the list under `key` into `target`, without those that do not fit, and into `names` with
/// their places. `owner` says in messages whose key it is: `view "x"`.
void read_names(Table& table, std::string_view key, GivenName::Kind kind, Form<std::string> const& form,
                std::string const& owner, std::vector<std::string>& target, std::vector<GivenName>& names);

}  // namespace belleman::config
