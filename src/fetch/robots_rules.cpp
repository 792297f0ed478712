#include "fetch/robots_rules.hpp"

#include "belleman/text/ascii.hpp"
#include "belleman/text/percent.hpp"

#include <algorithm>
#include <utility>

namespace belleman::fetch {

namespace {

/// One spelling for each path (RFC 9309, section 2.2.2): what needs no escape has none, what does has one. In
/// an address '*' and '$' are ordinary characters, which a pattern writes as escapes.
std::string compared_form(std::string_view path, bool is_pattern) {
    std::string form;
    form.reserve(path.size());
    for (std::size_t at = 0; at < path.size(); ++at) {
        auto const escaped = text::escaped_byte_at(path, at);
        char const byte = escaped.value_or(path[at]);
        bool const is_special = !is_pattern && (byte == '*' || byte == '$');
        bool const needs_escape =
            !text::is_ascii(byte) || is_special || (escaped && !text::is_unreserved(byte));
        if (needs_escape) {
            text::append_escape(form, byte);
        } else {
            form += byte;
        }
        if (escaped) at += 2;
    }
    return form;
}

/// Each part between asterisks is looked for as early as possible, so no part is looked for twice.
bool matches(std::string_view pattern, std::string_view path) {
    bool const to_the_end = pattern.ends_with('$');
    if (to_the_end) pattern.remove_suffix(1);
    auto star = pattern.find('*');
    if (!path.starts_with(pattern.substr(0, star))) return false;
    if (star == std::string_view::npos) return !to_the_end || path.size() == pattern.size();
    std::size_t at = star;
    while (star != std::string_view::npos) {
        pattern.remove_prefix(star + 1);
        star = pattern.find('*');
        if (star == std::string_view::npos && to_the_end)
            return path.size() >= at + pattern.size() && path.ends_with(pattern);
        auto const part = pattern.substr(0, star);
        auto const found = path.find(part, at);
        if (found == std::string_view::npos) return false;
        at = found + part.size();
    }
    return true;
}

/// The name at the start of the value of a "User-agent" line; versions and the like do not count.
std::string_view product_in(std::string_view value) {
    if (value.starts_with('*')) return value.substr(0, 1);
    auto const end =
        std::ranges::find_if_not(value, [](char c) { return text::is_letter(c) || c == '-' || c == '_'; });
    return value.substr(0, static_cast<std::size_t>(end - value.begin()));
}

constexpr std::size_t most_rules = 10'000;

/// Goes through the groups of a file.
class GroupReader {
public:
    explicit GroupReader(std::string_view product) : product_(product) {}

    void read_line(std::string_view line, int number) {
        line = text::trimmed(line.substr(0, line.find('#')));
        auto const colon = line.find(':');
        if (colon == std::string_view::npos) return;
        auto const key = text::trimmed(line.substr(0, colon));
        auto const value = text::trimmed(line.substr(colon + 1));
        if (text::equals_ignoring_case(key, "user-agent")) read_agent(product_in(value));
        bool const allow = text::equals_ignoring_case(key, "allow");
        if (!allow && !text::equals_ignoring_case(key, "disallow")) return;
        among_agents_ = false;
        if (value.empty() || ours_.size() + everybodys_.size() >= most_rules) return;
        RobotsRules::Rule rule{compared_form(value, true), std::string(line), number, allow};
        if (for_us_) ours_.push_back(rule);
        if (for_all_) everybodys_.push_back(std::move(rule));
    }

    [[nodiscard]] std::vector<RobotsRules::Rule> rules() && {
        return std::move(named_ ? ours_ : everybodys_);
    }

private:
    void read_agent(std::string_view name) {
        if (!among_agents_) for_us_ = for_all_ = false;
        among_agents_ = true;
        for_us_ = for_us_ || text::equals_ignoring_case(name, product_);
        for_all_ = for_all_ || name == "*";
        named_ = named_ || for_us_;
    }

    std::string_view product_;
    bool among_agents_ = false;  ///< the last line that counted was a "User-agent"
    bool for_us_ = false;        ///< the present group
    bool for_all_ = false;
    bool named_ = false;  ///< some group names us
    std::vector<RobotsRules::Rule> ours_;
    std::vector<RobotsRules::Rule> everybodys_;
};

}  // namespace

RobotsRules::RobotsRules(std::string_view robots_txt, std::string_view product) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    robots_txt = robots_txt.substr(0, most_bytes);
    if (robots_txt.starts_with(byte_order_mark)) robots_txt.remove_prefix(byte_order_mark.size());
    GroupReader reader(product);
    for (int number = 1; !robots_txt.empty(); ++number) {
        auto const end = std::min(robots_txt.find_first_of("\r\n"), robots_txt.size());
        reader.read_line(robots_txt.substr(0, end), number);
        bool const is_crlf = robots_txt.substr(end).starts_with("\r\n");
        robots_txt.remove_prefix(std::min(end + (is_crlf ? 2 : 1), robots_txt.size()));
    }
    rules_ = std::move(reader).rules();
}

std::optional<RobotsRules::Rule> RobotsRules::forbidding(std::string_view path) const {
    auto const compared = compared_form(path, false);
    Rule const* decisive = nullptr;
    for (Rule const& rule : rules_) {
        bool const counts_more =
            decisive == nullptr || rule.pattern.size() > decisive->pattern.size() ||
            (rule.pattern.size() == decisive->pattern.size() && rule.allow && !decisive->allow);
        if (counts_more && matches(rule.pattern, compared)) decisive = &rule;
    }
    if (decisive == nullptr || decisive->allow) return std::nullopt;
    return *decisive;
}

}  // namespace belleman::fetch
