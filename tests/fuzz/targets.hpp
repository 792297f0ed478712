#pragma once

#include <string_view>

namespace belleman::fuzz::target {

// Each hands bytes of unknown origin to what reads them, and throws std::logic_error when the result is not
// what its reader promises. The files of corpus/<name> and dictionaries/ are their food.

void address(std::string_view bytes);        ///< first line: the base; the rest: the reference
void api(std::string_view bytes);            ///< first byte: which pointers; the rest: the document
void configuration(std::string_view bytes);  ///< TOML
void date(std::string_view bytes);
void feed(std::string_view bytes);      ///< RSS, Atom or JSON Feed
void html(std::string_view bytes);      ///< for the cleaner
void listing(std::string_view bytes);   ///< first byte: which selectors; the rest: the page
void proposal(std::string_view bytes);  ///< first byte: '{' for JSON, else a page; the rest: the document

}  // namespace belleman::fuzz::target
