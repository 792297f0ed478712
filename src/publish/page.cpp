// The page for people. Its words are Dutch; the texts of announcements keep their own language.

#include "belleman/publish/publish.hpp"
#include "belleman/text/plain.hpp"
#include "publish/address.hpp"
#include "publish/announcement.hpp"
#include "publish/categories.hpp"
#include "publish/html.hpp"
#include "publish/page_shell.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace belleman::publish {

namespace {

using text::escape_markup;

constexpr std::size_t summary_characters = 320;
constexpr std::size_t shown_places = 8;

// Many sites refuse to be shown in a frame, so a publication takes the place of the page that holds ours.
constexpr std::string_view out_of_frame = " target=\"_top\"";

/// The day on which something is published, as people in Belgium see it.
std::chrono::year_month_day local_day(Instant instant) {
    auto const zoned = date::make_zoned("Europe/Brussels", instant);
    auto const days = date::floor<date::days>(zoned.get_local_time()).time_since_epoch().count();
    return std::chrono::sys_days{std::chrono::days{days}};
}

class PageWriter {
public:
    PageWriter(Selection const& selection, Frame const& frame, Labels const& labels)
        : selection_{selection}, frame_{frame}, labels_{labels} {}

    std::string write() {
        write_head();
        write_masthead();
        open_main(out_);
        if (selection_.clusters.empty()) {
            write_empty();
        } else {
            write_days();
        }
        close_page(out_);
        return std::move(out_);
    }

private:
    void write_head();
    void write_masthead();
    void write_count();
    void write_empty();
    void write_days();
    void write_article(Announcement const& shown);
    void write_meta(Announcement const& shown);
    void write_deadlines(Announcement const& shown);
    void write_event_dates(Announcement const& shown);
    void write_withdrawn(Announcement const& shown);
    void write_others(Announcement const& shown);
    void write_publications(std::string_view words, std::vector<Publication> const& publications);
    void write_references(Announcement const& shown);
    void write_tags(Announcement const& shown);

    /// It holds as many as were asked for: there may be older ones.
    [[nodiscard]] bool is_full() const {
        return std::cmp_greater_equal(selection_.clusters.size(), frame_.limit);
    }
    /// Not the merged feed as a whole.
    [[nodiscard]] bool is_narrowed() const { return !frame_.query.empty() || frame_.path != "/feed"; }
    [[nodiscard]] std::string filter(std::string_view parameter, std::string_view value) const {
        return fmt::format("{}/?{}={}", frame_.public_url, parameter, encode_parameter(value));
    }
    // What the configuration does not know any more has no view.
    [[nodiscard]] std::string view_of(Source const& source) const {
        bool const is_known =
            std::ranges::find(labels_.sources, source.id, &Source::id) != labels_.sources.end();
        return is_known ? filter("source", source.id) : std::string{};
    }
    [[nodiscard]] std::string view_of_topic(std::string const& topic) const {
        bool const is_known =
            std::ranges::find(labels_.topics, topic, &tag::TopicRule::id) != labels_.topics.end();
        return is_known ? filter("topic", topic) : std::string{};
    }

    Selection const& selection_;
    Frame const& frame_;
    Labels const& labels_;
    std::string out_;
};

void PageWriter::write_head() {
    open_page(out_, frame_.title);
    out_ += fmt::format("<link rel=\"canonical\"{}>\n", attribute("href", address_of(frame_, Format::page)));
    out_ += fmt::format("<link rel=\"alternate\" type=\"application/atom+xml\"{}{}>\n",
                        attribute("title", frame_.title + " (Atom)"),
                        attribute("href", address_of(frame_, Format::atom)));
    out_ += fmt::format("<link rel=\"alternate\" type=\"application/feed+json\"{}{}>\n",
                        attribute("title", frame_.title + " (JSON Feed)"),
                        attribute("href", address_of(frame_, Format::json)));
}

void PageWriter::write_masthead() {
    open_masthead(out_, frame_.title);
    write_count();
    out_ += "<nav aria-label=\"Feeds van deze selectie\">\n<ul class=\"feeds\">\n";
    out_ += fmt::format("<li>{}</li>\n", link(address_of(frame_, Format::atom), "Volg als Atom-feed",
                                              " type=\"application/atom+xml\""));
    out_ += fmt::format("<li>{}</li>\n", link(address_of(frame_, Format::json), "JSON Feed",
                                              " type=\"application/feed+json\""));
    if (is_narrowed() && labels_.views.empty())
        out_ += fmt::format("<li>{}</li>\n", link(frame_.public_url + "/", "Alle berichten"));
    out_ += "</ul>\n</nav>\n";
    close_masthead(out_, frame_, labels_);
}

void PageWriter::write_count() {
    auto const count = selection_.clusters.size();
    if (count == 0) return;
    auto const changed = spoken_date(local_day(selection_.updated), Tongue::dutch);
    out_ += fmt::format("<p>{}, laatst gewijzigd op <time datetime=\"{}\">{}</time></p>\n",
                        is_full()    ? fmt::format("De {} nieuwste berichten", count)
                        : count == 1 ? "1 bericht"
                                     : fmt::format("{} berichten", count),
                        to_rfc3339(selection_.updated), changed);
}

void PageWriter::write_empty() {
    out_ += "<section class=\"empty\">\n<h2>Nog niets omgeroepen</h2>\n";
    if (!is_narrowed()) {
        out_ +=
            "<p>Er zijn nog geen berichten verzameld. Zodra een bron iets publiceert, staat het hier en in "
            "de "
            "feeds hierboven.</p>\n";
    } else {
        // What a view of the configuration asks for, a reader cannot change.
        std::string_view const ways =
            frame_.path == "/feed" ? "Laat een voorwaarde weg, of bekijk" : "Bekijk";
        out_ += fmt::format(
            "<p>Voor deze selectie is er op dit moment geen enkel bericht. {} "
            "{}.</p>\n<p>U kunt de selectie ook volgen met de feeds hierboven: wat erbij komt, krijgt u dan "
            "vanzelf.</p>\n",
            ways, link(frame_.public_url + "/", "alle berichten"));
    }
    out_ += "</section>\n";
}

void PageWriter::write_days() {
    std::chrono::year_month_day current{};
    for (auto const& cluster : selection_.clusters) {
        auto const day = local_day(cluster.published);
        if (day != current) {
            out_ += fmt::format("<h2 class=\"day\"><time datetime=\"{}\">{}</time></h2>\n", iso_date(day),
                                spoken_weekday_and_date(day));
            current = day;
        }
        auto const shown = announcement_of(cluster, selection_);
        if (cluster.withdrawn) {
            write_withdrawn(shown);
        } else {
            write_article(shown);
        }
    }
    if (is_full() && !frame_.more.empty()) {
        auto fuller = frame_;
        fuller.query = frame_.more;
        out_ += fmt::format("<p class=\"more\">{}</p>\n",
                            link(address_of(fuller, Format::page), "Toon oudere berichten"));
    }
}

void PageWriter::write_article(Announcement const& shown) {
    auto const language = attribute("lang", shown.language);
    out_ += "<article>\n";
    out_ += fmt::format("<h3{}>{}</h3>\n", language, link(shown.url, shown.title, out_of_frame));
    write_meta(shown);
    write_deadlines(shown);
    write_event_dates(shown);
    auto const summary = text::shorten(text::plain_from_html(shown.brief()), summary_characters);
    if (!summary.empty() && summary != shown.title) {
        out_ += fmt::format("<p{}>{}</p>\n", language, escape_markup(summary));
    }
    write_others(shown);
    write_references(shown);
    write_tags(shown);
    out_ += "</article>\n";
}

void PageWriter::write_meta(Announcement const& shown) {
    auto const day = local_day(shown.cluster->published);
    out_ += fmt::format("<p class=\"meta\">{} · ", link(view_of(*shown.source), publisher_of(*shown.source)));
    if (shown.source->level != Level::other) {
        out_ +=
            fmt::format("<span class=\"level\">{}</span> · ", name_of(shown.source->level, Tongue::dutch));
    }
    out_ += fmt::format("<time datetime=\"{}\">{}</time></p>\n", to_rfc3339(shown.cluster->published),
                        spoken_date(day, Tongue::dutch));
}

void PageWriter::write_deadlines(Announcement const& shown) {
    if (shown.cluster->tags.deadlines.empty()) return;
    out_ += "<ul class=\"deadlines\">\n";
    for (auto const& deadline : shown.cluster->tags.deadlines) {
        auto const time = iso_time(deadline.time);
        out_ += fmt::format("<li><time datetime=\"{}{}{}\">{}</time></li>\n", iso_date(deadline.date),
                            time.empty() ? "" : "T", time, spoken_deadline(deadline, Tongue::dutch));
    }
    out_ += "</ul>\n";
}

void PageWriter::write_event_dates(Announcement const& shown) {
    if (shown.cluster->tags.event_dates.empty()) return;
    out_ += "<ul class=\"events\">\n";
    for (auto const& event : shown.cluster->tags.event_dates) {
        auto const time = iso_time(event.time);
        out_ += fmt::format("<li><time datetime=\"{}{}{}\">{}</time></li>\n", iso_date(event.start),
                            time.empty() ? "" : "T", time, spoken_event(event, Tongue::dutch));
    }
    out_ += "</ul>\n";
}

/// In the place that it had. Its days and text would still be taken for valid; a page that is gone is not
/// linked to. The word in the heading is for those who hear the headings or do not see the stroke.
void PageWriter::write_withdrawn(Announcement const& shown) {
    auto const sign = withdrawal_sign_of(*shown.cluster);
    auto const url = sign == WithdrawalSign::page_gone ? std::string{} : shown.url;
    auto const when = *shown.cluster->withdrawn;
    out_ += "<article class=\"withdrawn\">\n";
    out_ += fmt::format("<h3><span class=\"mark\">Ingetrokken</span> <s{}>{}</s></h3>\n",
                        attribute("lang", shown.language), link(url, shown.title, out_of_frame));
    write_meta(shown);
    out_ += fmt::format("<p><strong>Ingetrokken op <time datetime=\"{}\">{}</time>.</strong> {}</p>\n",
                        to_rfc3339(when), spoken_date(local_day(when), Tongue::dutch),
                        spoken_withdrawal(sign, Tongue::dutch));
    out_ += "</article>\n";
}

void PageWriter::write_others(Announcement const& shown) {
    std::vector<Publication> standing;
    std::vector<Publication> withdrawn;
    for (auto const& other : shown.others)
        (other.withdrawn ? withdrawn : standing).push_back(other);
    write_publications("Ook gepubliceerd door", standing);
    // A link would lead to what its publisher took away.
    for (auto& other : withdrawn)
        other.url.clear();
    write_publications("Ingetrokken door", withdrawn);
}

void PageWriter::write_publications(std::string_view words, std::vector<Publication> const& publications) {
    if (publications.empty()) return;
    out_ += fmt::format("<p class=\"also\">{} ", words);
    std::string_view separator;
    for (auto const& other : publications) {
        out_ += separator;
        out_ += link(other.url, publisher_of(*other.source), out_of_frame);
        separator = ", ";
    }
    out_ += "</p>\n";
}

void PageWriter::write_references(Announcement const& shown) {
    for (auto const& other : shown.translations) {
        auto const words = other.language.empty() ? std::string{"een andere taal"}
                                                  : "het " + name_of_language(other.language, Tongue::dutch);
        auto const language = attribute("lang", other.language);
        out_ += fmt::format(
            "<p class=\"also\">Ook in {}: <span{}>{}</span></p>\n", words, language,
            link(other.url, other.title, attribute("hreflang", other.language) + std::string{out_of_frame}));
    }
    for (auto const& older : shown.related) {
        out_ += fmt::format("<p class=\"also\">{}: <span{}>{}</span></p>\n",
                            escape_markup(spoken_reference(publisher_of(*older.source), Tongue::dutch)),
                            attribute("lang", older.language), link(older.url, older.title, out_of_frame));
    }
}

void PageWriter::write_tags(Announcement const& shown) {
    std::string places;
    std::string topics;
    std::size_t count = 0;
    for (auto const& category : categories_of(*shown.cluster, *shown.source, labels_, Tongue::dutch)) {
        if (category.kind == CategoryKind::municipality && ++count <= shown_places) {
            places += fmt::format("<li>{}</li>\n", link(filter("municipality", category.term), category.label,
                                                        " class=\"place\""));
        } else if (category.kind == CategoryKind::topic) {
            topics += fmt::format("<li>{}</li>\n", link(view_of_topic(category.term), category.label));
        }
    }
    if (count > shown_places) {
        places += fmt::format("<li><span>en {} andere</span></li>\n", count - shown_places);
    }
    if (places.empty() && topics.empty()) return;
    out_ +=
        fmt::format("<ul class=\"tags\" aria-label=\"Gemeenten en thema's\">\n{}{}</ul>\n", places, topics);
}

}  // namespace

std::string write_page(Selection const& selection, Frame const& frame, Labels const& labels) {
    return PageWriter{selection, frame, labels}.write();
}

std::vector<std::pair<std::string, std::string>> page_headers() {
    return {
        {"Content-Security-Policy",
         "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'self'"},
        {"Referrer-Policy", "strict-origin-when-cross-origin"},
        {"X-Content-Type-Options", "nosniff"}};
}

}  // namespace belleman::publish
