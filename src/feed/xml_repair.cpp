#include "feed/xml_repair.hpp"

#include "belleman/text/html_names.hpp"
#include "feed/ascii.hpp"
#include "feed/feed_elements.hpp"
#include "feed/html_names.hpp"
#include "feed/loose_tag.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace belleman::feed {

namespace {

constexpr std::size_t depth_limit = 1000;

/// Names that differ in letter case alone are one: start tags and end tags are often written by two hands.
struct CaselessLess {
    bool operator()(std::string_view a, std::string_view b) const {
        return std::ranges::lexicographical_compare(a, b, {}, to_lower, to_lower);
    }
};

/// Reads the broken document and writes the whole one.
class Repair {
public:
    explicit Repair(std::string_view broken) : broken_(broken) { result_.reserve(broken.size() + 1024); }

    std::string run() {
        while (at_ < broken_.size()) {
            auto const less = broken_.find('<', at_);
            result_ += broken_.substr(at_, less - at_);
            if (less == std::string_view::npos) break;
            at_ = less;
            step(broken_.substr(at_));
        }
        close_down_to(0);
        return std::move(result_);
    }

private:
    struct Open {
        std::string_view name;
        Role role;
        std::size_t outer_of_same_name;  ///< 1-based depth of the next outer one; 0 for none
        std::size_t room_for_slash;  ///< where in the result the start tag can be made an empty tag; 0: not
    };

    void step(std::string_view rest) {
        if (rest.starts_with("<!--")) return skip_comment();
        if (auto const size = cdata_mark_size(rest); size > 0) return copy_cdata(size);
        if (rest.starts_with("<?")) return skip_instruction(rest);
        if (rest.starts_with("<!")) return skip_doctype();
        switch (read_loose_tag(rest, tag_)) {
            case TagOutcome::cut_off:
                at_ = broken_.size();
                return;
            case TagOutcome::text:
                return write_less_than();
            case TagOutcome::tag:
                break;
        }
        if (!tag_.is_end && is_prose(tag_)) return write_less_than();
        at_ += tag_.size;
        if (tag_.is_end) {
            end_element(tag_.name);
        } else {
            start_element();
        }
    }

    void write_less_than() {
        result_ += "&lt;";
        ++at_;
    }

    void skip_past(std::string_view end) {
        auto const found = broken_.find(end, at_);
        at_ = found == std::string_view::npos ? broken_.size() : found + end.size();
    }

    void skip_instruction(std::string_view rest) {
        auto const stop = rest.starts_with("<?xml ") ? rest.find_first_of("<>", 1) : std::string_view::npos;
        if (stop == std::string_view::npos || rest[stop] == '>') return skip_past(">");
        at_ += stop;  // a declaration that nobody ended
    }

    void skip_comment() {
        if (comments_end_ && broken_.find("-->", at_) != std::string_view::npos) return skip_past("-->");
        // Never closed: what follows counts where the document was not cut off inside the comment.
        if (comments_end_) {
            comments_end_ = false;  // do not look again: it would make this quadratic
            is_cut_in_comment_ = open_.empty() || broken_.find("</" + std::string{open_.front().name}, at_) ==
                                                      std::string_view::npos;
        }
        at_ = is_cut_in_comment_ ? broken_.size() : std::min(broken_.find('<', at_ + 1), broken_.size());
    }

    void skip_doctype() {
        auto const stop = broken_.find_first_of("[>", at_);
        if (stop == std::string_view::npos || broken_[stop] == '>') return skip_past(">");
        auto const end = doctypes_ ? broken_.find(']', stop) : std::string_view::npos;
        doctypes_ = false;  // a document has one at most
        at_ = end == std::string_view::npos ? stop + 1 : end + 1;
        skip_past(">");
    }

    /// The size of the mark that opens CDATA at the start of `text`, in any case and with space inside; else
    /// 0.
    static std::size_t cdata_mark_size(std::string_view text) {
        constexpr std::string_view word = "CDATA";
        if (!text.starts_with("<![")) return 0;
        auto const begin = text.find_first_not_of(' ', 3);
        if (begin == std::string_view::npos || !equals_ignoring_case(text.substr(begin, word.size()), word)) {
            return 0;
        }
        auto const bracket = text.find_first_not_of(' ', begin + word.size());
        return bracket != std::string_view::npos && text[bracket] == '[' ? bracket + 1 : 0;
    }

    void copy_cdata(std::size_t mark_size) {
        auto const begin = at_ + mark_size;
        result_ += "<![CDATA[";
        auto const end = cdata_ends_ ? broken_.find("]]>", at_) : std::string_view::npos;
        if (end != std::string_view::npos) {
            result_ += broken_.substr(begin, end + 3 - begin);
            at_ = end + 3;
            return;
        }
        // Never closed: its text is what stands before the element's own end tag.
        cdata_ends_ = false;
        auto stop = std::string_view::npos;
        if (!open_.empty()) stop = broken_.find("</" + std::string{open_.back().name}, begin);
        result_ += broken_.substr(begin, stop - begin);
        result_ += "]]>";
        at_ = std::min(stop, broken_.size());
    }

    /// Whether a tag inside a text is no tag but something like "vector<int>".
    [[nodiscard]] bool is_prose(LooseTag const& tag) const {
        if (barriers_.empty()) return false;
        auto const role = open_[barriers_.back() - 1].role;
        if (!is_text(role)) return false;
        return tag.attributes.empty() && !tag.is_empty && tag.name.find(':') == std::string_view::npos &&
               role_of(tag.name) == Role::markup && !is_html_element(tag.name);
    }

    [[nodiscard]] Role innermost_role() const {
        return barriers_.empty() ? Role::container : open_[barriers_.back() - 1].role;
    }

    void start_element() {
        auto role = role_of(tag_.name);
        auto const around = innermost_role();
        bool const bare_link = equals_ignoring_case(tag_.name, "link") && tag_.attributes.empty();
        if (around == Role::html && role != Role::markup && !bare_link) {
            bool const inside_its_text = is_ambiguous(tag_.name) || equals_ignoring_case(tag_.name, "link");
            if (inside_its_text) role = Role::markup;
        }
        if (role == Role::entry) {
            close_entries();
        } else if (role != Role::markup && is_text(around)) {
            close_texts();
        } else if (around == Role::person && role != Role::markup && !belongs_to_person(tag_.name)) {
            close_down_to(barriers_.back() - 1);
        }
        write_start(role);
    }

    void write_start(Role role) {
        bool const is_void = role == Role::markup && text::is_void_element(tag_.name);
        if (open_.size() >= depth_limit) return;
        result_.append("<").append(tag_.name);
        for (auto const& [name, value] : tag_.attributes) {
            bool const has_quote = value.find('"') != std::string_view::npos;
            result_.append(" ").append(name).append(has_quote ? "='" : "=\"").append(value);
            result_ += has_quote ? '\'' : '"';
        }
        if (tag_.is_empty || is_void) {
            result_ += "/>";
            return;
        }
        bool const is_foreign = role == Role::markup && !is_text(innermost_role());
        auto const room_for_slash = is_foreign ? result_.size() : 0;
        result_ += is_foreign ? " >" : ">";
        auto& depth = depths_[tag_.name];
        open_.push_back({tag_.name, role, depth, room_for_slash});
        depth = open_.size();
        if (role != Role::markup) barriers_.push_back(open_.size());
    }

    void end_element(std::string_view name) {
        auto const found = depths_.find(name);
        auto const depth = found == depths_.end() ? 0 : found->second;
        if (depth == 0) return;
        auto const barrier = barriers_.empty() ? 0 : barriers_.back();
        // Only an element of the feed itself ends what stands outside the text that it is found in.
        if (depth < barrier && open_[depth - 1].role == Role::markup) return;
        close_down_to(depth - 1, true);
    }

    /// Ends the texts that are open where an element begins that can not be part of them.
    void close_texts() {
        while (!barriers_.empty()) {
            auto const role = open_[barriers_.back() - 1].role;
            if (!is_text(role)) return;
            close_down_to(barriers_.back() - 1);
        }
    }

    /// Ends everything inside what can hold an entry.
    void close_entries() {
        while (!barriers_.empty()) {
            auto const depth = barriers_.back();
            auto const name = local_name(open_[depth - 1].name);
            bool const holds_entries =
                equals_ignoring_case(name, "channel") || equals_ignoring_case(name, "rss") ||
                equals_ignoring_case(name, "feed") || equals_ignoring_case(name, "rdf") ||
                equals_ignoring_case(name, "items");
            if (holds_entries) return close_down_to(depth);
            close_down_to(depth - 1);
        }
    }

    /// Ends what is open below `depth`; what nobody ended is taken for an empty element where it may hold
    /// elements of the feed that were never meant to be inside it.
    void close_down_to(std::size_t depth, bool ends_last = false) {
        while (open_.size() > depth) {
            auto const top = open_.back();
            bool const is_ended = ends_last && open_.size() == depth + 1;
            if (top.room_for_slash > 0 && !is_ended) {
                result_[top.room_for_slash] = '/';
            } else {
                result_.append("</").append(top.name).append(">");
            }
            depths_[top.name] = top.outer_of_same_name;
            if (!barriers_.empty() && barriers_.back() == open_.size()) barriers_.pop_back();
            open_.pop_back();
        }
    }

    std::string_view broken_;
    std::string result_;
    std::size_t at_ = 0;
    LooseTag tag_;
    std::vector<Open> open_;
    std::vector<std::size_t> barriers_;  ///< 1-based depths of the open elements that belong to the feed
    /// Of the innermost open element of a name.
    std::map<std::string_view, std::size_t, CaselessLess> depths_;
    bool comments_end_ = true;
    bool is_cut_in_comment_ = false;
    bool cdata_ends_ = true;
    bool doctypes_ = true;
};

}  // namespace

std::string repair_xml(std::string_view broken) {
    return Repair{broken}.run();
}

}  // namespace belleman::feed
