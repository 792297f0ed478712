#include "feed/json_repair.hpp"

#include "feed/ascii.hpp"

#include <vector>

namespace belleman::feed {

namespace {

/// Copies a document up to the end of its first value.
class JsonRepair {
public:
    explicit JsonRepair(std::string_view text) : text_(text) { result_.reserve(text.size()); }

    std::string run() {
        while (at_ < text_.size()) {
            char const c = text_[at_];
            if (in_string_) {
                copy_in_string(c);
            } else if (copy_outside(c)) {
                return std::move(result_);
            }
        }
        return cut_off();
    }

private:
    void copy_in_string(char c) {
        ++at_;
        if (c == '\\') return copy_escape();
        if (c == '"') in_string_ = false;
        if (c == '\n' || c == '\r' || c == '\t') {
            result_ += c == '\n' ? "\\n" : " ";
        } else {
            result_ += c;
        }
    }

    void copy_escape() {
        if (at_ == text_.size()) return;
        auto const unit = text_.substr(at_, 5);
        if (!is_surrogate(unit)) {
            result_ += '\\';
            result_ += text_[at_++];
            return;
        }
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
               std::string_view{"89abcdef"}.find(to_lower(unit[2])) != std::string_view::npos;
    }
    static bool is_high(std::string_view unit) {
        return std::string_view{"89ab"}.find(to_lower(unit[2])) != std::string_view::npos;
    }

    /// True when the first value is whole.
    bool copy_outside(char c) {
        ++at_;
        if (c == '"') in_string_ = true;
        if (c == '{' || c == '[') open_.push_back(c == '{' ? '}' : ']');
        bool const closes = c == '}' || c == ']';
        if (closes && (open_.empty() || open_.back() != c)) return false;  // one too many
        result_ += c;
        if (!closes) return false;
        open_.pop_back();
        // A member of the outermost lists is the least that is worth keeping.
        if (open_.size() <= 2) {
            whole_ = result_.size();
            whole_open_ = open_;
        }
        return open_.empty();
    }

    std::string cut_off() {
        result_.resize(whole_);
        for (auto closer = whole_open_.rbegin(); closer != whole_open_.rend(); ++closer) {
            result_ += *closer;
        }
        return std::move(result_);
    }

    std::string_view text_;
    std::string result_;
    std::size_t at_ = 0;
    bool in_string_ = false;
    std::vector<char> open_;
    std::size_t whole_ = 0;         ///< bytes of the result up to the last whole member
    std::vector<char> whole_open_;  ///< what has to be closed there
};

}  // namespace

std::string repair_json(std::string_view text) {
    return JsonRepair{text}.run();
}

}  // namespace belleman::feed
