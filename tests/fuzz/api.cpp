#include "belleman/feed/read.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/expressions.hpp"
#include "fuzz/item.hpp"
#include "fuzz/targets.hpp"

#include <array>

namespace belleman::fuzz {

namespace {

// Those of the shipped configuration's kind, and some that reach into lists and odd names.
constexpr std::array<Expressions, 4> choices{
    Expressions{"", "/title", "/link", "/date", "/summary", "/category"},
    Expressions{"/items", "/titel", "/url", "/datum", "/tekst", "/themas"},
    Expressions{"/data/results/0/hits", "/title/nl", "/links/0/href", "/published", "/body/value", "/tags"},
    Expressions{"/a~1b/~0c", "/0", "/1", "/2", "/3", "/4"}};

}  // namespace

void target::api(std::string_view bytes) {
    if (bytes.empty()) return;
    auto const& choice = choices.at(static_cast<unsigned char>(bytes.front()) % choices.size());
    auto const pointers = selectors_of(choice);
    feed::ReadOptions options;
    options.base_url = "https://www.example.be/api/nieuws?taal=nl";
    auto feed = feed::read_api(bytes.substr(1), pointers, options);
    if (!feed) return demand(!feed.error().message.empty(), "a refusal says why", bytes);
    demand_sound(*feed);
}

}  // namespace belleman::fuzz
