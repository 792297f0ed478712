#pragma once

#include "belleman/text/html.hpp"

#include <gumbo.h>
#include <tl/expected.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace belleman::text {

/// A parsed piece of HTML as gumbo's tree. The nodes live as long as this.
class HtmlTree {
public:
    /// `html` must outlive the tree. Controls in it are read as `without_controls` does. `context` is
    /// GUMBO_TAG_LAST for a whole page, or the element whose content `html` is. Errors: a limit is exceeded,
    /// or the tree would need far more memory or time than the text is worth.
    [[nodiscard]] static tl::expected<HtmlTree, std::string> parse(std::string_view html, GumboTag context,
                                                                   HtmlLimits const& limits);

    HtmlTree(HtmlTree&&) noexcept;
    HtmlTree& operator=(HtmlTree&&) noexcept;
    ~HtmlTree();

    /// The `html` element; for a fragment its children are those of the context element.
    [[nodiscard]] GumboNode const& root() const;

private:
    struct Memory;
    HtmlTree();

    // Null when the memory or time allowed was used up.
    static GumboNode const* run(Memory& memory, std::string_view html, GumboTag context);

    std::unique_ptr<Memory> memory_;
    GumboNode const* root_ = nullptr;
};

/// The children of an element or template; none for other nodes.
[[nodiscard]] GumboVector const& children_of(GumboNode const& node);

[[nodiscard]] inline GumboNode const& child_at(GumboVector const& children, unsigned index) {
    return *static_cast<GumboNode const*>(children.data[index]);
}

[[nodiscard]] inline bool is_element(GumboNode const& node) {
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

[[nodiscard]] inline bool is_text(GumboNode const& node) {
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
           node.type == GUMBO_NODE_CDATA;
}

}  // namespace belleman::text
