#include "belleman/feed/category.hpp"
#include "belleman/feed/date.hpp"
#include "belleman/feed/read.hpp"
#include "belleman/text/percent.hpp"
#include "belleman/text/plain.hpp"
#include "feed/address.hpp"
#include "feed/ascii.hpp"
#include "feed/charset.hpp"
#include "feed/json_document.hpp"
#include "feed/json_path.hpp"
#include "feed/limits.hpp"
#include "feed/listed_items.hpp"
#include "feed/read_error.hpp"
#include "feed/text_construct.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace belleman::feed {

namespace {

using Json = nlohmann::json;
/// The pointers of an API, parsed. Those that are not given are empty.
struct Pointers {
    JsonPath item;  ///< the whole document where it is not given
    JsonPath title;
    std::optional<JsonPath> link;
    std::optional<JsonPath> date;
    std::optional<JsonPath> summary;
    std::optional<JsonPath> category;
    std::string link_template;
};

tl::expected<Pointers, std::string> parse_pointers(Selectors const& selectors) {
    Pointers pointers;
    if (selectors.title.expression.empty())
        return tl::unexpected(std::string{"an API needs a title pointer"});
    std::optional<JsonPath> item;
    std::optional<JsonPath> title;
    for (auto const& [pointer, name, selector] :
         {std::tuple{&item, "item", &selectors.item}, std::tuple{&title, "title", &selectors.title},
          std::tuple{&pointers.link, "link", &selectors.link},
          std::tuple{&pointers.date, "date", &selectors.date},
          std::tuple{&pointers.summary, "summary", &selectors.summary},
          std::tuple{&pointers.category, "category", &selectors.category}}) {
        if (selector->expression.empty()) continue;
        auto parsed = JsonPath::parse(selector->expression);
        if (!parsed) return tl::unexpected(fmt::format("selector `{}`: {}", name, parsed.error()));
        *pointer = *std::move(parsed);
    }
    if (item) pointers.item = *std::move(item);
    pointers.title = *std::move(title);
    pointers.link_template = selectors.link_template;
    return pointers;
}

/// A value as text; of a list the first that says something.
std::string text_of(Json const& value) {
    if (!value.is_array()) return scalar_text(value);
    for (auto const& member : value) {
        if (member.is_string() && !member.get_ref<std::string const&>().empty()) return scalar_text(member);
    }
    return {};
}

/// The first of the values that says something.
std::string text_at(Json const& object, std::optional<JsonPath> const& path) {
    if (!path) return {};
    for (auto const* value : path->find(object)) {
        if (auto text = text_of(*value); !text.empty()) return text;
    }
    return {};
}

std::vector<std::string> categories_of(Json const& object, std::optional<JsonPath> const& path) {
    std::vector<std::string> categories;
    auto const add = [&](Json const& member) { add_category(categories, plain_from_loose(text_of(member))); };
    if (!path) return categories;
    for (auto const* value : path->find(object)) {
        if (!value->is_array()) add(*value);
        if (!value->is_array()) continue;
        for (auto const& member : *value)
            add(member);
    }
    return categories;
}

/// The address of an item, where the link pointer names no more than what makes the difference.
std::string link_of(Json const& object, Pointers const& pointers, ReadOptions const& options) {
    auto const text = text_at(object, pointers.link);
    auto const& form = pointers.link_template;
    auto const place = form.find("{}");
    if (text.empty() || place == std::string::npos) return web_address(options.base_url, text);
    std::string link = form;
    link.replace(place, 2, text::percent_encode(text, ""));
    return web_address(options.base_url, link);
}

/// A moment as JavaScript and Unix count it, in milliseconds or seconds since 1970. Shorter numbers are years
/// or days ("20260522"); as text they are read like other dates.
std::optional<ParsedDate> counted_date(std::string_view text) {
    constexpr std::size_t most_digits = 13;
    constexpr std::int64_t shortest =
        100'000'000;  // in 1973, both in seconds and, a thousandfold, in milliseconds
    bool const is_number = text.size() <= most_digits && std::all_of(text.begin(), text.end(), is_digit);
    std::int64_t count = 0;
    if (!is_number || std::from_chars(text.data(), text.data() + text.size(), count).ec != std::errc{})
        return std::nullopt;
    if (count < shortest) return std::nullopt;
    if (count >= shortest * 1000) count /= 1000;
    return ParsedDate{Instant{std::chrono::seconds{count}}, false};
}

std::optional<ParsedDate> date_of(Json const& object, Pointers const& pointers, ReadOptions const& options) {
    auto const text = text_at(object, pointers.date);
    if (auto const counted = counted_date(text)) return counted;
    return parse_date(text, options.time_zone, options.times_are_local);
}

/// The item that an element of the array makes; without title where it has none.
FeedItem item_of(Json const& object, Pointers const& pointers, ReadOptions const& options) {
    FeedItem item;
    constexpr std::size_t longest_title = 10'000;  // characters; nobody reads on
    item.title = plain_from_loose(text::shorten(text_at(object, pointers.title), longest_title));
    if (item.title.empty()) return item;
    item.link = link_of(object, pointers, options);
    identify(item, web_address("", options.base_url));
    item.base_url = options.base_url;
    item.summary_html = html_from_loose(text_at(object, pointers.summary));
    item.categories = categories_of(object, pointers.category);
    if (auto const date = date_of(object, pointers, options)) {
        item.published = date->instant;
        item.published_is_date_only = date->date_only;
    }
    return item;
}

/// What stands at the deepest part of `pointer` that exists.
std::string describe_nearest(Json const& document, JsonPointer pointer) {
    auto const* found = find_json(document, pointer);
    while (found == nullptr && !pointer.empty()) {
        pointer.pop_back();
        found = find_json(document, pointer);
    }
    if (found == nullptr) found = &document;
    auto const place = pointer.empty() ? std::string{"the document"} : "\"" + pointer.to_string() + "\"";
    if (!found->is_object()) return fmt::format("{} is of type {}", place, found->type_name());
    constexpr std::size_t most_names = 10;
    std::string names;
    std::size_t count = 0;
    for (auto const& [name, value] : found->items()) {
        if (++count > most_names) break;
        names += (names.empty() ? "" : ", ") + text::shorten(text::fold_space(name), 40);
    }
    return fmt::format("{} has the members {}{}", place, names.empty() ? "(none)" : names,
                       count > most_names ? ", ..." : "");
}

std::vector<FeedItem> read_items(std::vector<Json const*> const& elements, Pointers const& pointers,
                                 ReadOptions const& options) {
    ListedItems items;
    std::size_t looked_at = 0;
    for (auto const* element : elements) {
        if (items.size() == listed_items_limit || looked_at++ == looked_at_limit) break;
        items.add(item_of(*element, pointers, options));
    }
    return items.take();
}

/// The elements of the lists that the item pointer names; nothing where it names no list.
std::optional<std::vector<Json const*>> elements_of(Json const& document, JsonPath const& item) {
    auto const lists = item.find(document);
    bool const has_list =
        std::any_of(lists.begin(), lists.end(), [](Json const* list) { return list->is_array(); });
    if (!has_list) return std::nullopt;
    std::vector<Json const*> elements;
    for (auto const* list : lists) {
        if (!list->is_array()) continue;
        for (auto const& element : *list)
            elements.push_back(&element);
    }
    return elements;
}

}  // namespace

tl::expected<Feed, ReadError> read_api(std::string_view bytes, Selectors const& selectors,
                                       ReadOptions const& options) {
    auto const pointers = parse_pointers(selectors);
    if (!pointers) return failure(pointers.error());
    auto const document = parse_json(document_text(bytes, options.content_type));
    if (!document) return tl::unexpected(document.error());
    auto const elements = elements_of(*document, pointers->item);
    if (!elements) {
        return failure(fmt::format("the item pointer \"{}\" names no array: {}", selectors.item.expression,
                                   describe_nearest(*document, pointers->item.beginning())));
    }
    Feed feed;
    feed.format = FeedFormat::json;
    feed.link = web_address("", options.base_url);
    feed.items = read_items(*elements, *pointers, options);
    if (feed.items.empty() && !elements->empty()) {
        return failure(
            fmt::format("the title pointer \"{}\" finds no text in any of the {} elements; of the first, {}",
                        selectors.title.expression, elements->size(),
                        describe_nearest(*elements->front(), pointers->title.beginning())));
    }
    return feed;
}

}  // namespace belleman::feed
