#include "server/accept_encoding.hpp"

#include "belleman/text/ascii.hpp"
#include "server/field_list.hpp"

#include <optional>

namespace belleman::server {

bool prefers_gzip(std::string_view accept_encoding) {
    std::optional<int> gzip;
    std::optional<int> plain;
    std::optional<int> others;
    for (auto const member : split_list(accept_encoding, ',')) {
        auto const parts = split_list(member, ';');
        auto const weight = parts.empty() ? std::nullopt : weight_of(parts);
        if (!weight) continue;
        if (text::equals_ignoring_case(parts.front(), "gzip") ||
            text::equals_ignoring_case(parts.front(), "x-gzip"))
            gzip = weight;
        if (text::equals_ignoring_case(parts.front(), "identity")) plain = weight;
        if (parts.front() == "*") others = weight;
    }
    int const gzip_quality = gzip.value_or(others.value_or(0));
    // Where the client does not name the plain form it is acceptable, but less than what it does name.
    int const plain_quality = plain.value_or(0);
    return gzip_quality > 0 && gzip_quality >= plain_quality;
}

}  // namespace belleman::server
