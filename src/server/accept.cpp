#include "belleman/server/accept.hpp"

#include "belleman/text/ascii.hpp"
#include "server/field_list.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace belleman::server {

namespace {

struct MediaType {
    std::string_view type;
    std::string_view subtype;
    std::vector<std::string_view> parameters;
};

std::optional<MediaType> parse_media_type(std::string_view text) {
    auto parts = split_list(text, ';');
    if (parts.empty()) return std::nullopt;
    auto const name = parts.front();
    auto const slash = name.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    parts.erase(parts.begin());
    return MediaType{text::trimmed(name.substr(0, slash)), text::trimmed(name.substr(slash + 1)),
                     std::move(parts)};
}

bool is_weight(std::string_view parameter) {
    return text::equals_ignoring_case(text::trimmed(parameter.substr(0, parameter.find('='))), "q");
}

/// How closely `range` describes `offer`: 0 not at all, then "*/*", "type/*", "type/subtype", and one more
/// for each parameter.
int closeness(MediaType const& range, MediaType const& offer) {
    if (range.type == "*" && range.subtype == "*") return 1;
    if (!text::equals_ignoring_case(range.type, offer.type)) return 0;
    if (range.subtype == "*") return 2;
    if (!text::equals_ignoring_case(range.subtype, offer.subtype)) return 0;
    int close = 3;
    for (auto const wanted : range.parameters) {
        if (is_weight(wanted)) break;
        bool const given = std::ranges::any_of(
            offer.parameters, [&](auto offered) { return text::equals_ignoring_case(wanted, offered); });
        if (!given) return 0;
        ++close;
    }
    return close;
}

}  // namespace

int media_quality(std::string_view accept, std::string_view media_type) {
    if (text::trimmed(accept).empty()) return 1000;
    auto const offer = parse_media_type(media_type);
    if (!offer) return 0;
    int closest = 0;
    int quality = 0;
    for (auto const member : split_list(accept, ',')) {
        auto const range = parse_media_type(member);
        if (!range) continue;
        auto const weight = weight_of(range->parameters);
        int const close = closeness(*range, *offer);
        if (!weight || close == 0) continue;
        if (close > closest || (close == closest && *weight > quality)) {
            closest = close;
            quality = *weight;
        }
    }
    return quality;
}

}  // namespace belleman::server
