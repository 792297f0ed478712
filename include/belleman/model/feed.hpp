#pragma once

#include "belleman/model/instant.hpp"
#include "belleman/model/translation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace belleman {

/// The kind of document that was read, recognised by its content.
enum class FeedFormat { rss2, rss1, rss09, atom1, atom03, json, html };

/// The name used in `belleman parse`: "rss2", "rss1", "rss0.9", "atom1", "atom0.3", "json", "html".
[[nodiscard]] std::string_view to_string(FeedFormat format);

/// A file that goes with an item (RSS enclosure, Atom rel=enclosure, JSON Feed attachment).
struct Enclosure {
    std::string url;                      ///< absolute http(s) address
    std::string type;                     ///< media type as given; empty when absent
    std::optional<std::uint64_t> length;  ///< bytes, as the feed claims

    bool operator==(Enclosure const&) const = default;
};

/// One item as a document carries it, before Belleman knows it. An empty string means "absent".
struct FeedItem {
    std::string id;                         ///< guid, atom:id or rdf:about as given, trimmed, never resolved
    std::string title;                      ///< plain text
    std::string link;                       ///< absolute http(s) address
    std::string canonical_url;              ///< another one that its own page gives for itself
    std::vector<Translation> translations;  ///< that are named (hreflang)
    std::string summary_html;               ///< HTML; safe only after `feed::clean`
    std::string content_html;               ///< HTML; safe only after `feed::clean`
    std::string base_url;                   ///< what relative addresses inside the HTML are resolved against
    std::string language;                   ///< BCP 47 tag of this item where it has its own (xml:lang)
    std::vector<std::string> authors;       ///< plain text: the name, else the address
    std::vector<std::string> categories;    ///< plain text: the label, else the term
    std::vector<Enclosure> enclosures;
    std::optional<Instant> published;
    std::optional<Instant> updated;
    bool published_is_date_only = false;  ///< the document gave a day without a time
};

/// An entry that a document says to be gone (`at:deleted-entry`, RFC 6721).
struct DeletedEntry {
    std::string ref;              ///< the id of the entry, as given, trimmed; never empty
    std::optional<Instant> when;  ///< when it went

    bool operator==(DeletedEntry const&) const = default;
};

/// A document as it was read: its own particulars, and its items in document order.
struct Feed {
    FeedFormat format = FeedFormat::rss2;
    std::string title;     ///< plain text
    std::string link;      ///< the site it speaks for, absolute
    std::string subtitle;  ///< plain text
    std::string language;  ///< BCP 47 tag
    std::optional<Instant> updated;
    std::vector<FeedItem> items;
    std::vector<DeletedEntry> deleted;  ///< what was withdrawn; these are no items
};

}  // namespace belleman
