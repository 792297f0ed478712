#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace belleman::feed {

/// The text of a CSS selector with a position in it, and the first mistake that was found.
class CssScanner {
public:
    explicit CssScanner(std::string_view text) : text_(text) {}

    [[nodiscard]] std::size_t position() const { return position_; }
    [[nodiscard]] bool at_end() const { return position_ >= text_.size(); }
    /// The next character; a null character at the end.
    [[nodiscard]] char peek() const { return at_end() ? '\0' : text_[position_]; }
    [[nodiscard]] bool starts_name() const;

    /// Goes past `wanted` if it stands here.
    bool take(std::string_view wanted);
    /// Goes past white space; whether there was any.
    bool skip_space();
    /// An identifier with its escapes resolved (CSS Syntax 3, section 4.3.11). Fails where there is none.
    std::string name(std::string_view what);
    /// A string in quotes, or an identifier.
    std::string value();
    /// What stands before the next ')', which stays.
    std::string_view argument();

    /// Notes a mistake, unless there was one before.
    void fail(std::size_t position, std::string message);
    [[nodiscard]] bool failed() const { return mistake_.has_value(); }
    /// The mistake for a person, with the selector and the character at which it stands.
    [[nodiscard]] std::string message() const;

private:
    struct Mistake {
        std::size_t position = 0;
        std::string text;
    };

    std::string escaped();
    std::string quoted(char quote);

    std::string_view text_;
    std::size_t position_ = 0;
    std::optional<Mistake> mistake_;
};

}  // namespace belleman::feed
