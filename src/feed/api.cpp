#include "belleman/feed/date.hpp"
#include "belleman/feed/read.hpp"
#include "belleman/text/plain.hpp"
#include "feed/address.hpp"
#include "feed/charset.hpp"
#include "feed/json_document.hpp"
#include "feed/limits.hpp"
#include "feed/listed_items.hpp"
#include "feed/text_construct.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace belleman::feed {

namespace {

using Json = nlohmann::json;
using Pointer = JsonPointer;

/// The pointers of an API, parsed. Those that are not given are empty.
struct Pointers {
    Pointer item;  ///< the whole document where it is not given
    Pointer title;
    std::optional<Pointer> link;
    std::optional<Pointer> date;
    std::optional<Pointer> summary;
    std::optional<Pointer> category;
};

tl::unexpected<ReadError> failure(std::string message) {
    return tl::unexpected(ReadError{std::move(message)});
}

tl::expected<Pointers, std::string> parse_pointers(Selectors const& selectors) {
    Pointers pointers;
    if (selectors.title.expression.empty())
        return tl::unexpected(std::string{"an API needs a title pointer"});
    std::optional<Pointer> item;
    std::optional<Pointer> title;
    for (auto const& [pointer, name, selector] :
         {std::tuple{&item, "item", &selectors.item}, std::tuple{&title, "title", &selectors.title},
          std::tuple{&pointers.link, "link", &selectors.link},
          std::tuple{&pointers.date, "date", &selectors.date},
          std::tuple{&pointers.summary, "summary", &selectors.summary},
          std::tuple{&pointers.category, "category", &selectors.category}}) {
        if (selector->expression.empty()) continue;
        auto parsed = parse_json_pointer(selector->expression);
        if (!parsed) return tl::unexpected(fmt::format("selector `{}`: {}", name, parsed.error()));
        *pointer = *std::move(parsed);
    }
    if (item) pointers.item = *std::move(item);
    pointers.title = *std::move(title);
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

std::string text_at(Json const& object, std::optional<Pointer> const& pointer) {
    auto const* value = pointer ? find_json(object, *pointer) : nullptr;
    return value == nullptr ? std::string{} : text_of(*value);
}

std::vector<std::string> categories_of(Json const& object, std::optional<Pointer> const& pointer) {
    std::vector<std::string> categories;
    auto const* value = pointer ? find_json(object, *pointer) : nullptr;
    if (value == nullptr) return categories;
    auto const add = [&](Json const& member) {
        auto category = plain_from_loose(text_of(member));
        if (!category.empty()) categories.push_back(std::move(category));
    };
    if (!value->is_array()) {
        add(*value);
        return categories;
    }
    for (auto const& member : *value) {
        add(member);
    }
    return categories;
}

/// The item that an element of the array makes; without title where it has none.
FeedItem item_of(Json const& object, Pointers const& pointers, ReadOptions const& options) {
    FeedItem item;
    constexpr std::size_t longest_title = 10'000;  // characters; nobody reads on
    item.title = plain_from_loose(text::shorten(text_at(object, pointers.title), longest_title));
    if (item.title.empty()) return item;
    item.link = web_address(options.base_url, text_at(object, pointers.link));
    identify(item, web_address("", options.base_url));
    item.base_url = options.base_url;
    item.summary_html = html_from_loose(text_at(object, pointers.summary));
    item.categories = categories_of(object, pointers.category);
    if (auto const date =
            parse_date(text_at(object, pointers.date), options.time_zone, options.times_are_local)) {
        item.published = date->instant;
        item.published_is_date_only = date->date_only;
    }
    return item;
}

/// What stands at the deepest part of `pointer` that exists.
std::string describe_nearest(Json const& document, Pointer pointer) {
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

std::vector<FeedItem> read_items(Json const& elements, Pointers const& pointers, ReadOptions const& options) {
    ListedItems items;
    std::size_t looked_at = 0;
    for (auto const& element : elements) {
        if (items.size() == listed_items_limit || looked_at++ == looked_at_limit) break;
        items.add(item_of(element, pointers, options));
    }
    return items.take();
}

}  // namespace

tl::expected<Feed, ReadError> read_api(std::string_view bytes, Selectors const& selectors,
                                       ReadOptions const& options) {
    auto const pointers = parse_pointers(selectors);
    if (!pointers) return failure(pointers.error());
    auto const document = parse_json(document_text(bytes, options.content_type));
    if (!document) return tl::unexpected(document.error());
    auto const* elements = find_json(*document, pointers->item);
    if (elements == nullptr || !elements->is_array()) {
        return failure(fmt::format("the item pointer \"{}\" names no array: {}", selectors.item.expression,
                                   describe_nearest(*document, pointers->item)));
    }
    Feed feed;
    feed.format = FeedFormat::json;
    feed.link = web_address("", options.base_url);
    feed.items = read_items(*elements, *pointers, options);
    if (feed.items.empty() && !elements->empty()) {
        return failure(
            fmt::format("the title pointer \"{}\" finds no text in any of the {} elements; of the first, {}",
                        selectors.title.expression, elements->size(),
                        describe_nearest(elements->front(), pointers->title)));
    }
    return feed;
}

}  // namespace belleman::feed
