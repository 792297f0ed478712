#include "belleman/feed/read.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/item.hpp"
#include "fuzz/targets.hpp"

#include <array>

namespace belleman::fuzz {

namespace {

struct Pointers {
    char const* item;
    char const* title;
    char const* link;
    char const* date;
    char const* summary;
    char const* category;
};

// Those of the shipped configuration's kind, and some that reach into lists and odd names.
constexpr std::array<Pointers, 4> choices{
    Pointers{"", "/title", "/link", "/date", "/summary", "/category"},
    Pointers{"/items", "/titel", "/url", "/datum", "/tekst", "/themas"},
    Pointers{"/data/results/0/hits", "/title/nl", "/links/0/href", "/published", "/body/value", "/tags"},
    Pointers{"/a~1b/~0c", "/0", "/1", "/2", "/3", "/4"}};

}  // namespace

void target::api(std::string_view bytes) {
    if (bytes.empty()) return;
    auto const& choice = choices.at(static_cast<unsigned char>(bytes.front()) % choices.size());
    Selectors pointers;
    pointers.item.expression = choice.item;
    pointers.title.expression = choice.title;
    pointers.link.expression = choice.link;
    pointers.date.expression = choice.date;
    pointers.summary.expression = choice.summary;
    pointers.category.expression = choice.category;
    feed::ReadOptions options;
    options.base_url = "https://www.example.be/api/nieuws?taal=nl";
    auto feed = feed::read_api(bytes.substr(1), pointers, options);
    if (!feed) return demand(!feed.error().message.empty(), "a refusal says why", bytes);
    demand_sound(*feed);
}

}  // namespace belleman::fuzz
