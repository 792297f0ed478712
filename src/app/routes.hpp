#pragma once

#include "app/setup.hpp"
#include "belleman/model/view.hpp"
#include "belleman/publish/publish.hpp"
#include "belleman/server/server.hpp"

#include <tl/expected.hpp>

namespace belleman::app {

/// A view that is asked for, in which format. The query of the frame is canonical: known parameters in a
/// fixed order, values sorted; so one view has one address.
struct ViewRequest {
    View view;
    publish::Format format = publish::Format::page;
    publish::Frame frame;
};

/// The names by which what is served calls things. Points into `setup`.
[[nodiscard]] publish::Labels labels_of(Setup const& setup);

/// Understands "/", "/feed.atom", "/feed.json", "/view/<id>", "/view/<id>.atom", "/view/<id>.json" with the
/// parameters of `read_view_parameters`. Errors: 404 for another path or an unknown view, 400 for a parameter
/// that is not understood (the message says what would be), 406 when the Accept header excludes the format.
[[nodiscard]] tl::expected<ViewRequest, server::Response> route(server::Request const& request,
                                                                Setup const& setup);

}  // namespace belleman::app
