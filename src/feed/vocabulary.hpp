#pragma once

#include "feed/namespaces.hpp"

namespace belleman::feed {

/// What an element says, whatever the vocabulary it comes from.
enum class Term : std::uint8_t {
    none,
    // structure
    channel,
    item,
    items,
    deleted_entry,
    group,   ///< media:group, media:content as a parent
    source,  ///< the feed that an entry comes from
    // texts
    rss_title,
    atom_title,
    other_title,
    media_title,
    description,   ///< RSS description
    atom_summary,  ///< also the feed's subtitle
    rss_summary,
    other_description,
    media_description,
    itunes_summary,
    itunes_subtitle,
    encoded,
    atom_content,
    body,
    full_item,
    rss_content,
    // addresses
    rss_link,
    atom_link,
    guid,
    atom_id,
    enclosure,
    rdf_enclosure,
    media_content,
    // people and subjects
    rss_author,
    atom_author,
    creator,
    itunes_author,
    rss_category,
    atom_category,
    subject,
    media_category,
    itunes_category,
    // times and language
    published,
    atom_published,
    issued,
    created,
    dc_date,
    atom_updated,
    modified,
    build_date,
    language
};

/// The meaning of an element; its letter case makes no difference.
[[nodiscard]] Term term_of(QualifiedName name);

}  // namespace belleman::feed
