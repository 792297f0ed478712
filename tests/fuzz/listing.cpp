#include "belleman/feed/read.hpp"
#include "belleman/text/plain.hpp"
#include "fuzz/cleaned_html.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/expressions.hpp"
#include "fuzz/item.hpp"
#include "fuzz/targets.hpp"

#include <array>

namespace belleman::fuzz {

namespace {

constexpr std::array<Expressions, 8> in_xpath{
    Expressions{"//article", "", "", "", "", ""},
    Expressions{"//li", ".//a", ".//a/@href", ".//time/@datetime", "p", "span"},
    Expressions{"//h3", "", "following-sibling::p//a/@href", "following-sibling::*[1]",
                "following-sibling::*", ""},
    Expressions{"//div[contains(@class, 'item')]", "normalize-space(h2)", "string(a/@href)",
                "substring-after(., 'Datum:')", "text()", ".//*"},
    Expressions{"//tr[td]", "td[1]", "td[1]/a/@href", "td[2]", "td[3]", "td[position() > 3]"},
    Expressions{"//a/@href", "..", ".", "//h1", "preceding::p[1]", "ancestor::*"},
    Expressions{"//*", "", "", "", "", ""},
    Expressions{"//dt | //dd", "descendant-or-self::*", "(.//a)[last()]/@href", ".//text()",
                "following::text()", "@*"}};

constexpr std::array<Expressions, 4> in_css{
    Expressions{"article, .item", "h2 > a", "a@href", "time, .datum", "p:not(:first-child)", ".tag"},
    Expressions{"h3 ~ p:nth-of-type(2n + 1)", "", "+ p a@href", "~ p time", "> *:last-child",
                "[class~=item]"},
    Expressions{"ul li:has(a[href^='/'])", ":is(a, b, strong)", ":scope a@href", "span:nth-last-child(2)",
                "*:only-child", "@lang"},
    Expressions{"table tr:nth-child(n + 2)", "td:first-of-type", "td a[href$='.pdf']", "td:nth-child(2)",
                "td:empty ~ td", "th"}};

// Of the page of one item: content, title, (no link,) date, summary, category.
constexpr std::array<Expressions, 2> of_item_in_xpath{
    Expressions{"//article | //main | //body", "//h1", "", "//time/@datetime", "//p[1]", "//li"},
    Expressions{"(//div | //td)[last()]", "normalize-space(//h2)", "", "substring-after(., 'Datum:')",
                "//text()[preceding::h1]", "//@class"}};

constexpr std::array<Expressions, 2> of_item_in_css{
    Expressions{"article, body > *", "h1, h2 > a", "", "time@datetime", "p:first-of-type", ".tag"},
    Expressions{"div:not(:has(div)), table", "h1 ~ p", "", ".datum", "h3 + p", "html@lang"}};

template <std::size_t XpathCount, std::size_t CssCount>
Selectors chosen(std::array<Expressions, XpathCount> const& xpath,
                 std::array<Expressions, CssCount> const& css, std::size_t number) {
    number %= XpathCount + CssCount;
    bool const is_css = number >= XpathCount;
    auto selectors = selectors_of(is_css ? css.at(number - XpathCount) : xpath.at(number));
    selectors.syntax = is_css ? SelectorSyntax::css : SelectorSyntax::xpath;
    return selectors;
}

void demand_reason(std::string const& message, std::string_view page) {
    demand(!message.empty(), "a refusal says why", page);
    demand(!message.starts_with("selector `"), "the selectors are right", message);
}

void read_item(std::string_view page, Selectors const& selectors, feed::ReadOptions const& options) {
    DetailSelectors detail;
    detail.syntax = selectors.syntax;
    detail.content = selectors.item;
    detail.title = selectors.title;
    detail.date = selectors.date;
    detail.summary = selectors.summary;
    detail.category = selectors.category;
    auto const found = feed::read_detail(page, detail, options);
    if (!found) return demand_reason(found.error().message, page);
    demand(text::fold_space(found->title) == found->title, "plain texts have their white space folded",
           found->title);
    demand_clean(found->summary_html);
    demand_clean(found->content_html);
}

}  // namespace

void target::listing(std::string_view bytes) {
    if (bytes.empty()) return;
    constexpr unsigned of_one_item = 0x80;  // the page is that of an item, not a list
    auto const choice = static_cast<unsigned char>(bytes.front());
    auto const page = bytes.substr(1);
    feed::ReadOptions options;
    options.base_url = "https://www.example.be/nieuws/lijst?pagina=1";
    if ((choice & of_one_item) != 0)
        return read_item(page, chosen(of_item_in_xpath, of_item_in_css, choice & ~of_one_item), options);
    auto feed = feed::read_listing(page, chosen(in_xpath, in_css, choice), options);
    if (!feed) return demand_reason(feed.error().message, page);
    demand(!feed->items.empty(), "a listing is never silently empty", page);
    for (auto const& item : feed->items)
        demand(!item.title.empty() && !item.id.empty(), "an item of a listing has a title and an id", page);
    demand_sound(*feed);
}

}  // namespace belleman::fuzz
