#pragma once

#include "belleman/model/source.hpp"
#include "belleman/model/view.hpp"
#include "belleman/tag/gazetteer.hpp"
#include "belleman/tag/topics.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace belleman::publish {

/// Where a document will stand and what it is called.
struct Frame {
    std::string title;       ///< of the view, for instance "Belleman: Beringen"
    std::string feed_id;     ///< stable `tag:` address of the view
    std::string public_url;  ///< of the server, without a slash at its end
    std::string path;        ///< of this view without format, "/feed"
    std::string query;       ///< of this view in canonical order, without '?'; may be empty
    int limit = 50;          ///< how many announcements it holds at most
    std::string more;        ///< the query that shows more of it; empty when no more can be asked for
};

/// Names for codes and ids.
struct Labels {
    tag::Gazetteer const& gazetteer;
    std::vector<tag::TopicRule> const& topics;
    std::vector<NamedView> const& views;  ///< those of the configuration
    std::vector<Source> const& sources;   ///< the same
};

enum class Format { atom, json, page };

/// What a view of this level is called: "federaal".
[[nodiscard]] std::string_view title_of(Level level);

/// What a view in this language is called: "Frans"; its code, where it has no name here.
[[nodiscard]] std::string title_of_language(std::string_view language);

/// The full address of a view in a format: the path with ".atom" or ".json", and the query. The page of a
/// view stands at the path itself, that of "/feed" at "/".
[[nodiscard]] std::string address_of(Frame const& frame, Format format);

/// Atom (RFC 4287) with our own namespace for deadlines and reasons (docs/atom-extensions.md). UTF-8; the
/// same selection always gives the same bytes.
[[nodiscard]] std::string write_atom(Selection const& selection, Frame const& frame, Labels const& labels);

/// JSON Feed 1.1; our own extension object is `_belleman` (docs/atom-extensions.md).
[[nodiscard]] std::string write_json(Selection const& selection, Frame const& frame, Labels const& labels);

/// A page for people (HTML5, no script), with the feeds of the view advertised in its head. Throws
/// std::runtime_error when the machine has no time zone data.
[[nodiscard]] std::string write_page(Selection const& selection, Frame const& frame, Labels const& labels);

/// The page for a person whose request is not understood: what is wrong in Dutch, and ways on. The query of
/// `frame` fills the form.
[[nodiscard]] std::string write_refusal(std::string_view message, Frame const& frame, Labels const& labels);

/// The header fields with which a page has to be served: Content-Security-Policy (its style is inline, its
/// form leads to the page itself, and nothing else is allowed), Referrer-Policy and X-Content-Type-Options.
/// Any site may frame a page: it only shows what is public, and knows no cookies.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> page_headers();

}  // namespace belleman::publish
