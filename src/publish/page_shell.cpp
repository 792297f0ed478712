#include "publish/page_shell.hpp"

#include "belleman/text/plain.hpp"
#include "publish/announcement.hpp"
#include "publish/html.hpp"
#include "publish/narrowing_form.hpp"
#include "publish/page_style.hpp"

#include <fmt/format.h>

namespace belleman::publish {

namespace {

// A bell, as the icon of the page's tab: no request for one is made.
constexpr std::string_view icon =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath "
    "fill='%239c1c28' "
    "d='M16 3a3 3 0 0 1 3 3c4 1.3 6 4.5 6 9v6l3 4v1H4v-1l3-4v-6c0-4.5 2-7.7 6-9a3 3 0 0 1 3-3zm-4 "
    "24h8a4 4 0 0 1-8 0z'/%3E%3C/svg%3E";

void write_views(std::string& out, Frame const& frame, Labels const& labels) {
    if (labels.views.empty()) return;
    out += "<nav aria-label=\"Overzichten\">\n<ul class=\"feeds\">\n";
    auto const item = [&](std::string const& path, std::string_view title, bool here) {
        out += fmt::format("<li>{}</li>\n",
                           link(frame.public_url + path, title, here ? " aria-current=\"page\"" : ""));
    };
    item("/", "Alle berichten", frame.path == "/feed" && frame.query.empty());
    for (NamedView const& view : labels.views)
        item("/view/" + view.id, view.title, frame.path == "/view/" + view.id);
    out += "</ul>\n</nav>\n";
}

}  // namespace

void open_page(std::string& out, std::string_view title) {
    out += "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n";
    out += fmt::format("<title>{}</title>\n", text::escape_markup(title));
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += fmt::format("<meta name=\"description\"{}>\n", attribute("content", tagline));
    out += fmt::format("<link rel=\"icon\" href=\"{}\">\n", icon);
    out += fmt::format("<style>{}</style>\n", page_style);
}

void open_masthead(std::string& out, std::string_view heading) {
    out += "</head>\n<body>\n<a class=\"skip\" href=\"#berichten\">Naar de berichten</a>\n";
    out += "<header class=\"masthead\">\n<div class=\"frame\">\n";
    out += fmt::format("<h1>{}</h1>\n", text::escape_markup(heading));
}

void close_masthead(std::string& out, Frame const& frame, Labels const& labels) {
    write_views(out, frame, labels);
    // What a view of the configuration selects is fixed.
    if (frame.path == "/feed") out += narrowing_form(frame.query, labels);
    out += "</div>\n</header>\n";
}

void open_main(std::string& out) {
    out += "<main id=\"berichten\" class=\"frame\">\n";
}

void close_page(std::string& out) {
    out += "</main>\n<footer class=\"frame\">\n<div class=\"colophon\">\n";
    out +=
        "<p>Belleman verzamelt wat overheden en verenigingen aankondigen en meldt elk bericht één keer. De "
        "titel leidt naar de oorspronkelijke publicatie; alleen die telt.</p>\n";
    out += "</div>\n</footer>\n</body>\n</html>\n";
}

}  // namespace belleman::publish
