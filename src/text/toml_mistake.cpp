#include "belleman/text/toml_mistake.hpp"

#include "text/utf8.hpp"

#include <fmt/core.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace belleman::text {

namespace {

/// Empty when there are fewer lines.
std::string_view line_of(std::string_view text, int number) {
    for (; number > 1; --number) {
        auto const end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    return text.substr(0, text.find('\n'));
}

/// What stands behind the first `column` - 1 characters.
std::string_view behind(std::string_view line, int column) {
    for (; column > 1 && !line.empty(); --column)
        line.remove_prefix(code_point_at(line, 0).length);
    return line;
}

/// What word processors make of a straight quote.
bool is_curly_quote(char32_t c) {
    static constexpr std::array<char32_t, 10> quotes{0x2018, 0x2019, 0x201A, 0x201B, 0x201C,
                                                     0x201D, 0x201E, 0x201F, 0xAB,   0xBB};
    return std::ranges::find(quotes, c) != quotes.end();
}

bool is_letter(char32_t c) {
    auto const category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

/// Empty when nothing is likelier than anything else.
std::string_view advice(std::string_view description, std::string_view line, int column) {
    auto const rest = behind(line, column);
    if (rest.empty()) return {};
    bool const in_list = description.find("array") != std::string_view::npos;
    auto const next = code_point_at(rest, 0);
    if (is_curly_quote(next.value)) return R"(; put texts between straight quotes: ")";
    if (in_list && is_blank(line.substr(0, line.size() - rest.size())))
        return R"(; does the list above end with "]", with a "," behind each text?)";
    if (in_list && next.value == '"') return R"(; is a "," missing before it?)";
    if (next.valid && is_letter(next.value)) return R"(; is a quote (") missing, here or before?)";
    return {};
}

}  // namespace

std::string toml_mistake(std::string_view description, std::string_view text, int line, int column) {
    return fmt::format("not valid TOML: {}{}", description, advice(description, line_of(text, line), column));
}

}  // namespace belleman::text
