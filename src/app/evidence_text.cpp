#include "app/evidence_text.hpp"

#include "app/console.hpp"
#include "belleman/text/plain.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>

namespace belleman::app {

namespace {

constexpr std::size_t reach = 36;  ///< bytes of the text that are shown on each side

bool is_part_of_word(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
}

/// Where `words` stand in `text` and not within a longer word; at their first place of any kind where they
/// stand so nowhere.
std::size_t place_of(std::string_view words, std::string_view text) {
    auto const first = text.find(words);
    for (auto at = first; at != std::string_view::npos; at = text.find(words, at + 1)) {
        auto const end = at + words.size();
        bool const begins = at == 0 || !is_part_of_word(text[at - 1]);
        bool const ends = end == text.size() || !is_part_of_word(text[end]);
        if (begins && ends) return at;
    }
    return first;
}

/// The whole words in the last bytes of `text`.
std::string words_before(std::string_view text) {
    if (text.size() <= reach) return std::string(text);
    auto const space = text.find(' ', text.size() - reach);
    return "…" + (space == std::string_view::npos ? std::string{} : std::string(text.substr(space)));
}

/// The whole words in the first bytes of `text`.
std::string words_after(std::string_view text) {
    if (text.size() <= reach) return std::string(text);
    auto const space = text.rfind(' ', reach);
    return (space == std::string_view::npos ? std::string{} : std::string(text.substr(0, space + 1))) + "…";
}

std::string coloured(char const* code, std::string_view text) {
    return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

}  // namespace

std::string Ink::strong(std::string_view text) const {
    return in_colour_ ? coloured("1", text) : std::string(text);
}

std::string Ink::faint(std::string_view text) const {
    return in_colour_ ? coloured("2", text) : std::string(text);
}

std::string Ink::marked(std::string_view text) const {
    return in_colour_ ? coloured("1;32", text) : fmt::format("[{}]", text);
}

std::string Ink::removed(std::string_view text) const {
    return in_colour_ ? coloured("31", text) : fmt::format("[-{}-]", text);
}

std::string Ink::added(std::string_view text) const {
    return in_colour_ ? coloured("32", text) : fmt::format("{{+{}+}}", text);
}

EvidenceText::EvidenceText(Entry const& entry)
    : title_(entry.title),
      summary_(text::plain_from_html(entry.summary_html)),
      content_(text::plain_from_html(entry.content_html)) {}

std::string_view EvidenceText::field(std::string_view name) const {
    if (name == "title") return title_;
    if (name == "summary") return summary_;
    return name == "content" ? content_ : std::string_view{};
}

std::string EvidenceText::around(Evidence const& evidence, Ink const& ink) const {
    std::string_view const words = evidence.words;
    if (words.empty()) return {};
    auto const text = field(evidence.field);
    auto const at = place_of(words, text);
    if (at == std::string_view::npos) return ink.marked(printable(words));
    return printable(words_before(text.substr(0, at))) + ink.marked(printable(words)) +
           printable(words_after(text.substr(at + words.size())));
}

}  // namespace belleman::app
