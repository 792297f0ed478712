#pragma once

#include "belleman/publish/publish.hpp"

#include <string>
#include <string_view>

// What every page for people has around its subject. Each function appends to `out`.
namespace belleman::publish {

/// From the doctype into the head, which stays open.
void open_page(std::string& out, std::string_view title);

/// Ends the head; then the top of the page down to its heading. The header stays open.
void open_masthead(std::string& out, std::string_view heading);

/// The ways to other selections: the views of the configuration and, where the selection is not that of one
/// of them, the form. Ends the header.
void close_masthead(std::string& out, Frame const& frame, Labels const& labels);

/// The subject of the page goes between these two.
void open_main(std::string& out);
void close_page(std::string& out);

}  // namespace belleman::publish
