#pragma once

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace belleman::config {

/// A `file:` address (RFC 8089) as "file:///...", percent-encoded, without "." and "..". A relative one
/// ("file:feeds/x.xml") is resolved against `folder`, which is absolute. The error says what was expected.
[[nodiscard]] tl::expected<std::string, std::string> resolve_file_address(
    std::string_view address, std::filesystem::path const& folder);

}  // namespace belleman::config
