#include "config/toml_text.hpp"

#include "belleman/text/plain.hpp"

#include <fmt/core.h>

namespace belleman::config {

std::string toml_string(std::string_view text) {
    auto const utf8 = text::valid_utf8(text);
    std::string result = "\"";
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        auto const byte = static_cast<unsigned char>(utf8[at]);
        // U+0080 to U+009F are controls too; in UTF-8 they are C2 80 to C2 9F.
        bool const is_two_byte_control =
            byte == 0xC2 && at + 1 < utf8.size() && static_cast<unsigned char>(utf8[at + 1]) < 0xA0;
        if (is_two_byte_control) {
            ++at;
            result += fmt::format("\\u{:04X}", static_cast<unsigned char>(utf8[at]));
        } else if (byte < 0x20 || byte == 0x7F) {
            result += fmt::format("\\u{:04X}", byte);
        } else {
            if (byte == '"' || byte == '\\') result += '\\';
            result += utf8[at];
        }
    }
    return result += '"';
}

std::string line(std::string_view key, std::string_view value) {
    return fmt::format("{} = {}\n", key, value);
}

}  // namespace belleman::config
