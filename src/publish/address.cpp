#include "publish/address.hpp"

#include "belleman/text/url.hpp"

namespace belleman::publish {

namespace {

bool is_hex(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') ||
           (letter >= 'A' && letter <= 'F');
}

bool is_unreserved(char letter) {
    constexpr std::string_view marks = "-._~";
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z') || marks.find(letter) != std::string_view::npos;
}

void append_encoded(std::string& out, char letter) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    auto const byte = static_cast<unsigned char>(letter);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
}

/// Encodes what may stand nowhere in a path, query or fragment; escapes that are there stay.
std::string encode_component(std::string_view text) {
    constexpr std::string_view allowed = "!$&'()*+,;=:@/?";
    std::string encoded;
    encoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const letter = text[at];
        bool const escape =
            letter == '%' && at + 2 < text.size() && is_hex(text[at + 1]) && is_hex(text[at + 2]);
        if (escape || is_unreserved(letter) || allowed.find(letter) != std::string_view::npos) {
            encoded += letter;
        } else {
            append_encoded(encoded, letter);
        }
    }
    return encoded;
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
    auto const port = parsed->port.empty() ? "" : ":" + parsed->port;
    return parsed->scheme + "://" + parsed->host + port + "/";
}

std::string encode_parameter(std::string_view text) {
    std::string encoded;
    for (char const letter : text) {
        if (is_unreserved(letter)) {
            encoded += letter;
        } else {
            append_encoded(encoded, letter);
        }
    }
    return encoded;
}

}  // namespace belleman::publish
