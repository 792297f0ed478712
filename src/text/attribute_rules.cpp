#include "text/attribute_rules.hpp"

#include "belleman/text/ascii.hpp"
#include "belleman/text/language.hpp"
#include "belleman/text/plain.hpp"
#include "text/escape.hpp"
#include "text/resolve.hpp"
#include "text/url_part.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace belleman::text {

namespace {

bool is_number(std::string_view value, std::size_t digits) {
    return !value.empty() && value.size() <= digits && std::all_of(value.begin(), value.end(), is_digit);
}

bool is_direction(std::string_view value) {
    return value == "ltr" || value == "rtl" || value == "auto";
}

bool is_scope(std::string_view value) {
    return value == "row" || value == "col" || value == "rowgroup" || value == "colgroup";
}

bool is_time(std::string_view value) {
    return !value.empty() && value.size() <= 64 && std::all_of(value.begin(), value.end(), [](char byte) {
        return is_alphanumeric(byte) || byte == '-' || byte == '+' || byte == ':' || byte == '.' ||
               byte == ' ';
    });
}

bool is_span(std::string_view value) {
    return is_number(value, 4);
}

bool is_size(std::string_view value) {
    return is_number(value, 5);
}

bool is_words(std::string_view value) {
    return !value.empty();
}

struct AttributeRule {
    GumboTag tag;  // GUMBO_TAG_LAST: any element
    char const* name;
    bool (*allows)(std::string_view value);
};

constexpr std::array attribute_rules{AttributeRule{GUMBO_TAG_LAST, "lang", is_language_tag},
                                     AttributeRule{GUMBO_TAG_LAST, "dir", is_direction},
                                     AttributeRule{GUMBO_TAG_A, "title", is_words},
                                     AttributeRule{GUMBO_TAG_ABBR, "title", is_words},
                                     AttributeRule{GUMBO_TAG_DFN, "title", is_words},
                                     AttributeRule{GUMBO_TAG_IMG, "title", is_words},
                                     AttributeRule{GUMBO_TAG_IMG, "width", is_size},
                                     AttributeRule{GUMBO_TAG_IMG, "height", is_size},
                                     AttributeRule{GUMBO_TAG_VIDEO, "width", is_size},
                                     AttributeRule{GUMBO_TAG_VIDEO, "height", is_size},
                                     AttributeRule{GUMBO_TAG_TD, "colspan", is_span},
                                     AttributeRule{GUMBO_TAG_TD, "rowspan", is_span},
                                     AttributeRule{GUMBO_TAG_TH, "colspan", is_span},
                                     AttributeRule{GUMBO_TAG_TH, "rowspan", is_span},
                                     AttributeRule{GUMBO_TAG_TH, "scope", is_scope},
                                     AttributeRule{GUMBO_TAG_OL, "start", is_size},
                                     AttributeRule{GUMBO_TAG_TIME, "datetime", is_time},
                                     AttributeRule{GUMBO_TAG_DEL, "datetime", is_time},
                                     AttributeRule{GUMBO_TAG_INS, "datetime", is_time}};

std::optional<std::string> safe_bitmap(std::string_view address) {
    static constexpr std::array<std::string_view, 4> kinds{
        "data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,",
        "data:image/webp;base64,"};
    auto const* kind = std::find_if(kinds.begin(), kinds.end(), [address](std::string_view prefix) {
        return starts_with_ignoring_case(address, prefix);
    });
    if (kind == kinds.end()) return std::nullopt;
    std::string_view const data = address.substr(kind->size());
    bool const is_base64 = !data.empty() && std::all_of(data.begin(), data.end(), [](char byte) {
        return is_alphanumeric(byte) || byte == '+' || byte == '/' || byte == '=';
    });
    if (!is_base64) return std::nullopt;
    return std::string(*kind).append(data);
}

std::optional<std::string> web_address(std::optional<Url> const& base, std::string_view reference) {
    auto const url = resolve(base, reference);
    if (!url || url->scheme == "file") return std::nullopt;
    return to_string(*url);
}

// Whether a style makes an image invisible: not shown at all, or a dot.
bool hides(std::string_view style) {
    if (style.empty()) return false;
    std::string folded = lowered(style);
    std::erase_if(folded, is_space);
    auto const says = [&](std::string_view declaration) {
        return folded.find(declaration) != std::string::npos;
    };
    return says("display:none") || says("visibility:hidden") || (says("width:1px") && says("height:1px"));
}

}  // namespace

std::optional<std::string_view> attribute(GumboElement const& element, char const* name) {
    GumboAttribute const* found = gumbo_get_attribute(&element.attributes, name);
    if (found == nullptr) return std::nullopt;
    return found->value;
}

std::optional<std::string> safe_link(std::optional<Url> const& base, std::string_view reference) {
    std::size_t const begin = std::min(reference.find_first_not_of(" \t\r\n\f"), reference.size());
    std::string_view const trimmed = reference.substr(begin);
    for (std::string_view const scheme : {"mailto:", "tel:"}) {
        if (!starts_with_ignoring_case(trimmed, scheme)) continue;
        std::string const rest = encode_url_part(fold_space(trimmed.substr(scheme.size())), UrlPart::path);
        if (rest.empty()) return std::nullopt;
        return std::string(scheme) + rest;
    }
    return web_address(base, reference);
}

std::optional<std::string> safe_image(std::optional<Url> const& base, std::string_view reference) {
    if (auto bitmap = safe_bitmap(reference)) return bitmap;
    return web_address(base, reference);
}

std::optional<std::string> safe_media(std::optional<Url> const& base, GumboElement const& element) {
    auto const reference = attribute(element, "src");
    if (!reference || reference->empty()) return std::nullopt;
    return web_address(base, *reference);
}

bool is_tracker(GumboElement const& image, std::string_view address) {
    auto const width = attribute(image, "width").value_or("");
    auto const height = attribute(image, "height").value_or("");
    auto const is_zero = [](std::string_view size) { return size == "0" || size == "0px"; };
    auto const is_dot = [&](std::string_view size) { return size == "1" || size == "1px" || is_zero(size); };
    if (is_zero(width) || is_zero(height) || (is_dot(width) && is_dot(height))) return true;
    if (hides(attribute(image, "style").value_or(""))) return true;
    static constexpr std::array<std::string_view, 12> marks{"feeds.feedburner.com/~r/",
                                                            "/~ff/",
                                                            "feedsportal.com/",
                                                            "doubleclick.net/",
                                                            "google-analytics.com/",
                                                            "facebook.com/tr?",
                                                            "//pixel.",
                                                            "/pixel.gif",
                                                            "/pixel.png",
                                                            "/pixel?",
                                                            "/matomo.php?",
                                                            "/piwik.php?"};
    return std::any_of(marks.begin(), marks.end(), [address](std::string_view mark) {
        return address.find(mark) != std::string_view::npos;
    });
}

void append_plain_attributes(std::string& out, GumboElement const& element) {
    if (element.attributes.length == 0) return;
    for (AttributeRule const& rule : attribute_rules) {
        if (rule.tag != GUMBO_TAG_LAST && rule.tag != element.tag) continue;
        auto const value = attribute(element, rule.name);
        if (!value) continue;
        std::string const folded = fold_space(*value);
        if (!rule.allows(folded)) continue;
        ((out += ' ') += rule.name) += "=\"";
        append_escaped(out, folded);
        out += '"';
    }
}

}  // namespace belleman::text
