#include "conformance/expectation.hpp"

#include <set>
#include <stdexcept>

namespace belleman::conformance {

namespace {

using Json = nlohmann::json;

void allow_only(Json const& object, std::set<std::string> const& keys, std::string const& where) {
    if (!object.is_object()) throw std::invalid_argument(where + " is no object");
    for (auto const& [key, value] : object.items())
        if (!keys.contains(key)) throw std::invalid_argument(where + " cannot have the key \"" + key + "\"");
}

std::string text_at(Json const& object, char const* key) {
    auto const there = object.find(key);
    if (there == object.end() || !there->is_string() || there->get_ref<std::string const&>().empty())
        throw std::invalid_argument(std::string{"\""} + key + "\" has to be a text");
    return there->get<std::string>();
}

Selectors selectors_in(Json const& object) {
    allow_only(object, {"item", "title", "link", "date", "summary", "category"}, "\"selectors\"");
    auto const selector = [&](char const* key) {
        return object.contains(key) ? Selector{text_at(object, key)} : Selector{};
    };
    return {.item = selector("item"),
            .title = selector("title"),
            .link = selector("link"),
            .date = selector("date"),
            .summary = selector("summary"),
            .category = selector("category")};
}

SourceKind kind_in(Json const& object) {
    auto const name = text_at(object, "kind");
    auto const kind = source_kind_from(name);
    if (!kind) throw std::invalid_argument("\"kind\" cannot be \"" + name + "\"");
    return *kind;
}

void read_options(Json const& object, Expectation& expectation) {
    allow_only(object, {"base_url", "content_type", "time_zone", "times_are_local", "kind", "selectors"},
               "\"options\"");
    auto& options = expectation.options;
    if (object.contains("base_url")) options.base_url = text_at(object, "base_url");
    if (object.contains("content_type")) options.content_type = text_at(object, "content_type");
    if (object.contains("time_zone")) options.time_zone = text_at(object, "time_zone");
    if (object.contains("times_are_local")) options.times_are_local = object["times_are_local"].get<bool>();
    if (object.contains("kind")) expectation.kind = kind_in(object);
    if (object.contains("selectors")) expectation.selectors = selectors_in(object["selectors"]);
    if (expectation.kind == SourceKind::feed && object.contains("selectors"))
        throw std::invalid_argument("\"selectors\" belong to kind html and json");
}

Expectation expectation_in(Json const& object) {
    allow_only(object, {"rule", "options", "expect", "error"}, "the expectation");
    Expectation expectation;
    expectation.rule = text_at(object, "rule");
    if (object.contains("options")) read_options(object["options"], expectation);
    if (object.contains("expect") == object.contains("error"))
        throw std::invalid_argument("one of \"expect\" and \"error\" has to be there");
    if (object.contains("error")) {
        expectation.error = text_at(object, "error");
    } else {
        expectation.feed = object["expect"];
        if (!expectation.feed.is_object() || expectation.feed.empty())
            throw std::invalid_argument("\"expect\" has to be an object with something in it");
    }
    return expectation;
}

}  // namespace

tl::expected<Expectation, std::string> read_expectation(std::string_view text) {
    try {
        return expectation_in(Json::parse(text));
    } catch (Json::exception const& error) {
        return tl::unexpected(std::string{error.what()});
    } catch (std::invalid_argument const& error) {
        return tl::unexpected(std::string{error.what()});
    }
}

}  // namespace belleman::conformance
