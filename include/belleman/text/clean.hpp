#pragma once

#include <string>
#include <string_view>

namespace belleman::text {

/// Cleans HTML of unknown origin through an allow-list that works on a parsed HTML5 tree. The result is
/// balanced, safe inside any page, and well-formed when read as XML too: no script, style, form, frame,
/// object, handler attribute, SVG or MathML; addresses absolute http(s) (or mailto:, tel: in links), others
/// dropped; tracking pixels dropped; pictures that load late get their real address; elements without content
/// dropped; links get rel="noopener noreferrer". `base_url` is absolute, or empty:
/// then relative addresses are dropped. HTML beyond the parser's limits becomes escaped plain text.
[[nodiscard]] std::string clean_html(std::string_view html, std::string_view base_url);

}  // namespace belleman::text
