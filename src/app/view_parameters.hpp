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

/// What is wrong with a request and what would be right: for programs, and for the reader of a page.
struct Misunderstanding {
    std::string english;
    std::string dutch;
};

/// Is it a parameter that narrows a view or bounds it?
[[nodiscard]] bool is_view_parameter(std::string_view name);

/// Puts municipality= (NIS code or name), topic=, source=, level=, lang= and limit= into `view`; values may
/// repeat or be separated by commas, and empty ones, which forms send, say nothing. What campaigns add to
/// addresses (utm_...) is passed over. The first that is not understood ends it.
[[nodiscard]] std::optional<Misunderstanding> read_view_parameters(Query const& query, Setup const& setup,
                                                                   View& view);

/// The parameters that give `view`, in a fixed order, without '?'. `default_limit` is not written.
[[nodiscard]] std::string canonical_query(View const& view, int default_limit);

}  // namespace belleman::app
