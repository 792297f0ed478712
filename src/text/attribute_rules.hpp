#pragma once

#include "belleman/text/url.hpp"

#include <gumbo.h>

#include <optional>
#include <string>
#include <string_view>

namespace belleman::text {

/// The value of an attribute of `element`, or nothing when it has none.
[[nodiscard]] std::optional<std::string_view> attribute(GumboElement const& element, char const* name);

/// Where a link may lead: http(s) resolved against `base`, `mailto:` or `tel:`.
[[nodiscard]] std::optional<std::string> safe_link(std::optional<Url> const& base,
                                                   std::string_view reference);

/// What may be shown in place: http(s), or a bitmap in a `data:` address.
[[nodiscard]] std::optional<std::string> safe_image(std::optional<Url> const& base,
                                                    std::string_view reference);

/// The http(s) address of sound or film that `element` names in `src`.
[[nodiscard]] std::optional<std::string> safe_media(std::optional<Url> const& base,
                                                    GumboElement const& element);

/// Whether an image is there to count readers, not to be seen.
[[nodiscard]] bool is_tracker(GumboElement const& image, std::string_view address);

/// Appends the attributes that `element` may keep whatever its addresses: ` name="value"` each.
void append_plain_attributes(std::string& out, GumboElement const& element);

}  // namespace belleman::text
