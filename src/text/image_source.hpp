#pragma once

#include <gumbo.h>

#include <string_view>

namespace belleman::text {

/// Where the picture of an `img` element really lies, as written there. Pages that load pictures late keep
/// the address in an attribute of their own and a placeholder in `src`; some give `srcset` alone, of which
/// the largest is taken. Empty when the element names none.
[[nodiscard]] std::string_view image_source(GumboElement const& image);

}  // namespace belleman::text
