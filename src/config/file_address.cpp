#include "config/file_address.hpp"

#include <fmt/core.h>

#include <charconv>
#include <optional>

namespace belleman::config {

namespace {

constexpr std::string_view scheme = "file:";

/// The bytes that an escaped text stands for; nothing for '%' without two digits, or for a NUL.
std::optional<std::string> percent_decoded(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        unsigned byte = 0;
        auto const digits = text.substr(i + 1, 2);
        auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (digits.size() != 2 || error != std::errc{} || end != digits.data() + 2) return std::nullopt;
        decoded += static_cast<char>(byte);
        i += 2;
    }
    if (decoded.find('\0') != std::string::npos) return std::nullopt;
    return decoded;
}

/// What may stand in a path as it is: `pchar` of RFC 3986 and the slash.
bool is_path_character(char c) {
    bool const is_letter_or_digit =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return is_letter_or_digit || std::string_view{"-._~!$&'()*+,;=:@/"}.find(c) != std::string_view::npos;
}

std::string percent_encoded(std::string const& path) {
    std::string encoded;
    encoded.reserve(path.size());
    for (char const c : path) {
        if (is_path_character(c)) {
            encoded += c;
        } else {
            encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return encoded;
}

}  // namespace

tl::expected<std::string, std::string> resolve_file_address(std::string_view address,
                                                            std::filesystem::path const& folder) {
    auto reference = address.substr(scheme.size());
    if (reference.find_first_of("?#") != std::string_view::npos) {
        return tl::unexpected<std::string>(
            "expected a file: address without '?' and '#'; write %3F and %23 where they belong to the name");
    }
    if (reference.starts_with("//")) {
        auto const slash = reference.find('/', 2);
        auto const host = reference.substr(2, slash == std::string_view::npos ? slash : slash - 2);
        if (slash == std::string_view::npos || !(host.empty() || host == "localhost")) {
            return tl::unexpected<std::string>(
                "expected a file of this machine, file:///folder/x.xml or file:x.xml next to this file");
        }
        reference.remove_prefix(slash);
    }
    auto const path = percent_decoded(reference);
    if (!path || path->empty() || path->ends_with('/')) {
        return tl::unexpected<std::string>(
            "expected a file such as file:feeds/x.xml, with '%' only before two hexadecimal digits");
    }
    return "file://" + percent_encoded((folder / *path).lexically_normal().string());
}

}  // namespace belleman::config
