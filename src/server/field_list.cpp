#include "server/field_list.hpp"

#include <algorithm>

namespace belleman::server {

namespace {

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

}  // namespace

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
        auto const member = trim(value.substr(begin, at - begin));
        if (!member.empty()) members.push_back(member);
        begin = std::min(at + 1, value.size());
    }
    auto const rest = trim(value.substr(begin));
    if (!rest.empty()) members.push_back(rest);
    return members;
}

std::string_view trim(std::string_view text) {
    auto const first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool same_token(std::string_view left, std::string_view right) {
    return std::ranges::equal(left, right, {}, lower, lower);
}

std::optional<int> parse_quality(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return std::nullopt;
    if (text.size() > 1 && text[1] != '.') return std::nullopt;
    int quality = text[0] == '1' ? 1000 : 0;
    int place = 100;
    for (char const digit : text.substr(std::min<std::size_t>(2, text.size()))) {
        if (!is_digit(digit)) return std::nullopt;
        quality += (digit - '0') * place;
        place /= 10;
    }
    if (quality > 1000) return std::nullopt;
    return quality;
}

std::optional<int> weight_of(std::vector<std::string_view> const& parameters) {
    for (auto const parameter : parameters) {
        auto const equals = parameter.find('=');
        if (equals == std::string_view::npos || !same_token(trim(parameter.substr(0, equals)), "q")) continue;
        return parse_quality(trim(parameter.substr(equals + 1)));
    }
    return 1000;
}

}  // namespace belleman::server
