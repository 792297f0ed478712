#pragma once

#include <string>
#include <string_view>

namespace belleman::publish {

/// ` name="value"` with the value escaped; nothing for an empty one.
[[nodiscard]] std::string attribute(std::string_view name, std::string_view value);

/// A link with the given text, both escaped; only the text where there is no address. `attributes` is markup.
[[nodiscard]] std::string link(std::string_view url, std::string_view text, std::string_view attributes = {});

}  // namespace belleman::publish
