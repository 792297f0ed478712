// Atom (RFC 4287). The own elements and the schemes are described in docs/atom-extensions.md.

#include "belleman/publish/publish.hpp"
#include "belleman/text/plain.hpp"
#include "publish/address.hpp"
#include "publish/announcement.hpp"
#include "publish/categories.hpp"
#include "publish/xml_writer.hpp"

#include <fmt/format.h>

#include <set>

namespace belleman::publish {

namespace {

constexpr std::string_view atom_namespace = "http://www.w3.org/2005/Atom";
constexpr std::string_view tombstone_namespace = "http://purl.org/atompub/tombstones/1.0";
constexpr std::string_view own_namespace = "tag:belleman.example,2026:atom";
constexpr std::string_view atom_type = "application/atom+xml";
constexpr std::string_view json_type = "application/feed+json";
constexpr std::string_view page_type = "text/html";

/// Readers that take every title for HTML would eat "<naam>" from a plain title; an escaped one they show
/// right, and those that know Atom do too.
void write_title(XmlWriter& xml, std::string const& title) {
    bool const looks_like_markup = title.find('<') != std::string::npos;
    xml.text("title", looks_like_markup ? text::escape_markup(title) : title,
             {{"type", looks_like_markup ? "html" : "text"}});
}

/// The moment of the last change. Validators warn of entries with the same one, and sources that give only a
/// day make many; so the fraction of the second, which nobody measures, tells them apart by their number.
std::string updated_of(Cluster const& cluster) {
    constexpr std::int64_t microseconds = 1'000'000;
    auto moment = to_rfc3339(cluster.updated);
    moment.insert(moment.size() - 1, fmt::format(".{:06}", cluster.id % microseconds));
    return moment;
}

/// A media type without parameters; empty when it is none.
std::string_view plain_media_type(std::string_view type) {
    constexpr std::string_view letters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$&^_.+-";
    type = type.substr(0, type.find(';'));
    while (type.ends_with(' '))
        type.remove_suffix(1);
    auto const slash = type.find('/');
    if (slash == std::string_view::npos || slash == 0 || slash + 1 == type.size()) return {};
    bool const valid = type.substr(0, slash).find_first_not_of(letters) == std::string_view::npos &&
                       type.substr(slash + 1).find_first_not_of(letters) == std::string_view::npos;
    return valid ? type : std::string_view{};
}

/// The id of a source: a tag of the same authority as the view's, so that it stays when the address moves.
std::string source_id_of(Frame const& frame, Source const& source) {
    auto const colon = frame.feed_id.find(':', 4);
    if (!frame.feed_id.starts_with("tag:") || colon == std::string::npos) {
        return address_of(frame, Format::atom) + "#source-" + encode_parameter(source.id);
    }
    return frame.feed_id.substr(0, colon + 1) + "source:" + encode_parameter(source.id);
}

class AtomWriter {
public:
    AtomWriter(Selection const& selection, Frame const& frame, Labels const& labels)
        : selection_{selection}, frame_{frame}, labels_{labels} {}

    std::string write() {
        xml_.open("feed", {{"xmlns", atom_namespace},
                           {"xmlns:at", tombstone_namespace},
                           {"xmlns:b", own_namespace},
                           {"xml:lang", "nl"}});
        write_head();
        // The schema of RFC 4287 has the entries last.
        for (auto const& cluster : selection_.clusters)
            write_tombstones(cluster);
        for (auto const& cluster : selection_.clusters) {
            if (!cluster.withdrawn) write_entry(announcement_of(cluster, selection_));
        }
        xml_.close();
        return xml_.take();
    }

private:
    void write_head();
    void write_tombstones(Cluster const& cluster);
    void write_tombstone(std::string_view id, std::string_view when, std::string_view comment, Tongue tongue);
    void write_entry(Announcement const& shown);
    void write_links(Announcement const& shown);
    void write_references(Announcement const& shown);
    void write_enclosures(Announcement const& shown);
    void write_source(Announcement const& shown);
    void write_categories(Announcement const& shown);
    void write_extensions(Announcement const& shown);
    void write_reasons(Tags const& tags);
    void write_evidence(CategoryKind kind, std::string_view term, Evidence const& evidence);

    Selection const& selection_;
    Frame const& frame_;
    Labels const& labels_;
    XmlWriter xml_;
};

void AtomWriter::write_head() {
    xml_.text("id", frame_.feed_id);
    write_title(xml_, frame_.title);
    xml_.text("subtitle", tagline);
    xml_.text("updated", to_rfc3339(selection_.updated));
    xml_.empty("link", {{"rel", "self"}, {"type", atom_type}, {"href", address_of(frame_, Format::atom)}});
    xml_.empty("link",
               {{"rel", "alternate"}, {"type", page_type}, {"href", address_of(frame_, Format::page)}});
    xml_.empty("link",
               {{"rel", "alternate"}, {"type", json_type}, {"href", address_of(frame_, Format::json)}});
    xml_.text("generator", "Belleman", {{"version", BELLEMAN_VERSION}});
    xml_.open("author");
    xml_.text("name", "Belleman");
    xml_.close();
}

/// What was told before and is not told any more (RFC 6721). A reader passes over a tombstone that is older
/// than the entry that it has, so the moment is that of the entry's last change.
void AtomWriter::write_tombstones(Cluster const& cluster) {
    auto const& entry = cluster.entries.front().entry;
    auto const tongue = tongue_of(entry.language);
    for (auto const& former : cluster.former)
        write_tombstone(former.atom_id, to_rfc3339(former.ended), spoken_joining(tongue), tongue);
    if (!cluster.withdrawn) return;
    write_tombstone(cluster.atom_id, updated_of(cluster),
                    spoken_withdrawal(withdrawal_sign_of(cluster), tongue), tongue);
}

void AtomWriter::write_tombstone(std::string_view id, std::string_view when, std::string_view comment,
                                 Tongue tongue) {
    xml_.open("at:deleted-entry", {{"ref", id}, {"when", when}});
    xml_.text("at:comment", comment,
              {{"xml:lang", tongue == Tongue::french ? "fr" : "nl"}, {"type", "text"}});
    xml_.close();
}

void AtomWriter::write_entry(Announcement const& shown) {
    xml_.open("entry", {{"xml:lang", shown.language}});
    xml_.text("id", shown.cluster->atom_id);
    write_title(xml_, shown.title);
    xml_.text("published", to_rfc3339(shown.cluster->published));
    xml_.text("updated", updated_of(*shown.cluster));
    write_links(shown);
    xml_.open("author");
    xml_.text("name", publisher_of(*shown.source));
    auto const site = site_of(shown.source->url);
    if (!site.empty()) xml_.text("uri", site);
    xml_.close();
    write_categories(shown);
    if (!shown.summary.empty()) xml_.text("summary", shown.summary, {{"type", "html"}});
    xml_.text("content", shown.content, {{"type", "html"}});
    write_source(shown);
    write_extensions(shown);
    xml_.close();
}

void AtomWriter::write_links(Announcement const& shown) {
    if (!shown.url.empty()) xml_.empty("link", {{"rel", "alternate"}, {"href", shown.url}});
    // An entry has one alternate for each language (RFC 4287, section 4.1.2).
    std::set<std::string_view> languages{"", shown.language};
    for (auto const& translation : shown.translations) {
        if (translation.url.empty() || !languages.insert(translation.language).second) continue;
        xml_.empty("link", {{"rel", "alternate"},
                            {"hreflang", translation.language},
                            {"href", translation.url},
                            {"title", translation.title}});
    }
    for (auto const& other : shown.others) {
        if (other.url.empty() || other.withdrawn) continue;
        xml_.empty("link", {{"rel", "related"}, {"href", other.url}, {"title", publisher_of(*other.source)}});
    }
    write_references(shown);
    write_enclosures(shown);
}

void AtomWriter::write_references(Announcement const& shown) {
    for (auto const& older : shown.related) {
        if (older.url.empty()) continue;
        auto const title = spoken_reference(publisher_of(*older.source), tongue_of(shown.language));
        xml_.empty("link", {{"rel", "related"}, {"href", older.url}, {"title", title}});
    }
}

void AtomWriter::write_enclosures(Announcement const& shown) {
    std::set<std::string> attached;
    for (auto const& enclosure : shown.original->enclosures) {
        auto const url = safe_address(enclosure.url);
        if (url.empty() || !attached.insert(url).second) continue;
        auto const length = enclosure.length ? std::to_string(*enclosure.length) : std::string{};
        xml_.empty("link", {{"rel", "enclosure"},
                            {"type", plain_media_type(enclosure.type)},
                            {"length", length},
                            {"href", url}});
    }
}

void AtomWriter::write_source(Announcement const& shown) {
    auto const& source = *shown.source;
    xml_.open("source");
    xml_.text("id", source_id_of(frame_, source));
    xml_.text("title", source.name.empty() ? source.id : source.name);
    // The source's own date is not known; the entry's keeps the bytes the same in every view.
    xml_.text("updated", to_rfc3339(shown.original->updated));
    auto const url = safe_address(source.url);
    bool const is_feed = source.kind == SourceKind::feed;
    if (!url.empty()) xml_.empty("link", {{"rel", is_feed ? "self" : "alternate"}, {"href", url}});
    xml_.close();
}

void AtomWriter::write_categories(Announcement const& shown) {
    for (auto const& category :
         categories_of(*shown.cluster, *shown.source, labels_, tongue_of(shown.language))) {
        xml_.empty(
            "category",
            {{"scheme", scheme_of(category.kind)}, {"term", category.term}, {"label", category.label}});
    }
}

void AtomWriter::write_extensions(Announcement const& shown) {
    for (auto const& deadline : shown.cluster->tags.deadlines) {
        xml_.text("b:deadline", deadline.evidence.reason,
                  {{"date", iso_date(deadline.date)},
                   {"time", iso_time(deadline.time)},
                   {"what", to_string(deadline.what)},
                   {"field", deadline.evidence.field},
                   {"words", deadline.evidence.words}});
    }
    for (auto const& event : shown.cluster->tags.event_dates) {
        xml_.text("b:event", event.evidence.reason,
                  {{"start", iso_date(event.start)},
                   {"end", event.end ? iso_date(*event.end) : std::string{}},
                   {"time", iso_time(event.time)},
                   {"field", event.evidence.field},
                   {"words", event.evidence.words}});
    }
    write_reasons(shown.cluster->tags);
    for (std::size_t at = 1; at < shown.cluster->entries.size(); ++at) {
        auto const& entry = shown.cluster->entries[at].entry;
        auto const& reason = reason_of(*shown.cluster, at);
        xml_.text("b:merged", reason.evidence,
                  {{"source", entry.source_id},
                   {"href", safe_address(entry.url)},
                   {"method", reason.method},
                   {"score", fmt::format("{:.2f}", reason.score)},
                   {"withdrawn", entry.withdrawal ? to_rfc3339(entry.withdrawal->when) : std::string{}}});
    }
}

void AtomWriter::write_reasons(Tags const& tags) {
    for (auto const& tag : tags.municipalities)
        write_evidence(CategoryKind::municipality, tag.nis, tag.evidence);
    write_evidence(CategoryKind::area, nis_of_scope(tags.scope), tags.scope_evidence);
    for (auto const& tag : tags.topics)
        write_evidence(CategoryKind::topic, tag.topic, tag.evidence);
    write_evidence(CategoryKind::genre, to_string(tags.genre), tags.genre_evidence);
}

/// Nothing where there is no category to give a reason for, or none is stored.
void AtomWriter::write_evidence(CategoryKind kind, std::string_view term, Evidence const& evidence) {
    if (term.empty() || evidence == Evidence{}) return;
    xml_.text(
        "b:evidence", evidence.reason,
        {{"scheme", scheme_of(kind)}, {"term", term}, {"field", evidence.field}, {"words", evidence.words}});
}

}  // namespace

std::string write_atom(Selection const& selection, Frame const& frame, Labels const& labels) {
    return AtomWriter{selection, frame, labels}.write();
}

}  // namespace belleman::publish
