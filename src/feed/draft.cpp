#include "feed/draft.hpp"

#include "belleman/text/clean.hpp"
#include "feed/html_names.hpp"
#include "feed/limits.hpp"
#include "feed/page_addresses.hpp"

#include <algorithm>
#include <charconv>

namespace belleman::feed {

namespace {

/// A description of this many bytes is an article rather than its summary.
constexpr std::size_t article_size = 1000;

bool is_article(std::string_view html) {
    if (html.size() >= article_size) return true;
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        if (is_block_element(tag_name_at(html.substr(at + 1, 40)))) return true;
    }
    return false;
}

}  // namespace

std::vector<std::string> names_of(std::vector<Person> const& people) {
    bool const has_name =
        std::any_of(people.begin(), people.end(), [](Person const& person) { return !person.name.empty(); });
    std::vector<std::string> result;
    for (auto const& person : people) {
        auto const& text = has_name ? person.name : person.address;
        if (!text.empty() && std::find(result.begin(), result.end(), text) == result.end())
            result.push_back(text);
    }
    return result;
}

void add_enclosure(std::vector<Enclosure>& enclosures, Enclosure enclosure) {
    if (enclosure.url.empty() || enclosures.size() >= values_limit) return;
    bool const is_known = std::any_of(enclosures.begin(), enclosures.end(),
                                      [&](Enclosure const& other) { return other.url == enclosure.url; });
    if (!is_known) enclosures.push_back(std::move(enclosure));
}

void add_person(std::vector<Person>& people, Person person) {
    if (!person.is_empty() && people.size() < values_limit) people.push_back(std::move(person));
}

std::optional<std::uint64_t> enclosure_length(std::string_view text) {
    // "2048.0" is how some programs write a whole number.
    if (text.ends_with(".0") || text.ends_with(".00")) text = text.substr(0, text.find('.'));
    std::uint64_t length = 0;
    auto const* const end = text.data() + text.size();
    auto const [stop, error] = std::from_chars(text.data(), end, length);
    if (text.empty() || error != std::errc{} || stop != end) return std::nullopt;
    return length;
}

FeedItem item_from(Draft&& draft, std::string const& base_url) {
    FeedItem item;
    item.id = std::move(draft.id.value());
    item.title = std::move(draft.title.value());
    item.link = std::move(draft.link.value());
    item.language = std::move(draft.language.value());
    item.authors = names_of(draft.authors.empty() ? draft.fallback_authors : draft.authors);
    item.categories = std::move(draft.categories);
    item.enclosures = std::move(draft.enclosures);
    item.translations = telling(std::move(draft.translations));
    std::erase_if(item.translations, [&](Translation const& one) { return one.url == item.link; });
    if (draft.published.has_value()) {
        item.published = draft.published.value().instant;
        item.published_is_date_only = draft.published.value().date_only;
    }
    if (draft.updated.has_value()) item.updated = draft.updated.value().instant;

    auto& summary = draft.summary.value();
    auto& content = draft.content.value();
    if (content.html.empty() && draft.summary.rank() == rank::description && is_article(summary.html)) {
        std::swap(summary, content);
    }
    // An extension often repeats the text in its own words for others.
    if (draft.summary.rank() > rank::atom_summary && summary.html == content.html) summary.html.clear();
    item.base_url = base_url;
    if (!content.html.empty() && content.base != base_url) item.base_url = content.base;
    if (content.html.empty() && !summary.html.empty()) item.base_url = summary.base;
    // There is one base for both; where they differ, the summary's addresses are made absolute here.
    if (!summary.html.empty() && summary.base != item.base_url) {
        summary.html = text::clean_html(summary.html, summary.base);
    }
    item.summary_html = std::move(summary.html);
    item.content_html = std::move(content.html);
    return item;
}

bool is_empty(FeedItem const& item) {
    return item.id.empty() && item.title.empty() && item.link.empty() && item.summary_html.empty() &&
           item.content_html.empty() && item.authors.empty() && item.categories.empty() &&
           item.enclosures.empty() && !item.published && !item.updated;
}

}  // namespace belleman::feed
