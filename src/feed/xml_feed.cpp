#include "feed/xml_feed.hpp"

#include "belleman/feed/date.hpp"
#include "feed/address.hpp"
#include "feed/ascii.hpp"
#include "feed/draft_reader.hpp"
#include "feed/limits.hpp"
#include "feed/namespaces.hpp"
#include "feed/tree_walk.hpp"
#include "feed/xml_markup.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace belleman::feed {

namespace {

Namespace home_of(DocumentKind kind) {
    return kind == DocumentKind::atom || kind == DocumentKind::atom_entry ? Namespace::atom : Namespace::core;
}

/// The namespace that an element's own tag declares for it, as written.
std::string_view declared_namespace(pugi::xml_node element) {
    std::string_view const name = element.name();
    auto const colon = name.find(':');
    auto const prefix = colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
    for (auto const attribute : element.attributes()) {
        std::string_view const key = attribute.name();
        if (key == "xmlns" && prefix.empty()) return attribute.value();
        if (key.starts_with("xmlns:") && !prefix.empty() && key.substr(6) == prefix) return attribute.value();
    }
    return {};
}

bool declares(pugi::xml_node element, std::string_view part) {
    return std::any_of(element.attributes().begin(), element.attributes().end(),
                       [&](pugi::xml_attribute attribute) {
                           return std::string_view{attribute.name()}.starts_with("xmlns") &&
                                  std::string_view{attribute.value()}.find(part) != std::string_view::npos;
                       });
}

FeedFormat format_of(pugi::xml_node root, DocumentKind kind) {
    std::string_view const version = root.attribute("version").value();
    switch (kind) {
        case DocumentKind::rdf:
            return declares(root, "rdf/simple/0.9") || declares(root.child("channel"), "rdf/simple/0.9")
                       ? FeedFormat::rss09
                       : FeedFormat::rss1;
        case DocumentKind::atom:
        case DocumentKind::atom_entry: {
            auto const uri = declared_namespace(root);
            bool const is_old = uri.empty() ? trimmed(version) == "0.3"
                                            : namespace_of(uri) == Namespace::atom &&
                                                  uri.find("2005") == std::string_view::npos;
            return is_old ? FeedFormat::atom03 : FeedFormat::atom1;
        }
        default:
            break;
    }
    if (trimmed(version).starts_with("0.9")) return FeedFormat::rss09;
    if (trimmed(version).starts_with("1.") || declares(root, "rss1.1")) return FeedFormat::rss1;
    return FeedFormat::rss2;
}

/// Walks one document.
class XmlFeedReader {
public:
    XmlFeedReader(pugi::xml_node root, DocumentKind kind, ReadOptions const& options)
        : root_(root),
          kind_(kind),
          options_(options),
          scope_(home_of(kind), options.base_url),
          channel_(scope_, options, DraftReader::Level::feed) {
        scope_.adopt(root);
    }

    tl::expected<Feed, std::string> run() {
        if (options_.base_url.empty()) scope_.set_outer_base(base_in_feed());
        feed_.format = format_of(root_, kind_);
        if (kind_ == DocumentKind::atom_entry) {
            items_.push_back(root_);
        } else {
            Inside const inside{scope_, root_};
            walk_feed(root_, 0);
            finish_feed();
        }
        if (kind_ == DocumentKind::rdf && !has_channel_ && items_.empty()) {
            return tl::unexpected{std::string{"RDF without a channel or items of RSS"}};
        }
        read_items();
        if (!is_certain() && feed_.title.empty() && feed_.items.empty()) {
            return tl::unexpected{
                std::string{"XML that has only its first element's name in common with one"}};
        }
        return std::move(feed_);
    }

private:
    /// Whether the root alone tells that this is a feed. "feed", "channel" and "entry" are words of others
    /// too.
    [[nodiscard]] bool is_certain() const {
        std::string_view const name = root_.name();
        return equals_ignoring_case(name.substr(name.find(':') + 1), "rss") || kind_ == DocumentKind::rdf ||
               namespace_of(declared_namespace(root_)) != Namespace::unknown;
    }

    /// The address that the feed gives for itself, else for its site.
    [[nodiscard]] std::string base_in_feed() {
        Inside const inside{scope_, root_};
        std::string self;
        std::string site;
        find_base(root_, 0, self, site);
        return self.empty() ? site : self;
    }

    void find_base(pugi::xml_node parent, int depth, std::string& self, std::string& site) {
        for (auto const child : ChildElements{parent}) {
            Inside const inside{scope_, child};
            auto const term = term_of(inside.name());
            if (term == Term::channel && depth < 2) find_base(child, depth + 1, self, site);
            if (term != Term::rss_link && term != Term::atom_link) continue;
            auto const href = attribute_of(child, "href");
            auto const address = web_address("", href.empty() ? address_of(child) : href);
            auto const rel = attribute_of(child, "rel");
            auto& slot = equals_ignoring_case(rel, "self") ? self : site;
            bool const counts = rel.empty() || &slot == &self || equals_ignoring_case(rel, "alternate");
            if (counts && slot.empty()) slot = address;
        }
    }

    /// Reads what is said about the feed, and notes its items.
    void walk_feed(pugi::xml_node parent, int depth) {
        constexpr int depth_limit = 2;  // channel inside rss, items inside channel
        for (auto const child : ChildElements{parent}) {
            Inside const inside{scope_, child};
            auto const term = term_of(inside.name());
            if (term == Term::item) {
                note_item(child);
            } else if (term == Term::deleted_entry) {
                take_deleted(child);
            } else if (term == Term::channel || term == Term::items) {
                has_channel_ = has_channel_ || term == Term::channel;
                if (depth < depth_limit) walk_feed(child, depth + 1);
            } else {
                channel_.take(child, term);
            }
            if (term == Term::channel && feed_language_.empty()) feed_language_ = scope_.language();
        }
        if (depth == 0 && feed_language_.empty()) feed_language_ = scope_.language();
    }

    /// RFC 6721, section 3.
    void take_deleted(pugi::xml_node element) {
        auto ref = attribute_of(element, "ref");
        if (ref.empty() || feed_.deleted.size() == items_limit) return;
        auto const when =
            parse_date(attribute_of(element, "when"), options_.time_zone, options_.times_are_local);
        feed_.deleted.push_back({std::move(ref), when ? std::optional{when->instant} : std::nullopt});
    }

    /// An item inside an item is one whose forerunner was closed too late.
    void note_item(pugi::xml_node item) {
        constexpr int nested_limit = 50;
        for (int nested = 0; item && nested <= nested_limit && items_.size() < items_limit; ++nested) {
            items_.push_back(item);
            item = item.child(item.name());
        }
    }

    void finish_feed() {
        auto& draft = channel_.draft();
        feed_.title = std::move(draft.title.value());
        feed_.link = std::move(draft.link.value());
        feed_.subtitle = std::move(draft.summary.value().html);
        auto const& language = draft.language;
        feed_.language = language.rank() == 0 || feed_language_.empty() ? language.value() : feed_language_;
        std::replace(feed_.language.begin(), feed_.language.end(), '_', '-');
        if (feed_language_.empty()) feed_language_ = feed_.language;
        // pubDate and dc:date of a channel are those of its last publication; atom:published is its birthday.
        auto const& published = draft.published;
        bool const is_last = published.has_value() && (published.rank() == 0 || published.rank() == 4);
        if (draft.updated.has_value()) {
            feed_.updated = draft.updated.value().instant;
        } else if (is_last) {
            feed_.updated = published.value().instant;
        }
    }

    void read_items() {
        feed_.items.reserve(items_.size());
        for (auto const node : items_) {
            enter_parents_of(node);
            auto item = read_item(node);
            if (!is_empty(item)) feed_.items.push_back(std::move(item));
        }
    }

    /// An item has the prefixes and bases of what it stands in. Most stand in the same parent.
    void enter_parents_of(pugi::xml_node item) {
        if (item.parent() == parent_) return;
        for (; entered_ > 0; --entered_) {
            scope_.leave();
        }
        parent_ = item.parent();
        std::vector<pugi::xml_node> outer;
        for (auto node = parent_; node.type() == pugi::node_element; node = node.parent()) {
            outer.push_back(node);
        }
        entered_ = outer.size();
        for (auto node = outer.rbegin(); node != outer.rend(); ++node) {
            scope_.enter(*node);
        }
    }

    FeedItem read_item(pugi::xml_node node) {
        Inside const inside{scope_, node};
        DraftReader reader{scope_, options_, DraftReader::Level::item};
        for (auto const child : ChildElements{node}) {
            Inside const inside_child{scope_, child};
            reader.take(child, term_of(inside_child.name()));
        }
        if (home_of(kind_) == Namespace::core) reader.take_about(about(node));
        auto& draft = reader.draft();
        if (home_of(kind_) == Namespace::atom && draft.authors.empty()) {
            // RFC 4287, section 4.2.1.
            draft.authors = draft.source_authors.empty() ? channel_.draft().authors : draft.source_authors;
        }
        bool const says_language = draft.language.rank() == 0;
        auto item = item_from(std::move(draft), scope_.base());
        if (!says_language) own_language(item);
        std::replace(item.language.begin(), item.language.end(), '_', '-');
        return item;
    }

    /// An item has a language of its own where xml:lang says another than for the feed.
    void own_language(FeedItem& item) const {
        if (item.language.empty()) item.language = scope_.language();
        if (equals_ignoring_case(item.language, feed_language_)) item.language.clear();
    }

    [[nodiscard]] std::string about(pugi::xml_node item) const {
        for (auto const attribute : item.attributes()) {
            auto const name = scope_.name_of(attribute.name(), true);
            bool const is_rdf =
                name.space == Namespace::rdf || (kind_ == DocumentKind::rdf && name.space == Namespace::core);
            if (name.local == "about" && is_rdf) {
                return attribute_of(item, attribute.name());
            }
        }
        return {};
    }

    pugi::xml_node root_;
    DocumentKind kind_;
    ReadOptions const& options_;
    Scope scope_;
    DraftReader channel_;
    Feed feed_;
    std::string feed_language_;  ///< that items inherit
    std::vector<pugi::xml_node> items_;
    pugi::xml_node parent_;  ///< the scope is inside it and all around it
    std::size_t entered_ = 0;
    bool has_channel_ = false;
};

}  // namespace

tl::expected<Feed, std::string> read_xml_feed(pugi::xml_node root, DocumentKind kind,
                                              ReadOptions const& options) {
    return XmlFeedReader{root, kind, options}.run();
}

}  // namespace belleman::feed
