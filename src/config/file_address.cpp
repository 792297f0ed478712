#include "config/file_address.hpp"

#include "belleman/text/percent.hpp"

namespace belleman::config {

namespace {

constexpr std::string_view scheme = "file:";

/// What may stand in a path besides the unreserved characters: `pchar` of RFC 3986 and the slash.
constexpr std::string_view path_marks = "!$&'()*+,;=:@/";

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
    auto const path = text::percent_decode_strictly(reference);
    if (!path || path->empty() || path->ends_with('/') || path->find('\0') != std::string::npos) {
        return tl::unexpected<std::string>(
            "expected a file such as file:feeds/x.xml, with '%' only before two hexadecimal digits");
    }
    return "file://" + text::percent_encode((folder / *path).lexically_normal().string(), path_marks);
}

}  // namespace belleman::config
