#include "belleman/publish/publish.hpp"
#include "belleman/text/plain.hpp"
#include "publish/html.hpp"
#include "publish/page_shell.hpp"

#include <fmt/format.h>

namespace belleman::publish {

std::string write_refusal(std::string_view message, Frame const& frame, Labels const& labels) {
    std::string out;
    open_page(out, frame.title);
    out += "<meta name=\"robots\" content=\"noindex\">\n";
    open_masthead(out, frame.title);
    close_masthead(out, frame, labels);
    open_main(out);
    out += fmt::format(
        "<section class=\"empty\">\n<h2>Dat is niet gevonden</h2>\n<p>{}</p>\n<p>Kies hierboven, of bekijk "
        "{}.</p>\n"
        "</section>\n",
        text::escape_markup(message), link(frame.public_url + "/", "alle berichten"));
    close_page(out);
    return out;
}

}  // namespace belleman::publish
