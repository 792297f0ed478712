#include "server/field_list.hpp"

#include "belleman/text/ascii.hpp"

#include <algorithm>

namespace belleman::server {

std::vector<std::string_view> split_list(std::string_view value, char separator) {
    std::vector<std::string_view> members;
    std::size_t begin = 0;
    bool quoted = false;
    for (std::size_t at = 0; at <= value.size(); ++at) {
        if (at < value.size()) {
            if (quoted && value[at] == '\\') {
                ++at;
                continue;
            }
            if (value[at] == '"') quoted = !quoted;
            if (quoted || value[at] != separator) continue;
        }
        auto const member = text::trimmed(value.substr(begin, at - begin));
        if (!member.empty()) members.push_back(member);
        begin = std::min(at + 1, value.size());
    }
    auto const rest = text::trimmed(value.substr(begin));
    if (!rest.empty()) members.push_back(rest);
    return members;
}

std::optional<int> parse_quality(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return std::nullopt;
    if (text.size() > 1 && text[1] != '.') return std::nullopt;
    int quality = text[0] == '1' ? 1000 : 0;
    int place = 100;
    for (char const digit : text.substr(std::min<std::size_t>(2, text.size()))) {
        if (!text::is_digit(digit)) return std::nullopt;
        quality += (digit - '0') * place;
        place /= 10;
    }
    if (quality > 1000) return std::nullopt;
    return quality;
}

std::optional<int> weight_of(std::vector<std::string_view> const& parameters) {
    for (auto const parameter : parameters) {
        auto const equals = parameter.find('=');
        auto const name = text::trimmed(parameter.substr(0, equals));
        if (equals == std::string_view::npos || !text::equals_ignoring_case(name, "q")) continue;
        return parse_quality(text::trimmed(parameter.substr(equals + 1)));
    }
    return 1000;
}

}  // namespace belleman::server
