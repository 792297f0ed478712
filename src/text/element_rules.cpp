#include "text/element_rules.hpp"

namespace belleman::text {

namespace {

ElementRule kept(GumboTag tag, Place place) {
    return {Fate::keep, place, gumbo_normalized_tagname(tag)};
}

}  // namespace

// clang-format off
ElementRule rule_for(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_A: case GUMBO_TAG_ABBR: case GUMBO_TAG_AUDIO: case GUMBO_TAG_B: case GUMBO_TAG_BDI:
        case GUMBO_TAG_BDO: case GUMBO_TAG_BR: case GUMBO_TAG_CITE: case GUMBO_TAG_CODE: case GUMBO_TAG_DEL:
        case GUMBO_TAG_DFN: case GUMBO_TAG_EM: case GUMBO_TAG_I: case GUMBO_TAG_IMG: case GUMBO_TAG_INS:
        case GUMBO_TAG_KBD: case GUMBO_TAG_MARK: case GUMBO_TAG_Q: case GUMBO_TAG_RUBY: case GUMBO_TAG_S:
        case GUMBO_TAG_SAMP: case GUMBO_TAG_SMALL: case GUMBO_TAG_SOURCE: case GUMBO_TAG_SPAN:
        case GUMBO_TAG_STRONG: case GUMBO_TAG_SUB: case GUMBO_TAG_SUP: case GUMBO_TAG_TIME: case GUMBO_TAG_U:
        case GUMBO_TAG_VAR: case GUMBO_TAG_VIDEO:
            return kept(tag, Place::inline_text);
        case GUMBO_TAG_ADDRESS: case GUMBO_TAG_ARTICLE: case GUMBO_TAG_ASIDE: case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_DETAILS: case GUMBO_TAG_DIV: case GUMBO_TAG_DL: case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_FIGURE: case GUMBO_TAG_FOOTER: case GUMBO_TAG_HEADER: case GUMBO_TAG_HR:
        case GUMBO_TAG_OL: case GUMBO_TAG_P: case GUMBO_TAG_PRE: case GUMBO_TAG_SECTION:
        case GUMBO_TAG_SUMMARY: case GUMBO_TAG_UL:
            return kept(tag, Place::block);
        case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
            return kept(tag, Place::heading);
        case GUMBO_TAG_LI: return kept(tag, Place::list_item);
        case GUMBO_TAG_DD: case GUMBO_TAG_DT: return kept(tag, Place::definition);
        case GUMBO_TAG_RP: case GUMBO_TAG_RT: return kept(tag, Place::ruby_text);
        case GUMBO_TAG_TABLE: return kept(tag, Place::table);
        case GUMBO_TAG_TBODY: case GUMBO_TAG_THEAD: case GUMBO_TAG_TFOOT: return kept(tag, Place::table_group);
        case GUMBO_TAG_TR: return kept(tag, Place::row);
        case GUMBO_TAG_TD: case GUMBO_TAG_TH: return kept(tag, Place::cell);
        case GUMBO_TAG_CAPTION: return kept(tag, Place::caption);
        case GUMBO_TAG_CENTER: case GUMBO_TAG_DIR: case GUMBO_TAG_FIELDSET: case GUMBO_TAG_FORM:
        case GUMBO_TAG_HGROUP: case GUMBO_TAG_LEGEND: case GUMBO_TAG_LISTING: case GUMBO_TAG_MAIN:
        case GUMBO_TAG_MARQUEE: case GUMBO_TAG_MENU: case GUMBO_TAG_NAV:
            return {Fate::as_block, Place::block, "div"};
        case GUMBO_TAG_STRIKE: return {Fate::keep, Place::inline_text, "s"};
        case GUMBO_TAG_TT: return {Fate::keep, Place::inline_text, "code"};
        case GUMBO_TAG_APPLET: case GUMBO_TAG_BUTTON: case GUMBO_TAG_CANVAS: case GUMBO_TAG_DATALIST:
        case GUMBO_TAG_EMBED: case GUMBO_TAG_FRAME: case GUMBO_TAG_FRAMESET: case GUMBO_TAG_HEAD:
        case GUMBO_TAG_IFRAME: case GUMBO_TAG_INPUT: case GUMBO_TAG_KEYGEN: case GUMBO_TAG_LINK:
        case GUMBO_TAG_MATH: case GUMBO_TAG_META: case GUMBO_TAG_METER: case GUMBO_TAG_NOEMBED:
        case GUMBO_TAG_NOFRAMES: case GUMBO_TAG_OBJECT: case GUMBO_TAG_OPTGROUP: case GUMBO_TAG_OPTION:
        case GUMBO_TAG_OUTPUT: case GUMBO_TAG_PARAM: case GUMBO_TAG_PLAINTEXT: case GUMBO_TAG_PROGRESS:
        case GUMBO_TAG_SCRIPT: case GUMBO_TAG_SELECT: case GUMBO_TAG_STYLE: case GUMBO_TAG_SVG:
        case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_TITLE: case GUMBO_TAG_TRACK:
        case GUMBO_TAG_XMP:
            return {Fate::drop, Place::inline_text, {}};
        default: return {Fate::unwrap, Place::inline_text, {}};
    }
}
// clang-format on

}  // namespace belleman::text
