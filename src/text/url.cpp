#include "belleman/text/url.hpp"

#include "belleman/text/ascii.hpp"
#include "belleman/text/percent.hpp"
#include "belleman/text/plain.hpp"
#include "text/host.hpp"
#include "text/resolve.hpp"
#include "text/url_part.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace belleman::text {

namespace {

// Longer addresses are attacks or mistakes; the bound also keeps pages of references against a huge base
// linear.
constexpr std::size_t longest_address = std::size_t{16} * 1024;

constexpr bool is_slash(char byte) {
    return byte == '/' || byte == '\\';
}

// As browsers do: controls and spaces at the ends go, tabs and line ends go everywhere.
std::string tidy(std::string_view address) {
    auto const is_trimmed = [](char byte) { return is_ascii(byte) && byte <= ' '; };
    while (!address.empty() && is_trimmed(address.front()))
        address.remove_prefix(1);
    while (!address.empty() && is_trimmed(address.back()))
        address.remove_suffix(1);
    std::string out(address);
    std::erase_if(out, [](char byte) { return byte == '\t' || byte == '\n' || byte == '\r'; });
    return out;
}

// The scheme in lower case, or nothing for a relative reference.
std::optional<std::string> scheme_of(std::string_view address) {
    std::size_t i = 0;
    while (i < address.size() &&
           (is_alphanumeric(address[i]) || address[i] == '+' || address[i] == '-' || address[i] == '.')) {
        ++i;
    }
    if (i == 0 || i == address.size() || address[i] != ':' || !is_letter(address[0])) return {};
    return lowered(address.substr(0, i));
}

bool is_normal_host(std::string_view host) {
    constexpr std::size_t longest_name = 253;  // RFC 1035, section 2.3.4
    if (host.empty() || host.front() == '.' || host.size() > longest_name) return false;
    return std::ranges::all_of(host, [](char byte) {
        return (byte >= 'a' && byte <= 'z') || is_digit(byte) || byte == '.' || byte == '-';
    });
}

// A path from its first slash, with query and fragment.
bool is_normal_tail(std::string_view tail) {
    static constexpr std::string_view allowed = "-._~!$&()*+,;=:@/?#%";
    char before = '\0';
    for (char const byte : tail) {
        if (!is_alphanumeric(byte) && allowed.find(byte) == std::string_view::npos) return false;
        if (before == '/' && (byte == '.' || byte == '%')) return false;
        before = byte;
    }
    return tail.starts_with('/') && !tail.ends_with('#');
}

// Whether a reader that drops controls or decodes references once more would find a script scheme.
bool hides_script(std::string_view reference) {
    static constexpr std::array<std::string_view, 3> schemes{"javascript:", "vbscript:", "data:"};
    std::string seen;
    for (char const byte : percent_decode(decode_references(reference.substr(0, 256)))) {
        if (byte > ' ' && byte != 0x7F) seen += to_lower(byte);  // neither controls nor non-ASCII
    }
    return std::any_of(schemes.begin(), schemes.end(),
                       [&seen](std::string_view scheme) { return seen.starts_with(scheme); });
}

// Whether resolving an address would give it back as it is, which holds for nearly all: a web address with a
// host in lower case and no port, and in what follows neither bytes to encode nor dot segments.
bool is_normal(std::string_view address) {
    if (address.size() > longest_address) return false;
    for (std::string_view const scheme : {"https://", "http://"}) {
        if (!address.starts_with(scheme)) continue;
        auto const rest = address.substr(scheme.size());
        auto const root = std::min(rest.find('/'), rest.size());
        return is_normal_host(rest.substr(0, root)) && is_normal_tail(rest.substr(root));
    }
    return false;
}

// 1 for ".", 2 for "..", else 0.
std::size_t dots_of(std::string_view segment, PathForm form) {
    constexpr std::size_t longest_dots = 6;  // "%2e%2e"
    if (segment.empty() || segment.size() > longest_dots) return 0;
    std::string const read = form == PathForm::encoded ? percent_decode(segment) : std::string(segment);
    return read == "." || read == ".." ? read.size() : 0;
}

std::string encoded_path(std::string_view text) {
    std::string path(text);
    std::replace(path.begin(), path.end(), '\\', '/');
    return without_dot_segments(encode_url_part(path, UrlPart::path), PathForm::encoded);
}

// Splits "path?query#fragment".
struct Tail {
    std::string_view path;
    std::optional<std::string_view> query;
    std::optional<std::string_view> fragment;
};

Tail split_tail(std::string_view text) {
    Tail tail;
    if (auto const hash = text.find('#'); hash != std::string_view::npos) {
        tail.fragment = text.substr(hash + 1);
        text = text.substr(0, hash);
    }
    if (auto const mark = text.find('?'); mark != std::string_view::npos) {
        tail.query = text.substr(mark + 1);
        text = text.substr(0, mark);
    }
    tail.path = text;
    return tail;
}

void set_query(Url& url, std::optional<std::string_view> query) {
    url.has_query = query.has_value();
    url.query = query ? encode_url_part(*query, UrlPart::query) : std::string();
}

void set_fragment(Url& url, std::optional<std::string_view> fragment) {
    url.fragment = fragment ? encode_url_part(*fragment, UrlPart::fragment) : std::string();
}

bool is_default_port(std::string_view scheme, std::string_view port) {
    return (scheme == "http" && port == "80") || (scheme == "https" && port == "443");
}

// From behind "http:"; any number of slashes above one is as good as two.
std::optional<Url> parse_web(std::string scheme, std::string_view rest) {
    if (rest.size() < 2 || !is_slash(rest[0]) || !is_slash(rest[1])) return std::nullopt;
    while (!rest.empty() && is_slash(rest.front()))
        rest.remove_prefix(1);
    std::size_t const authority_end = std::min(rest.find_first_of("/\\?#"), rest.size());
    auto authority = parse_authority(rest.substr(0, authority_end));
    if (!authority) return std::nullopt;
    Tail const tail = split_tail(rest.substr(authority_end));
    Url url;
    url.port = is_default_port(scheme, authority->port) ? std::string() : std::move(authority->port);
    url.scheme = std::move(scheme);
    url.host = std::move(authority->host);
    url.path = encoded_path(tail.path);
    set_query(url, tail.query);
    set_fragment(url, tail.fragment);
    return url;
}

// From behind "file:"; only of this machine.
std::optional<Url> parse_file(std::string_view rest) {
    if (rest.size() < 3 || rest.substr(0, 2) != "//") return std::nullopt;
    Tail const tail = split_tail(rest.substr(2));
    std::size_t const root = tail.path.find('/');
    if (root == std::string_view::npos) return std::nullopt;
    if (auto const host = tail.path.substr(0, root); !host.empty() && host != "localhost")
        return std::nullopt;
    Url url;
    url.scheme = "file";
    url.path = encoded_path(tail.path.substr(root));
    set_query(url, tail.query);
    set_fragment(url, tail.fragment);
    return url;
}

std::optional<Url> parse_tidy(std::string_view address, std::string scheme) {
    std::string_view const rest = address.substr(scheme.size() + 1);
    if (scheme == "http" || scheme == "https") return parse_web(std::move(scheme), rest);
    if (scheme == "file") return parse_file(rest);
    return std::nullopt;
}

// RFC 3986, section 5.2.2, for a reference without scheme and authority.
Url resolve_relative(Url const& base, std::string_view reference) {
    Tail const tail = split_tail(reference);
    Url url = base;
    set_fragment(url, tail.fragment);
    if (tail.path.empty()) {
        if (tail.query) set_query(url, tail.query);
        return url;
    }
    set_query(url, tail.query);
    if (is_slash(tail.path.front())) {
        url.path = encoded_path(tail.path);
    } else {
        std::string merged = base.path.substr(0, base.path.rfind('/') + 1);
        merged += tail.path;
        url.path = encoded_path(merged);
    }
    return url;
}

}  // namespace

std::string without_dot_segments(std::string_view path, PathForm form) {
    std::vector<std::string_view> kept;
    bool ends_open = false;  // the path ends in '/'
    for (std::size_t begin = 1; begin <= path.size();) {
        std::size_t const end = std::min(path.find('/', begin), path.size());
        std::string_view const segment = path.substr(begin, end - begin);
        std::size_t const dots = dots_of(segment, form);
        ends_open = dots > 0;
        if (dots == 0) kept.push_back(segment);
        if (dots == 2 && !kept.empty()) kept.pop_back();
        begin = end + 1;
    }
    std::string out;
    out.reserve(path.size());
    for (auto const segment : kept)
        (out += '/') += segment;
    if (ends_open || out.empty()) out += '/';
    return out;
}

std::optional<Url> parse_url(std::string_view address) {
    if (address.size() > longest_address) return std::nullopt;
    std::string const text = tidy(address);
    auto scheme = scheme_of(text);
    if (!scheme) return std::nullopt;
    return parse_tidy(text, std::move(*scheme));
}

std::string origin_of(Url const& url) {
    std::string out = url.scheme + "://" + url.host;
    if (!url.port.empty()) (out += ':') += url.port;
    return out;
}

std::string_view without_www(std::string_view host) {
    constexpr std::string_view www = "www.";
    while (host.starts_with(www) && host.size() > www.size())
        host.remove_prefix(www.size());
    return host;
}

std::string to_string(Url const& url) {
    std::string out = origin_of(url) + url.path;
    if (url.has_query) (out += '?') += url.query;
    if (!url.fragment.empty()) (out += '#') += url.fragment;
    return out;
}

std::optional<Url> resolve(std::optional<Url> const& base, std::string_view reference) {
    if (reference.size() > longest_address) return std::nullopt;
    std::string const text = tidy(reference);
    bool const base_is_file = base && base->scheme == "file";
    if (auto scheme = scheme_of(text)) {
        if (*scheme == "file" && !base_is_file) return std::nullopt;
        return parse_tidy(text, std::move(*scheme));
    }
    if (!base || hides_script(text)) return std::nullopt;
    if (text.size() >= 2 && is_slash(text[0]) && is_slash(text[1])) {
        if (base_is_file) return std::nullopt;
        return parse_web(base->scheme, text);
    }
    return resolve_relative(*base, text);
}

std::optional<std::string> resolve_url(std::string_view base, std::string_view reference) {
    if (is_normal(reference)) return std::string(reference);
    auto const url = resolve(parse_url(base), reference);
    if (!url) return std::nullopt;
    return to_string(*url);
}

}  // namespace belleman::text
