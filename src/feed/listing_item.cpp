#include "feed/listing_item.hpp"

#include "belleman/feed/category.hpp"
#include "belleman/text/plain.hpp"
#include "feed/address.hpp"
#include "feed/ascii.hpp"
#include "feed/listed_items.hpp"
#include "feed/read_more.hpp"
#include "feed/summary_nodes.hpp"
#include "feed/tree_walk.hpp"

namespace belleman::feed {

namespace {

/// Of one selector that gives many nodes only the first are looked at.
constexpr std::size_t most_candidates = 50;

bool is_usable_title(std::string_view text) {
    return !text.empty() && !is_read_more(text);
}

/// A title that stands there twice (a picture's alternative text and the heading) once. Short ones may well
/// be meant so.
std::string said_once(std::string title) {
    constexpr std::size_t shortest = 10;
    auto const half = title.size() / 2;
    bool const is_double =
        half >= shortest && title.size() % 2 == 1 && title[half] == ' ' &&
        std::string_view{title}.substr(0, half) == std::string_view{title}.substr(half + 1);
    if (is_double) title.resize(half);
    return title;
}

bool is_link(pugi::xml_node node) {
    return is_element(node, "a") && node.attribute("href");
}

/// What a link is called where its own text says nothing.
std::string alternative_text(pugi::xml_node link) {
    auto const image = find_element(link, [](pugi::xml_node node) { return is_element(node, "img"); });
    for (auto const* text : {link.attribute("title").value(), link.attribute("aria-label").value(),
                             image.attribute("alt").value()}) {
        if (auto folded = text::fold_space(text); is_usable_title(folded)) return folded;
    }
    return {};
}

ItemTitle title_of(pugi::xml_node node, LeaveOut const& others) {
    return {said_once(page_text(node, others)), node};
}

ItemTitle title_of(pugi::xpath_node const& found, LeaveOut const& others) {
    if (!found.attribute()) return title_of(found.node(), others);
    return {text::fold_space(found.attribute().value()), found.parent()};
}

/// A date as machines read it: the `datetime` of a time element, the `content` of a meta element.
std::string machine_date(pugi::xml_node node) {
    for (auto const* name : {"datetime", "content"}) {
        if (auto const value = node.attribute(name)) return value.value();
    }
    return {};
}

bool is_dated_time(pugi::xml_node node) {
    return is_element(node, "time") && node.attribute("datetime");
}

void add_date_texts(std::vector<std::string>& texts, pugi::xml_node node, LeaveOut const& others) {
    if (auto date = machine_date(node); !date.empty()) texts.push_back(std::move(date));
    if (auto const time = find_element(node, is_dated_time, others); time && time != node) {
        texts.push_back(machine_date(time));
    }
    texts.push_back(page_text(node, others));
}

/// The title that the page gives by itself: the first heading inside `item`, else the text of the first link
/// that is more than "Lees meer", else what such a link is called otherwise, else the first bold text.
ItemTitle default_title(pugi::xml_node item, LeaveOut const& others) {
    ItemTitle title;
    auto const takes_title = [&](pugi::xml_node node) {
        title = title_of(node, others);
        return is_usable_title(title.text);
    };
    auto const titles_heading = [&](pugi::xml_node node) { return is_heading(node) && takes_title(node); };
    auto const titles_link = [&](pugi::xml_node node) { return is_element(node, "a") && takes_title(node); };
    auto const titles_bold = [&](pugi::xml_node node) {
        return (is_element(node, "strong") || is_element(node, "b")) && takes_title(node);
    };
    auto const has_alternative = [&](pugi::xml_node node) {
        if (!is_link(node)) return false;
        title = {alternative_text(node), node};
        return !title.text.empty();
    };
    if (find_element(item, titles_heading, others) || find_element(item, titles_link, others) ||
        find_element(item, has_alternative, others) || find_element(item, titles_bold, others)) {
        return title;
    }
    return {};
}

}  // namespace

ListingItem::ListingItem(Listing const& listing, std::size_t index)
    : listing_(listing), index_(index), item_(listing.items[index]), others_(listing.items.others(index)) {}

FeedItem ListingItem::read() {
    FeedItem item;
    auto const title = read_title();
    item.title = title.text;
    if (item.title.empty()) return item;
    item.link = read_link(title.node);
    identify(item, listing_.page_url);
    item.base_url = listing_.base_url;
    item.language = own_language();
    if (auto const date = read_date()) {
        item.published = date->instant;
        item.published_is_date_only = date->date_only;
    }
    item.summary_html = read_html(listing_.queries.summary);
    item.categories = read_categories();
    return item;
}

Selected ListingItem::select(PageQuery const& query) {
    auto selected = query.select(item_);
    selected_ += selected.nodes.size();
    return selected;
}

std::vector<pugi::xpath_node> ListingItem::nodes_of(PageQuery const& query, Selected const& selected) const {
    auto nodes = listing_.items.belonging(index_, selected, query.is_absolute());
    if (nodes.size() > most_candidates) nodes.resize(most_candidates);
    return nodes;
}

ItemTitle ListingItem::read_title() {
    auto const& query = listing_.queries.title;
    if (!query) return default_title(item_, others_);
    auto const selected = select(*query);
    if (selected.text) return {said_once(text::fold_space(*selected.text)), item_};
    for (auto const& found : nodes_of(*query, selected)) {
        if (auto title = title_of(found, others_); is_usable_title(title.text)) return title;
    }
    return {};
}

std::string ListingItem::resolve(std::string_view reference) const {
    reference = trimmed(reference);
    if (reference.empty() || reference == "#") return {};  // the page itself, not the item
    return web_address(listing_.base_url, reference);
}

std::string ListingItem::link_in(pugi::xml_node node) const {
    std::string link;
    auto const leads_somewhere = [&](pugi::xml_node seen) {
        if (is_link(seen)) link = resolve(seen.attribute("href").value());
        return !link.empty();
    };
    return find_element(node, leads_somewhere, others_) ? link : std::string{};
}

std::string ListingItem::read_link(pugi::xml_node title) {
    auto const& query = listing_.queries.link;
    if (!query) return default_link(title);
    auto const selected = select(*query);
    if (selected.text) return resolve(*selected.text);
    for (auto const& found : nodes_of(*query, selected)) {
        auto link = found.attribute()       ? resolve(found.attribute().value())
                    : is_text(found.node()) ? resolve(found.node().value())
                                            : link_in(found.node());
        if (!link.empty()) return link;
    }
    return {};
}

std::string ListingItem::default_link(pugi::xml_node title) const {
    if (auto link = link_in(title); !link.empty()) return link;
    for (auto node = title.parent(); node; node = node.parent()) {
        if (!is_link(node)) continue;
        if (auto link = resolve(node.attribute("href").value()); !link.empty()) return link;
    }
    return link_in(item_);
}

std::vector<std::string> ListingItem::date_texts() {
    std::vector<std::string> texts;
    auto const& query = listing_.queries.date;
    if (!query) {
        auto time = find_element(item_, is_dated_time, others_);
        if (!time)
            time = find_element(
                item_, [](pugi::xml_node node) { return is_element(node, "time"); }, others_);
        if (time) add_date_texts(texts, time, others_);
        return texts;
    }
    auto const selected = select(*query);
    if (selected.text) texts.push_back(*selected.text);
    for (auto const& found : nodes_of(*query, selected)) {
        if (found.attribute()) {
            texts.emplace_back(found.attribute().value());
        } else {
            add_date_texts(texts, found.node(), others_);
        }
    }
    return texts;
}

std::optional<ParsedDate> ListingItem::read_date() {
    for (auto const& text : date_texts()) {
        if (auto date = parse_date(text, listing_.options.time_zone, listing_.options.times_are_local))
            return date;
    }
    return std::nullopt;
}

std::vector<std::string> ListingItem::read_categories() {
    std::vector<std::string> categories;
    auto const& query = listing_.queries.category;
    if (!query) return categories;
    auto const selected = select(*query);
    if (selected.text) add_category(categories, text::fold_space(*selected.text));
    for (auto const& found : nodes_of(*query, selected))
        add_category(categories, selected_text(found));
    return categories;
}

std::string ListingItem::read_html(std::optional<PageQuery> const& query) {
    if (!query) return {};
    auto const selected = select(*query);
    if (selected.text) return text::escape_markup(text::fold_space(*selected.text));
    return summary_html(listing_.items, index_,
                        listing_.items.belonging(index_, selected, query->is_absolute()));
}

std::string ListingItem::own_language() const {
    for (auto node = item_; node && !is_element(node, "html"); node = node.parent()) {
        if (auto const language = node.attribute("lang")) return text::fold_space(language.value());
    }
    return {};
}

}  // namespace belleman::feed
