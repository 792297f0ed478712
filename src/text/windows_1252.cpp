#include "belleman/text/windows_1252.hpp"

#include "text/utf8.hpp"

#include <array>

namespace belleman::text {

namespace {

constexpr char32_t first_control = 0x80;

// 0x80 to 0x9F.
constexpr std::array<char32_t, 32> controls{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                            0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                            0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                            0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

}  // namespace

char32_t windows_1252_control(char32_t byte) {
    if (byte < first_control || byte >= first_control + controls.size()) return 0;
    return controls[byte - first_control];
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (char const c : bytes) {
        if (is_ascii(c)) {
            text += c;
            continue;
        }
        char32_t const byte = static_cast<unsigned char>(c);
        char32_t const control = windows_1252_control(byte);
        bool const means_nothing = control == 0 && byte < first_control + controls.size();
        append_utf8(text, means_nothing ? replacement_character : control != 0 ? control : byte);
    }
    return text;
}

}  // namespace belleman::text
