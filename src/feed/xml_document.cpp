#include "feed/xml_document.hpp"

#include "feed/ascii.hpp"
#include "feed/tree_walk.hpp"

#include <utility>

namespace belleman::feed {

XmlDocument::XmlDocument(std::string text, std::size_t begin) : text_(std::move(text)), begin_(begin) {
    constexpr unsigned flags = pugi::parse_cdata | pugi::parse_ws_pcdata | pugi::parse_eol;
    result_ =
        tree_.load_buffer_inplace(text_.data() + begin, text_.size() - begin, flags, pugi::encoding_utf8);
}

pugi::xml_node XmlDocument::root(std::string_view local_name) const {
    for (auto const node : ChildElements{tree_}) {
        std::string_view const name = node.name();
        if (equals_ignoring_case(name.substr(name.find(':') + 1), local_name)) return node;
    }
    return {};
}

}  // namespace belleman::feed
