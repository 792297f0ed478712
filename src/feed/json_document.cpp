#include "feed/json_document.hpp"

#include "feed/ascii.hpp"
#include "feed/json_tree.hpp"
#include "feed/limits.hpp"
#include "feed/read_error.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace belleman::feed {

namespace {

using Json = nlohmann::json;

/// Each takes some hundred bytes of the tree.
constexpr std::size_t most_values = 500'000;

/// Listens to the parser only for where it stops.
class StopFinder final : public nlohmann::json_sax<Json> {
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, string_t const&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, std::string const&, nlohmann::detail::exception const&) override {
        position_ = position;
        return false;
    }
    /// 1-based; how many bytes had been read.
    [[nodiscard]] std::size_t position() const { return position_; }

private:
    std::size_t position_ = 0;
};

/// Where the first character outside of strings stands that is the one sought; `npos` where none is. The text
/// need not be JSON.
template <class IsSought>
std::size_t find_outside_strings(std::string_view text, IsSought is_sought) {
    bool in_string = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const c = text[at];
        if (in_string && c == '\\') ++at;
        if (c == '"') in_string = !in_string;
        if (!in_string && is_sought(c)) return at;
    }
    return std::string_view::npos;
}

tl::expected<void, ReadError> check_depth(std::string_view text) {
    constexpr auto most = static_cast<std::ptrdiff_t>(json_levels_limit);
    std::ptrdiff_t depth = 0;
    auto const too_deep = find_outside_strings(text, [&](char c) {
        if (c == '}' || c == ']') --depth;
        return (c == '{' || c == '[') && ++depth > most;
    });
    if (too_deep == std::string_view::npos) return {};
    return tl::unexpected(
        error_at(text, too_deep, fmt::format("the JSON nests deeper than {} levels", most)));
}

}  // namespace

tl::expected<void, ReadError> check_json_size(std::string_view text) {
    std::size_t values = 1;
    auto const too_many = find_outside_strings(
        text, [&](char c) { return (c == '{' || c == '[' || c == ',') && ++values > most_values; });
    if (too_many == std::string_view::npos) return {};
    return tl::unexpected(
        error_at(text, too_many, fmt::format("the JSON holds more than {} values", most_values)));
}

tl::expected<Json, ReadError> parse_json(std::string_view text) {
    if (auto checked = check_depth(text); !checked) return tl::unexpected(checked.error());
    if (auto checked = check_json_size(text); !checked) return tl::unexpected(checked.error());
    auto document = json_tree(text);
    if (!document.is_discarded()) return document;
    StopFinder stop;
    Json::sax_parse(text, &stop);
    auto const at = stop.position() == 0 ? 0 : stop.position() - 1;
    if (trimmed(text).starts_with('<')) {
        return tl::unexpected(error_at(text, at, "this is no JSON but looks like HTML or XML"));
    }
    return tl::unexpected(error_at(text, at, "this is no JSON from here on"));
}

tl::expected<Json::json_pointer, std::string> parse_json_pointer(std::string_view expression) {
    if (!expression.empty() && expression.front() != '/') {
        return tl::unexpected(fmt::format("the JSON Pointer \"{}\" has to start with \"/\"", expression));
    }
    for (auto at = expression.find('~'); at != std::string_view::npos; at = expression.find('~', at + 1)) {
        auto const next = expression.substr(at + 1, 1);
        if (next == "0" || next == "1") continue;
        return tl::unexpected(
            fmt::format("in the JSON Pointer \"{}\" the \"~\" at character {} has to be followed "
                        "by 0 (for \"~\") or 1 (for \"/\")",
                        expression, at + 1));
    }
    Json::json_pointer pointer{std::string{expression}};
    constexpr std::size_t most_digits = 9;  // the library throws on an index beyond its range
    for (auto rest = pointer; !rest.empty(); rest.pop_back()) {
        auto const& token = rest.back();
        if (token.size() > most_digits && std::all_of(token.begin(), token.end(), is_digit)) {
            return tl::unexpected(
                fmt::format("in the JSON Pointer \"{}\" the index {} is too large", expression, token));
        }
    }
    return pointer;
}

std::string scalar_text(Json const& value) {
    if (value.is_string()) return std::string{trimmed(value.get_ref<std::string const&>())};
    if (value.is_number() || value.is_boolean()) return value.dump();
    return {};
}

Json const* find_json(Json const& root, Json::json_pointer const& pointer) {
    return root.contains(pointer) ? &root.at(pointer) : nullptr;
}

}  // namespace belleman::feed
