#include "app/expectation.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace belleman::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr int most_nested = 50;  // what writes a value calls itself for each level

/// Looks through a JSON text that is right.
class Places {
public:
    explicit Places(std::string_view text) : text_(text) {}

    [[nodiscard]] int line_at(std::size_t offset) const {
        auto const before = text_.substr(0, offset);
        return 1 + static_cast<int>(std::ranges::count(before, '\n'));
    }

    /// Where each object starts that is an element of a list of the outermost object.
    [[nodiscard]] std::vector<std::size_t> entries() const {
        std::vector<std::size_t> starts;
        int depth = 0;
        bool in_string = false;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            char const c = text_[i];
            if (in_string && c == '\\') {
                ++i;
            } else if (c == '"') {
                in_string = !in_string;
            } else if (!in_string && (c == '{' || c == '[')) {
                if (depth++ == 2 && c == '{') starts.push_back(i);
            } else if (!in_string && (c == '}' || c == ']')) {
                --depth;
            }
        }
        return starts;
    }

private:
    std::string_view text_;
};

class Reader {
public:
    Reader(std::string_view text, std::filesystem::path const& file)
        : text_(text), places_(text), file_(file.string()) {}

    tl::expected<Expectation, config::Problem> read() {
        Json json;
        bool too_deep = false;
        auto const bounded = [&too_deep](int depth, Json::parse_event_t, Json&) {
            too_deep = too_deep || depth > most_nested;
            return !too_deep;
        };
        try {
            json = Json::parse(text_, bounded);
        } catch (Json::parse_error const& error) {
            return problem(places_.line_at(error.byte), "no JSON from here on");
        } catch (Json::out_of_range const&) {
            return problem(1, "it holds a number that is too large");
        }
        if (too_deep) return problem(1, fmt::format("it nests deeper than {} levels", most_nested));
        Expectation expectation;
        auto const error = json.is_object() ? json.find("error") : json.end();
        auto const entries = json.is_object() ? json.find("entries") : json.end();
        if (error != json.end() && error->is_string() && json.size() == 1) {
            expectation.error = error->get<std::string>();
            return expectation;
        }
        if (entries == json.end() || !entries->is_array() || json.size() != 1)
            return problem(1, "expected {\"entries\": [...]} or {\"error\": \"words of the message\"}");
        starts_ = places_.entries();
        std::size_t const count = entries->size();
        for (std::size_t i = 0; i < count; ++i) {
            auto entry = read_entry((*entries)[i], i);
            if (!entry) return tl::unexpected(std::move(entry.error()));
            expectation.entries.push_back(*std::move(entry));
        }
        return expectation;
    }

private:
    tl::expected<ExpectedEntry, config::Problem> read_entry(Json const& json, std::size_t index) {
        if (!json.is_object()) return problem(1, fmt::format("entry {} is no object", index + 1));
        int const line = places_.line_at(starts_.at(index));
        auto const id = json.find("id");
        if (id == json.end() || !id->is_string())
            return problem(line, fmt::format("entry {} has no \"id\"", index + 1));
        ExpectedEntry entry;
        entry.id = id->get<std::string>();
        if (!ids_.insert(entry.id).second)
            return problem(line, fmt::format("\"{}\" is the id of an entry above, too", entry.id));
        for (auto const& [key, value] : json.items()) {
            if (!is_tag_field(key) && std::ranges::find(reading_keys, key) == reading_keys.end())
                return problem(line_of_key(key, index), unknown_key(key));
            entry.fields.push_back({key, nlohmann::json(value).dump()});
        }
        return entry;
    }

    [[nodiscard]] int line_of_key(std::string const& key, std::size_t index) const {
        auto const start = starts_.at(index);
        auto const at = text_.find(fmt::format("\"{}\"", key), start);
        return places_.line_at(at == std::string_view::npos ? start : at);
    }

    [[nodiscard]] static std::string unknown_key(std::string const& key) {
        return fmt::format("unknown key \"{}\"; the keys are {}, {}", key, fmt::join(reading_keys, ", "),
                           fmt::join(tag_keys, ", "));
    }

    [[nodiscard]] tl::unexpected<config::Problem> problem(int line, std::string message) const {
        return tl::unexpected(config::Problem{file_, line, 1, std::move(message)});
    }

    std::string_view text_;
    Places places_;
    std::string file_;
    std::vector<std::size_t> starts_;
    std::set<std::string> ids_;
};

}  // namespace

tl::expected<Expectation, config::Problem> read_expectation(std::string_view text,
                                                            std::filesystem::path const& file) {
    return Reader(text, file).read();
}

}  // namespace belleman::app
