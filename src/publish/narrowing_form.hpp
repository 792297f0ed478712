#pragma once

#include "belleman/publish/publish.hpp"

#include <string>
#include <string_view>

namespace belleman::publish {

/// A form without script that narrows the merged view to municipalities and a topic. It leads to the page
/// that it stands on, and shows what `query` (canonical, as in Frame) selects; what it has no field for, it
/// keeps. Empty fields send an empty value.
[[nodiscard]] std::string narrowing_form(std::string_view query, Labels const& labels);

}  // namespace belleman::publish
