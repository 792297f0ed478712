#pragma once

#include "app/setup.hpp"
#include "belleman/model/view.hpp"
#include "belleman/server/server.hpp"

#include <tl/expected.hpp>

#include <string>

namespace belleman::app {

/// The format that a view is asked in.
enum class Format { atom, json, page };

/// A view that is asked for, in which format.
struct ViewRequest {
    View view;
    Format format = Format::page;
    std::string title;  ///< of the view, for a person
    std::string path;   ///< canonical, without the format's ending: "/feed" or "/view/<id>"
    std::string query;  ///< canonical: known parameters in a fixed order, values sorted; no '?'
};

/// Understands "/", "/feed.atom", "/feed.json", "/view/<id>", "/view/<id>.atom", "/view/<id>.json" with
/// municipality= (NIS code or name), topic=, source=, level=, lang= and limit=; values may repeat or be
/// separated by commas. Errors: 404 for another path or an unknown view, 400 for a parameter that is not
/// understood (the message says what would be), 406 when the Accept header excludes the format.
[[nodiscard]] tl::expected<ViewRequest, server::Response> route(server::Request const& request,
                                                                Setup const& setup);

/// The address of a view in a format, below the server's public address.
[[nodiscard]] std::string view_path(ViewRequest const& request, Format format);

}  // namespace belleman::app
