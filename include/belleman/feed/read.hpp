#pragma once

#include "belleman/model/detail_page.hpp"
#include "belleman/model/feed.hpp"
#include "belleman/model/source.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace belleman::feed {

/// What is known about a document beside its bytes.
struct ReadOptions {
    std::string base_url;      ///< address it was fetched from (after redirects); empty when unknown
    std::string content_type;  ///< value of Content-Type; only its charset is believed
    std::string time_zone = "Europe/Brussels";  ///< for times that name no zone
    bool times_are_local = false;  ///< the zone that times name is wrong: they are civil time in `time_zone`
};

/// Why a document gave nothing. `message` says what it is instead, for a person.
struct ReadError {
    std::string message;
    int line = 0;  ///< 1-based; 0 when unknown
    int column = 0;
};

/// Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 and JSON Feed, recognised by content, as forgiving as
/// possible. HTML of the items is as given (raw); see `clean`. An empty feed is no error; something that is
/// no feed is. Pure; safe from any thread.
[[nodiscard]] tl::expected<Feed, ReadError> read(std::string_view bytes, ReadOptions const& options);

/// Whether a document begins as JSON does, with a brace or a bracket; one right before markup is a stray one.
[[nodiscard]] bool looks_like_json(std::string_view bytes);

/// Reads an HTML page by selectors (XPath 1.0 or CSS over the HTML5 tree). A selector gives elements,
/// attributes, or a text by an expression. No match of `item` is an error that says so, or what the page
/// looks like instead (a check for robots, a login page): a listing is never silently empty. Matches
/// without title are skipped; when all are, that is an error. An item that stands twice is read once; at most
/// 1000 are read.
///
/// What stands inside an item belongs to the innermost item around it; a match inside another is an item only
/// when it has a title of its own. What stands after an item belongs to it until the next item starts: with
/// item `//h3` and summary `following-sibling::*` the summary is what stands below the heading, up to the
/// next heading, which XPath 1.0 cannot say by itself. Expressions that start with "/" are free of that rule.
///
/// Not given, `title` is the first heading, else the first link's text ("Lees meer" and the like never), else
/// bold text; `link` is the title's link, else the item's first; `date` the first `time` element. An item
/// without link gets the page's address plus a fragment made from its title; that, or its link, is its id.
/// Pure; safe from any thread.
[[nodiscard]] tl::expected<Feed, ReadError> read_listing(std::string_view bytes, Selectors const& selectors,
                                                         ReadOptions const& options);

/// Reads a JSON document by JSON Pointers (RFC 6901): `item` names the array (not given: the document is
/// one), the others are relative to its elements; `title` has to be given. Where a list stands, "*" means
/// each of its elements. Values may be text, HTML or numbers; of several the first text counts, for
/// `category` all. A date may be a number of seconds or milliseconds since 1970. Elements without title are
/// skipped; when all of some are, that is an error; an empty array is none. An item without link gets a mark
/// as in a listing; at most 1000 are read. Pure; safe from any thread.
[[nodiscard]] tl::expected<Feed, ReadError> read_api(std::string_view bytes, Selectors const& pointers,
                                                     ReadOptions const& options);

/// Reads the page of one item: what `selectors` find in it, and nothing by itself. Without content, where
/// that is asked for, or without anything it is an error that says what the page looks like instead. The HTML
/// is clean. Pure; safe from any thread.
[[nodiscard]] tl::expected<ItemDetail, ReadError> read_detail(std::string_view bytes,
                                                              DetailSelectors const& selectors,
                                                              ReadOptions const& options);

/// Where a selector looks: in the whole page, or inside one item of it.
enum class SelectorScope { page, item };

/// Checks one selector's syntax; the message says what is wrong with it. `kind` is html or json; `syntax` and
/// `scope` are those of a page's.
[[nodiscard]] tl::expected<void, std::string> check_selector(SourceKind kind, std::string_view expression,
                                                             SelectorSyntax syntax = SelectorSyntax::xpath,
                                                             SelectorScope scope = SelectorScope::item);

/// Makes the HTML of all items safe (`text::clean_html` against each item's base), in place, and mends each
/// text in which every character beyond ASCII is UTF-8 that was read as windows-1252 ("gemeentÃ«n").
void clean(Feed& feed);

}  // namespace belleman::feed
