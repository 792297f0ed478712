#include "publish/address.hpp"

#include "belleman/text/percent.hpp"
#include "belleman/text/url.hpp"

namespace belleman::publish {

namespace {

/// Encodes what may stand nowhere in a path, query or fragment; escapes that are there stay.
std::string encode_component(std::string_view text) {
    return text::percent_encode(text, "!$&'()*+,;=:@/?", text::Escapes::keep);
}

bool is_web(text::Url const& url) {
    return url.scheme == "http" || url.scheme == "https";
}

}  // namespace

std::string safe_address(std::string_view url) {
    auto parsed = text::parse_url(url);
    if (!parsed || !is_web(*parsed)) return {};
    parsed->path = encode_component(parsed->path);
    parsed->query = encode_component(parsed->query);
    parsed->fragment = encode_component(parsed->fragment);
    return text::to_string(*parsed);
}

std::string site_of(std::string_view url) {
    auto const parsed = text::parse_url(url);
    if (!parsed || !is_web(*parsed)) return {};
    return text::origin_of(*parsed) + "/";
}

std::string encode_parameter(std::string_view text) {
    return text::percent_encode(text, {});
}

}  // namespace belleman::publish
