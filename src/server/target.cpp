#include "server/target.hpp"

#include "belleman/text/plain.hpp"
#include "server/field_list.hpp"

#include <algorithm>
#include <optional>

namespace belleman::server {

namespace {

enum class Plus { is_plus, is_space };

std::optional<int> hex_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return std::nullopt;
}

bool is_control(char letter) {
    auto const code = static_cast<unsigned char>(letter);
    return code < 0x20 || code == 0x7F;
}

tl::expected<std::string, std::string> decode(std::string_view text, Plus plus) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        char letter = text[at];
        if (letter == '%') {
            auto const high = at + 2 < text.size() ? hex_value(text[at + 1]) : std::nullopt;
            auto const low = at + 2 < text.size() ? hex_value(text[at + 2]) : std::nullopt;
            if (!high || !low)
                return tl::unexpected{std::string{"a '%' is not followed by two hexadecimal digits"}};
            letter = static_cast<char>(*high * 16 + *low);
            at += 2;
        } else if (letter == '+' && plus == Plus::is_space) {
            letter = ' ';
        }
        if (is_control(letter)) return tl::unexpected{std::string{"it holds a control character"}};
        decoded += letter;
    }
    if (text::valid_utf8(decoded) != decoded) return tl::unexpected{std::string{"it is not valid UTF-8"}};
    return decoded;
}

/// Resolves "." and ".." (RFC 3986, section 5.2.4).
std::string without_dot_segments(std::string_view path) {
    std::vector<std::string_view> kept;
    bool ends_in_slash = false;
    for (std::size_t begin = 1; begin <= path.size();) {
        auto const end = std::min(path.find('/', begin), path.size());
        auto const segment = path.substr(begin, end - begin);
        bool const dots = segment == "." || segment == "..";
        if (segment == ".." && !kept.empty()) kept.pop_back();
        if (!dots) kept.push_back(segment);
        ends_in_slash = dots;
        begin = end + 1;
    }
    std::string resolved;
    for (auto const segment : kept) {
        resolved += '/';
        resolved += segment;
    }
    if (ends_in_slash || resolved.empty()) resolved += '/';
    return resolved;
}

tl::expected<std::vector<std::pair<std::string, std::string>>, std::string> parse_query(
    std::string_view query) {
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!query.empty()) {
        auto const piece = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(piece.size() + 1, query.size()));
        if (piece.empty()) continue;
        auto const equals = std::min(piece.find('='), piece.size());
        auto name = decode(piece.substr(0, equals), Plus::is_space);
        if (!name) return tl::unexpected{name.error()};
        auto value = decode(piece.substr(std::min(equals + 1, piece.size())), Plus::is_space);
        if (!value) return tl::unexpected{value.error()};
        pairs.emplace_back(std::move(*name), std::move(*value));
    }
    return pairs;
}

/// Cuts "http://host:port" off an absolute form. Which host is named does not matter: there is one.
std::string_view origin_form(std::string_view target) {
    for (std::string_view const scheme : {"http://", "https://"}) {
        if (!same_token(target.substr(0, scheme.size()), scheme)) continue;
        auto const rest = target.substr(scheme.size());
        auto const end = std::min(rest.find_first_of("/?"), rest.size());
        if (end == 0) return {};
        return end == rest.size() ? "/" : rest.substr(end);
    }
    return target;
}

}  // namespace

tl::expected<Target, std::string> parse_target(std::string_view target) {
    auto const origin = origin_form(target);
    if (origin.empty() || (origin.front() != '/' && origin.front() != '?')) {
        return tl::unexpected{std::string{"it is neither a path that starts with '/' nor an http address"}};
    }
    if (origin.find('#') != std::string_view::npos) return tl::unexpected{std::string{"it holds a '#'"}};
    auto const mark = std::min(origin.find('?'), origin.size());
    auto path = decode(mark == 0 ? "/" : origin.substr(0, mark), Plus::is_plus);
    if (!path) return tl::unexpected{path.error()};
    auto query = parse_query(origin.substr(std::min(mark + 1, origin.size())));
    if (!query) return tl::unexpected{query.error()};
    return Target{without_dot_segments(*path), std::move(*query)};
}

}  // namespace belleman::server
