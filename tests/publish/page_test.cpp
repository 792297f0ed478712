#include "publish/sample.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace belleman;
using namespace belleman::publish;
using namespace belleman::publish::testing;
using Catch::Contains;

namespace {

std::string page_of(Selection const& selection, Frame const& frame = sample_frame()) {
    return write_page(selection, frame, sample_labels().labels());
}

std::string rich_page() {
    return page_of(rich_selection());
}

}  // namespace

TEST_CASE("a page is HTML5 in Dutch without script") {
    auto const page = rich_page();
    CHECK_THAT(page, Catch::StartsWith("<!DOCTYPE html>\n<html lang=\"nl\">"));
    CHECK_THAT(page, !Contains("<script"));
    CHECK_THAT(page, Contains("<main id=\"berichten\""));
    CHECK_THAT(page, Contains("<a class=\"skip\" href=\"#berichten\">"));
    CHECK_THAT(page, Contains("<h1>Belleman: oproepen</h1>"));
}

TEST_CASE("a page advertises the feeds of its view") {
    auto const page = rich_page();
    CHECK_THAT(page,
               Contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Belleman: oproepen "
                        "(Atom)\" href=\"https://nieuws.example/feed.atom?municipality=11002&amp;topic="
                        "klimaat\">"));
    CHECK_THAT(page, Contains("<link rel=\"alternate\" type=\"application/feed+json\""));
    CHECK_THAT(page, Contains(">Volg als Atom-feed</a>"));
}

TEST_CASE("an announcement on a page links to its publication") {
    auto const page = rich_page();
    CHECK_THAT(
        page,
        Contains("<h3 lang=\"nl\"><a href=\"https://lokaalbestuur.vlaanderen.example/oproepen/"
                 "klimaatbomen?jaar=2026&amp;versie=2\" target=\"_top\">Oproep: steun voor klimaatbomen in "
                 "dorpskernen &amp; stadswijken</a></h3>"));
    CHECK_THAT(page, Contains("<time datetime=\"2026-05-22T08:00:00Z\">22 mei 2026</time>"));
    CHECK_THAT(page, Contains("<p lang=\"nl\">Lokale besturen kunnen tot 200.000 euro krijgen"));
    CHECK_THAT(page,
               Contains("Ook gepubliceerd door <a href=\"https://www.vvsg.example/nieuws/klimaatbomen\" "
                        "target=\"_top\">VVSG</a>"));
    CHECK_THAT(page, Contains("<h3 lang=\"fr-BE\">"));
}

TEST_CASE("municipalities, topics and publishers on a page lead to their views") {
    auto const page = rich_page();
    CHECK_THAT(
        page,
        Contains("<a href=\"https://nieuws.example/?municipality=71004\" class=\"place\">Beringen</a>"));
    CHECK_THAT(page, Contains("<a href=\"https://nieuws.example/?topic=klimaat\">Klimaat en energie</a>"));
    CHECK_THAT(page,
               Contains("<a href=\"https://nieuws.example/?source=abb\">Agentschap Binnenlands Bestuur</a>"));
}

TEST_CASE("what the configuration does not know any more has no view to lead to") {
    auto labels = sample_labels();
    std::erase_if(labels.sources, [](Source const& source) { return source.id == "abb"; });
    std::erase_if(labels.topics, [](tag::TopicRule const& rule) { return rule.id == "klimaat"; });
    auto const page = write_page(rich_selection(), sample_frame(), labels.labels());
    CHECK_THAT(page,
               !Contains("?source=abb") && Contains("<p class=\"meta\">Agentschap Binnenlands Bestuur"));
    CHECK_THAT(page, !Contains("?topic=klimaat\"") && Contains("<li>klimaat</li>"));
    CHECK_THAT(page, Contains("?topic=ruimte\""));
}

TEST_CASE("deadlines on a page stand out with a date that machines read") {
    auto const page = rich_page();
    CHECK_THAT(page,
               Contains("<li><time datetime=\"2026-09-01T12:00\">Indienen tegen 1 september 2026 om 12.00 uur"
                        "</time></li>"));
    CHECK_THAT(page,
               Contains("<li><time datetime=\"2027-01-01\">Van kracht vanaf 1 januari 2027</time></li>"));
}

TEST_CASE("the days of an event stand on a page with a date that machines read") {
    auto const page = rich_page();
    CHECK_THAT(page,
               Contains("<ul class=\"events\">\n<li><time datetime=\"2026-06-04T20:00\">Op 4 juni 2026 om "
                        "20.00 uur</time></li>"));
    CHECK_THAT(page, Contains("<li><time datetime=\"2026-06-10\">Van 10 juni 2026 tot en met 12 juni "
                              "2026</time></li>"));
}

TEST_CASE("announcements are grouped by their day in Belgium") {
    auto selection = empty_selection();
    selection.clusters = {plain_cluster(1, "Net na middernacht"), plain_cluster(2, "Net ervoor")};
    selection.clusters[0].published = at(2026, 5, 22, 22, 30);  // 0.30 u. on 23 May
    selection.clusters[1].published = at(2026, 5, 22, 21, 30);
    auto const page = page_of(selection);
    CHECK_THAT(page,
               Contains("<h2 class=\"day\"><time datetime=\"2026-05-23\">zaterdag 23 mei 2026</time></h2>"));
    CHECK_THAT(page,
               Contains("<h2 class=\"day\"><time datetime=\"2026-05-22\">vrijdag 22 mei 2026</time></h2>"));
}

TEST_CASE("an announcement about many municipalities does not drown in them") {
    auto selection = empty_selection();
    selection.clusters = {plain_cluster(1, "Iedereen")};
    auto const& all = sample_labels().gazetteer->municipalities();
    for (std::size_t at = 0; at < 30; ++at) {
        selection.clusters.front().tags.municipalities.push_back({all[at].nis, {}});
    }
    auto const page = page_of(selection);
    CHECK_THAT(page, Contains("en 22 andere"));
    CHECK_THAT(page, Contains("/?municipality=" + all[7].nis));
    CHECK_THAT(page, !Contains("/?municipality=" + all[8].nis));
}

TEST_CASE("an empty view says so kindly and how to widen it") {
    auto const page = page_of(empty_selection());
    CHECK_THAT(page, Contains("Voor deze selectie is er op dit moment geen enkel bericht."));
    CHECK_THAT(page, Contains("<a href=\"https://nieuws.example/\">alle berichten</a>"));
    auto everything = sample_frame();
    everything.query.clear();
    CHECK_THAT(page_of(empty_selection(), everything), Contains("Er zijn nog geen berichten verzameld."));
    everything.path = "/view/oproepen";
    CHECK_THAT(page_of(empty_selection(), everything),
               Contains("Voor deze selectie is er op dit moment geen enkel bericht. Bekijk <a ") &&
                   !Contains("nog geen berichten verzameld"));
}

TEST_CASE("hostile texts cannot break out of a page") {
    auto frame = sample_frame();
    frame.title = "</title><img src=x>\" onload=\"x";
    auto const page = page_of(rich_selection(), frame);
    CHECK_THAT(page, !Contains("<script"));
    CHECK_THAT(page, !Contains("<img"));
    CHECK_THAT(page, !Contains("\" onload=\""));
    CHECK_THAT(page, !Contains("javascript:"));
}

TEST_CASE("the same selection gives the same page") {
    CHECK(rich_page() == rich_page());
}

TEST_CASE("the merged page can be narrowed, a view of the configuration is what it is") {
    CHECK_THAT(rich_page(), Contains("<form class=\"narrow\"") && Contains("value=\"klimaat\" selected"));
    auto named = sample_frame();
    named.path = "/view/oproepen";
    CHECK_THAT(page_of(rich_selection(), named), !Contains("<form"));
}

TEST_CASE("any site may show a page in a frame") {
    for (auto const& [name, value] : page_headers()) {
        CHECK(name != "X-Frame-Options");
        CHECK_THAT(value, !Contains("frame-ancestors") && !Contains("sandbox"));
    }
}

TEST_CASE("the policy of a page allows its style, its own form and nothing that could run") {
    std::string policy;
    for (auto const& [name, value] : page_headers()) {
        if (name == "Content-Security-Policy") policy = value;
    }
    CHECK_THAT(policy, Contains("default-src 'none'"));
    CHECK_THAT(policy, Contains("form-action 'self'"));
    CHECK_THAT(policy, !Contains("script-src"));
}

TEST_CASE("a page that is full says that it holds the newest, and leads to older ones") {
    auto frame = sample_frame();
    frame.limit = static_cast<int>(rich_selection().clusters.size());
    frame.more = "limit=9";
    auto const full = page_of(rich_selection(), frame);
    CHECK_THAT(full, Contains(fmt::format("De {} nieuwste berichten", frame.limit)));
    CHECK_THAT(full, Contains("<a href=\"https://nieuws.example/?limit=9\">Toon oudere berichten</a>"));
    ++frame.limit;
    CHECK_THAT(page_of(rich_selection(), frame), !Contains("nieuwste") && !Contains("oudere"));
}

TEST_CASE("a page leads to the views of the configuration and marks the one that it is") {
    auto labels = sample_labels();
    labels.views.resize(1);
    labels.views[0].id = "oproepen";
    labels.views[0].title = "Oproepen & steun";
    auto frame = sample_frame();
    CHECK_THAT(write_page(rich_selection(), frame, labels.labels()),
               Contains("<a href=\"https://nieuws.example/view/oproepen\">Oproepen &amp; steun</a>"));
    frame.path = "/view/oproepen";
    CHECK_THAT(write_page(rich_selection(), frame, labels.labels()),
               Contains("<a href=\"https://nieuws.example/view/oproepen\" aria-current=\"page\">"));
}

TEST_CASE("a refusal shows its words as text") {
    auto const page = write_refusal("Geen <b>gemeente</b>", sample_frame(), sample_labels().labels());
    CHECK_THAT(page, Contains("<p>Geen &lt;b&gt;gemeente&lt;/b&gt;</p>"));
}
