#include "feed/loose_tag.hpp"

#include "feed/ascii.hpp"

#include <algorithm>
#include <optional>

namespace belleman::feed {

namespace {

// No element that says something has more.
constexpr std::size_t attributes_limit = 256;

bool starts_name(char c) {
    return is_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool continues_name(char c) {
    return starts_name(c) || is_digit(c) || c == '-' || c == '.' || c == ':';
}

/// Walks over the characters of one tag.
class TagCursor {
public:
    TagCursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    [[nodiscard]] bool done() const { return at_ >= text_.size(); }
    [[nodiscard]] char peek() const { return done() ? '\0' : text_[at_]; }
    [[nodiscard]] std::size_t at() const { return at_; }
    void skip(std::size_t count = 1) { at_ = std::min(at_ + count, text_.size()); }

    void skip_space() {
        while (!done() && is_space(peek())) {
            ++at_;
        }
    }

    std::string_view name() {
        auto const begin = at_;
        while (!done() && continues_name(peek())) {
            ++at_;
        }
        return text_.substr(begin, at_ - begin);
    }

    std::string_view value() {
        auto const quote = peek();
        if (quote == '"' || quote == '\'') {
            // A '<' before the closing quote means that the quote was forgotten. It also keeps this linear:
            // no tag is read beyond the next '<'.
            auto const end = text_.find_first_of(quote == '"' ? "\"<" : "'<", at_ + 1);
            if (end != std::string_view::npos && text_[end] == quote) {
                auto const result = text_.substr(at_ + 1, end - at_ - 1);
                at_ = end + 1;
                return result;
            }
            skip();
        }
        if (auto const quoted = between_typographic_quotes()) return *quoted;
        auto const begin = at_;
        while (!done() && !is_space(peek()) && peek() != '>' && peek() != '<' && peek() != '"') {
            ++at_;
        }
        auto const result = text_.substr(begin, at_ - begin);
        if (peek() == '"') ++at_;
        return result;
    }

private:
    /// Whether one of U+2018 to U+201F, which word processors make of quotes, stands at `at`.
    [[nodiscard]] bool has_typographic_quote(std::size_t at) const {
        return text_.substr(at, 2) == "\xE2\x80" && at + 2 < text_.size() && text_[at + 2] >= '\x98' &&
               text_[at + 2] <= '\x9F';
    }

    std::optional<std::string_view> between_typographic_quotes() {
        if (!has_typographic_quote(at_)) return std::nullopt;
        auto const begin = at_ + typographic_quote_size;
        for (auto end = begin; end < text_.size() && text_[end] != '<' && text_[end] != '>'; ++end) {
            if (!has_typographic_quote(end)) continue;
            at_ = end + typographic_quote_size;
            return text_.substr(begin, end - begin);
        }
        return std::nullopt;
    }

    static constexpr std::size_t typographic_quote_size = 3;
    std::string_view text_;
    std::size_t at_;
};

void read_attribute(TagCursor& cursor, LooseTag& tag) {
    auto const name = cursor.name();
    if (name.empty() || !starts_name(name.front())) {
        if (name.empty()) cursor.skip();
        return;
    }
    cursor.skip_space();
    std::string_view value;
    if (cursor.peek() == '=') {
        cursor.skip();
        cursor.skip_space();
        value = cursor.value();
    }
    if (tag.attributes.size() < attributes_limit) tag.attributes.emplace_back(name, value);
}

/// Whether what was read up to a stray '<' was a tag that only lacks its '>'.
TagOutcome unclosed(LooseTag& tag, std::size_t size) {
    bool const believable = tag.is_end || tag.attributes.empty() ||
                            std::any_of(tag.attributes.begin(), tag.attributes.end(),
                                        [](auto const& attribute) { return !attribute.second.empty(); });
    if (!believable) return TagOutcome::text;
    tag.size = size;
    return TagOutcome::tag;
}

}  // namespace

TagOutcome read_loose_tag(std::string_view text, LooseTag& tag) {
    TagCursor cursor{text, 1};
    tag.attributes.clear();
    tag.is_empty = false;
    tag.is_end = cursor.peek() == '/';
    if (tag.is_end) {
        cursor.skip();
        cursor.skip_space();
    }
    if (!starts_name(cursor.peek())) return cursor.done() ? TagOutcome::cut_off : TagOutcome::text;
    tag.name = cursor.name();
    if (!cursor.done() && !is_space(cursor.peek()) && cursor.peek() != '>' && cursor.peek() != '/' &&
        cursor.peek() != '<') {
        return TagOutcome::text;
    }
    while (!cursor.done()) {
        cursor.skip_space();
        auto const c = cursor.peek();
        if (c == '>') {
            tag.size = cursor.at() + 1;
            return TagOutcome::tag;
        }
        if (c == '<') return unclosed(tag, cursor.at());
        if (c == '/') {
            cursor.skip();
            tag.is_empty = cursor.peek() == '>' && !tag.is_end;
            continue;
        }
        if (!cursor.done()) read_attribute(cursor, tag);
    }
    return TagOutcome::cut_off;
}

}  // namespace belleman::feed
