#include "feed/address.hpp"

#include "belleman/text/url.hpp"
#include "feed/ascii.hpp"

namespace belleman::feed {

std::string web_address(std::string_view base, std::string_view reference) {
    reference = trimmed(reference);
    if (reference.empty()) return {};
    auto resolved = text::resolve_url(base, reference);
    if (!resolved || !resolved->starts_with("http")) return {};
    return *std::move(resolved);
}

}  // namespace belleman::feed
