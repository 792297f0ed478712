#include "publish/announcement.hpp"

#include "belleman/text/language.hpp"
#include "belleman/text/plain.hpp"
#include "publish/address.hpp"

#include <algorithm>

namespace belleman::publish {

namespace {

constexpr std::size_t title_from_text = 100;  // characters, for what has no title of its own

std::string title_of(Entry const& entry, Source const& source) {
    auto title = text::fold_space(entry.title);
    if (!title.empty()) return title;
    for (auto const* html : {&entry.summary_html, &entry.content_html}) {
        title = text::shorten(text::plain_from_html(*html), title_from_text);
        if (!title.empty()) return title;
    }
    return publisher_of(source);
}

bool says_the_same(std::string const& left, std::string const& right) {
    return left == right || text::plain_from_html(left) == text::plain_from_html(right);
}

std::vector<Publication> others_of(Cluster const& cluster, std::string const& original_url,
                                   Sources const& sources) {
    std::vector<Publication> others;
    for (std::size_t at = 1; at < cluster.entries.size(); ++at) {
        auto const& entry = cluster.entries[at].entry;
        Publication other{&sources.find(entry.source_id), safe_address(entry.url)};
        bool const known = std::ranges::any_of(others, [&](Publication const& earlier) {
            return earlier.url == other.url && (!other.url.empty() || earlier.source == other.source);
        });
        bool const repeats = !other.url.empty() && other.url == original_url;
        if (!known && !repeats) others.push_back(std::move(other));
    }
    return others;
}

}  // namespace

Sources::Sources(Selection const& selection) : known_{selection.sources} {
    for (auto const& cluster : selection.clusters) {
        for (auto const& member : cluster.entries) {
            auto const& id = member.entry.source_id;
            if (known_.contains(id)) continue;
            auto& source = unknown_[id];
            source.id = source.name = source.organisation = id;
        }
    }
}

Source const& Sources::find(std::string const& id) const {
    auto const known = known_.find(id);
    return known != known_.end() ? known->second : unknown_.at(id);
}

Announcement announcement_of(Cluster const& cluster, Sources const& sources) {
    auto const& entry = cluster.entries.front().entry;
    auto const& source = sources.find(entry.source_id);
    Announcement shown{&cluster, &entry, &source, title_of(entry, source), safe_address(entry.url), {},
                       {},       {},     {}};
    for (auto const* language : {&entry.language, &source.language}) {
        if (shown.language.empty() && text::is_language_tag(*language)) shown.language = *language;
    }
    shown.content = entry.content_html.empty() ? entry.summary_html : entry.content_html;
    if (shown.content.empty()) shown.content = "<p>" + text::escape_markup(shown.title) + "</p>";
    if (!entry.summary_html.empty() && !says_the_same(entry.summary_html, shown.content)) {
        shown.summary = entry.summary_html;
    }
    shown.others = others_of(cluster, shown.url, sources);
    return shown;
}

std::string const& publisher_of(Source const& source) {
    if (!source.organisation.empty()) return source.organisation;
    return source.name.empty() ? source.id : source.name;
}

}  // namespace belleman::publish
