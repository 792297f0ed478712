#include "app/intake.hpp"

#include "belleman/story/address.hpp"
#include "belleman/story/fingerprint.hpp"
#include "belleman/story/match.hpp"
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

void set_dates(Entry& entry, FeedItem const& item, Instant now) {
    auto const claimed = item.published ? item.published : item.updated;
    entry.first_seen = now;
    entry.published_is_claimed = claimed && *claimed <= now + clock_difference;
    entry.published = entry.published_is_claimed ? std::min(*claimed, now) : now;
    entry.updated = entry.published;
    if (item.updated && *item.updated > entry.published) entry.updated = std::min(*item.updated, now);
}

/// What a reader would notice.
bool reads_the_same(Entry const& a, Entry const& b) {
    auto const words = [](std::string const& html) { return text::fold_case(text::plain_from_html(html)); };
    return text::fold_case(a.title) == text::fold_case(b.title) &&
           story::canonical_address(a.url) == story::canonical_address(b.url) && a.language == b.language &&
           a.enclosures == b.enclosures &&
           (a.summary_html == b.summary_html || words(a.summary_html) == words(b.summary_html)) &&
           (a.content_html == b.content_html || words(a.content_html) == words(b.content_html));
}

/// The new words under the identity and the first dates of the known entry.
Entry changed_entry(Entry const& known, Entry const& arrived) {
    Entry changed = arrived;
    changed.id = known.id;
    changed.published = known.published;
    changed.published_is_claimed = known.published_is_claimed;
    changed.first_seen = known.first_seen;
    changed.updated = arrived.first_seen;
    return changed;
}

/// The words of its own page under the identity of the known entry, as if they had been there from the start.
Entry completed_entry(Entry const& known, Entry const& arrived) {
    Entry completed = changed_entry(known, arrived);
    completed.updated = known.updated;
    if (arrived.published_is_claimed) {
        completed.published = std::min(arrived.published, known.first_seen);
        completed.published_is_claimed = true;
    }
    return completed;
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

namespace {

/// So that the order in which a document lists its items changes nothing: by time, and what claims the same
/// moment by guid. Where no time is claimed, the order of the document is the only one there is.
std::vector<Entry const*> in_order_of_time(std::vector<Entry> const& entries) {
    std::vector<Entry const*> ordered;
    ordered.reserve(entries.size());
    for (Entry const& entry : entries)
        ordered.push_back(&entry);
    std::ranges::stable_sort(ordered, [](Entry const* one, Entry const* other) {
        if (one->published != other->published) return one->published < other->published;
        if (one->published_is_claimed != other->published_is_claimed) return one->published_is_claimed;
        return one->published_is_claimed && one->guid < other->guid;
    });
    return ordered;
}

/// Systems use one guid or one address again for the next item.
bool is_another_item(Entry const& known, Entry const& arrived, Source const& source) {
    constexpr std::chrono::hours least_apart{1};
    if (!known.published_is_claimed || !arrived.published_is_claimed) return false;
    if (std::chrono::abs(known.published - arrived.published) < least_apart) return false;
    return !story::are_alike(story::fingerprint_of(known, source), story::fingerprint_of(arrived, source));
}

/// Takes in the entries of one document.
class Intake {
public:
    Intake(store::Store& store, Source const& source, std::vector<Entry const*> entries,
           std::string const& tag_authority, std::set<std::string> const& completed,
           Measuring const& measuring)
        : store_(store),
          source_(source),
          entries_(std::move(entries)),
          tag_authority_(tag_authority),
          completed_(completed),
          measuring_(measuring) {}

    IntakeCounts take_all() {
        for (Entry const* entry : entries_)
            static_cast<void>(take(*entry));
        return counts_;
    }

    /// Returns the row of the entry.
    std::int64_t take(Entry entry) {
        ++counts_.items;
        auto known = store_.find_entry(entry.source_id, entry.guid);
        bool const is_complete = completed_.contains(entry.url);
        if (known && !is_complete && is_another_item(*known, entry, source_)) {
            entry.guid += '\n' + entry.title;
            known = store_.find_entry(entry.source_id, entry.guid);
        }
        if (!known) return add(entry);
        if (is_complete) {
            complete(completed_entry(*known, entry));
        } else if (reads_the_same(*known, entry)) {
            ++counts_.unchanged;
        } else {
            change(changed_entry(*known, entry));
        }
        return known->id;
    }

private:
    /// What the source writes under everything, by its last entries and those of this document; the same for
    /// all of them, so that their order does not matter. Most documents bring nothing new and do not ask.
    story::SignSet const& usual() {
        if (usual_) return *usual_;
        auto sentences = store_.last_sentences(source_.id);
        for (Entry const* entry : entries_) {
            auto of_entry = story::sentences_of(*entry);
            bool const is_known = std::ranges::find(sentences, of_entry) != sentences.end();
            if (!is_known) sentences.push_back(std::move(of_entry));
        }
        return usual_.emplace(story::usual_sentences(sentences));
    }

    std::int64_t add(Entry const& entry) {
        auto const fingerprint = story::fingerprint_of(entry, source_, usual());
        auto const candidates = store_.candidates(fingerprint, entry.source_id);
        auto const decision =
            story::decide(fingerprint, entry.source_id,
                          {candidates, store_.rarity(), measuring_.weights, measuring_.watcher});
        ++counts_.added;
        if (decision.cluster_id != 0) ++counts_.merged;
        return store_.add_entry(entry, fingerprint, decision, tag_authority_);
    }

    void complete(Entry const& whole) {
        store_.complete_entry(whole, story::fingerprint_of(whole, source_, usual()));
        ++counts_.completed;
    }

    void change(Entry const& changed) {
        store_.update_entry(changed, story::fingerprint_of(changed, source_, usual()));
        ++counts_.changed;
    }

    store::Store& store_;
    Source const& source_;
    std::vector<Entry const*> entries_;
    std::optional<story::SignSet> usual_;
    std::string const& tag_authority_;
    std::set<std::string> const& completed_;
    Measuring const& measuring_;
    IntakeCounts counts_;
};

}  // namespace

IntakeCounts take_in(store::Store& store, std::vector<Entry> const& entries, Source const& source,
                     std::string const& tag_authority, std::set<std::string> const& completed,
                     Measuring const& measuring) {
    return Intake{store, source, in_order_of_time(entries), tag_authority, completed, measuring}.take_all();
}

std::int64_t take_in_one(store::Store& store, Entry const& entry, Source const& source,
                         std::string const& tag_authority, Measuring const& measuring) {
    std::set<std::string> const none_completed;
    return Intake{store, source, {&entry}, tag_authority, none_completed, measuring}.take(entry);
}

}  // namespace belleman::app
