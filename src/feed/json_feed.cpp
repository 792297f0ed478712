#include "feed/json_feed.hpp"

#include "belleman/feed/category.hpp"
#include "belleman/feed/date.hpp"
#include "belleman/text/plain.hpp"
#include "feed/address.hpp"
#include "feed/draft.hpp"
#include "feed/json_document.hpp"
#include "feed/json_repair.hpp"
#include "feed/json_tree.hpp"
#include "feed/limits.hpp"
#include "feed/text_construct.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace belleman::feed {

namespace {

using Json = nlohmann::json;

/// The member of an object; null where there is none.
Json const& member(Json const& object, char const* name) {
    static Json const null;
    if (!object.is_object()) return null;
    auto const found = object.find(name);
    return found == object.end() ? null : *found;
}

std::string text_of(Json const& object, char const* name) {
    return scalar_text(member(object, name));
}

std::string plain_of(Json const& object, char const* name) {
    return plain_from_loose(text_of(object, name));
}

void add_author(std::vector<Person>& people, Json const& author) {
    if (author.is_string()) return add_person(people, person_from_text(scalar_text(author)));
    add_person(people, {plain_of(author, "name"), text_of(author, "url")});
}

/// `authors` of 1.1, else `author` of 1.0.
std::vector<Person> authors_of(Json const& object) {
    std::vector<Person> people;
    auto const& authors = member(object, "authors");
    if (authors.is_array()) {
        for (auto const& author : authors) {
            add_author(people, author);
        }
    } else {
        add_author(people, authors);
    }
    if (people.empty()) add_author(people, member(object, "author"));
    return people;
}

/// Reads the items of one document.
class JsonItemReader {
public:
    JsonItemReader(ReadOptions const& options, std::string base, std::vector<std::string> authors)
        : options_(options), base_(std::move(base)), authors_(std::move(authors)) {}

    [[nodiscard]] FeedItem read(Json const& object) const {
        FeedItem item;
        item.id = text_of(object, "id");
        item.title = plain_of(object, "title");
        item.link = web_address(base_, text_of(object, "url"));
        if (item.link.empty()) item.link = web_address(base_, text_of(object, "external_url"));
        item.summary_html = html_from_loose(text_of(object, "summary"));
        item.content_html = text_of(object, "content_html");
        if (item.content_html.empty()) item.content_html = html_from_plain(text_of(object, "content_text"));
        item.base_url = base_;
        item.language = text_of(object, "language");
        item.authors = names_of(authors_of(object));
        if (item.authors.empty()) item.authors = authors_;
        read_tags(item, member(object, "tags"));
        read_attachments(item, member(object, "attachments"));
        read_times(item, object);
        return item;
    }

private:
    static void read_tags(FeedItem& item, Json const& tags) {
        if (!tags.is_array()) return add_category(item.categories, plain_from_loose(scalar_text(tags)));
        for (auto const& tag : tags) {
            add_category(item.categories, plain_from_loose(scalar_text(tag)));
        }
    }

    void read_attachments(FeedItem& item, Json const& attachments) const {
        if (!attachments.is_array()) return;
        for (auto const& attachment : attachments) {
            add_enclosure(item.enclosures,
                          {web_address(base_, text_of(attachment, "url")), text_of(attachment, "mime_type"),
                           enclosure_length(scalar_text(member(attachment, "size_in_bytes")))});
        }
    }

    void read_times(FeedItem& item, Json const& object) const {
        auto const date = [&](char const* name) {
            return parse_date(text_of(object, name), options_.time_zone, options_.times_are_local);
        };
        if (auto const published = date("date_published")) {
            item.published = published->instant;
            item.published_is_date_only = published->date_only;
        }
        if (auto const updated = date("date_modified")) item.updated = updated->instant;
    }

    ReadOptions const& options_;
    std::string base_;
    std::vector<std::string> authors_;
};

bool is_json_feed(Json const& document) {
    if (text_of(document, "version").find("jsonfeed.org/version") != std::string::npos) return true;
    // Without a version: what only a feed would have.
    return member(document, "items").is_array() &&
           (document.contains("title") || document.contains("home_page_url") ||
            document.contains("feed_url"));
}

std::string base_of(Json const& document, ReadOptions const& options) {
    if (!options.base_url.empty()) return options.base_url;
    auto const self = web_address("", text_of(document, "feed_url"));
    return self.empty() ? web_address("", text_of(document, "home_page_url")) : self;
}

}  // namespace

tl::expected<Feed, ReadError> read_json_feed(std::string_view text, ReadOptions const& options) {
    // An extension may nest as it likes: too deep a part is left out of the tree.
    if (auto checked = check_json_size(text); !checked) return tl::unexpected(checked.error());
    auto document = json_tree(text);
    if (document.is_discarded()) document = json_tree(repair_json(text));
    if (document.is_discarded()) {
        return tl::unexpected{ReadError{"This begins like JSON but cannot be read as such."}};
    }
    if (!document.is_object() || !is_json_feed(document)) {
        return tl::unexpected{ReadError{"This is no feed but JSON without the members of a JSON Feed."}};
    }
    auto const base = base_of(document, options);
    Feed feed;
    feed.format = FeedFormat::json;
    feed.title = plain_of(document, "title");
    feed.link = web_address(base, text_of(document, "home_page_url"));
    feed.subtitle = plain_of(document, "description");
    feed.language = text_of(document, "language");
    JsonItemReader const reader{options, base, names_of(authors_of(document))};
    auto const& items = member(document, "items");
    if (!items.is_array()) return feed;
    for (auto const& object : items) {
        if (!object.is_object() || feed.items.size() == items_limit) continue;
        auto item = reader.read(object);
        bool const says_something = !item.id.empty() || !item.title.empty() || !item.link.empty() ||
                                    !item.summary_html.empty() || !item.content_html.empty() ||
                                    !item.enclosures.empty();
        if (says_something) feed.items.push_back(std::move(item));
    }
    return feed;
}

}  // namespace belleman::feed
