#pragma once

#include "belleman/feed/read.hpp"
#include "feed/recognise.hpp"

#include <pugixml.hpp>
#include <tl/expected.hpp>

#include <string>

namespace belleman::feed {

/// The feed below `root`, an element that `kind` begins with. The error is a message: RDF that is no RSS.
[[nodiscard]] tl::expected<Feed, std::string> read_xml_feed(pugi::xml_node root, DocumentKind kind,
                                                            ReadOptions const& options);

}  // namespace belleman::feed
