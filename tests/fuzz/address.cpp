#include "belleman/story/address.hpp"

#include "belleman/text/url.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/targets.hpp"

#include <algorithm>
#include <string>

namespace belleman::fuzz {

void target::address(std::string_view bytes) {
    auto const line_end = std::min(bytes.find('\n'), bytes.size());
    auto const base = bytes.substr(0, line_end);
    auto const reference = bytes.substr(std::min(line_end + 1, bytes.size()));
    auto const resolved = text::resolve_url(base, reference);
    if (!resolved) return;
    if (resolved->starts_with("file:")) {
        return demand(text::parse_url(base)->scheme == "file", "only a file leads to a file", *resolved);
    }
    demand_web_address(*resolved);
    demand(text::resolve_url(base, *resolved) == *resolved, "what is resolved resolves to itself", *resolved);
    auto const canonical = story::canonical_address(*resolved);
    demand(story::canonical_address("https://" + canonical) == canonical,
           "the canonical form of a canonical address is itself", canonical);
}

}  // namespace belleman::fuzz
