#include "belleman/story/address.hpp"

#include "belleman/text/ascii.hpp"
#include "belleman/text/percent.hpp"
#include "belleman/text/url.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::story {

namespace {

// Parameters that tell the publisher where a reader came from, by the start of their name.
constexpr std::array<std::string_view, 9> tracking_prefixes{"utm_",   "mc_",  "at_", "pk_",    "mtm_",
                                                            "piwik_", "hsa_", "_hs", "matomo_"};
constexpr std::array<std::string_view, 12> tracking_names{"fbclid", "gclid",   "dclid", "gbraid",
                                                          "wbraid", "msclkid", "yclid", "twclid",
                                                          "igshid", "_ga",     "_gl",   "gclsrc"};
// Other forms of the same page, as a parameter ("?print=1") or as the last part of the path ("/amp").
constexpr std::array<std::string_view, 2> page_forms{"print", "amp"};
constexpr std::array<std::string_view, 8> index_pages{"index.html", "index.htm",    "index.php",
                                                      "index.asp",  "default.aspx", "default.asp",
                                                      "index.aspx", "index.jsp"};
// The same site for telephones.
constexpr std::array<std::string_view, 3> small_screen_hosts{"m.", "mobile.", "amp."};
constexpr std::string_view own_fragment = "belleman-";  // the mark of an item without a link

template <std::size_t Size>
bool contains(std::array<std::string_view, Size> const& list, std::string_view text) {
    return std::ranges::find(list, text) != list.end();
}

// RFC 3986, sections 6.2.2.1 and 6.2.2.2: one spelling for each percent-encoding. A '%' that begins none is
// encoded, or it would begin one with what is decoded behind it.
std::string with_plain_escapes(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const escaped = text::escaped_byte_at(text, at);
        char const byte = escaped.value_or(text[at]);
        bool const stays_escaped = escaped ? !text::is_unreserved(byte) : byte == '%';
        if (stays_escaped) {
            text::append_escape(out, byte);
        } else {
            out += byte;
        }
        if (escaped) at += 2;
    }
    return out;
}

std::string_view canonical_host(std::string_view host) {
    while (host.ends_with('.'))
        host.remove_suffix(1);
    host = text::without_www(host);
    for (auto const prefix : small_screen_hosts) {
        // "m.be" is a host of its own.
        bool const leaves_a_domain =
            host.size() > prefix.size() && host.substr(prefix.size()).find('.') != std::string_view::npos;
        if (host.starts_with(prefix) && leaves_a_domain) return host.substr(prefix.size());
    }
    return host;
}

/// The host that took the place of this one.
std::string_view host_of_today(std::string_view host, SourceMatching const& matching) {
    auto const has_this_name = [&](auto const& alias) { return canonical_host(alias.first) == host; };
    auto const alias = std::ranges::find_if(matching.hosts, has_this_name);
    return alias == matching.hosts.end() ? host : canonical_host(alias->second);
}

// Without what stands for the page itself at the end; "" for the home page.
std::string_view canonical_path(std::string_view path) {
    for (;;) {
        while (path.ends_with('/'))
            path.remove_suffix(1);
        auto const slash = path.rfind('/');
        if (slash == std::string_view::npos) return path;
        auto const last = text::lowered(path.substr(slash + 1));
        if (!contains(page_forms, last) && !contains(index_pages, last)) return path;
        path = path.substr(0, slash);
    }
}

bool is_tracking(std::string_view parameter) {
    return is_tracking_parameter(parameter.substr(0, parameter.find('=')));
}

bool says_nothing(std::string_view parameter) {
    auto const equals = parameter.find('=');
    auto const name = text::lowered(parameter.substr(0, equals));
    auto const value =
        equals == std::string_view::npos ? std::string{} : text::lowered(parameter.substr(equals + 1));
    if (name.empty() && value.empty()) return true;
    if (contains(page_forms, name)) return value.empty() || value == "1" || value == "true" || value == "yes";
    return is_tracking(parameter);
}

/// Calls `take` with each parameter of a query.
template <class Take>
void for_each_parameter(std::string_view query, Take take) {
    while (!query.empty()) {
        auto const end = std::min(query.find('&'), query.size());
        take(query.substr(0, end));
        query.remove_prefix(std::min(end + 1, query.size()));
    }
}

bool is_named(std::string_view parameter, std::vector<std::string> const& names) {
    auto const name = text::lowered(parameter.substr(0, parameter.find('=')));
    return std::ranges::any_of(names, [&](std::string const& known) { return text::lowered(known) == name; });
}

std::vector<std::string> canonical_parameters(std::string_view query, SourceMatching const& matching) {
    std::vector<std::string> parameters;
    for_each_parameter(query, [&](std::string_view parameter) {
        bool const counts =
            matching.parameters ? is_named(parameter, *matching.parameters) : !says_nothing(parameter);
        if (counts) parameters.push_back(with_plain_escapes(parameter));
    });
    std::ranges::sort(parameters);
    return parameters;
}

// Names that lead nowhere outside of a building (RFC 6761, RFC 6762, and what is used like these).
constexpr std::array<std::string_view, 6> private_names{".localhost", ".local", ".internal",
                                                        ".invalid",   ".test",  ".lan"};

bool is_public(std::string_view host) {
    bool const is_number = host.starts_with('[') || (!host.empty() && text::is_digit(host.back()));
    return !is_number && host.find('.') != std::string_view::npos &&
           std::ranges::none_of(private_names, [&](std::string_view end) { return host.ends_with(end); });
}

}  // namespace

bool names_a_page(std::string_view canonical_address) {
    return canonical_address.find_first_of("/?") != std::string_view::npos;
}

bool is_believable(std::string_view claimed, std::string_view link, std::string_view listing) {
    auto const parts = text::parse_url(claimed);
    if (!parts || !is_public(parts->host)) return false;
    auto const address = canonical_address(claimed);
    if (!names_a_page(address) || address == canonical_address(listing)) return false;
    auto const linked = canonical_address(link);
    return !linked.starts_with(address + '/') && !linked.starts_with(address + '?');
}

bool is_tracking_parameter(std::string_view name) {
    auto const lower = text::lowered(name);
    return contains(tracking_names, lower) ||
           std::ranges::any_of(tracking_prefixes,
                               [&](std::string_view prefix) { return lower.starts_with(prefix); });
}

std::string canonical_address(std::string_view url, SourceMatching const& matching) {
    auto const parts = text::parse_url(url);
    if (!parts || (parts->scheme != "http" && parts->scheme != "https")) return {};
    std::string address{host_of_today(canonical_host(parts->host), matching)};
    // A port of the other scheme is a default port too: "http://host:443" is how a proxy names
    // "https://host".
    if (!parts->port.empty() && parts->port != "80" && parts->port != "443") (address += ':') += parts->port;
    address += canonical_path(with_plain_escapes(parts->path));
    char separator = '?';
    for (auto const& parameter : canonical_parameters(parts->query, matching)) {
        (address += separator) += parameter;
        separator = '&';
    }
    if (parts->fragment.starts_with(own_fragment)) (address += '#') += parts->fragment;
    return address;
}

std::string without_tracking(std::string_view url) {
    auto const fragment_at = std::min(url.find('#'), url.size());
    auto const query_at = std::min(url.find('?'), fragment_at);
    std::string address{url.substr(0, query_at)};
    char separator = '?';
    if (query_at < fragment_at) {
        for_each_parameter(url.substr(query_at + 1, fragment_at - query_at - 1),
                           [&](std::string_view parameter) {
                               if (is_tracking(parameter)) return;
                               (address += separator) += parameter;
                               separator = '&';
                           });
    }
    return address.append(url.substr(fragment_at));
}

}  // namespace belleman::story
