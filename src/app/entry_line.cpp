#include "app/entry_line.hpp"

#include "app/item_entries.hpp"
#include "app/setup.hpp"
#include "belleman/feed/date.hpp"
#include "belleman/feed/read.hpp"
#include "belleman/text/plain.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <istream>
#include <ostream>
#include <utility>

namespace belleman::app {

namespace {

using Json = nlohmann::json;

/// A text member; numbers are taken as they are written, anything else counts as absent.
std::string text_of(Json const& object, char const* key) {
    auto const found = object.find(key);
    if (found == object.end()) return {};
    if (found->is_string()) return text::valid_utf8(found->get_ref<std::string const&>());
    return found->is_number() ? found->dump() : std::string{};
}

std::vector<std::string> texts_of(Json const& object, char const* key) {
    std::vector<std::string> texts;
    auto const found = object.find(key);
    if (found == object.end() || !found->is_array()) return texts;
    for (Json const& value : *found) {
        if (value.is_string()) texts.push_back(text::valid_utf8(value.get_ref<std::string const&>()));
    }
    return texts;
}

/// What keeps a line from being a JSON object: mostly it is something else that somebody wants to have read.
std::string why_no_object(std::string_view line) {
    if (text::valid_utf8(line) != line)
        return "not written in UTF-8; convert it, as with: iconv -f WINDOWS-1252 -t UTF-8";
    if (text::fold_space(line).starts_with('{'))
        return "not a complete JSON object; it has to stand on one line";
    return "expected a JSON object";
}

}  // namespace

tl::expected<EntryLine, std::string> read_entry_line(std::string_view line) {
    auto const object = Json::parse(line, nullptr, false);
    if (!object.is_object()) return tl::unexpected(why_no_object(line));
    EntryLine result;
    result.id = text_of(object, "id");
    if (result.id.empty()) return tl::unexpected<std::string>("the object has no \"id\"");

    Source& source = result.source;
    source.id = text_of(object, "source");
    source.name = source.id;  // what a line calls its source
    source.language = text_of(object, "lang");
    source.level = level_from(text_of(object, "source_level")).value_or(Level::other);
    source.concerns = texts_of(object, "concerns");

    Feed feed;
    FeedItem item;
    item.id = text::fold_space(text_of(object, "guid"));
    item.link = text_of(object, "url");
    item.title = text::plain_from_html(text_of(object, "title"));
    item.summary_html = text_of(object, "summary");
    item.content_html = text_of(object, "content");
    item.base_url = item.link;
    item.categories = texts_of(object, "categories");
    Instant now{};
    if (auto const published = feed::parse_date(text_of(object, "published"), source.time_zone)) {
        item.published = published->instant;
        now = published->instant;
    }
    feed.items.push_back(std::move(item));
    feed::clean(feed);
    result.entry = entry_of(feed.items.front(), source, feed, now);
    return result;
}

EntryLine entry_of_text(std::istream& in, Instant now) {
    constexpr std::size_t most = tag::title_bytes + tag::text_bytes;
    EntryLine result;
    result.id = "text";
    result.source.level = Level::local;
    result.entry.published = result.entry.updated = result.entry.first_seen = now;
    std::string title;
    std::getline(in, title);
    result.entry.title = text::fold_space(text::valid_utf8(title));
    std::string line;
    while (result.entry.content_html.size() < most && std::getline(in, line))
        result.entry.content_html += "<p>" + text::escape_markup(text::valid_utf8(line)) + "</p>";
    return result;
}

ExitCode for_each_entry_line(Console& console, std::string_view name,
                             std::function<void(EntryLine)> const& use) {
    ExitCode code = ExitCode::ok;
    std::string line;
    for (std::size_t number = 1; std::getline(console.in, line); ++number) {
        if (text::fold_space(line).empty()) continue;
        auto read = read_entry_line(line);
        if (read) {
            use(*std::move(read));
        } else {
            console.err << fmt::format("{}: line {}: {}\n", name, number, read.error());
            code = ExitCode::bad_data;
        }
    }
    return code;
}

std::shared_ptr<tag::Tagger const> filter_tagger(Console& console,
                                                 std::optional<std::filesystem::path> const& config,
                                                 std::filesystem::path const& topics) {
    std::vector<config::Problem> problems;
    if (config) {
        auto setup = load_setup(*config, topics);
        if (setup) return setup->tagger;
        problems = std::move(setup.error());
    } else {
        auto tagger = load_tagger({topics, {}});
        if (tagger) return *std::move(tagger);
        problems = std::move(tagger.error());
    }
    for (config::Problem const& problem : problems)
        console.err << to_string(problem) << '\n';
    return nullptr;
}

}  // namespace belleman::app
