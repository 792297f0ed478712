#include "server/target.hpp"

#include "belleman/text/ascii.hpp"
#include "belleman/text/percent.hpp"
#include "belleman/text/plain.hpp"
#include "belleman/text/url.hpp"
#include "server/field_list.hpp"

#include <algorithm>

namespace belleman::server {

namespace {

enum class Plus { is_plus, is_space };

bool is_control(char letter) {
    auto const code = static_cast<unsigned char>(letter);
    return code < 0x20 || code == 0x7F;
}

tl::expected<std::string, std::string> decode(std::string_view text, Plus plus) {
    std::string spaced{text};
    if (plus == Plus::is_space) std::ranges::replace(spaced, '+', ' ');
    auto decoded = text::percent_decode_strictly(spaced);
    if (!decoded) return tl::unexpected{std::string{"a '%' is not followed by two hexadecimal digits"}};
    if (std::ranges::any_of(*decoded, is_control)) {
        return tl::unexpected{std::string{"it holds a control character"}};
    }
    if (text::valid_utf8(*decoded) != *decoded) return tl::unexpected{std::string{"it is not valid UTF-8"}};
    return *std::move(decoded);
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
        if (!text::starts_with_ignoring_case(target, scheme)) continue;
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
    return Target{text::without_dot_segments(*path, text::PathForm::decoded), std::move(*query)};
}

}  // namespace belleman::server
