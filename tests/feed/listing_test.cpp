#include "belleman/feed/read.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman;
using Catch::Matchers::Contains;

namespace {

constexpr char const* page_address = "https://stad.example/nieuws?taal=nl";

feed::ReadOptions options_for(std::string address = page_address) {
    feed::ReadOptions options;
    options.base_url = std::move(address);
    options.content_type = "text/html; charset=utf-8";
    return options;
}

/// Selectors in the order item, title, link, date, summary, category.
Selectors selectors_of(std::string item, std::string title = "", std::string link = "", std::string date = "",
                       std::string summary = "", std::string category = "") {
    return {{std::move(item)},    {std::move(title)},    {std::move(link)},     {std::move(date)},
            {std::move(summary)}, {std::move(category)}, SelectorSyntax::xpath, {}};
}

Feed read_page(std::string_view html, Selectors const& selectors) {
    auto result = feed::read_listing(html, selectors, options_for());
    INFO((result ? "" : result.error().message));
    REQUIRE(result);
    return *std::move(result);
}

std::string error_of(std::string_view html, Selectors const& selectors) {
    auto const result = feed::read_listing(html, selectors, options_for());
    REQUIRE_FALSE(result);
    return result.error().message;
}

std::vector<std::string> titles_of(Feed const& feed) {
    std::vector<std::string> titles;
    for (auto const& item : feed.items)
        titles.push_back(item.title);
    return titles;
}

using Titles = std::vector<std::string>;

/// A numbered list whose items are a title and a teaser, without dates.
constexpr char const* numbered_list = R"(<!doctype html>
<html lang="nl"><head><title>Actualiteit | Dienst Welzijn</title>
<meta name="description" content="Nieuws van de dienst"></head>
<body><nav><ul><li><a href="/">Start</a></li></ul></nav>
<h1>Actualiteit</h1>
<ol class="lijst">
 <li><a href="/nl/warmtepremie"><img src="w.png" alt="Radiator"> Warmtepremie verlengd tot juni</a>
   <p>Wie een budgetmeter heeft, krijgt de premie ook in het voorjaar...</p></li>
 <li><a href="/nl/enquete">Enquête  over  schulden</a>
   <p>Invullen duurt tien minuten:</p><ul><li>anoniem</li><li>online</li></ul></li>
 <li><a>Loket gesloten op 9 juni</a><p>Onze balie is die donderdag dicht.</p></li>
</ol><p>md lg</p></body></html>)";

/// Headings followed by paragraphs, with nothing around an item.
constexpr char const* flat_page = R"(<html><body><h1>Voor gemeenten</h1><div class="tekst">
<h3>Stad en dorp werken samen aan jobs</h3>
<p>Twee besturen tekenden een akkoord.</p><p>Het loopt drie jaar.</p>
<p><a href="/jobs">Lees meer &gt;</a></p><p>&nbsp;</p>
<h3>Nieuw plan voor taallessen</h3>
<p>Achtentwintig gemeenten doen mee.</p>
<p><a href="https://koepel.example/taal">Lees meer op de website van de koepel &gt;</a></p>
<h3>Eerste ronde digipunten is voorbij</h3>
<p>Het project wil drie dingen:</p>
<ul><li>toestellen lenen;</li><li>mensen opleiden;</li><li>helpen bij e-loketten.</li></ul>
<p>De oproep komt terug.</p>
</div><p><a href="/alles">Toon meer nieuwsberichten &gt;</a></p></body></html>)";

}  // namespace

TEST_CASE("quirk 50: a numbered list gives one item for each number, bullets inside are none") {
    auto const feed = read_page(numbered_list, selectors_of("//ol[@class='lijst']//li", "", "", "", "p"));
    REQUIRE(titles_of(feed) ==
            Titles{"Warmtepremie verlengd tot juni", "Enquête over schulden", "Loket gesloten op 9 juni"});
    CHECK(feed.items[0].link == "https://stad.example/nl/warmtepremie");
    CHECK(feed.items[0].id == feed.items[0].link);
    CHECK(feed.items[0].summary_html ==
          "<p>Wie een budgetmeter heeft, krijgt de premie ook in het voorjaar...</p>");
    CHECK_FALSE(feed.items[0].published.has_value());
}

TEST_CASE("the listing's own particulars come from its head") {
    auto const feed = read_page(numbered_list, selectors_of("//ol/li"));
    CHECK(feed.format == FeedFormat::html);
    CHECK(feed.title == "Actualiteit | Dienst Welzijn");
    CHECK(feed.subtitle == "Nieuws van de dienst");
    CHECK(feed.language == "nl");
    CHECK(feed.link == page_address);
}

TEST_CASE("quirk 47: an item without link gets its page's address and a mark made from its title") {
    auto const read = [](std::string_view title) {
        auto const html = "<ol><li><b>" + std::string{title} + "</b></li></ol>";
        return read_page(html, selectors_of("//ol/li", "b")).items.at(0).link;
    };
    auto const link = read("OCMW’s  gesloten");
    CHECK_THAT(link, Catch::Matchers::StartsWith(std::string{page_address} + "#belleman-"));
    CHECK(link.size() == std::string{page_address}.size() + 10 + 16);
    CHECK(read("ocmw's gesloten") == link);
    CHECK(read("OCMW's open") != link);
}

TEST_CASE("the mark is the same from one release to the next") {
    auto const feed = read_page("<p><b>Markt verplaatst</b></p>", selectors_of("//p", "b"));
    CHECK(feed.items.at(0).id == "https://stad.example/nieuws?taal=nl#belleman-fd885454b7ae52fd");
}

TEST_CASE("where only headings are marked, what follows belongs to the item until the next one") {
    auto const feed =
        read_page(flat_page, selectors_of("//div[@class='tekst']/h3", "", "following-sibling::p/a/@href", "",
                                          "following-sibling::*"));
    REQUIRE(titles_of(feed) == Titles{"Stad en dorp werken samen aan jobs", "Nieuw plan voor taallessen",
                                      "Eerste ronde digipunten is voorbij"});
    CHECK(feed.items[0].summary_html ==
          "<p>Twee besturen tekenden een akkoord.</p><p>Het loopt drie jaar.</p>");
    CHECK(feed.items[1].summary_html == "<p>Achtentwintig gemeenten doen mee.</p>");
    CHECK(feed.items[2].summary_html ==
          "<p>Het project wil drie dingen:</p><ul><li>toestellen lenen;</li><li>mensen opleiden;</li>"
          "<li>helpen bij e-loketten.</li></ul><p>De oproep komt terug.</p>");
    CHECK(feed.items[0].link == "https://stad.example/jobs");
    CHECK(feed.items[1].link == "https://koepel.example/taal");
    CHECK_THAT(feed.items[2].link, Contains("#belleman-"));
}

TEST_CASE("an expression from the document's root may reach what stands after all items") {
    auto const feed = read_page(
        "<h3><a href='/1'>Eerste nieuws</a></h3><h3><a href='/2'>Tweede nieuws</a></h3>"
        "<footer><time>12 mei 2026</time></footer>",
        selectors_of("//h3", "", "", "//footer/time"));
    REQUIRE(feed.items.size() == 2);
    CHECK(to_rfc3339(feed.items[0].published.value()) == "2026-05-11T22:00:00Z");
}

TEST_CASE("a title selector from the document's root still finds the item's own title") {
    auto const feed = read_page("<h2>Nieuws</h2><div><h2>Een</h2></div><div><h2>Twee</h2></div>",
                                selectors_of("//div", "//h2"));
    CHECK(titles_of(feed) == Titles{"Een", "Twee"});
}

TEST_CASE("quirk 47: \"Lees meer\" is never the title") {
    auto const feed =
        read_page(R"(<div><a href="/a">Meer lezen</a><a href="/a">Speelplein zoekt monitoren</a></div>
                                   <div><a href="/b" title="Nieuwe fietsstraat">Lees meer &gt;</a></div>
                                   <div><a href="/c"><img alt="Opening bibliotheek" src="x.png"></a></div>
                                   <div><a href="/d">En savoir plus</a></div>)",
                  selectors_of("//div"));
    CHECK(titles_of(feed) ==
          Titles{"Speelplein zoekt monitoren", "Nieuwe fietsstraat", "Opening bibliotheek"});
}

TEST_CASE("\"Lees meer\" is no title even where a selector gives it") {
    auto const feed = read_page("<div><a href='/a'>Lees meer</a><a href='/a'>Kermis afgelast</a></div>",
                                selectors_of("//div", "a"));
    CHECK(titles_of(feed) == Titles{"Kermis afgelast"});
}

TEST_CASE("words do not run together in titles") {
    auto const feed =
        read_page("<article><h2>Begroting<br>goedgekeurd<span> door</span> <b>raad</b></h2></article>",
                  selectors_of("//article"));
    CHECK(titles_of(feed) == Titles{"Begroting goedgekeurd door raad"});
}

TEST_CASE("quirk 48: a title that stands there twice is read once") {
    auto const feed = read_page(R"(<div><a href="/a"><p>Nieuwe schepen legt eed af</p>
                                   <h4>Nieuwe schepen legt eed af</h4></a></div>)",
                                selectors_of("//div", "a"));
    CHECK(titles_of(feed) == Titles{"Nieuwe schepen legt eed af"});
}

TEST_CASE("the first of several titles counts, an attribute too") {
    auto const feed = read_page(R"(<div><img alt="Sportdag" src="s.png"><h4>Sportdag</h4></div>)",
                                selectors_of("//div", "img/@alt | h4"));
    CHECK(titles_of(feed) == Titles{"Sportdag"});
}

TEST_CASE("the title's own link comes before the item's first link") {
    auto const feed =
        read_page(R"(<article><a href="/thema/wonen">Wonen</a><h3><a href="/n/1">Premie</a></h3></article>
                                   <a href="/n/2"><article><h3>Huurwet</h3><p>tekst</p></article></a>)",
                  selectors_of("//article"));
    REQUIRE(feed.items.size() == 2);
    CHECK(feed.items[0].link == "https://stad.example/n/1");
    CHECK(feed.items[1].link == "https://stad.example/n/2");
}

TEST_CASE("links that lead nowhere are passed over") {
    auto const feed =
        read_page(R"(<div><h3>Vacature</h3><a href="mailto:jobs@stad.example">mail</a><a href="#">op</a>
                                   <a href="javascript:go;">open</a><a href="vacature-7">bekijk</a></div>)",
                  selectors_of("//div"));
    CHECK(feed.items.at(0).link == "https://stad.example/vacature-7");
}

TEST_CASE("relative links are resolved against the page's base element") {
    auto const feed = read_page(R"(<html><head><base href="/archief/"></head>
                                   <body><h3><a href="a.html">Oud nieuws</a></h3></body></html>)",
                                selectors_of("//h3"));
    CHECK(feed.items.at(0).link == "https://stad.example/archief/a.html");
    CHECK(feed.items.at(0).base_url == "https://stad.example/archief/");
}

TEST_CASE("a link selector may give an element, an attribute or a text") {
    auto const link = GENERATE(as<std::string>{}, "a", "a/@href", "string(a/@href)", ".", "@data-url",
                               "concat('/n/', @data-id)");
    auto const feed =
        read_page(R"(<div data-url="/n/5" data-id="5"><h3>Titel</h3><a href="/n/5">x</a></div>)",
                  selectors_of("//div", "h3", link));
    INFO(link);
    CHECK(feed.items.at(0).link == "https://stad.example/n/5");
}

TEST_CASE("dates are found by default in time elements") {
    auto const feed =
        read_page(R"(<div><h3>A</h3><time datetime="2026-05-22T10:15:00+02:00">vorige week</time></div>
                                   <div><h3>B</h3><time>22 mei 2026</time></div><div><h3>C</h3><p>22 mei 2026</p></div>)",
                  selectors_of("//div"));
    REQUIRE(feed.items.size() == 3);
    CHECK(to_rfc3339(feed.items[0].published.value()) == "2026-05-22T08:15:00Z");
    CHECK_FALSE(feed.items[0].published_is_date_only);
    CHECK(to_rfc3339(feed.items[1].published.value()) == "2026-05-21T22:00:00Z");
    CHECK(feed.items[1].published_is_date_only);
    CHECK_FALSE(feed.items[2].published.has_value());
}

TEST_CASE("a date selector may give an element, an attribute or a text with words around the date") {
    auto const date = GENERATE(as<std::string>{}, "p", "p/text()", "string(p)", "@data-d", "meta", "a/@href",
                               "substring-after(p, ':')");
    auto const feed = read_page(R"(<div data-d="22/05/2026"><meta content="2026-05-22"><h3>A</h3>
                                   <p>Gepubliceerd op: vrijdag 22 mei 2026</p><a href="/2026/05/22/a">x</a></div>)",
                                selectors_of("//div", "h3", "", date));
    INFO(date);
    CHECK(to_rfc3339(feed.items.at(0).published.value()) == "2026-05-21T22:00:00Z");
}

TEST_CASE("a date that cannot be read leaves the item undated") {
    auto const feed =
        read_page("<div><h3>A</h3><p>donderdag 9 juni</p></div>", selectors_of("//div", "", "", "p"));
    CHECK_FALSE(feed.items.at(0).published.has_value());
}

TEST_CASE("quirk 52: a summary never holds a neighbour's text") {
    auto const summary = GENERATE(as<std::string>{}, "..", "../..", ".", "p | ..");
    auto const feed = read_page(
        "<section><div><h3>Een</h3><p>van een</p></div><div><h3>Twee</h3><p>van twee</p></div>"
        "</section>",
        selectors_of("//div", "", "", "", summary));
    INFO(summary);
    CHECK_THAT(feed.items.at(0).summary_html, Contains("van een") && !Contains("van twee"));
    CHECK_THAT(feed.items.at(1).summary_html, Contains("van twee") && !Contains("van een"));
}

TEST_CASE("items inside an item are items of their own when they have a title, and leave its summary") {
    auto const feed = read_page(R"(<article><h2>Zitting van mei</h2><p>Overzicht.</p>
                                   <article><h3>Besluit over parkeren</h3><p>Betalend.</p></article></article>)",
                                selectors_of("//article", "", "", "", "."));
    REQUIRE(titles_of(feed) == Titles{"Zitting van mei", "Besluit over parkeren"});
    CHECK_THAT(feed.items[0].summary_html, Contains("Overzicht.") && !Contains("Betalend."));
    CHECK_THAT(feed.items[1].summary_html, Contains("Betalend.") && !Contains("Overzicht."));
}

TEST_CASE("the same text is not given twice where a summary selects elements inside one another") {
    auto const feed = read_page("<div><h3>A</h3><section><p>een <b>keer</b></p></section></div>",
                                selectors_of("//div", "h3", "", "", "section/descendant-or-self::*"));
    CHECK(feed.items.at(0).summary_html == "<section><p>een <b>keer</b></p></section>");
}

TEST_CASE("a link that only says \"lees meer\" leaves the summary's end") {
    auto const feed = read_page(R"(<div><h3>A</h3><p>Kort bericht... <a href="/a">lire plus</a></p></div>
                                   <div><h3>B</h3><p>Wie <a href="/b">meer</a> wil, belt.</p></div>)",
                                selectors_of("//div", "h3", "", "", "p"));
    CHECK(feed.items.at(0).summary_html == "<p>Kort bericht... </p>");
    CHECK(feed.items.at(1).summary_html == R"(<p>Wie <a href="/b">meer</a> wil, belt.</p>)");
}

TEST_CASE("summaries are HTML, with void elements as HTML writes them and without scripts") {
    auto const feed =
        read_page(R"(<div><h3>A</h3><p>een<br>twee<i></i> &lt;b&gt; &amp; <script>x()</script></p></div>)",
                  selectors_of("//div", "h3", "", "", "p"));
    CHECK(feed.items.at(0).summary_html == "<p>een<br>twee<i></i> &lt;b&gt; &amp; </p>");
}

TEST_CASE("a summary that an expression gives as text is escaped") {
    auto const feed = read_page("<div><h3>A</h3><p>1 &lt; 2 &amp; 3</p></div>",
                                selectors_of("//div", "h3", "", "", "normalize-space(p)"));
    CHECK(feed.items.at(0).summary_html == "1 &lt; 2 &amp; 3");
}

TEST_CASE("quirk 49: categories are the texts that their selector gives, each once") {
    auto const feed =
        read_page("<div><h3>A</h3><ul><li>Wonen</li><li> Zorg </li><li>Wonen</li><li></li></ul></div>",
                  selectors_of("//div", "h3", "", "", "", "ul/li"));
    CHECK(feed.items.at(0).categories == std::vector<std::string>{"Wonen", "Zorg"});
}

TEST_CASE("an item that stands twice on the page is read once") {
    auto const feed = read_page(
        "<div><a href='/a'>Uitgelicht bericht</a></div><div><a href='/a'>Uitgelicht bericht"
        "</a></div><div><a href='/b'>Uitgelicht bericht</a></div>",
        selectors_of("//div"));
    CHECK(feed.items.size() == 2);
}

TEST_CASE("an item tells its own language") {
    auto const feed =
        read_page("<html lang=nl><body><div lang='fr'><h3>Prime</h3></div><div><h3>Premie</h3></div>",
                  selectors_of("//div"));
    CHECK(feed.items.at(0).language == "fr");
    CHECK(feed.items.at(1).language.empty());
}

TEST_CASE("the page's own charset is believed where the transport names none") {
    auto options = options_for();
    options.content_type = "text/html";
    auto const read = [&](std::string const& bytes) {
        return feed::read_listing(bytes, selectors_of("//h3"), options).value().items.at(0).title;
    };
    CHECK(read("<meta charset=\"iso-8859-2\"><h3>Bene\xB9</h3>") == "Beneš");
    CHECK(read("<meta charset=iso-8859-15><h3>100 \xA4</h3>") == "100 €");
    CHECK(
        read("<META http-equiv='Content-Type' content='text/html; charset=iso-8859-15'><h3>100 \xA4</h3>") ==
        "100 €");
    CHECK(read("<!-- <meta charset=iso-8859-15> --><h3>100 \xA4</h3>") == "100 ¤");
    CHECK(read("<h3>Koninkrijk Belgi\xEB</h3>") == "Koninkrijk België");
    CHECK(read("<meta charset=iso-8859-1><h3>België</h3>") == "België");
}

TEST_CASE("no match of the item selector is an error that names it and the size of the page") {
    CHECK_THAT(error_of("<html><body><p>Niets</p></body></html>", selectors_of("//article")),
               Contains("//article") && Contains("4 elements"));
}

TEST_CASE("quirk 1: a page that bars the way is told from a changed one") {
    auto const message = [](std::string_view html) { return error_of(html, selectors_of("//article")); };
    CHECK_THAT(
        message("<body>Please enable JavaScript to view the page content.<script src='/TSPD/x'></script>"),
        Contains("a check for robots"));
    CHECK_THAT(message("<title>Request Rejected</title><p>The requested URL was rejected."),
               Contains("a refusal by a firewall"));
    CHECK_THAT(message("<p>Wij gebruiken cookies</p><button>Alles accepteren</button>"), Contains("consent"));
    CHECK_THAT(message("<p>Wij gebruiken cookies</p><button>Alles aanvaarden</button>"), Contains("consent"));
    CHECK_THAT(message("<form><input name=u><input type=password></form>"), Contains("a login page"));
    CHECK_THAT(message("<h1>Kies hoe u wilt aanmelden</h1><a href=/eid>eID</a>"), Contains("a login page"));
    CHECK_THAT(message("<script src='https://x.example/cdn-cgi/challenge-platform/a.js'></script>"),
               Contains("a check for robots"));
    CHECK_THAT(message("<script>" + std::string(9000, 'x') + "</script><p>Request Rejected</p>"),
               Contains("a refusal by a firewall"));
    CHECK_THAT(message("<p>Welkom</p>"), !Contains("looks like"));
    CHECK_THAT(message("<p>Captcha's zijn vervelend.</p><p>" + std::string(9000, 'x') + "</p>"),
               !Contains("looks like"));
}

TEST_CASE("quirk 49: items without title are skipped; if all are, that is an error") {
    auto const feed = read_page("<div><h3>A</h3></div><div><p>reclame</p></div>", selectors_of("//div"));
    CHECK(feed.items.size() == 1);
    CHECK_THAT(error_of("<div><h3>A</h3></div>", selectors_of("//div", ".//h2[@class='t']")),
               Contains(".//h2[@class='t']") && Contains("1 items"));
    CHECK_THAT(error_of("<div><p>A</p></div>", selectors_of("//div")), Contains("heading"));
}

TEST_CASE("wrong selectors are errors that name them") {
    CHECK_THAT(error_of("<p>", selectors_of("")), Contains("item selector"));
    CHECK_THAT(error_of("<p>", selectors_of("//div[")), Contains("`item`"));
    CHECK_THAT(error_of("<p>", selectors_of("count(//p)")), Contains("`item`"));
    CHECK_THAT(error_of("<p>", selectors_of("//p", "", "a[")), Contains("`link`"));
}

TEST_CASE("an empty page is an error") {
    CHECK_THAT(error_of("", selectors_of("//p")), Contains("empty"));
    CHECK_THAT(error_of(" \n ", selectors_of("//p")), Contains("empty"));
}

TEST_CASE("selectors are checked, and the message says where they go wrong") {
    CHECK(feed::check_selector(SourceKind::html, ".//h3[contains(@class, 'title')]/a"));
    CHECK(feed::check_selector(SourceKind::html, "string(@data-id)"));
    auto const message = [](std::string_view expression) {
        auto const checked = feed::check_selector(SourceKind::html, expression);
        REQUIRE_FALSE(checked);
        return checked.error();
    };
    CHECK_THAT(message("//div[@class='a'"), Contains("ends too early"));
    CHECK_THAT(message("//div[?]"), Contains("character 7") && Contains("?]"));
    CHECK_THAT(message("nonsense(.)"), Contains("nonsense(.)"));
    CHECK_THAT(message(""), Contains("\"\""));
    CHECK_FALSE(feed::check_selector(SourceKind::feed, "//p"));
}

TEST_CASE("a page of endless headings is read up to a bound, each item up to the next") {
    std::string html = "<body>";
    for (int i = 0; i < 1200; ++i)
        html += "<h3>Titel " + std::to_string(i) + "</h3><p>tekst</p>";
    auto const feed = read_page(html, selectors_of("//h3", "", "", "", "following-sibling::*"));
    CHECK(feed.items.size() > 100);
    CHECK(feed.items.size() <= 1000);
    CHECK(feed.items.back().summary_html == "<p>tekst</p>");
}
