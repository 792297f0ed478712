#pragma once

#include "belleman/text/url.hpp"
#include "text/element_rules.hpp"

#include <gumbo.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::text {

/// Writes elements and text so that they are safe, balanced, and read back as the same tree by HTML and XML
/// parsers alike. Leaving out elements can put others where HTML does not let them stand (a paragraph in a
/// paragraph); the writer closes or leaves out what a parser would.
class CleanWriter {
public:
    /// `expected_size` in bytes only spares allocations.
    CleanWriter(std::optional<Url> base, std::size_t expected_size);

    /// Begins an element, as far as it may stay. Gives how many elements to leave open when its content is
    /// done (for `close_to`), or nothing when its content goes too.
    [[nodiscard]] std::optional<std::size_t> begin(GumboElement const& element);

    void text(std::string_view text);

    /// Ends elements until at most `count` are open.
    void close_to(std::size_t count);

    [[nodiscard]] std::string take();

private:
    struct Open {
        ElementRule rule;
        GumboTag tag;
        std::size_t tag_begin;  // offsets in out_
        std::size_t content_begin;
    };

    [[nodiscard]] bool fits(Place place) const;
    void make_room(Place place);
    void close_paragraph();
    void close_item(Place place);
    void close_top();
    void drop_blank(Open const& blank);
    void drop_line_ends_of_pre(std::size_t begin);
    [[nodiscard]] bool is_open(GumboTag tag) const;
    [[nodiscard]] bool in_table_structure() const;

    // Each appends a start tag, or nothing and gives false when the element has no use without what is
    // missing.
    bool append_start_tag(GumboElement const& element, std::string_view name);
    bool append_own_attributes(GumboElement const& element);
    bool append_link(GumboElement const& element);
    bool append_image(GumboElement const& element);
    bool append_media(GumboElement const& element);
    void append_attribute(std::string_view name, std::string_view value);

    std::optional<Url> base_;
    std::string out_;
    std::vector<Open> open_;
    std::string last_image_;     // its address
    std::size_t image_end_ = 0;  // offset in out_
};

}  // namespace belleman::text
