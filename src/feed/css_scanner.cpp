#include "feed/css_scanner.hpp"

#include "belleman/text/ascii.hpp"
#include "belleman/text/plain.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace belleman::feed {

namespace {

bool is_name_byte(char byte) {
    return text::is_alphanumeric(byte) || byte == '-' || byte == '_' || !text::is_ascii(byte);
}

}  // namespace

bool CssScanner::starts_name() const {
    char const first = peek();
    if (first != '-') return first == '\\' || (is_name_byte(first) && !text::is_digit(first));
    auto const rest = text_.substr(position_ + 1, 1);
    return !rest.empty() && (rest[0] == '\\' || (is_name_byte(rest[0]) && !text::is_digit(rest[0])));
}

bool CssScanner::take(std::string_view wanted) {
    if (!text_.substr(position_).starts_with(wanted)) return false;
    position_ += wanted.size();
    return true;
}

bool CssScanner::skip_space() {
    auto const before = position_;
    while (text::is_space(peek()))
        ++position_;
    return position_ > before;
}

std::string CssScanner::name(std::string_view what) {
    if (!starts_name()) {
        fail(position_, fmt::format("here {} is expected", what));
        return {};
    }
    std::string name;
    while (!at_end() && (is_name_byte(peek()) || peek() == '\\')) {
        if (peek() == '\\') {
            name += escaped();
        } else {
            name += text_[position_++];
        }
    }
    return name;
}

/// A backslash and up to six hexadecimal digits, or any other character.
std::string CssScanner::escaped() {
    ++position_;
    constexpr std::size_t most_digits = 6;
    std::string digits;
    while (digits.size() < most_digits && text::hex_value(peek()) >= 0)
        digits += text_[position_++];
    if (!digits.empty()) {
        if (text::is_space(peek())) ++position_;
        return text::decode_references("&#x" + digits + ';');
    }
    if (at_end()) {
        fail(position_ - 1, "the \"\\\" at the end escapes nothing");
        return {};
    }
    return std::string{text_[position_++]};
}

std::string CssScanner::quoted(char quote) {
    auto const start = position_++;
    std::string text;
    while (!at_end() && peek() != quote) {
        if (peek() == '\\') {
            text += escaped();
        } else {
            text += text_[position_++];
        }
    }
    if (at_end()) {
        fail(start, "this quote is not closed");
    } else {
        ++position_;
    }
    return text;
}

std::string CssScanner::value() {
    if (peek() == '"' || peek() == '\'') return quoted(peek());
    return name("a value in quotes");
}

std::string_view CssScanner::argument() {
    auto const end = std::min(text_.find(')', position_), text_.size());
    auto const argument = text_.substr(position_, end - position_);
    position_ = end;
    return argument;
}

void CssScanner::fail(std::size_t position, std::string message) {
    if (!mistake_) mistake_ = Mistake{position, std::move(message)};
}

std::string CssScanner::message() const {
    if (!mistake_) return {};
    auto const before = text_.substr(0, mistake_->position);
    auto const characters = std::count_if(before.begin(), before.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    });
    if (mistake_->position >= text_.size()) {
        return fmt::format("the CSS selector \"{}\" ends too early: {}", text_, mistake_->text);
    }
    return fmt::format("the CSS selector \"{}\" goes wrong at character {} (\"{}\"): {}", text_,
                       characters + 1, text_.substr(mistake_->position, 20), mistake_->text);
}

}  // namespace belleman::feed
