#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace belleman::feed {

/// One tag as it stands in broken XML.
struct LooseTag {
    std::string_view name;
    std::vector<std::pair<std::string_view, std::string_view>> attributes;  ///< values raw, without quotes
    bool is_end = false;
    bool is_empty = false;  ///< "<name/>"
    std::size_t size = 0;   ///< bytes from '<' up to and with '>'
};

/// How reading a tag went.
enum class TagOutcome {
    tag,
    text,     ///< the '<' starts no tag
    cut_off,  ///< the document ends inside the tag
};

/// Reads the tag at the start of `text`, which begins with '<'. Forgives missing quotes and a missing '>'.
[[nodiscard]] TagOutcome read_loose_tag(std::string_view text, LooseTag& tag);

}  // namespace belleman::feed
