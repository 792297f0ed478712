#include "text/image_source.hpp"

#include "belleman/text/ascii.hpp"
#include "text/attribute_rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace belleman::text {

namespace {

// The number of a descriptor ("2x", "640w"); a candidate without one is "1x".
double size_in(std::string_view descriptor) {
    double size = 1;
    std::from_chars(descriptor.data(), descriptor.data() + descriptor.size(), size);
    return size;
}

// The largest candidate of a srcset (HTML, section 4.8.4.2.1): an address ends at white space; commas at its
// end belong to the list.
std::string_view largest_of(std::string_view srcset) {
    std::string_view largest;
    double largest_size = 0;
    while (!srcset.empty()) {
        if (is_space(srcset.front()) || srcset.front() == ',') {
            srcset.remove_prefix(1);
            continue;
        }
        auto const* const address_end = std::ranges::find_if(srcset, is_space);
        auto address = srcset.substr(0, static_cast<std::size_t>(address_end - srcset.begin()));
        srcset.remove_prefix(address.size());
        bool const has_descriptor = !address.ends_with(',');
        while (address.ends_with(','))
            address.remove_suffix(1);
        auto const descriptor = has_descriptor ? srcset.substr(0, srcset.find(',')) : std::string_view{};
        srcset.remove_prefix(descriptor.size());
        if (double const size = size_in(trimmed(descriptor)); size > largest_size) {
            largest = address;
            largest_size = size;
        }
    }
    return largest;
}

}  // namespace

std::string_view image_source(GumboElement const& image) {
    for (char const* late : {"data-src", "data-lazy-src", "data-original"}) {
        if (auto const address = attribute(image, late); address && !address->empty()) return *address;
    }
    for (char const* late : {"data-srcset", "data-lazy-srcset"}) {
        if (auto const address = largest_of(attribute(image, late).value_or("")); !address.empty())
            return address;
    }
    if (auto const address = attribute(image, "src"); address && !address->empty()) return *address;
    return largest_of(attribute(image, "srcset").value_or(""));
}

}  // namespace belleman::text
