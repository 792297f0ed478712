#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace belleman::feed {

/// A parsed document together with the text that its tree points into. References in the tree are not
/// decoded, white space is kept, comments and declarations are not.
class XmlDocument {
public:
    /// Parses `text` (UTF-8) from `begin`, in place.
    XmlDocument(std::string text, std::size_t begin);
    // The tree points into the text.
    XmlDocument(XmlDocument const&) = delete;
    XmlDocument& operator=(XmlDocument const&) = delete;

    [[nodiscard]] bool is_well_formed() const { return result_.status == pugi::status_ok; }
    /// Where the text breaks the rules of XML (bytes from its beginning).
    [[nodiscard]] std::size_t broken_at() const { return begin_ + static_cast<std::size_t>(result_.offset); }
    /// The first element at the top whose name is `local_name` (lower case) without prefix and in any case.
    [[nodiscard]] pugi::xml_node root(std::string_view local_name) const;

private:
    std::string text_;
    std::size_t begin_;
    pugi::xml_document tree_;
    pugi::xml_parse_result result_;
};

}  // namespace belleman::feed
