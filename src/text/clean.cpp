#include "belleman/text/clean.hpp"

#include "belleman/text/plain.hpp"
#include "text/clean_writer.hpp"
#include "text/escape.hpp"
#include "text/html_tree.hpp"

#include <vector>

namespace belleman::text {

namespace {

// Writes what may stay of the tree below `root`. An explicit stack: nesting costs no call depth.
std::string cleaned(GumboNode const& root, CleanWriter writer) {
    struct Level {
        GumboVector const* children;
        unsigned next;
        std::size_t open_before;
    };
    std::vector<Level> levels{{&children_of(root), 0, 0}};
    while (!levels.empty()) {
        Level& level = levels.back();
        if (level.next == level.children->length) {
            writer.close_to(level.open_before);
            levels.pop_back();
            continue;
        }
        GumboNode const& node = child_at(*level.children, level.next++);
        if (is_text(node)) {
            writer.text(node.v.text.text);
        } else if (is_element(node)) {
            auto const open_before = writer.begin(node.v.element);
            if (open_before) levels.push_back({&node.v.element.children, 0, *open_before});
        }
    }
    return writer.take();
}

}  // namespace

std::string clean_html(std::string_view html, std::string_view base_url) {
    std::string out;
    if (!may_hold_markup(html)) {
        append_escaped_text(out, html);
        return out;
    }
    auto const tree = HtmlTree::parse(html, GUMBO_TAG_BODY, {});
    if (!tree) {
        append_escaped_text(out, plain_from_html(html));
        return out;
    }
    return cleaned(tree->root(), CleanWriter(parse_url(base_url), html.size()));
}

}  // namespace belleman::text
