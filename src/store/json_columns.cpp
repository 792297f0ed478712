#include "store/json_columns.hpp"

#include "belleman/store/store.hpp"

#include <nlohmann/json.hpp>

namespace belleman::store {

namespace {

using Json = nlohmann::json;

constexpr std::string_view empty_list = "[]";

std::string write(Json const& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

template <class Item>
std::vector<Item> read(std::string_view text, Item (*item_from)(Json const&)) {
    std::vector<Item> items;
    if (text == empty_list) return items;  // most lists
    try {
        for (auto const& json : Json::parse(text))
            items.push_back(item_from(json));
    } catch (Json::exception const& error) {
        throw StoreError(std::string{"the database is damaged: a list in it cannot be read: "} +
                         error.what());
    }
    return items;
}

}  // namespace

std::string to_json(std::vector<std::string> const& texts) {
    return texts.empty() ? std::string{empty_list} : write(texts);
}

std::string to_json(std::vector<std::int64_t> const& numbers) {
    return write(numbers);
}

std::string to_json(std::vector<Enclosure> const& enclosures) {
    if (enclosures.empty()) return std::string{empty_list};
    auto list = Json::array();
    for (auto const& enclosure : enclosures) {
        Json item{{"url", enclosure.url}, {"type", enclosure.type}};
        if (enclosure.length) item["length"] = *enclosure.length;
        list.push_back(std::move(item));
    }
    return write(list);
}

std::string to_json(std::vector<Translation> const& translations) {
    if (translations.empty()) return std::string{empty_list};
    auto list = Json::array();
    for (auto const& [language, url] : translations)
        list.push_back({{"language", language}, {"url", url}});
    return write(list);
}

std::vector<std::string> texts_from_json(std::string_view json) {
    return read<std::string>(json, [](Json const& item) { return item.get<std::string>(); });
}

std::vector<Enclosure> enclosures_from_json(std::string_view json) {
    return read<Enclosure>(json, [](Json const& item) {
        Enclosure enclosure{item.at("url").get<std::string>(), item.at("type").get<std::string>(),
                            std::nullopt};
        if (item.contains("length")) enclosure.length = item.at("length").get<std::uint64_t>();
        return enclosure;
    });
}

std::vector<Translation> translations_from_json(std::string_view json) {
    return read<Translation>(json, [](Json const& item) {
        return Translation{item.at("language").get<std::string>(), item.at("url").get<std::string>()};
    });
}

}  // namespace belleman::store
