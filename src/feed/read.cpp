#include "belleman/feed/read.hpp"

#include "belleman/text/clean.hpp"
#include "feed/charset.hpp"
#include "feed/charset_repair.hpp"
#include "feed/internal_entities.hpp"
#include "feed/json_feed.hpp"
#include "feed/read_error.hpp"
#include "feed/recognise.hpp"
#include "feed/xml_document.hpp"
#include "feed/xml_feed.hpp"
#include "feed/xml_repair.hpp"

#include <utility>

namespace belleman::feed {

namespace {

std::string_view root_name(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::rdf:
            return "rdf";
        case DocumentKind::atom:
            return "feed";
        case DocumentKind::atom_entry:
            return "entry";
        default:
            return "rss";
    }
}

tl::expected<Feed, std::string> read_tree(XmlDocument const& document, DocumentKind kind,
                                          ReadOptions const& options) {
    auto root = document.root(root_name(kind));
    if (!root && kind == DocumentKind::rss) root = document.root("channel");
    if (!root) return tl::unexpected{std::string{"a feed that is broken before its first element ends"}};
    if (auto const again = root.child(root.name())) root = again;  // opened twice
    return read_xml_feed(root, kind, options);
}

tl::expected<Feed, ReadError> no_feed(std::string_view text, std::size_t offset, std::string const& what) {
    return tl::unexpected{error_at(text, offset, "This is no feed but " + what + ".")};
}

/// What is left of a document that is not well-formed.
tl::expected<Feed, ReadError> read_broken(std::string_view text, Recognised recognised, std::size_t broken_at,
                                          ReadOptions const& options) {
    XmlDocument const repaired{repair_xml(text.substr(recognised.begin)), 0};
    auto feed = read_tree(repaired, recognised.kind, options);
    if (!feed) return no_feed(text, broken_at, feed.error());
    if (feed->items.empty() && feed->title.empty() && feed->link.empty() && feed->subtitle.empty()) {
        return no_feed(text, broken_at, "a feed so broken that nothing is left of it");
    }
    return *std::move(feed);
}

}  // namespace

tl::expected<Feed, ReadError> read(std::string_view bytes, ReadOptions const& options) {
    auto text = document_text(bytes, options.content_type);
    auto const recognised = recognise(text, bytes);
    if (!recognised) return tl::unexpected{recognised.error()};
    if (recognised->kind == DocumentKind::json) {
        return read_json_feed(std::string_view{text}.substr(recognised->begin), options);
    }
    if (auto with_entities = with_internal_entities(text)) text = *std::move(with_entities);
    auto const begin = recognised->begin;
    XmlDocument const document{std::move(text), begin};
    if (document.is_well_formed()) {
        auto feed = read_tree(document, recognised->kind, options);
        if (feed) return *std::move(feed);
        return no_feed({}, 0, feed.error());
    }
    // The tree is built inside the text, which is gone now: a rare case pays for the usual one.
    text = document_text(bytes, options.content_type);
    if (auto with_entities = with_internal_entities(text)) text = *std::move(with_entities);
    return read_broken(text, *recognised, document.broken_at(), options);
}

void clean(Feed& feed) {
    for (auto& item : feed.items) {
        undo_misreading(item.title);
        for (auto& category : item.categories)
            undo_misreading(category);
        for (auto* html : {&item.summary_html, &item.content_html}) {
            undo_misreading(*html);  // before cleaning takes the controls that are left of some quotes
            *html = text::clean_html(*html, item.base_url);
            undo_misreading(*html);  // no reference hides a character any more
        }
    }
}

}  // namespace belleman::feed
