// JSON Feed 1.1 (jsonfeed.org/version/1.1).

#include "belleman/publish/publish.hpp"
#include "belleman/text/plain.hpp"
#include "publish/address.hpp"
#include "publish/announcement.hpp"
#include "publish/categories.hpp"

#include <nlohmann/json.hpp>

namespace belleman::publish {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t summary_characters = 400;
constexpr char const* about = "Added by Belleman; described in docs/atom-extensions.md of its source";

void set_unless_empty(Json& object, char const* name, std::string value) {
    if (!value.empty()) object[name] = std::move(value);
}

Json attachments_of(Entry const& entry) {
    Json attachments = Json::array();
    for (auto const& enclosure : entry.enclosures) {
        auto const url = safe_address(enclosure.url);
        if (url.empty()) continue;
        Json attachment{{"url", url}};
        // The format demands a type; this is what says nothing (RFC 2046, section 4.5.1).
        attachment["mime_type"] = enclosure.type.empty() ? "application/octet-stream" : enclosure.type;
        if (enclosure.length) attachment["size_in_bytes"] = *enclosure.length;
        attachments.push_back(std::move(attachment));
    }
    return attachments;
}

Json evidence_of(Evidence const& evidence) {
    return {{"field", evidence.field}, {"words", evidence.words}, {"reason", evidence.reason}};
}

Json deadlines_of(Tags const& tags, Tongue tongue) {
    Json deadlines = Json::array();
    for (auto const& deadline : tags.deadlines) {
        Json object{{"date", iso_date(deadline.date)}};
        set_unless_empty(object, "time", iso_time(deadline.time));
        object["what"] = to_string(deadline.what);
        object["label"] = spoken_deadline(deadline, tongue);
        object["evidence"] = evidence_of(deadline.evidence);
        deadlines.push_back(std::move(object));
    }
    return deadlines;
}

Json event_dates_of(Tags const& tags, Tongue tongue) {
    Json dates = Json::array();
    for (auto const& event : tags.event_dates) {
        Json object{{"start", iso_date(event.start)}};
        if (event.end) object["end"] = iso_date(*event.end);
        set_unless_empty(object, "time", iso_time(event.time));
        object["label"] = spoken_event(event, tongue);
        object["evidence"] = evidence_of(event.evidence);
        dates.push_back(std::move(object));
    }
    return dates;
}

Json named(std::vector<Category> const& categories, CategoryKind kind, char const* key) {
    Json list = Json::array();
    for (auto const& category : categories) {
        if (category.kind == kind) list.push_back({{key, category.term}, {"name", category.label}});
    }
    return list;
}

/// Every municipality and topic of the tags has its category, so both lists run in step.
template <class Tag>
void add_evidence(Json& list, std::vector<Tag> const& tags) {
    for (std::size_t at = 0; at < list.size() && at < tags.size(); ++at) {
        list[at]["evidence"] = evidence_of(tags[at].evidence);
    }
}

Json publications_of(Announcement const& shown) {
    Json publications = Json::array();
    for (auto const& other : shown.others) {
        Json object{{"name", publisher_of(*other.source)}, {"source", other.source->id}};
        set_unless_empty(object, "url", other.url);
        if (other.withdrawn) object["withdrawn"] = to_rfc3339(*other.withdrawn);
        publications.push_back(std::move(object));
    }
    return publications;
}

Json references_to(std::vector<Reference> const& references) {
    Json list = Json::array();
    for (auto const& reference : references) {
        Json object{{"id", reference.mention->atom_id}};
        set_unless_empty(object, "language", reference.language);
        object["title"] = reference.title;
        set_unless_empty(object, "url", reference.url);
        object["name"] = publisher_of(*reference.source);
        object["source"] = reference.source->id;
        list.push_back(std::move(object));
    }
    return list;
}

Json merges_of(Cluster const& cluster) {
    Json merges = Json::array();
    for (std::size_t at = 1; at < cluster.entries.size(); ++at) {
        auto const& entry = cluster.entries[at].entry;
        auto const& reason = reason_of(cluster, at);
        merges.push_back({{"source", entry.source_id},
                          {"method", reason.method},
                          {"score", reason.score},
                          {"evidence", reason.evidence}});
    }
    return merges;
}

Json extension_of(Announcement const& shown, std::vector<Category> const& categories) {
    auto const& tags = shown.cluster->tags;
    Json extension{{"about", about}};
    extension["source"] = {
        {"id", shown.source->id}, {"name", shown.source->name}, {"level", to_string(shown.source->level)}};
    extension["genre"] = to_string(tags.genre);
    extension["genre_evidence"] = evidence_of(tags.genre_evidence);
    extension["scope"] = tags.scope;
    extension["scope_evidence"] = evidence_of(tags.scope_evidence);
    extension["municipalities"] = named(categories, CategoryKind::municipality, "nis");
    add_evidence(extension["municipalities"], tags.municipalities);
    extension["areas"] = named(categories, CategoryKind::area, "nis");
    extension["topics"] = named(categories, CategoryKind::topic, "id");
    add_evidence(extension["topics"], tags.topics);
    extension["deadlines"] = deadlines_of(tags, tongue_of(shown.language));
    extension["event_dates"] = event_dates_of(tags, tongue_of(shown.language));
    extension["also_published_by"] = publications_of(shown);
    extension["merged"] = merges_of(*shown.cluster);
    extension["translations"] = references_to(shown.translations);
    extension["related"] = references_to(shown.related);
    return extension;
}

/// What was told before and is not told any more: the clusters that ended in this one, and the cluster itself
/// where nothing is left of it. Its moment is that of its last change, which no reader has a later one of.
void add_withdrawn(Json& list, Announcement const& shown) {
    auto const tongue = tongue_of(shown.language);
    auto const add = [&](std::string const& id, Instant when, std::string_view reason) -> Json& {
        Json object{{"id", id}, {"when", to_rfc3339(when)}, {"title", shown.title}};
        set_unless_empty(object, "url", shown.url);
        object["reason"] = reason;
        return list.emplace_back(std::move(object));
    };
    for (auto const& former : shown.cluster->former)
        add(former.atom_id, former.ended, spoken_joining(tongue))["continued_as"] = shown.cluster->atom_id;
    if (shown.cluster->withdrawn)
        add(shown.cluster->atom_id, shown.cluster->updated,
            spoken_withdrawal(withdrawal_sign_of(*shown.cluster), tongue));
}

Json item_of(Announcement const& shown, Labels const& labels) {
    auto const categories = categories_of(*shown.cluster, *shown.source, labels, tongue_of(shown.language));
    Json item{{"id", shown.cluster->atom_id}};
    set_unless_empty(item, "url", shown.url);
    item["title"] = shown.title;
    item["content_html"] = shown.content;
    set_unless_empty(item, "summary",
                     text::shorten(text::plain_from_html(shown.brief()), summary_characters));
    item["date_published"] = to_rfc3339(shown.cluster->published);
    item["date_modified"] = to_rfc3339(shown.cluster->updated);
    Json author{{"name", publisher_of(*shown.source)}};
    set_unless_empty(author, "url", site_of(shown.source->url));
    item["authors"] = Json::array({std::move(author)});
    Json tags = Json::array();
    for (auto const& category : categories) {
        if (category.kind != CategoryKind::deadline) tags.push_back(category.label);
    }
    item["tags"] = std::move(tags);
    set_unless_empty(item, "language", shown.language);
    auto attachments = attachments_of(*shown.original);
    if (!attachments.empty()) item["attachments"] = std::move(attachments);
    item["_belleman"] = extension_of(shown, categories);
    return item;
}

}  // namespace

std::string write_json(Selection const& selection, Frame const& frame, Labels const& labels) {
    Json feed{{"version", "https://jsonfeed.org/version/1.1"}};
    feed["title"] = frame.title;
    feed["home_page_url"] = address_of(frame, Format::page);
    feed["feed_url"] = address_of(frame, Format::json);
    feed["description"] = tagline;
    feed["authors"] = Json::array({Json{{"name", "Belleman"}}});
    feed["language"] = "nl";
    feed["_belleman"] = {{"about", about},
                         {"id", frame.feed_id},
                         {"updated", to_rfc3339(selection.updated)},
                         {"version", BELLEMAN_VERSION}};
    Json withdrawn = Json::array();
    Json items = Json::array();
    for (auto const& cluster : selection.clusters) {
        auto const shown = announcement_of(cluster, selection);
        add_withdrawn(withdrawn, shown);
        if (!cluster.withdrawn) items.push_back(item_of(shown, labels));
    }
    feed["_belleman"]["withdrawn"] = std::move(withdrawn);
    feed["items"] = std::move(items);
    constexpr int indent = 1;
    return feed.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace belleman::publish
