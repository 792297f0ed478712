#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::tag {

/// The places that a local government may be of, the likeliest first: "gent" of "stad gent", "le roeulx" of
/// "commune du roeulx". `key` is as `phrase_key` gives it; empty when it does not begin with a government's
/// title.
[[nodiscard]] std::vector<std::string> places_of_government(std::string_view key);

/// The name of a police zone without its title: "rupel" of "politiezone rupel". Nothing for anything else.
[[nodiscard]] std::optional<std::string_view> name_of_police_zone(std::string_view key);

}  // namespace belleman::tag
