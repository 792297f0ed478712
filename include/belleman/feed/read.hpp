#pragma once

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

/// Reads an HTML page by selectors (XPath 1.0 over the HTML5 tree). No match of `item` is an error: a listing
/// is never silently empty. An item without a link gets the page's address plus a fragment made from its
/// title.
[[nodiscard]] tl::expected<Feed, ReadError> read_listing(std::string_view bytes, Selectors const& selectors,
                                                         ReadOptions const& options);

/// Reads a JSON document by JSON Pointers (RFC 6901): `item` names the array, the others are relative to its
/// elements.
[[nodiscard]] tl::expected<Feed, ReadError> read_api(std::string_view bytes, Selectors const& pointers,
                                                     ReadOptions const& options);

/// Checks one selector's syntax; the message says what is wrong with it. `kind` is html or json.
[[nodiscard]] tl::expected<void, std::string> check_selector(SourceKind kind, std::string_view expression);

/// Makes the HTML of all items safe (`text::clean_html` against each item's base), in place.
void clean(Feed& feed);

}  // namespace belleman::feed
