#include "text/clean_writer.hpp"

#include "belleman/text/plain.hpp"
#include "text/attribute_rules.hpp"
#include "text/escape.hpp"
#include "text/html_tree.hpp"
#include "text/image_source.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace belleman::text {

namespace {

// Well below the parser's own limit, so that what is written can be read again.
constexpr std::size_t deepest = 200;

/// How deep an element nests before it can hold a text.
std::size_t levels_of(Place place) {
    return place == Place::table ? 4 : 1;  // with its body, row and cell
}

bool is_empty_element(GumboTag tag) {
    return tag == GUMBO_TAG_BR || tag == GUMBO_TAG_HR || tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_SOURCE;
}

bool closes_paragraph(Place place) {
    return place == Place::block || place == Place::heading || place == Place::list_item ||
           place == Place::definition || place == Place::table;
}

// Nothing inside these closes anything outside.
bool is_scope(Place place) {
    return place == Place::table || place == Place::cell || place == Place::caption;
}

bool is_blank(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        CodePoint const next = code_point_at(text, i);
        if (!is_white_space(next.value)) return false;
        i += next.length;
    }
    return true;
}

// Says nothing to a reader without content: what held only a script, a form or a counter.
bool is_idle_when_blank(Place place, GumboTag tag) {
    return place == Place::block || place == Place::heading || place == Place::list_item ||
           place == Place::table || tag == GUMBO_TAG_A;
}

bool has_safe_source(std::optional<Url> const& base, GumboElement const& media) {
    for (unsigned i = 0; i < media.children.length; ++i) {
        GumboNode const& child = child_at(media.children, i);
        if (!is_element(child) || child.v.element.tag != GUMBO_TAG_SOURCE) continue;
        if (safe_media(base, child.v.element)) return true;
    }
    return false;
}

}  // namespace

CleanWriter::CleanWriter(std::optional<Url> base, std::size_t expected_size) : base_(std::move(base)) {
    out_.reserve(expected_size + expected_size / 4);
}

std::optional<std::size_t> CleanWriter::begin(GumboElement const& element) {
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return std::nullopt;
    ElementRule const rule = rule_for(element.tag);
    if (rule.fate == Fate::drop) return std::nullopt;
    bool const nested_link = element.tag == GUMBO_TAG_A && is_open(GUMBO_TAG_A);
    bool const too_deep = open_.size() + levels_of(rule.place) > deepest && !is_empty_element(element.tag);
    if (rule.fate == Fate::unwrap || nested_link || too_deep || !fits(rule.place)) {
        return open_.size();
    }
    make_room(rule.place);
    std::size_t const open_before = open_.size();
    std::size_t const tag_begin = out_.size();
    if (!append_start_tag(element, rule.name)) {
        out_.resize(tag_begin);
    } else if (is_empty_element(element.tag)) {
        out_ += "/>";
        if (element.tag == GUMBO_TAG_IMG) image_end_ = out_.size();
    } else {
        out_ += '>';
        open_.push_back({rule, element.tag, tag_begin, out_.size()});
    }
    return open_before;
}

void CleanWriter::text(std::string_view text) {
    // Anything else, a no-break space too, would be read back in front of the table.
    if (in_table_structure() && !std::ranges::all_of(text, is_space)) return;
    std::size_t const begin = out_.size();
    append_escaped_text(out_, text);
    drop_line_ends_of_pre(begin);
}

// A line end right behind <pre> is not read back.
void CleanWriter::drop_line_ends_of_pre(std::size_t begin) {
    if (open_.empty() || open_.back().tag != GUMBO_TAG_PRE || open_.back().content_begin != begin) return;
    out_.erase(begin, std::min(out_.find_first_not_of('\n', begin), out_.size()) - begin);
}

void CleanWriter::close_to(std::size_t count) {
    while (open_.size() > count)
        close_top();
}

std::string CleanWriter::take() {
    close_to(0);
    return std::move(out_);
}

bool CleanWriter::in_table_structure() const {
    if (open_.empty()) return false;
    Place const place = open_.back().rule.place;
    return place == Place::table || place == Place::table_group || place == Place::row;
}

bool CleanWriter::fits(Place place) const {
    auto const below = [this](Place parent) { return !open_.empty() && open_.back().rule.place == parent; };
    switch (place) {
        case Place::caption:
        case Place::table_group:
            return below(Place::table);
        case Place::row:
            return below(Place::table_group);
        case Place::cell:
            return below(Place::row);
        default:
            return !in_table_structure();
    }
}

// Closes what a parser closes when it meets this element (Living Standard, section 13.2.6.4.7).
void CleanWriter::make_room(Place place) {
    if (place == Place::list_item || place == Place::definition) close_item(place);
    if (closes_paragraph(place)) close_paragraph();
    if (place == Place::heading && !open_.empty() && open_.back().rule.place == Place::heading) close_top();
    if (place == Place::ruby_text && is_open(GUMBO_TAG_RUBY)) {
        auto const is_implied = [](Open const& open) {
            return open.tag == GUMBO_TAG_P || open.rule.place == Place::list_item ||
                   open.rule.place == Place::definition || open.rule.place == Place::ruby_text;
        };
        while (is_implied(open_.back()))
            close_top();
    }
}

void CleanWriter::close_paragraph() {
    for (std::size_t i = open_.size(); i-- > 0 && !is_scope(open_[i].rule.place);) {
        if (open_[i].tag == GUMBO_TAG_P) return close_to(i);
    }
}

void CleanWriter::close_item(Place place) {
    for (std::size_t i = open_.size(); i-- > 0;) {
        Open const& open = open_[i];
        if (open.rule.place == place) return close_to(i);
        bool const passed = open.rule.place == Place::inline_text || open.rule.place == Place::ruby_text ||
                            open.tag == GUMBO_TAG_P || open.tag == GUMBO_TAG_ADDRESS ||
                            open.rule.name == "div";
        if (!passed) return;
    }
}

void CleanWriter::close_top() {
    Open const top = open_.back();
    open_.pop_back();
    if (is_idle_when_blank(top.rule.place, top.tag) &&
        is_blank(std::string_view(out_).substr(top.content_begin))) {
        return drop_blank(top);
    }
    ((out_ += "</") += top.rule.name) += '>';
}

// A block still parts the words around it; of a link the white space in it stays.
void CleanWriter::drop_blank(Open const& blank) {
    if (blank.rule.place == Place::inline_text) {
        out_.erase(blank.tag_begin, blank.content_begin - blank.tag_begin);
        drop_line_ends_of_pre(blank.tag_begin);
        return;
    }
    out_.resize(blank.tag_begin);
    bool const parts_words = !out_.empty() && out_.back() != '>' && !is_space(out_.back());
    if (parts_words) out_ += ' ';
}

bool CleanWriter::is_open(GumboTag tag) const {
    for (std::size_t i = open_.size(); i-- > 0 && !is_scope(open_[i].rule.place);) {
        if (open_[i].tag == tag) return true;
    }
    return false;
}

bool CleanWriter::append_start_tag(GumboElement const& element, std::string_view name) {
    (out_ += '<') += name;
    if (!append_own_attributes(element)) return false;
    std::size_t const before = out_.size();
    append_plain_attributes(out_, element);
    return element.tag != GUMBO_TAG_SPAN || out_.size() > before;
}

bool CleanWriter::append_own_attributes(GumboElement const& element) {
    switch (element.tag) {
        case GUMBO_TAG_A:
            return append_link(element);
        case GUMBO_TAG_IMG:
            return append_image(element);
        case GUMBO_TAG_AUDIO:
        case GUMBO_TAG_VIDEO:
        case GUMBO_TAG_SOURCE:
            return append_media(element);
        default:
            return true;
    }
}

bool CleanWriter::append_link(GumboElement const& element) {
    auto const reference = attribute(element, "href");
    if (!reference) return false;
    auto const address = safe_link(base_, *reference);
    if (!address) return false;
    append_attribute("href", *address);
    append_attribute("rel", "noopener noreferrer");
    return true;
}

bool CleanWriter::append_image(GumboElement const& element) {
    auto const reference = image_source(element);
    if (reference.empty()) return false;
    auto address = safe_image(base_, reference);
    if (!address || is_tracker(element, *address)) return false;
    // Behind a picture that is loaded late stands the same again, for browsers without scripts.
    std::size_t const tag_begin = out_.size() - std::string_view("<img").size();
    constexpr std::size_t most_between = 64;  // however often it stands there, nothing is looked at twice
    if (*address == last_image_ && tag_begin - image_end_ <= most_between &&
        is_blank(std::string_view(out_).substr(image_end_, tag_begin - image_end_)))
        return false;
    append_attribute("src", *address);
    last_image_ = *std::move(address);
    append_attribute("alt", fold_space(attribute(element, "alt").value_or("")));
    return true;
}

// Audio, video and their sources: only with an address of their own; a source only inside one that stays.
bool CleanWriter::append_media(GumboElement const& element) {
    bool const in_media =
        !open_.empty() && (open_.back().tag == GUMBO_TAG_AUDIO || open_.back().tag == GUMBO_TAG_VIDEO);
    bool const is_source = element.tag == GUMBO_TAG_SOURCE;
    if (is_source && !in_media) return false;
    auto const address = safe_media(base_, element);
    if (!address && (is_source || !has_safe_source(base_, element))) return false;
    if (address) append_attribute("src", *address);
    if (!is_source) append_attribute("controls", "controls");
    return true;
}

void CleanWriter::append_attribute(std::string_view name, std::string_view value) {
    ((out_ += ' ') += name) += "=\"";
    append_escaped(out_, value);
    out_ += '"';
}

}  // namespace belleman::text
