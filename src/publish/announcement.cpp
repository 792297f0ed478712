#include "publish/announcement.hpp"

#include "belleman/text/language.hpp"
#include "belleman/text/plain.hpp"
#include "publish/address.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

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

/// Who else published it; not the publisher itself under another address.
std::vector<Publication> others_of(Cluster const& cluster, std::string const& original_url,
                                   std::map<std::string, Source> const& sources) {
    std::vector<Publication> others;
    auto const& publisher = publisher_of(sources.at(cluster.entries.front().entry.source_id));
    // Addresses, and the ids of sources for publications that have no address.
    std::unordered_set<std::string> known{original_url};
    for (std::size_t at = 1; at < cluster.entries.size(); ++at) {
        auto const& entry = cluster.entries[at].entry;
        auto const& source = sources.at(entry.source_id);
        if (publisher_of(source) == publisher) continue;
        auto url = safe_address(entry.url);
        if (!known.insert(url.empty() ? entry.source_id : url).second) continue;
        auto const withdrawn = entry.withdrawal ? std::optional{entry.withdrawal->when} : std::nullopt;
        others.push_back({&source, std::move(url), withdrawn});
    }
    return others;
}

/// The tag of a text: its own, else that of what its source usually writes.
std::string language_of(std::string const& own, Source const& source) {
    for (auto const* language : {&own, &source.language}) {
        if (text::is_language_tag(*language)) return *language;
    }
    return {};
}

std::vector<Reference> references_to(std::vector<Mention> const& mentions,
                                     std::map<std::string, Source> const& sources) {
    std::vector<Reference> references;
    for (auto const& mention : mentions) {
        auto const& source = sources.at(mention.source_id);
        auto title = text::fold_space(mention.title);
        if (title.empty()) title = publisher_of(source);
        references.push_back({&mention, &source, std::move(title), safe_address(mention.url),
                              language_of(mention.language, source)});
    }
    return references;
}

}  // namespace

Announcement announcement_of(Cluster const& cluster, Selection const& selection) {
    auto const& entry = cluster.entries.front().entry;
    auto const& source = selection.sources.at(entry.source_id);
    Announcement shown{&cluster,
                       &entry,
                       &source,
                       title_of(entry, source),
                       safe_address(entry.url),
                       language_of(entry.language, source),
                       {},
                       {},
                       {},
                       {},
                       {}};
    shown.content = entry.content_html.empty() ? entry.summary_html : entry.content_html;
    if (shown.content.empty()) shown.content = "<p>" + text::escape_markup(shown.title) + "</p>";
    if (!entry.summary_html.empty() && !says_the_same(entry.summary_html, shown.content)) {
        shown.summary = entry.summary_html;
    }
    shown.others = others_of(cluster, shown.url, selection.sources);
    shown.translations = references_to(cluster.translations, selection.sources);
    shown.related = references_to(cluster.related, selection.sources);
    return shown;
}

MatchReason const& reason_of(Cluster const& cluster, std::size_t at) {
    auto const& own = cluster.entries.at(at).reason;
    bool const began_it = own.method == "new" || own.method == "apart";
    return began_it ? cluster.entries.front().reason : own;
}

WithdrawalSign withdrawal_sign_of(Cluster const& cluster) {
    return cluster.entries.front().entry.withdrawal.value().sign;
}

std::string const& publisher_of(Source const& source) {
    if (!source.organisation.empty()) return source.organisation;
    return source.name.empty() ? source.id : source.name;
}

}  // namespace belleman::publish
