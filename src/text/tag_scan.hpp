#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace belleman::text {

/// A piece of markup as the HTML tokenizer sees it (Living Standard, section 13.2.5), without a tree.
struct Markup {
    enum class Kind { start_tag, end_tag, comment };  ///< comment: also doctype and all that is skipped
    Kind kind = Kind::comment;
    std::string_view name;  ///< as written; empty for a comment
    std::size_t end = 0;    ///< offset behind it; that of the text's end when it is not closed
    std::size_t attributes = 0;
    bool self_closing = false;
};

/// The markup that begins with the '<' at `at`; nothing when that '<' is only a character.
[[nodiscard]] std::optional<Markup> scan_markup(std::string_view html, std::size_t at);

/// The offset of the end tag `</name` at or after `from`, or the text's end: where raw text (the content of
/// `script`, `style` and the like) stops. `name` is in lower case.
[[nodiscard]] std::size_t raw_text_end(std::string_view html, std::size_t from, std::string_view name);

}  // namespace belleman::text
