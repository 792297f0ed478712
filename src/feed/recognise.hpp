#pragma once

#include "belleman/feed/read.hpp"

#include <tl/expected.hpp>

#include <cstddef>
#include <string_view>

namespace belleman::feed {

/// The kinds of document that can be read.
enum class DocumentKind { rss, rdf, atom, atom_entry, json };

/// What a document is, and where it begins: text before its declaration or root element is no part of it.
struct Recognised {
    DocumentKind kind = DocumentKind::rss;
    std::size_t begin = 0;
};

/// Recognises a document (UTF-8) by its first element, or its first brace. The error says what it is instead,
/// for which `bytes` is the document as it came.
[[nodiscard]] tl::expected<Recognised, ReadError> recognise(std::string_view text, std::string_view bytes);

}  // namespace belleman::feed
