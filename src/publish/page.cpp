// The page for people. Its words are Dutch; the texts of announcements keep their own language.

#include "belleman/publish/publish.hpp"
#include "belleman/text/plain.hpp"
#include "publish/address.hpp"
#include "publish/announcement.hpp"
#include "publish/categories.hpp"
#include "publish/html.hpp"
#include "publish/narrowing_form.hpp"
#include "publish/page_style.hpp"

#include <date/tz.h>
#include <fmt/format.h>

namespace belleman::publish {

namespace {

using text::escape_markup;

constexpr std::size_t summary_characters = 320;
constexpr std::size_t shown_places = 8;

// Many sites refuse to be shown in a frame, so a publication takes the place of the page that holds ours.
constexpr std::string_view out_of_frame = " target=\"_top\"";

// A bell, as the icon of the page's tab: no request for one is made.
constexpr std::string_view icon =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath "
    "fill='%239c1c28' "
    "d='M16 3a3 3 0 0 1 3 3c4 1.3 6 4.5 6 9v6l3 4v1H4v-1l3-4v-6c0-4.5 2-7.7 6-9a3 3 0 0 1 3-3zm-4 "
    "24h8a4 4 0 0 1-8 0z'/%3E%3C/svg%3E";

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
        out_ += "<main id=\"berichten\" class=\"frame\">\n";
        if (selection_.clusters.empty()) {
            write_empty();
        } else {
            write_days();
        }
        out_ += "</main>\n";
        write_colophon();
        out_ += "</body>\n</html>\n";
        return std::move(out_);
    }

private:
    void write_head();
    void write_masthead();
    void write_empty();
    void write_days();
    void write_article(Announcement const& shown);
    void write_meta(Announcement const& shown);
    void write_deadlines(Announcement const& shown);
    void write_others(Announcement const& shown);
    void write_tags(Announcement const& shown);
    void write_colophon();

    [[nodiscard]] std::string filter(std::string_view parameter, std::string_view value) const {
        return fmt::format("{}/?{}={}", frame_.public_url, parameter, encode_parameter(value));
    }

    Selection const& selection_;
    Frame const& frame_;
    Labels const& labels_;
    std::string out_;
};

void PageWriter::write_head() {
    out_ += "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n";
    out_ += fmt::format("<title>{}</title>\n", escape_markup(frame_.title));
    out_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out_ += fmt::format("<meta name=\"description\"{}>\n", attribute("content", tagline));
    out_ += fmt::format("<link rel=\"canonical\"{}>\n", attribute("href", address_of(frame_, Format::page)));
    out_ += fmt::format("<link rel=\"alternate\" type=\"application/atom+xml\"{}{}>\n",
                        attribute("title", frame_.title + " (Atom)"),
                        attribute("href", address_of(frame_, Format::atom)));
    out_ += fmt::format("<link rel=\"alternate\" type=\"application/feed+json\"{}{}>\n",
                        attribute("title", frame_.title + " (JSON Feed)"),
                        attribute("href", address_of(frame_, Format::json)));
    out_ += fmt::format("<link rel=\"icon\" href=\"{}\">\n", icon);
    out_ += fmt::format("<style>{}</style>\n</head>\n", page_style);
}

void PageWriter::write_masthead() {
    out_ += "<body>\n<a class=\"skip\" href=\"#berichten\">Naar de berichten</a>\n";
    out_ += "<header class=\"masthead\">\n<div class=\"frame\">\n";
    out_ += fmt::format("<h1>{}</h1>\n", escape_markup(frame_.title));
    auto const changed = local_day(selection_.updated);
    auto const count = selection_.clusters.size();
    if (count > 0) {
        out_ += fmt::format("<p>{} {}, laatst gewijzigd op <time datetime=\"{}\">{}</time></p>\n", count,
                            count == 1 ? "bericht" : "berichten", to_rfc3339(selection_.updated),
                            spoken_date(changed, Tongue::dutch));
    }
    out_ += "<nav aria-label=\"Feeds van deze selectie\">\n<ul class=\"feeds\">\n";
    out_ += fmt::format("<li>{}</li>\n", link(address_of(frame_, Format::atom), "Volg als Atom-feed",
                                              " type=\"application/atom+xml\""));
    out_ += fmt::format("<li>{}</li>\n", link(address_of(frame_, Format::json), "JSON Feed",
                                              " type=\"application/feed+json\""));
    if (!frame_.query.empty() || frame_.path != "/feed") {
        out_ += fmt::format("<li>{}</li>\n", link(frame_.public_url + "/", "Alle berichten"));
    }
    out_ += "</ul>\n</nav>\n";
    // What a view of the configuration selects is fixed.
    if (frame_.path == "/feed") out_ += narrowing_form(frame_.query, labels_);
    out_ += "</div>\n</header>\n";
}

void PageWriter::write_empty() {
    out_ += "<section class=\"empty\">\n<h2>Nog niets omgeroepen</h2>\n";
    if (frame_.query.empty()) {
        out_ +=
            "<p>Er zijn nog geen berichten verzameld. Zodra een bron iets publiceert, staat het hier en in "
            "de "
            "feeds hierboven.</p>\n";
    } else {
        out_ += fmt::format(
            "<p>Voor deze selectie is er op dit moment geen enkel bericht. Laat een voorwaarde weg, of "
            "bekijk "
            "{}.</p>\n<p>U kunt de selectie ook volgen met de feeds hierboven: wat erbij komt, krijgt u dan "
            "vanzelf.</p>\n",
            link(frame_.public_url + "/", "alle berichten"));
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
        write_article(announcement_of(cluster, selection_));
    }
}

void PageWriter::write_article(Announcement const& shown) {
    auto const language = attribute("lang", shown.language);
    out_ += "<article>\n";
    out_ += fmt::format("<h3{}>{}</h3>\n", language, link(shown.url, shown.title, out_of_frame));
    write_meta(shown);
    write_deadlines(shown);
    auto const summary = text::shorten(text::plain_from_html(shown.brief()), summary_characters);
    if (!summary.empty() && summary != shown.title) {
        out_ += fmt::format("<p{}>{}</p>\n", language, escape_markup(summary));
    }
    write_others(shown);
    write_tags(shown);
    out_ += "</article>\n";
}

void PageWriter::write_meta(Announcement const& shown) {
    auto const day = local_day(shown.cluster->published);
    out_ += fmt::format("<p class=\"meta\">{} · ",
                        link(filter("source", shown.source->id), publisher_of(*shown.source)));
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
        auto const time = iso_time(deadline);
        out_ += fmt::format("<li><time datetime=\"{}{}{}\">{}</time></li>\n", iso_date(deadline.date),
                            time.empty() ? "" : "T", time, spoken_deadline(deadline, Tongue::dutch));
    }
    out_ += "</ul>\n";
}

void PageWriter::write_others(Announcement const& shown) {
    if (shown.others.empty()) return;
    out_ += "<p class=\"also\">Ook gepubliceerd door ";
    std::string_view separator;
    for (auto const& other : shown.others) {
        out_ += separator;
        out_ += link(other.url, publisher_of(*other.source), out_of_frame);
        separator = ", ";
    }
    out_ += "</p>\n";
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
            topics += fmt::format("<li>{}</li>\n", link(filter("topic", category.term), category.label));
        }
    }
    if (count > shown_places) {
        places += fmt::format("<li><span>en {} andere</span></li>\n", count - shown_places);
    }
    if (places.empty() && topics.empty()) return;
    out_ +=
        fmt::format("<ul class=\"tags\" aria-label=\"Gemeenten en thema's\">\n{}{}</ul>\n", places, topics);
}

void PageWriter::write_colophon() {
    out_ += "<footer class=\"frame\">\n<div class=\"colophon\">\n";
    out_ +=
        "<p>Belleman verzamelt wat overheden en verenigingen aankondigen en meldt elk bericht één keer. De "
        "titel leidt naar de oorspronkelijke publicatie; alleen die telt.</p>\n";
    out_ += "</div>\n</footer>\n";
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
