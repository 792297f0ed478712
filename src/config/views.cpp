#include "config/views.hpp"

#include "belleman/text/nearest_word.hpp"
#include "config/given_names.hpp"
#include "config/names.hpp"

#include <fmt/core.h>

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace belleman::config {

namespace {

/// The id of a source that exists.
class SourceIds {
public:
    explicit SourceIds(std::vector<Source> const& sources) {
        for (auto const& source : sources) {
            if (known_.insert(source.id).second) names_.push_back(source.id);
        }
    }

    tl::expected<std::string, std::string> operator()(Value const& value) const {
        auto const* given = std::get_if<std::string>(&value.data);
        if (given != nullptr && !given->empty() && known_.contains(*given)) return *given;
        return tl::unexpected(mismatch("the id of a source", value).value() +
                              (given == nullptr ? std::string{} : text::suggestion(*given, names_)));
    }

private:
    std::unordered_set<std::string_view> known_;
    std::vector<std::string_view> names_;  ///< the same, in the order of the file
};

NamedView read_view(Table& table, ServerSettings const& server, Form<std::string> const& source_id,
                    std::vector<GivenName>& names) {
    NamedView named;
    named.line = table.place().line;
    table.require("id", id(), named.id);
    table.require("title", text(), named.title);
    View& view = named.view;
    auto const owner = fmt::format("view \"{}\"", named.id);
    read_names(table, "municipality", GivenName::Kind::municipality,
               text("the name or NIS code of a municipality"), owner, view.municipalities, names);
    read_names(table, "topic", GivenName::Kind::topic, id(), owner, view.topics, names);
    table.read_list("source", source_id, view.sources);
    table.read_list("level", level(), view.levels);
    table.read_list("lang", primary_language(), view.languages);
    view.limit = server.page_limit;
    table.read("limit", number(1, server.max_limit), view.limit);
    table.reject_unknown_keys();
    return named;
}

}  // namespace

std::vector<NamedView> read_views(Table& root, ServerSettings const& server,
                                  std::vector<Source> const& sources, std::vector<GivenName>& names) {
    std::vector<NamedView> views;
    std::unordered_map<std::string, int> lines;
    SourceIds const ids{sources};
    Form<std::string> const source_id = std::cref(ids);
    for (auto& table : root.tables("view")) {
        if (table.problems().full()) break;
        auto view = read_view(table, server, source_id, names);
        auto const [first, is_new] = lines.try_emplace(view.id, view.line);
        if (!is_new && !view.id.empty()) {
            table.report(table.place_of("id"), "id",
                         fmt::format("\"{}\" is already the id of the view on line {}; ids are unique",
                                     view.id, first->second));
        }
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace belleman::config
