#include "bench/hostile_documents.hpp"

#include <fmt/core.h>

#include <string_view>

namespace belleman::bench {

namespace {

constexpr std::size_t million = 1'000'000;

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        result += text;
    return result;
}

/// `part` `times` times, each with its number where "{}" stands.
std::string numbered(std::string_view part, std::size_t times) {
    std::string result;
    auto const at = part.find("{}");
    for (std::size_t i = 0; i < times; ++i)
        result.append(part.substr(0, at)).append(std::to_string(i)).append(part.substr(at + 2));
    return result;
}

std::string rss(std::string_view channel) {
    return fmt::format("<rss version=\"2.0\"><channel><title>Stad</title>{}</channel></rss>", channel);
}

std::string rss_item(std::string_view description) {
    return rss(fmt::format("<item><title>t</title><description>{}</description></item>", description));
}

std::string in_cdata(std::string_view html) {
    return rss_item(fmt::format("<![CDATA[{}]]>", html));
}

std::string page(std::string_view body) {
    return fmt::format(
        "<!DOCTYPE html><html><body>{}<h3><a href=\"/a\">Raad van maandag</a></h3></body></html>", body);
}

std::string laughs() {
    std::string entities = "<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i)
        entities += fmt::format("<!ENTITY a{} \"&a{};&a{};&a{};&a{};\">", i, i - 1, i - 1, i - 1, i - 1);
    return fmt::format("<!DOCTYPE rss [{}]>{}", entities, rss_item("&a29;"));
}

void add_xml(std::vector<HostileDocument>& all) {
    auto const add = [&](char const* name, std::function<std::string()> bytes) {
        all.push_back({name, HostileDocument::Reader::feed, std::move(bytes)});
    };
    add("100,000 nested elements",
        [] { return rss_item(repeated("<b>", 100'000) + repeated("</b>", 100'000)); });
    add("a million elements that do not close", [] { return rss_item(repeated("<div>", million)); });
    add("100,000 nested feeds", [] { return repeated("<rss><channel><item>", 100'000); });
    add("100,000 nested xhtml elements", [] {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>t</title><content type=\"xhtml\">" +
               repeated("<div xml:base=\"a/\">", 100'000) + repeated("</div>", 100'000) +
               "</content></entry></feed>";
    });
    add("a million attributes", [] { return rss("<item " + numbered("a{}=\"b\" ", million) + "/>"); });
    add("a million attributes of a link",
        [] { return rss("<item><link " + numbered("a{}=\"b\" ", million) + "/></item>"); });
    add("a million namespace declarations",
        [] { return rss("<item " + numbered("xmlns:n{}=\"u\" ", million) + "/>"); });
    add("128 namespaces and 300,000 elements", [] {
        return "<rss " + numbered("xmlns:n{}=\"u\" ", 128) + "><channel>" + repeated("<q:x/>", 300'000) +
               "</channel></rss>";
    });
    add("a text of 50 MB", [] { return rss_item(std::string(50 * million, 'a')); });
    add("an escaped text of 50 MB", [] { return rss_item(repeated("&lt;p&gt;a", 5 * million)); });
    add("a title of 50 MB",
        [] { return rss("<item><title>" + std::string(50 * million, 'a') + "</title></item>"); });
    add("a billion laughs", laughs);
    add("a million entity declarations", [] {
        return "<!DOCTYPE rss [" + numbered("<!ENTITY e{} \"x\">", million) + "]>" +
               rss_item(repeated("&e7;", million));
    });
    add("one entity a million times", [] {
        return "<!DOCTYPE rss [<!ENTITY a \"" + std::string(250, 'x') + "\">]>" +
               rss_item(repeated("&a;", million));
    });
    for (std::string_view const piece : {"<", "&", "&#", "&x", "]]>", "<!--", "<![CDATA[", "<![CDATA[]]>",
                                         "<!", "<?", "</", "</b>", "<a b=\"", "<a b='x", "<i:"}) {
        add("", [piece] { return rss_item(repeated(piece, million)); });
        all.back().name = fmt::format("a million {}", piece);
    }
    add("a million items", [] { return rss(repeated("<item><title>x</title></item>", million)); });
    add("a million categories", [] {
        return rss("<item><title>t</title>" + numbered("<category>c{}</category>", million) + "</item>");
    });
    add("a million enclosures", [] {
        return rss("<item><title>t</title>" + numbered("<enclosure url=\"https://x.be/{}\"/>", million) +
                   "</item>");
    });
    add("a million links", [] {
        return rss("<item><title>t</title>" + repeated("<link>javascript:x</link>", million) + "</item>");
    });
    add("a million dates",
        [] { return rss("<item><title>t</title>" + repeated("<pubDate>x</pubDate>", million) + "</item>"); });
    add("a million authors",
        [] { return rss("<item><title>t</title>" + numbered("<author>a{}</author>", million) + "</item>"); });
    add("10,000 dates of 8 KB", [] {
        return rss(
            repeated("<item><title>t</title><pubDate>" + repeated("1 ", 4000) + "</pubDate></item>", 5000));
    });
    add("10 MB of bad bytes", [] { return rss_item(std::string(10 * million, '\xFF')); });
}

void add_json(std::vector<HostileDocument>& all) {
    auto const add = [&](char const* name, HostileDocument::Reader reader,
                         std::function<std::string()> bytes) {
        all.push_back({name, reader, std::move(bytes)});
    };
    using enum HostileDocument::Reader;
    add("a million nested lists, JSON feed", feed, [] { return "{\"items\": " + repeated("[", million); });
    add("a million nested objects, JSON feed", feed, [] { return repeated("{\"items\":", million); });
    add("nested and closed, JSON feed", feed, [] {
        return "{\"title\":\"t\",\"items\": " + repeated("[", million) + repeated("]", million) + "}";
    });
    add("a list of a million, JSON feed", feed,
        [] { return "{\"title\":\"t\",\"items\":[" + repeated("{\"id\":1},", million) + "{}]}"; });
    add("a million nested lists, API", api, [] { return repeated("[", million); });
    add("a list of a million, API", api, [] { return "[" + repeated("{\"t\":\"x\"},", million) + "{}]"; });
    add("a list of 5 million numbers, API", api, [] { return "[" + repeated("1,", 5 * million) + "1]"; });
    add("a text of 50 MB, API", api, [] { return "[{\"t\":\"" + std::string(50 * million, 'a') + "\"}]"; });
}

void add_html(std::vector<HostileDocument>& all) {
    struct Html {
        char const* name;
        std::string (*html)();
    };
    static constexpr auto documents = std::to_array<Html>({
        {"a million unclosed div", [] { return repeated("<div>", million); }},
        {"a million unclosed p", [] { return repeated("<p>", million); }},
        {"a million unclosed b", [] { return repeated("<b>", million); }},
        {"b and p by turns", [] { return repeated("<b><p>", million / 2); }},
        {"a, b and i by turns, closed wrongly", [] { return repeated("<a><b><i></a></b>", million / 5); }},
        {"misnested fonts in paragraphs",
         [] { return repeated("<p><font color=\"a\"><i>x</p>", million / 5); }},
        {"misnested fonts of many colours",
         [] { return numbered("<p><font color=\"{}\">x</p>", million / 5); }},
        {"tables in tables", [] { return repeated("<table><tr><td>", million / 5); }},
        {"text in tables", [] { return repeated("<table>x", million / 5); }},
        {"a million attributes", [] { return "<p " + numbered("a{}=b ", million) + ">x</p>"; }},
        {"200 attributes a thousand times",
         [] { return repeated("<p " + numbered("a{}=b ", 200) + ">x</p>", 1000); }},
        {"a million list items", [] { return repeated("<li>x", million); }},
        {"a million definitions", [] { return repeated("<dd>x<dt>", million / 2); }},
        {"a million options", [] { return "<select>" + repeated("<option>x", million); }},
        {"a million stray ends", [] { return repeated("<i>", 300) + repeated("</b></p>", million / 2); }},
        {"a million br", [] { return repeated("<br>", million); }},
        {"a million references", [] { return repeated("&eacute;", million); }},
        {"a million &", [] { return repeated("&", million); }},
        {"a million <", [] { return repeated("<", million); }},
        {"a million <!--", [] { return repeated("<!--", million); }},
        {"a million <script>", [] { return repeated("<script>", million); }},
        {"a million <svg>", [] { return repeated("<svg>", million); }},
        {"a million <a href", [] { return repeated("<a href=", million); }},
        {"a million links", [] { return repeated("<a href=\"/a\">x</a>", million); }},
        {"links with long addresses",
         [] { return repeated("<a href=\"/" + repeated("../a/", 3000) + "\">x</a>", 400); }},
        {"7 MB of text", [] { return repeated("woord ", 7 * million / 6); }},
        {"50 MB of text", [] { return repeated("woord ", 50 * million / 6); }},
        {"ruby in ruby", [] { return repeated("<ruby><rt>", million / 2); }},
        {"forms in forms", [] { return repeated("<form><input>", million / 2); }},
        {"nested lists that close",
         [] { return repeated("<ul><li>", million / 4) + repeated("</ul>", million / 4); }},
        {"headings", [] { return repeated("<h3>x</h3>", million / 2); }},
    });
    for (auto const& [name, html] : documents) {
        all.push_back({fmt::format("{}, cleaned", name), HostileDocument::Reader::feed,
                       [html = html] { return in_cdata(html()); }});
        all.push_back({fmt::format("{}, listing", name), HostileDocument::Reader::listing,
                       [html = html] { return page(html()); }});
    }
}

}  // namespace

std::vector<HostileDocument> hostile_documents() {
    std::vector<HostileDocument> all;
    add_xml(all);
    add_json(all);
    add_html(all);
    return all;
}

}  // namespace belleman::bench
