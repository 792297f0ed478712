#include "feed/internal_entities.hpp"

#include "feed/ascii.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace belleman::feed {

namespace {

constexpr std::size_t declarations_limit = 64;
constexpr std::size_t value_limit = 256;
constexpr std::size_t head_limit = std::size_t{64} * 1024;  ///< where declarations are looked for
constexpr std::size_t put_in_limit = std::size_t{1024} * 1024;

struct Entity {
    std::string_view name;
    std::string_view value;
};

/// Plain text or a character reference: nothing that could be markup or an entity again.
bool is_harmless(std::string_view value) {
    if (value.size() > value_limit || value.find('<') != std::string_view::npos) return false;
    for (auto at = value.find('&'); at != std::string_view::npos; at = value.find('&', at + 1)) {
        if (value.substr(at + 1, 1) != "#") return false;
    }
    return true;
}

/// Reads what follows "<!ENTITY".
std::optional<Entity> read_declaration(std::string_view text) {
    text = text.substr(0, value_limit * 2);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    auto const name = text.substr(0, text.find_first_of(" \t\r\n>"));
    text.remove_prefix(name.size());
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (name.empty() || name == "%" || text.empty() || (text.front() != '"' && text.front() != '\''))
        return {};
    auto const end = text.find(text.front(), 1);
    if (end == std::string_view::npos) return std::nullopt;
    auto const value = text.substr(1, end - 1);
    if (!is_harmless(value)) return std::nullopt;
    return Entity{name, value};
}

/// Where the document type is declared: before the first element, or not at all.
std::size_t find_doctype(std::string_view head) {
    auto at = head.find('<');
    while (at != std::string_view::npos) {
        auto const rest = head.substr(at);
        if (rest.starts_with("<!DOCTYPE")) return at;
        if (rest.size() < 2 || is_letter(rest[1]) || rest[1] == '_') return std::string_view::npos;
        bool const is_comment = rest.starts_with("<!--");
        at = is_comment ? head.find("-->", at) : at + 1;
        at = head.find('<', at);
    }
    return std::string_view::npos;
}

std::vector<Entity> declarations(std::string_view document) {
    std::vector<Entity> result;
    auto const head = document.substr(0, head_limit);
    auto const doctype = find_doctype(head);
    if (doctype == std::string_view::npos) return result;
    constexpr std::string_view keyword = "<!ENTITY";
    for (auto at = head.find(keyword, doctype); at != std::string_view::npos;
         at = head.find(keyword, at + 1)) {
        if (result.size() == declarations_limit) break;
        if (auto const entity = read_declaration(head.substr(at + keyword.size()))) result.push_back(*entity);
    }
    return result;
}

/// The next '&' from `at` on that stands outside CDATA, which holds no references.
std::size_t next_reference(std::string_view document, std::size_t at) {
    while (true) {
        at = document.find_first_of("&<", at);
        if (at == std::string_view::npos || document[at] == '&') return at;
        bool const is_cdata = document.substr(at).starts_with("<![CDATA[");
        at = is_cdata ? document.find("]]>", at) : at + 1;
    }
}

}  // namespace

std::optional<std::string> with_internal_entities(std::string_view document) {
    auto const entities = declarations(document);
    if (entities.empty()) return std::nullopt;
    std::string result;
    std::size_t put_in = 0;
    std::size_t copied = 0;
    for (auto at = next_reference(document, 0); at != std::string_view::npos;
         at = next_reference(document, at + 1)) {
        auto const rest = document.substr(at + 1, 64);
        auto const name = rest.substr(0, rest.find(';'));
        auto const found = std::find_if(entities.begin(), entities.end(),
                                        [&](Entity const& entity) { return entity.name == name; });
        if (found == entities.end() || name.size() == rest.size()) continue;
        put_in += found->value.size();
        if (put_in > put_in_limit) break;
        result.append(document.substr(copied, at - copied)).append(found->value);
        copied = at + name.size() + 2;
    }
    result += document.substr(copied);
    return result;
}

}  // namespace belleman::feed
