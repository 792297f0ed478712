#pragma once

#include "belleman/text/ascii.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace belleman::text {

// Percent-encoding (RFC 3986, section 2.1).

/// Means the same with and without an escape, in every part of an address (RFC 3986, section 2.3).
[[nodiscard]] constexpr bool is_unreserved(char byte) {
    return is_alphanumeric(byte) || byte == '-' || byte == '.' || byte == '_' || byte == '~';
}

/// The byte that the escape "%XX" at `at` stands for; nothing when none stands there.
[[nodiscard]] std::optional<char> escaped_byte_at(std::string_view text, std::size_t at);

/// `text` with every escape as the byte it stands for; a '%' that begins none stays.
[[nodiscard]] std::string percent_decode(std::string_view text);

/// As `percent_decode`; nothing when a '%' is not followed by two hexadecimal digits.
[[nodiscard]] std::optional<std::string> percent_decode_strictly(std::string_view text);

/// Appends "%XX", in the upper case that RFC 3986, section 2.1 asks for.
void append_escape(std::string& out, char byte);

/// What becomes of the escapes that a text holds already.
enum class Escapes {
    encode,  ///< the text is plain: its '%' is escaped
    keep     ///< the text is part of an address: only a '%' that begins no escape is escaped
};

/// `text` with every byte escaped that is neither unreserved nor in `allowed`.
[[nodiscard]] std::string percent_encode(std::string_view text, std::string_view allowed,
                                         Escapes escapes = Escapes::encode);

}  // namespace belleman::text
