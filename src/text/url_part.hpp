#pragma once

#include <string>
#include <string_view>

namespace belleman::text {

/// The part of an address a text is written into; browsers encode the apostrophe in queries only.
enum class UrlPart { path, query, fragment };

/// `text` with controls, spaces, non-ASCII bytes and the characters no address may hold percent-encoded.
/// What is encoded already stays, a '%' that encodes nothing too.
[[nodiscard]] std::string encode_url_part(std::string_view text, UrlPart part);

}  // namespace belleman::text
