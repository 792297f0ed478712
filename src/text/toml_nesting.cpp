#include "belleman/text/toml_nesting.hpp"

#include <fmt/core.h>

namespace belleman::text {

namespace {

constexpr int deepest = 32;

/// Walks over TOML text, aware of strings and comments.
///
/// Up to the first syntax error it agrees with a parser on what is a string, and after that error no parser
/// goes on; so what it says about depth can be relied on.
class Walker {
public:
    explicit Walker(std::string_view text) : text_(text) {}

    /// Goes on until the text ends or nests too deep; false: too deep, at `line()` and `column()`.
    bool walk() {
        while (at_ < text_.size()) {
            if (!step()) return false;
        }
        return true;
    }

    [[nodiscard]] int line() const { return line_; }
    [[nodiscard]] int column() const { return static_cast<int>(at_ - line_start_) + 1; }

private:
    bool step() {
        char const c = text_[at_];
        switch (c) {
            case '#':
                skip_comment();
                return true;
            case '"':
            case '\'':
                skip_string(c);
                return true;
            case '\n':
                new_line();
                return true;
            case '[':
            case '{':
                ++brackets_;
                dots_ = 0;
                break;
            case ']':
            case '}':
                if (brackets_ > 0) --brackets_;
                dots_ = 0;
                break;
            case '=':
            case ',':
                dots_ = 0;
                break;
            case '.':
                ++dots_;
                break;
            default:
                break;
        }
        if (brackets_ > deepest || dots_ > deepest) return false;
        ++at_;
        return true;
    }

    void new_line() {
        ++at_;
        ++line_;
        line_start_ = at_;
        dots_ = 0;
    }

    void skip_comment() {
        while (at_ < text_.size() && text_[at_] != '\n')
            ++at_;
    }

    void skip_string(char quote) {
        std::string_view const rest = text_.substr(at_);
        bool const is_multi_line = rest.size() >= 3 && rest[1] == quote && rest[2] == quote;
        at_ += is_multi_line ? 3 : 1;
        while (at_ < text_.size()) {
            if (text_[at_] == '\n') {
                if (!is_multi_line) return;
                new_line();
            } else if (text_[at_] == '\\' && quote == '"') {
                ++at_;
                if (at_ < text_.size() && text_[at_] != '\n') ++at_;
            } else if (text_[at_] != quote) {
                ++at_;
            } else if (close(quote, is_multi_line)) {
                return;
            }
        }
    }

    /// At a quote: passes it, or all three; false when the string goes on. Two more quotes than three may
    /// stand at the end of a multi-line string and belong to it.
    bool close(char quote, bool is_multi_line) {
        std::size_t run = 0;
        while (at_ + run < text_.size() && text_[at_ + run] == quote && run < 5)
            ++run;
        if (!is_multi_line) {
            ++at_;
            return true;
        }
        at_ += run;
        return run >= 3;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_start_ = 0;
    int line_ = 1;
    int brackets_ = 0;  ///< open ones
    int dots_ = 0;      ///< in the key or value under way
};

}  // namespace

std::optional<TomlTooDeep> toml_too_deep(std::string_view text) {
    Walker walker{text};
    if (walker.walk()) return std::nullopt;
    return TomlTooDeep{walker.line(), walker.column(),
                       fmt::format("nested more than {} levels deep: no setting is; was a bracket or a dot "
                                   "repeated by accident?",
                                   deepest)};
}

}  // namespace belleman::text
