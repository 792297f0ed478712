#pragma once

#include <string>
#include <string_view>

namespace belleman::text {

/// The text of a piece of HTML as a reader sees it: entities decoded, a space or line end where a block
/// element, `br` or image stood so that words never run together, white space folded. No markup survives.
[[nodiscard]] std::string plain_from_html(std::string_view html);

/// As `plain_from_html`, with a line end where a paragraph, list item or other block begins or ends, so that
/// what stands in two of them is not read as one sentence. A text without any element keeps its own lines.
[[nodiscard]] std::string lines_from_html(std::string_view html);

/// Whether a tag or a reference could stand in `text`: without '<' and '&' it means the same as HTML and as
/// plain text.
[[nodiscard]] bool may_hold_markup(std::string_view text);

/// Where references are read: in an attribute, and in any address, "&copy=1" begins a parameter.
enum class ReferencesIn { text, attribute };

/// Decodes character references (named ones of HTML5, decimal, hexadecimal; with or without the semicolon
/// where HTML allows it) once. What is no reference stays as it is.
[[nodiscard]] std::string decode_references(std::string_view text, ReferencesIn where = ReferencesIn::text);

/// Appends what `decode_references` gives.
void append_decoded(std::string& out, std::string_view text, ReferencesIn where = ReferencesIn::text);

/// Trims, and makes one space of every run of white space (U+00A0 and the other Unicode spaces count).
/// Controls, zero-width spaces, soft hyphens and bidirectional embeddings, overrides and isolates go;
/// controls from U+0080 to U+009F become what windows-1252 means by them.
[[nodiscard]] std::string fold_space(std::string_view text);

/// Escapes `& < > " '` for text and quoted attributes of HTML and XML. Controls and noncharacters go, which
/// XML 1.0 forbids or discourages; those from U+0080 to U+009F become what windows-1252 means by them.
[[nodiscard]] std::string escape_markup(std::string_view text);

/// The first `characters` code points of `text`, cut at a word's end with "…" when something was left out.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t characters);

/// `text` with every invalid UTF-8 sequence replaced by U+FFFD.
[[nodiscard]] std::string valid_utf8(std::string_view text);

}  // namespace belleman::text
