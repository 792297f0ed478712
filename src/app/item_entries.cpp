#include "app/item_entries.hpp"

#include "belleman/story/address.hpp"
#include "belleman/text/plain.hpp"
#include "belleman/text/words.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace belleman::app {

namespace {

std::string guid_of(FeedItem const& item) {
    if (!item.id.empty()) return item.id;
    if (!item.link.empty()) return entry_url(item);
    return "title:" + text::fold_accents(item.title);
}

/// How often each guid stands in a document; some systems give all their items the same one.
std::unordered_map<std::string, int> count_guids(Feed const& feed) {
    std::unordered_map<std::string, int> counts;
    std::set<std::pair<std::string, std::string>> seen;
    for (FeedItem const& item : feed.items) {
        std::string guid = guid_of(item);
        if (seen.emplace(guid, item.link).second) ++counts[guid];
    }
    return counts;
}

std::string language_of(FeedItem const& item, Source const& source, Feed const& feed) {
    if (!item.language.empty()) return item.language;
    return source.language.empty() ? feed.language : source.language;
}

/// What systems write where a date is not set is a zero of some calendar: year 0, 1 or 1970. Nothing was
/// published on the web before this.
std::optional<Instant> believable(std::optional<Instant> claimed) {
    constexpr Instant web = std::chrono::sys_days{std::chrono::year{1990} / 1 / 1};
    return claimed && *claimed >= web ? claimed : std::nullopt;
}

void set_dates(Entry& entry, FeedItem const& item, Instant now) {
    auto const published = believable(item.published);
    auto const claimed = published ? published : believable(item.updated);
    entry.first_seen = now;
    entry.published_is_claimed = claimed && *claimed <= now + clock_difference;
    entry.published = entry.published_is_claimed ? std::min(*claimed, now) : now;
    entry.updated = entry.published;
    if (item.updated && *item.updated > entry.published) entry.updated = std::min(*item.updated, now);
}

}  // namespace

std::string bounded_html(std::string const& html, std::size_t most) {
    if (html.size() <= most) return html;
    auto const plain = text::plain_from_html(html);
    return text::escape_markup(text::shorten(plain, most / 6));  // the longest escape is "&quot;"
}

std::string entry_url(FeedItem const& item) {
    return story::without_tracking(item.link);
}

Entry entry_of(FeedItem const& item, Source const& source, Feed const& feed, Instant now) {
    Entry entry;
    entry.source_id = source.id;
    entry.guid = guid_of(item);
    entry.url = entry_url(item);
    entry.canonical_url = item.canonical_url;
    entry.translations = item.translations;
    entry.title = text::shorten(item.title, longest_title);
    entry.summary_html = bounded_html(item.summary_html);
    entry.content_html = bounded_html(item.content_html);
    entry.language = language_of(item, source, feed);
    entry.authors = item.authors;
    entry.categories = item.categories;
    entry.enclosures = item.enclosures;
    set_dates(entry, item, now);
    return entry;
}

Tags tags_of(Entry const& entry, Source const& source, tag::Tagger const& tagger) {
    tag::Subject subject;
    subject.title = entry.title;
    subject.summary = text::lines_from_html(entry.summary_html);
    subject.content = text::lines_from_html(entry.content_html);
    subject.language = entry.language;
    subject.level = source.level;
    subject.source_name = source.name;
    subject.published = entry.published;
    subject.categories = entry.categories;
    subject.concerns = source.concerns;
    subject.source_topics = source.topics;
    return tagger.tag(subject);
}

std::vector<Entry> entries_of(Feed const& feed, Source const& source, tag::Tagger const& tagger,
                              Instant now) {
    auto const guid_counts = count_guids(feed);
    std::set<std::string> taken;
    std::vector<Entry> entries;
    entries.reserve(feed.items.size());
    for (FeedItem const& item : feed.items) {
        Entry entry = entry_of(item, source, feed, now);
        if (guid_counts.at(entry.guid) > 1) entry.guid += '\n' + (item.link.empty() ? item.title : item.link);
        if (!taken.insert(entry.guid).second) continue;
        entry.tags = tags_of(entry, source, tagger);
        entries.push_back(std::move(entry));
    }
    std::reverse(entries.begin(), entries.end());
    return entries;
}

}  // namespace belleman::app
