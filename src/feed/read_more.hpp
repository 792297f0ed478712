#pragma once

#include <string_view>

namespace belleman::feed {

/// Whether a link's text only asks to be clicked: "Lees meer >", "En savoir plus", "Read more", "Lees meer op
/// de website van ...". Such a text is never a title and adds nothing to a summary.
[[nodiscard]] bool is_read_more(std::string_view text);

}  // namespace belleman::feed
