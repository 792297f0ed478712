#pragma once

#include "belleman/feed/read.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace belleman::feed {

/// The feed that a document makes; the test fails when it makes none.
inline Feed read_feed(std::string_view document, ReadOptions const& options = {}) {
    auto result = read(document, options);
    INFO((result ? std::string{} : result.error().message));
    REQUIRE(result.has_value());
    return *std::move(result);
}

/// The item of a document that holds one.
inline FeedItem read_item(std::string_view document, ReadOptions const& options = {}) {
    auto feed = read_feed(document, options);
    REQUIRE(feed.items.size() == 1);
    return std::move(feed.items.front());
}

/// An RSS 2.0 document with one item that holds `children`.
inline std::string rss_with(std::string_view children) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Stad Gent</title><item>" +
           std::string{children} + "</item></channel></rss>";
}

/// An Atom 1.0 document with one entry that holds `children`.
inline std::string atom_with(std::string_view children) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Provincie</title><entry>" +
           std::string{children} + "</entry></feed>";
}

}  // namespace belleman::feed
