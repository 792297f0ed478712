#pragma once

#include "app/setup.hpp"
#include "belleman/model/view.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace belleman::app {

using Query = std::vector<std::pair<std::string, std::string>>;

/// Is it a parameter that narrows a view or bounds it?
[[nodiscard]] bool is_view_parameter(std::string_view name);

/// Puts municipality= (NIS code or name), topic=, source=, level=, lang= and limit= into `view`; values may
/// repeat or be separated by commas, and empty ones, which forms send, say nothing. What campaigns add to
/// addresses (utm_...) is passed over. The first that is not understood ends it: the text says what would be.
[[nodiscard]] std::optional<std::string> read_view_parameters(Query const& query, Setup const& setup,
                                                              View& view);

/// The parameters that give `view`, in a fixed order, without '?'. `default_limit` is not written.
[[nodiscard]] std::string canonical_query(View const& view, int default_limit);

}  // namespace belleman::app
