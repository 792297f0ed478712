#pragma once

#include <string>
#include <string_view>

namespace belleman::publish {

/// `url` with every character that RFC 3986 forbids percent-encoded; empty when it is no absolute http(s)
/// address, so that a document never holds an address that a validator or a browser refuses.
[[nodiscard]] std::string safe_address(std::string_view url);

/// "https://host/" of an http(s) address; empty for any other.
[[nodiscard]] std::string site_of(std::string_view url);

/// `text` percent-encoded as the value of a query parameter.
[[nodiscard]] std::string encode_parameter(std::string_view text);

}  // namespace belleman::publish
