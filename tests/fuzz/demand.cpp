#include "fuzz/demand.hpp"

#include "belleman/text/plain.hpp"
#include "belleman/text/url.hpp"

#include <stdexcept>
#include <string>

namespace belleman::fuzz {

void demand(bool kept, std::string_view promise, std::string_view found) {
    if (kept) return;
    throw std::logic_error("not kept: " + std::string(promise) + ":\n" + std::string(found));
}

void demand_utf8(std::string_view text) {
    demand(text::valid_utf8(text) == text, "texts are valid UTF-8", text);
}

void demand_web_address(std::string_view address) {
    auto const url = text::parse_url(address);
    demand(url.has_value(), "an address is absolute", address);
    demand(url->scheme == "http" || url->scheme == "https", "an address is http or https", address);
    demand(text::to_string(*url) == address, "an address stays the same when it is read again",
           std::string(address) + "\n" + text::to_string(*url));
}

}  // namespace belleman::fuzz
