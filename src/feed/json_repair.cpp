#include "feed/json_repair.hpp"

#include "feed/ascii.hpp"
#include "feed/json_number.hpp"

#include <algorithm>
#include <vector>

namespace belleman::feed {

namespace {

/// Reads what stands in the text, whatever is between, and writes it with the punctuation of JSON.
class JsonRepair {
public:
    explicit JsonRepair(std::string_view text) : text_(text) { result_.reserve(text.size()); }

    std::string run() {
        while (at_ < text_.size() && !is_whole_) {
            step(text_[at_]);
        }
        return is_whole_ ? std::move(result_) : cut_off();
    }

private:
    struct Open {
        bool is_object;
        bool wants_value = false;  ///< of an object: its key stands there
        bool is_empty = true;
    };

    void step(char c) {
        switch (c) {
            case '{':
            case '[':
                ++at_;
                return open(c);
            case '}':
            case ']':
                ++at_;
                return close(c == '}');
            case '"':
            case '\'':
                return copy_string(c);
            case ',':
                ++at_;
                return end_member();
            case '/':
                return skip_comment();
            default:
                break;
        }
        if (is_space(c) || c == ':' || !is_word_part(c)) {
            ++at_;
        } else {
            copy_word();
        }
    }

    static bool is_word_part(char c) {
        return static_cast<unsigned char>(c) > 0x20 &&
               std::string_view{",:{}[]\"'/"}.find(c) == std::string_view::npos;
    }

    /// Writes what has to stand before the next value or key; true when it is a key.
    bool begin_token() {
        if (open_.empty()) return false;
        auto& around = open_.back();
        if (around.is_object && around.wants_value) return false;
        if (!around.is_empty) result_ += ',';
        around.is_empty = false;
        return around.is_object;
    }

    void end_token(bool is_key) {
        if (is_key) {
            result_ += ':';
            open_.back().wants_value = true;
            return;
        }
        if (!open_.empty()) open_.back().wants_value = false;
        // A member of the outermost lists is the least that is worth keeping.
        if (open_.size() <= 2) {
            whole_ = result_.size();
            whole_open_ = open_;
        }
        is_whole_ = open_.empty() && !result_.empty();
    }

    void open(char c) {
        if (begin_token()) {  // a value without a key
            result_ += "\"\":";
            open_.back().wants_value = true;
        }
        result_ += c;
        open_.push_back({c == '{'});
    }

    void close(bool is_object) {
        if (open_.empty() || open_.back().is_object != is_object) return;  // one too many
        end_member();
        result_ += is_object ? '}' : ']';
        open_.pop_back();
        end_token(false);
    }

    /// Where a key has no value.
    void end_member() {
        if (open_.empty() || !open_.back().wants_value) return;
        result_ += "null";
        end_token(false);
    }

    void skip_comment() {
        auto const rest = text_.substr(at_);
        if (rest.starts_with("//")) {
            at_ = std::min(text_.find('\n', at_), text_.size());
        } else if (rest.starts_with("/*")) {
            auto const end = text_.find("*/", at_ + 2);
            at_ = end == std::string_view::npos ? text_.size() : end + 2;
        } else {
            ++at_;
        }
    }

    /// A number, a name, or a text without quotes.
    void copy_word() {
        auto const begin = at_;
        while (at_ < text_.size() && is_word_part(text_[at_])) {
            ++at_;
        }
        if (open_.empty()) return;
        auto const word = text_.substr(begin, at_ - begin);
        bool const is_key = begin_token();
        if (!is_key && (word == "true" || word == "false" || is_machine_number(word))) {
            result_ += word;
        } else if (!is_key && (equals_ignoring_case(word, "true") || equals_ignoring_case(word, "false"))) {
            result_ += to_lower(word.front()) == 't' ? "true" : "false";
        } else if (!is_key && is_nothing(word)) {
            result_ += "null";
        } else {
            result_ += '"';
            for (char const c : word) {
                if (c == '\\') result_ += '\\';
                result_ += c;
            }
            result_ += '"';
        }
        end_token(is_key);
    }

    /// What programs write where they have no value.
    static bool is_nothing(std::string_view word) {
        if (word.starts_with('-') || word.starts_with('+')) word.remove_prefix(1);
        for (std::string_view const name : {"null", "none", "nil", "undefined", "nan", "infinity", "inf"}) {
            if (equals_ignoring_case(word, name)) return true;
        }
        return false;
    }

    void copy_string(char quote) {
        ++at_;
        if (open_.empty()) return skip_string(quote);
        bool const is_key = begin_token();
        result_ += '"';
        while (at_ < text_.size()) {
            char const c = text_[at_++];
            if (c == quote && ends_string()) {
                result_ += '"';
                return end_token(is_key);
            }
            if (c == '\\') {
                copy_escape();
            } else if (c == '"') {
                result_ += "\\\"";
            } else if (c == '\n') {
                result_ += "\\n";
            } else {
                result_ += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
            }
        }
    }

    void skip_string(char quote) { at_ = std::min(text_.find(quote, at_), text_.size() - 1) + 1; }

    /// A quote ends its string where what comes next is not more of it.
    [[nodiscard]] bool ends_string() const {
        auto const next = behind_space(at_);
        if (next == text_.size()) return true;
        if (text_[next] == ',') return can_follow_comma(next + 1);
        return !is_word_part(text_[next]) || has_line_end(at_, next);
    }

    /// Behind the comma of a member stands the next name, in quotes or with its colon.
    [[nodiscard]] bool can_follow_comma(std::size_t at) const {
        auto const next = behind_space(at);
        if (next == text_.size() || !is_word_part(text_[next]) || has_line_end(at, next)) return true;
        if (!open_.back().is_object) return true;
        constexpr std::size_t longest_name = 64;
        auto const rest = text_.substr(next, longest_name);
        auto const end = std::find_if_not(rest.begin(), rest.end(), is_word_part);
        return end != rest.end() && *end == ':';
    }

    [[nodiscard]] std::size_t behind_space(std::size_t at) const {
        return std::min(text_.find_first_not_of(" \t\r\n", at), text_.size());
    }

    [[nodiscard]] bool has_line_end(std::size_t begin, std::size_t end) const {
        return text_.substr(begin, end - begin).find('\n') != std::string_view::npos;
    }

    void copy_escape() {
        if (at_ == text_.size()) return;
        auto const unit = text_.substr(at_, 5);
        if (unit.front() != 'u') {
            if (std::string_view{"\"\\/bfnrt"}.find(unit.front()) != std::string_view::npos) result_ += '\\';
            result_ += text_[at_++];
            return;
        }
        bool const is_unit = unit.size() == 5 && std::all_of(unit.begin() + 1, unit.end(),
                                                             [](char c) { return text::hex_value(c) >= 0; });
        if (!is_unit) {
            result_ += text_[at_++];
        } else if (!is_surrogate(unit)) {
            result_.append("\\").append(unit);
            at_ += unit.size();
        } else {
            copy_surrogate(unit);
        }
    }

    void copy_surrogate(std::string_view unit) {
        auto const next = text_.substr(at_ + 5, 6);
        bool const is_pair = is_high(unit) && next.starts_with('\\') && is_surrogate(next.substr(1)) &&
                             !is_high(next.substr(1));
        if (is_pair) {
            result_.append("\\").append(unit).append(next);
            at_ += 11;
        } else {
            result_ += "\\ufffd";
            at_ += 5;
        }
    }

    static bool is_surrogate(std::string_view unit) {
        return unit.size() == 5 && unit[0] == 'u' && to_lower(unit[1]) == 'd' &&
               std::string_view{"89abcdef"}.find(to_lower(unit[2])) != std::string_view::npos &&
               text::hex_value(unit[3]) >= 0 && text::hex_value(unit[4]) >= 0;
    }
    static bool is_high(std::string_view unit) {
        return std::string_view{"89ab"}.find(to_lower(unit[2])) != std::string_view::npos;
    }

    std::string cut_off() {
        result_.resize(whole_);
        for (auto around = whole_open_.rbegin(); around != whole_open_.rend(); ++around) {
            result_ += around->is_object ? '}' : ']';
        }
        return std::move(result_);
    }

    std::string_view text_;
    std::string result_;
    std::size_t at_ = 0;
    bool is_whole_ = false;  ///< the first value has ended
    std::vector<Open> open_;
    std::size_t whole_ = 0;         ///< bytes of the result up to the last whole member
    std::vector<Open> whole_open_;  ///< what has to be closed there
};

}  // namespace

std::string repair_json(std::string_view text) {
    return JsonRepair{text}.run();
}

}  // namespace belleman::feed
