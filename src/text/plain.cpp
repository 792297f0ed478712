#include "belleman/text/plain.hpp"

#include "belleman/text/windows_1252.hpp"
#include "text/escape.hpp"
#include "text/references.hpp"
#include "text/tag_scan.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace belleman::text {

namespace {

/// What nobody sees: soft hyphens, the zero-width space, word joiner and byte order mark, and the embeddings,
/// overrides and isolates that turn around the text behind them too. Joiners stay: emoji are made with them.
constexpr bool is_unseen(char32_t code_point) {
    return code_point == 0xAD || code_point == 0x200B || code_point == 0x2060 || code_point == 0xFEFF ||
           (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

// Collects text and makes one space of every run of white space, a line end where `line` says so; none at the
// ends. Controls and what nobody sees go.
class FoldedText {
public:
    // `keeps_lines`: a line end in the text is one.
    explicit FoldedText(bool keeps_lines = false) : keeps_lines_(keeps_lines) {}

    void reserve(std::size_t size) { text_.reserve(size); }

    void space() { pending_ = pending_ == none ? ' ' : pending_; }
    void line() { pending_ = line_end; }

    void add(std::string_view piece) {
        for (std::size_t i = 0; i < piece.size();) {
            if (auto const length = folded_length(piece.substr(i)); length > 0) {
                put(piece.substr(i, length));
                i += length;
                continue;
            }
            CodePoint const next = code_point_at(piece, i);
            if (char32_t const meant = windows_1252_control(next.value); meant != 0) {
                std::string character;
                append_utf8(character, meant);
                put(character);
            } else if (is_white_space(next.value)) {
                if (next.value == line_end && keeps_lines_)
                    line();
                else
                    space();
            } else if (is_markup_character(next.value) && !is_unseen(next.value)) {
                put(next.valid ? piece.substr(i, next.length) : "\uFFFD");
            }
            i += next.length;
        }
    }

    std::string take() { return std::move(text_); }

private:
    // The length of the ASCII words at the beginning that have one space between them already.
    static std::size_t folded_length(std::string_view piece) {
        bool after_space = true;
        auto const* end = std::find_if(piece.begin(), piece.end(), [&](char byte) {
            bool const ends = after_space ? byte <= ' ' : byte < ' ';  // negative: not ASCII
            after_space = byte == ' ';
            return ends;
        });
        if (end != piece.begin() && *(end - 1) == ' ') --end;
        return static_cast<std::size_t>(end - piece.begin());
    }

    void put(std::string_view piece) {
        if (pending_ != none && !text_.empty()) text_ += pending_;
        pending_ = none;
        text_ += piece;
    }

    static constexpr char none = '\0';
    static constexpr char line_end = '\n';

    std::string text_;
    char pending_ = none;  ///< what parts the next word from the last
    bool keeps_lines_ = false;
};

// How a reader sees words parted where an element begins or ends.
enum class Parting { none, space, line };

// Elements before and behind which a reader sees a gap. Ascending.
bool parts_words(std::string_view name) {
    static constexpr std::array<std::string_view, 58> names{
        "address",  "article",    "aside",   "audio",   "blockquote", "body",   "br",   "button",   "canvas",
        "caption",  "center",     "dd",      "details", "dialog",     "div",    "dl",   "dt",       "embed",
        "fieldset", "figcaption", "figure",  "footer",  "form",       "frame",  "h1",   "h2",       "h3",
        "h4",       "h5",         "h6",      "head",    "header",     "hr",     "html", "iframe",   "img",
        "input",    "legend",     "li",      "main",    "nav",        "object", "ol",   "optgroup", "option",
        "p",        "pre",        "section", "select",  "summary",    "table",  "td",   "textarea", "th",
        "title",    "tr",         "ul",      "video"};
    return std::binary_search(names.begin(), names.end(), name);
}

Parting parting_of(std::string_view name, bool with_lines) {
    if (!parts_words(name)) return Parting::none;
    bool const in_line = name == "img" || name == "td" || name == "th" || name == "input" || name == "button";
    return with_lines && !in_line ? Parting::line : Parting::space;
}

bool hides_content(std::string_view name) {
    return name == "script" || name == "style" || name == "iframe" || name == "noembed" || name == "noframes";
}

// Text up to the next '<', its references decoded.
void add_decoded(FoldedText& out, std::string_view text) {
    std::string decoded;
    std::size_t begin = 0;
    for (std::size_t i = text.find('&'); i != std::string_view::npos; i = text.find('&', i)) {
        decoded.clear();
        std::size_t const length = append_reference(decoded, text, i, ReferencesIn::text);
        if (length == 0) {
            ++i;
            continue;
        }
        out.add(text.substr(begin, i - begin));
        out.add(decoded);
        i += length;
        begin = i;
    }
    out.add(text.substr(begin));
}

}  // namespace

namespace {

std::string text_of_html(std::string_view html, bool with_lines) {
    auto i = html.find('<');
    FoldedText out{with_lines && i == std::string_view::npos};
    out.reserve(html.size() / 2);
    std::size_t text_begin = 0;
    while (i != std::string_view::npos) {
        auto const markup = scan_markup(html, i);
        if (!markup) {
            i = html.find('<', i + 1);
            continue;
        }
        add_decoded(out, html.substr(text_begin, i - text_begin));
        text_begin = markup->end;
        LowerName const name{markup->name};
        auto const parting = parting_of(name.view(), with_lines);
        if (parting == Parting::space) out.space();
        if (parting == Parting::line) out.line();
        if (markup->kind == Markup::Kind::start_tag && hides_content(name.view())) {
            text_begin = raw_text_end(html, markup->end, name.view());
        }
        i = html.find('<', text_begin);
    }
    add_decoded(out, html.substr(text_begin));
    return out.take();
}

}  // namespace

std::string plain_from_html(std::string_view html) {
    return text_of_html(html, false);
}

std::string lines_from_html(std::string_view html) {
    return text_of_html(html, true);
}

bool may_hold_markup(std::string_view text) {
    // Twice in one go each: far faster than once, byte by byte.
    return text.find('<') != std::string_view::npos || text.find('&') != std::string_view::npos;
}

std::string decode_references(std::string_view text, ReferencesIn where) {
    std::string out;
    out.reserve(text.size());
    append_decoded(out, text, where);
    return out;
}

void append_decoded(std::string& out, std::string_view text, ReferencesIn where) {
    std::size_t begin = 0;
    for (std::size_t i = text.find('&'); i != std::string_view::npos; i = text.find('&', begin)) {
        out += text.substr(begin, i - begin);
        std::size_t const length = append_reference(out, text, i, where);
        if (length == 0) out += '&';
        begin = i + std::max<std::size_t>(length, 1);
    }
    out += text.substr(begin);
}

std::string fold_space(std::string_view text) {
    FoldedText out;
    out.reserve(text.size());
    out.add(text);
    return out.take();
}

std::string escape_markup(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    append_escaped(out, text);
    return out;
}

std::string shorten(std::string_view text, std::size_t characters) {
    std::size_t end = 0;
    std::size_t word_end = 0;  // behind the last word that is whole
    for (std::size_t count = 0; end < text.size() && count < characters; ++count) {
        CodePoint const next = code_point_at(text, end);
        if (is_white_space(next.value)) word_end = end;
        end += next.length;
    }
    if (end == text.size()) return std::string(text);
    bool const at_gap = is_white_space(code_point_at(text, end).value);
    std::size_t const cut = at_gap || word_end == 0 ? end : word_end;
    std::string_view kept = text.substr(0, cut);
    while (!kept.empty() && (is_space(kept.back()) || kept.back() == ',' || kept.back() == ';' ||
                             kept.back() == ':' || kept.back() == '.')) {
        kept.remove_suffix(1);
    }
    return std::string(kept) + "…";
}

std::string valid_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
        CodePoint const next = code_point_at(text, i);
        if (!next.valid) {
            out += text.substr(begin, i - begin);
            append_utf8(out, replacement_character);
            begin = i + next.length;
        }
        i += next.length;
    }
    out += text.substr(begin);
    return out;
}

}  // namespace belleman::text
