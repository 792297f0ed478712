#include "text/nesting.hpp"

#include "belleman/text/html_names.hpp"
#include "text/tag_scan.hpp"

#include <fmt/core.h>
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace belleman::text {

namespace {

enum class Role {
    container,   ///< stays open until its end tag
    ignored,     ///< at most one is open between two others, or none at all
    raw,         ///< its content is text
    formatting,  ///< its end tag closes only itself
    block,       ///< closes a paragraph
    paragraph,
    item,       ///< li, dd, dt
    table_part  ///< closes everything in the table
};

// clang-format off
Role role_of(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_IMAGE:  // the parser makes an "img" of it
        case GUMBO_TAG_A: case GUMBO_TAG_NOBR: case GUMBO_TAG_HTML: case GUMBO_TAG_HEAD: case GUMBO_TAG_BODY:
        case GUMBO_TAG_OPTION: case GUMBO_TAG_COLGROUP: return Role::ignored;
        case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_XMP: case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_NOEMBED: case GUMBO_TAG_NOFRAMES: case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_TITLE: return Role::raw;
        case GUMBO_TAG_B: case GUMBO_TAG_BIG: case GUMBO_TAG_CODE: case GUMBO_TAG_EM: case GUMBO_TAG_FONT:
        case GUMBO_TAG_I: case GUMBO_TAG_S: case GUMBO_TAG_SMALL: case GUMBO_TAG_STRIKE:
        case GUMBO_TAG_STRONG: case GUMBO_TAG_TT: case GUMBO_TAG_U: return Role::formatting;
        case GUMBO_TAG_ADDRESS: case GUMBO_TAG_ARTICLE: case GUMBO_TAG_ASIDE: case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_CENTER: case GUMBO_TAG_DETAILS: case GUMBO_TAG_DIR: case GUMBO_TAG_DIV:
        case GUMBO_TAG_DL: case GUMBO_TAG_FIELDSET: case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_FIGURE:
        case GUMBO_TAG_FOOTER: case GUMBO_TAG_FORM: case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3:
        case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6: case GUMBO_TAG_HEADER: case GUMBO_TAG_HGROUP:
        case GUMBO_TAG_MAIN: case GUMBO_TAG_MENU: case GUMBO_TAG_NAV: case GUMBO_TAG_OL: case GUMBO_TAG_PRE:
        case GUMBO_TAG_SECTION: case GUMBO_TAG_SUMMARY: case GUMBO_TAG_UL: return Role::block;
        case GUMBO_TAG_P: return Role::paragraph;
        case GUMBO_TAG_LI: case GUMBO_TAG_DD: case GUMBO_TAG_DT: return Role::item;
        case GUMBO_TAG_CAPTION: case GUMBO_TAG_TBODY: case GUMBO_TAG_THEAD: case GUMBO_TAG_TFOOT:
        case GUMBO_TAG_TR: case GUMBO_TAG_TD: case GUMBO_TAG_TH: return Role::table_part;
        default: return Role::container;
    }
}
// clang-format on

bool is_barrier(GumboTag tag) {
    return tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_TEMPLATE || tag == GUMBO_TAG_OBJECT ||
           tag == GUMBO_TAG_APPLET || tag == GUMBO_TAG_MARQUEE;
}

bool is_foreign(GumboTag tag) {
    return tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH;
}

// The elements that are open at a point of the page, as far as they make the tree deeper.
class OpenElements {
public:
    [[nodiscard]] std::size_t depth() const { return open_.size(); }
    [[nodiscard]] bool in_foreign() const { return foreign_ > 0; }

    void start(GumboTag tag, bool self_closing) {
        if (in_foreign()) {
            if (!self_closing) push(tag);
            return;
        }
        if (is_void_element(gumbo_normalized_tagname(tag))) return;
        switch (role_of(tag)) {
            case Role::ignored:
            case Role::raw:
                return;
            case Role::paragraph:
            case Role::block:
                truncate_to(find(GUMBO_TAG_P));
                break;
            case Role::item:
                truncate_to(find(GUMBO_TAG_P));
                truncate_to(find_item(tag));
                break;
            case Role::table_part: {
                auto const table = find(GUMBO_TAG_TABLE);
                if (!table) return;
                truncate(*table + 1);
                break;
            }
            default:
                break;
        }
        push(tag);
    }

    void end(GumboTag tag) {
        auto const found = find(tag);
        if (!found) return;
        if (role_of(tag) == Role::formatting && !in_foreign()) {
            --counts_[tag];
            open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(*found));
        } else {
            truncate(*found);
        }
    }

private:
    using Place = std::optional<std::size_t>;

    void push(GumboTag tag) {
        open_.push_back(tag);
        ++counts_[tag];
        if (is_foreign(tag)) ++foreign_;
    }

    void truncate(std::size_t size) {
        while (open_.size() > size) {
            if (is_foreign(open_.back())) --foreign_;
            --counts_[open_.back()];
            open_.pop_back();
        }
    }

    void truncate_to(Place place) {
        if (place) truncate(*place);
    }

    [[nodiscard]] Place find(GumboTag tag) const {
        if (counts_[tag] == 0) return std::nullopt;
        for (std::size_t i = open_.size(); i-- > 0;) {
            if (open_[i] == tag) return i;
            if (is_barrier(open_[i]) && role_of(tag) != Role::table_part) return std::nullopt;
        }
        return std::nullopt;
    }

    // The item that a new one ends: it does not reach out of the list it is in.
    [[nodiscard]] Place find_item(GumboTag tag) const {
        bool const list = tag == GUMBO_TAG_LI;
        auto const candidates = list ? counts_[GUMBO_TAG_LI] : counts_[GUMBO_TAG_DD] + counts_[GUMBO_TAG_DT];
        if (candidates == 0) return std::nullopt;
        for (std::size_t i = open_.size(); i-- > 0;) {
            GumboTag const open = open_[i];
            if (list ? open == GUMBO_TAG_LI : open == GUMBO_TAG_DD || open == GUMBO_TAG_DT) return i;
            Role const role = role_of(open);
            bool const passed = role == Role::formatting || open == GUMBO_TAG_DIV ||
                                open == GUMBO_TAG_ADDRESS || open == GUMBO_TAG_SPAN;
            if (!passed) return std::nullopt;
        }
        return std::nullopt;
    }

    std::vector<GumboTag> open_;
    std::array<std::size_t, GUMBO_TAG_LAST + 1> counts_{};  ///< of each tag in open_: spares looking in vain
    std::size_t foreign_ = 0;
};

}  // namespace

tl::expected<void, std::string> check_limits(std::string_view html, HtmlLimits const& limits) {
    if (html.size() > limits.bytes) {
        return tl::unexpected(
            fmt::format("the HTML has {} bytes, more than the limit of {}", html.size(), limits.bytes));
    }
    OpenElements open;
    std::size_t tags = 0;
    for (std::size_t i = html.find('<'); i != std::string_view::npos; i = html.find('<', i)) {
        auto const markup = scan_markup(html, i);
        if (!markup) {
            ++i;
            continue;
        }
        i = markup->end;
        if (markup->kind == Markup::Kind::comment) continue;
        if (++tags > limits.tags)
            return tl::unexpected(fmt::format("the HTML has more tags than the limit of {}", limits.tags));
        GumboTag const tag = gumbo_tagn_enum(markup->name.data(), static_cast<unsigned>(markup->name.size()));
        if (markup->kind == Markup::Kind::end_tag) {
            open.end(tag);
            continue;
        }
        if (markup->attributes > limits.attributes) {
            return tl::unexpected(
                fmt::format("a tag of the HTML has {} attributes, more than the limit of {}",
                            markup->attributes, limits.attributes));
        }
        if (tag == GUMBO_TAG_PLAINTEXT) break;
        bool const raw = role_of(tag) == Role::raw && !open.in_foreign();
        if (raw) i = raw_text_end(html, i, gumbo_normalized_tagname(tag));
        open.start(tag, markup->self_closing);
        if (open.depth() > limits.depth) {
            return tl::unexpected(
                fmt::format("elements of the HTML are nested deeper than the limit of {}", limits.depth));
        }
    }
    return {};
}

}  // namespace belleman::text
