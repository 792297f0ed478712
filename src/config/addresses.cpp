#include "config/addresses.hpp"

#include "belleman/text/ascii.hpp"
#include "config/file_address.hpp"

#include <curl/curl.h>
#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <utility>

namespace belleman::config {

namespace {

struct CurlUrl {
    struct Free {
        void operator()(CURLU* url) const { curl_url_cleanup(url); }
        void operator()(char* part) const { curl_free(part); }
    };
    std::unique_ptr<CURLU, Free> handle;

    [[nodiscard]] std::string part(CURLUPart which) const {
        char* part = nullptr;
        if (curl_url_get(handle.get(), which, &part, 0) != CURLUE_OK) return {};
        std::unique_ptr<char, Free> const owned{part};
        return part;
    }
};

/// The parts of an http(s) address; nothing when it is none, or would need repair to be one.
std::optional<CurlUrl> parse_web_address(std::string_view address) {
    if (!address.starts_with("http://") && !address.starts_with("https://")) return std::nullopt;
    if (address.find("://") == address.find(":///")) return std::nullopt;  // libcurl would skip the slash
    bool const has_gaps = std::any_of(address.begin(), address.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7F;
    });
    if (has_gaps) return std::nullopt;
    CurlUrl url{std::unique_ptr<CURLU, CurlUrl::Free>{curl_url()}};
    if (url.handle == nullptr) throw std::bad_alloc{};
    std::string const text{address};
    if (curl_url_set(url.handle.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK) return std::nullopt;
    if (url.part(CURLUPART_HOST).empty()) return std::nullopt;
    return url;
}

/// A string for which `check` gives a result.
template <class Check>
Form<std::string> checked(std::string expected, Check check) {
    return [expected = std::move(expected),
            check = std::move(check)](Value const& value) -> tl::expected<std::string, std::string> {
        auto const* given = std::get_if<std::string>(&value.data);
        std::optional<std::string> const result = given == nullptr ? std::nullopt : check(*given);
        if (!result) return mismatch(expected, value);
        return *result;
    };
}

std::optional<std::string> read_public_address(std::string address) {
    auto const url = parse_web_address(address);
    if (!url || address.find_first_of("?#") != std::string::npos || !url->part(CURLUPART_USER).empty()) {
        return std::nullopt;
    }
    while (address.ends_with('/'))
        address.pop_back();
    return address;
}

bool is_port(std::string_view text) {
    int port = -1;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc{} && end == text.data() + text.size() && port >= 0 && port <= 65'535;
}

std::optional<std::string> read_listen_address(std::string address) {
    auto const colon = address.rfind(':');
    if (colon == std::string::npos || !is_port(std::string_view{address}.substr(colon + 1)))
        return std::nullopt;
    auto const host = address.substr(0, colon);
    bool const is_bare_ipv6 = host.find(':') != std::string::npos && !host.starts_with('[');
    // Port 0 asks for any free port; as a part of an address it is no valid port.
    if (is_bare_ipv6 || host.find_first_of("/@?#") != std::string::npos) return std::nullopt;
    if (!parse_web_address("http://" + host + "/")) return std::nullopt;
    return address;
}

std::optional<std::string> read_contact_address(std::string address) {
    // Parentheses and backslashes would end or bend the comment of the User-Agent (RFC 9110, section 5.6.5).
    bool const fits = std::all_of(address.begin(), address.end(), [](char c) {
        return c > 0x20 && c < 0x7F && c != '(' && c != ')' && c != '\\' && c != '<' && c != '>';
    });
    if (!fits) return std::nullopt;
    if (address.starts_with("https://")) {
        if (!parse_web_address(address)) return std::nullopt;
        return address;
    }
    if (!address.starts_with("mailto:")) return std::nullopt;
    auto const mailbox = std::string_view{address}.substr(7);
    auto const at = mailbox.find('@');
    if (at == 0 || at == std::string_view::npos || at + 1 == mailbox.size()) return std::nullopt;
    return address;
}

std::optional<std::string> read_tag_authority(std::string authority) {
    auto const at = authority.find('@');
    std::string const domain = at == std::string::npos ? authority : authority.substr(at + 1);
    auto const is_allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || text::is_digit(c) || c == '-' || c == '.';
    };
    auto const is_mailbox = [&](char c) { return is_allowed(c) || c == '_'; };
    bool const is_domain = !domain.empty() && std::all_of(domain.begin(), domain.end(), is_allowed) &&
                           is_allowed(domain.front()) && domain.front() != '.' && domain.front() != '-' &&
                           domain.back() != '.' && domain.back() != '-' &&
                           domain.find("..") == std::string::npos;
    if (!is_domain || at == 0) return std::nullopt;
    if (at != std::string::npos &&
        !std::all_of(authority.begin(), authority.begin() + static_cast<long>(at), is_mailbox)) {
        return std::nullopt;
    }
    return authority;
}

}  // namespace

Form<std::string> source_address(std::filesystem::path folder) {
    static constexpr std::string_view expected = "an address that starts with https://, http:// or file:";
    return [folder = std::move(folder)](Value const& value) -> tl::expected<std::string, std::string> {
        auto const* given = std::get_if<std::string>(&value.data);
        if (given == nullptr) return mismatch(expected, value);
        if (given->starts_with("file:")) return resolve_file_address(*given, folder);
        if (!parse_web_address(*given)) return mismatch(expected, value);
        return *given;
    };
}

Form<std::string> public_address() {
    return checked("an address such as \"https://berichten.example.be\", without '?' or '#'",
                   read_public_address);
}

Form<std::string> listen_address() {
    return checked("an address and a port such as \"127.0.0.1:8080\" or \"[::1]:8080\"", read_listen_address);
}

Form<std::string> contact_address() {
    return checked("an address such as \"mailto:it@example.be\" or \"https://example.be/contact\"",
                   read_contact_address);
}

Form<std::string> tag_authority() {
    return checked("a domain in lower case such as \"berichten.example.be\", or an e-mail address",
                   read_tag_authority);
}

Form<std::filesystem::path> path(std::filesystem::path folder) {
    return [folder = std::move(folder), form = text("a path")](Value const& value) {
        return form(value).map([&](std::string const& given) { return (folder / given).lexically_normal(); });
    };
}

std::string authority_of(std::string const& public_url) {
    auto const url = parse_web_address(public_url);
    std::string const host = url ? url->part(CURLUPART_HOST) : std::string{};
    return read_tag_authority(text::lowered(host)).value_or("localhost");
}

}  // namespace belleman::config
