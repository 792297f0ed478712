#include "feed/json_path.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace belleman::feed {

namespace {

using Json = nlohmann::json;

constexpr std::size_t most_values = 10'000;

/// The elements of lists, and the members "*" of objects.
std::vector<Json const*> each_of(std::vector<Json const*> const& values) {
    std::vector<Json const*> inside;
    for (auto const* value : values) {
        if (value->is_object() && value->contains("*")) inside.push_back(&value->at("*"));
        if (!value->is_array()) continue;
        for (auto const& element : *value) {
            if (inside.size() == most_values) return inside;
            inside.push_back(&element);
        }
    }
    return inside;
}

std::vector<Json const*> step(std::vector<Json const*> const& values, JsonPointer const& pointer) {
    std::vector<Json const*> found;
    for (auto const* value : values) {
        if (auto const* below = find_json(*value, pointer)) found.push_back(below);
    }
    return found;
}

}  // namespace

JsonPath::JsonPath() : parts_(1) {}

tl::expected<JsonPath, std::string> JsonPath::parse(std::string_view expression) {
    auto pointer = parse_json_pointer(expression);
    if (!pointer) return tl::unexpected(pointer.error());
    std::vector<std::string> tokens;
    for (; !pointer->empty(); pointer->pop_back())
        tokens.push_back(pointer->back());
    JsonPath path;
    for (; !tokens.empty(); tokens.pop_back()) {
        if (tokens.back() == "*") {
            path.parts_.emplace_back();
        } else {
            path.parts_.back().push_back(std::move(tokens.back()));
        }
    }
    return path;
}

std::vector<Json const*> JsonPath::find(Json const& root) const {
    auto values = step({&root}, parts_.front());
    for (std::size_t i = 1; i < parts_.size(); ++i)
        values = step(each_of(values), parts_[i]);
    return values;
}

}  // namespace belleman::feed
