#include "belleman/feed/read.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/item.hpp"
#include "fuzz/targets.hpp"

#include <array>

namespace belleman::fuzz {

namespace {

struct Choice {
    char const* item;
    char const* title;
    char const* link;
    char const* date;
    char const* summary;
    char const* category;
};

constexpr std::array<Choice, 8> choices{
    Choice{"//article", "", "", "", "", ""},
    Choice{"//li", ".//a", ".//a/@href", ".//time/@datetime", "p", "span"},
    Choice{"//h3", "", "following-sibling::p//a/@href", "following-sibling::*[1]", "following-sibling::*",
           ""},
    Choice{"//div[contains(@class, 'item')]", "normalize-space(h2)", "string(a/@href)",
           "substring-after(., 'Datum:')", "text()", ".//*"},
    Choice{"//tr[td]", "td[1]", "td[1]/a/@href", "td[2]", "td[3]", "td[position() > 3]"},
    Choice{"//a/@href", "..", ".", "//h1", "preceding::p[1]", "ancestor::*"},
    Choice{"//*", "", "", "", "", ""},
    Choice{"//dt | //dd", "descendant-or-self::*", "(.//a)[last()]/@href", ".//text()", "following::text()",
           "@*"}};

}  // namespace

void target::listing(std::string_view bytes) {
    if (bytes.empty()) return;
    auto const& choice = choices.at(static_cast<unsigned char>(bytes.front()) % choices.size());
    Selectors selectors;
    selectors.item.expression = choice.item;
    selectors.title.expression = choice.title;
    selectors.link.expression = choice.link;
    selectors.date.expression = choice.date;
    selectors.summary.expression = choice.summary;
    selectors.category.expression = choice.category;
    feed::ReadOptions options;
    options.base_url = "https://www.example.be/nieuws/lijst?pagina=1";
    auto feed = feed::read_listing(bytes.substr(1), selectors, options);
    if (!feed) return demand(!feed.error().message.empty(), "a refusal says why", bytes);
    demand(!feed->items.empty(), "a listing is never silently empty", bytes);
    for (auto const& item : feed->items)
        demand(!item.title.empty() && !item.id.empty(), "an item of a listing has a title and an id", bytes);
    demand_sound(*feed);
}

}  // namespace belleman::fuzz
