#pragma once

#include <string>

namespace belleman {

/// The same in another language, where a page or a feed names it (`hreflang`).
struct Translation {
    std::string language;  ///< BCP 47 tag, as given
    std::string url;       ///< absolute http(s) address

    bool operator==(Translation const&) const = default;
};

}  // namespace belleman
