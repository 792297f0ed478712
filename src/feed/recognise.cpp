#include "feed/recognise.hpp"

#include "feed/ascii.hpp"
#include "feed/html_names.hpp"
#include "feed/read_error.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace belleman::feed {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view white_space = " \t\r\n\f";
constexpr std::size_t preamble_limit =
    std::size_t{256} * 1024;  ///< how far the beginning of a feed is looked for
constexpr std::size_t doctype_limit = std::size_t{64} * 1024;
constexpr int others_limit = 1000;  ///< declarations, comments and the like before the first element

struct Element {
    std::string_view name;  ///< with prefix; empty when there is none
    std::size_t at = 0;
};

/// Where what starts at `at` and is no element (declaration, comment, DOCTYPE, end tag, text) ends.
std::size_t behind_other(std::string_view text, std::size_t at) {
    auto const rest = text.substr(at);
    auto end = ">"sv;
    if (rest.starts_with("<!--")) {
        end = "-->";
    } else if (rest.starts_with("<?xml ")) {
        // Without its end it stops before the next tag.
        auto const stop = text.find_first_of("<>", at + 1);
        if (stop != std::string_view::npos && text[stop] == '<') return stop;
    } else if (rest.starts_with("<!")) {
        auto const doctype = rest.substr(0, doctype_limit);
        auto const stop = doctype.find_first_of("[>");
        bool const has_subset = stop != std::string_view::npos && doctype[stop] == '[';
        auto const bracket = has_subset ? doctype.find(']', stop) : stop;
        if (bracket != std::string_view::npos) at += bracket;
    }
    auto const found = text.find(end, at);
    return found == std::string_view::npos ? text.size() : found + end.size();
}

/// The first start tag at or after `at`.
Element first_element(std::string_view text, std::size_t at) {
    at = text.find('<', at);
    for (int others = 0; at != std::string_view::npos && others < others_limit; ++others) {
        auto const name = text.substr(at + 1, text.find_first_of(" \t\r\n\f/><", at + 1) - at - 1);
        if (!name.empty() && (is_letter(name.front()) || name.front() == '_')) return {name, at};
        at = text.find('<', behind_other(text, at));
    }
    return {};
}

std::optional<DocumentKind> kind_of(std::string_view element_name) {
    auto const local = element_name.substr(element_name.find(':') + 1);
    static constexpr std::array roots{
        std::pair{"rss"sv, DocumentKind::rss}, std::pair{"rdf"sv, DocumentKind::rdf},
        std::pair{"feed"sv, DocumentKind::atom}, std::pair{"channel"sv, DocumentKind::rss},
        std::pair{"entry"sv, DocumentKind::atom_entry}};
    for (auto const& [name, kind] : roots) {
        if (equals_ignoring_case(local, name)) return kind;
    }
    return std::nullopt;
}

struct Other {
    std::string_view element;
    std::string_view description;
};

constexpr std::array other_documents{
    Other{"html", "an HTML page"},
    Other{"opml", "an OPML list of feeds"},
    Other{"kml", "a KML map"},
    Other{"opensearchdescription", "an OpenSearch description"},
    Other{"service", "an Atom service document"},
    Other{"categories", "an Atom category document"},
    Other{"urlset", "a sitemap"},
    Other{"sitemapindex", "a sitemap index"},
    Other{"svg", "an SVG image"},
    Other{"gpx", "a GPX track"},
    Other{"envelope", "a SOAP message"},
    Other{"stylesheet", "an XSLT style sheet"},
    Other{"schema", "an XML schema"},
    Other{"xrds", "an XRDS document"},
};

std::string description_of(std::string_view element_name) {
    auto const local = element_name.substr(element_name.find(':') + 1);
    for (auto const& other : other_documents) {
        if (equals_ignoring_case(other.element, local)) return std::string{other.description};
    }
    if (is_html_element(element_name)) return "HTML; \"belleman discover\" finds feeds and lists in pages";
    return "XML with the root element \"" + std::string{element_name.substr(0, 80)} + "\"";
}

struct Magic {
    std::string_view bytes;
    std::string_view description;
};

/// What a document without markup is.
std::string description_of_text(std::string_view text, std::string_view bytes) {
    static constexpr std::array magics{Magic{"%PDF", "a PDF document"},
                                       Magic{"PK\x03\x04", "a ZIP archive"},
                                       Magic{"\x1F\x8B", "gzip data"},
                                       Magic{"GIF8", "a GIF image"},
                                       Magic{"BEGIN:VCALENDAR", "an iCalendar file"},
                                       Magic{"{", "JSON"},
                                       Magic{"[", "a JSON array"}};
    for (auto const& magic : magics) {
        if (text.starts_with(magic.bytes) || bytes.starts_with(magic.bytes))
            return std::string{magic.description};
    }
    if (text.substr(0, 1024).find("\xEF\xBF\xBD") != std::string_view::npos) return "binary data";
    return "plain text";
}

/// Where a feed begins behind other elements, such as the warnings that a broken program prints first.
std::optional<Recognised> behind_preamble(std::string_view text) {
    auto const head = text.substr(0, preamble_limit);
    for (auto at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
        auto const start = head.substr(at + 1, 15);
        auto const name = start.substr(0, start.find_first_of(" \t\r\n>"));
        auto const kind = kind_of(name);
        if (kind && *kind != DocumentKind::atom_entry) return Recognised{*kind, at};
    }
    return std::nullopt;
}

}  // namespace

bool looks_like_json(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    auto const begin = bytes.find_first_not_of(white_space);
    if (begin == std::string_view::npos || (bytes[begin] != '{' && bytes[begin] != '[')) return false;
    auto const next = bytes.find_first_not_of(white_space, begin + 1);
    return next == std::string_view::npos || bytes[next] != '<';
}

tl::expected<Recognised, ReadError> recognise(std::string_view text, std::string_view bytes) {
    auto const begin = text.find_first_not_of(white_space);
    if (begin == std::string_view::npos) return tl::unexpected{ReadError{"The document is empty."}};
    if (text[begin] == '{' && looks_like_json(text)) return Recognised{DocumentKind::json, begin};
    auto const first = first_element(text, 0);
    if (first.name.empty()) {
        return tl::unexpected{
            ReadError{"This is no feed but " + description_of_text(text.substr(begin), bytes) + "."}};
    }
    if (auto const kind = kind_of(first.name)) return Recognised{*kind, text.find('<')};
    if (!equals_ignoring_case(first.name, "html")) {
        bool const is_preamble = text[begin] != '<' || is_html_element(first.name);
        if (auto const behind = is_preamble ? behind_preamble(text) : std::nullopt) return *behind;
    }
    return tl::unexpected{
        error_at(text, first.at, "This is no feed but " + description_of(first.name) + ".")};
}

}  // namespace belleman::feed
