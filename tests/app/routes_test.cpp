#include "app/routes.hpp"

#include "places.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::app;
using publish::Format;

namespace {

Setup const& setup() {
    static Setup const made = [] {
        Setup result;
        config::TaggingSettings tagging;
        tagging.topics = BELLEMAN_CONFIG_DIR "/topics.toml";
        tagging.gazetteer = BELLEMAN_CONFIG_DIR "/gazetteer";
        result.tagger = load_tagger(tagging).value();
        Source source;
        source.id = "vvsg";
        source.name = "VVSG";
        result.settings.sources.push_back(source);
        NamedView view;
        view.id = "limburg";
        view.title = "Limburg";
        view.view.municipalities = {"71004", "71066"};
        view.view.limit = 20;
        result.settings.views.push_back(view);
        return result;
    }();
    return made;
}

tl::expected<ViewRequest, server::Response> ask(std::string path,
                                                std::vector<std::pair<std::string, std::string>> query = {},
                                                std::string accept = {}) {
    return route({std::move(path), std::move(query), std::move(accept)}, setup());
}

std::string address(ViewRequest const& request, Format format) {
    return publish::address_of(request.frame, format);
}

int refusal(std::string path, std::vector<std::pair<std::string, std::string>> query = {},
            std::string accept = {}) {
    auto const asked = ask(std::move(path), std::move(query), std::move(accept));
    return asked ? 200 : asked.error().status;
}

}  // namespace

TEST_CASE("each format has its address") {
    CHECK(ask("/")->format == Format::page);
    CHECK(ask("/feed.atom")->format == Format::atom);
    CHECK(ask("/feed.json")->format == Format::json);
    CHECK(ask("/view/limburg")->format == Format::page);
    CHECK(ask("/view/limburg.atom")->format == Format::atom);
    CHECK(ask("/view/limburg.json")->view.municipalities == std::vector<std::string>{"71004", "71066"});
}

TEST_CASE("another path is 404") {
    for (char const* path :
         {"/feed", "/feed.rss", "/feed.atom/", "/view/", "/view/none", "/view/.atom", "/x", "//"}) {
        INFO(path);
        CHECK(refusal(path) == 404);
    }
}

TEST_CASE("order and spelling of parameters do not matter: one view has one address") {
    auto const one =
        ask("/feed.atom",
            {{"topic", "wonen"}, {"municipality", "Mol"}, {"municipality", "13025"}, {"lang", "NL"}});
    auto const other = ask("/feed.atom", {{"lang", "nl"},
                                          {"municipality", "mol"},
                                          {"utm_source", "mail"},
                                          {"msclkid", "1"},
                                          {"topic", "wonen"}});
    REQUIRE(one);
    REQUIRE(other);
    CHECK(one->view == other->view);
    CHECK(address(*one, Format::atom) == "/feed.atom?municipality=13025&topic=wonen&lang=nl");
    CHECK(address(*other, Format::page) == "/?municipality=13025&topic=wonen&lang=nl");
}

TEST_CASE("a government stands for its municipality, a police zone for all of its municipalities") {
    CHECK(ask("/feed.atom", {{"municipality", "OCMW Mol"}})->frame.query == "municipality=13025");
    CHECK(ask("/feed.atom", {{"municipality", "Politiezone Rupel"}})->view.municipalities ==
          std::vector<std::string>{"11005", "11018", "11030", "11037", "11038"});
}

TEST_CASE("values can be separated by commas") {
    auto const asked = ask("/feed.atom", {{"level", "flemish, federal"}});
    REQUIRE(asked);
    CHECK(asked->view.levels == std::vector{Level::federal, Level::flemish});
}

TEST_CASE("an empty value, as a form sends it, says nothing") {
    auto const asked = ask("/", {{"municipality", ""}, {"topic", "wonen"}});
    REQUIRE(asked);
    CHECK(asked->view.municipalities.empty());
    CHECK(asked->frame.query == "topic=wonen");
}

TEST_CASE("what is not understood is 400") {
    CHECK(refusal("/feed.atom", {{"municipality", "Atlantis"}}) == 400);
    CHECK(refusal("/feed.atom", {{"municipality", "Politiezone Atlantis"}}) == 400);
    CHECK(refusal("/feed.atom", {{"topic", "voetbal"}}) == 400);
    CHECK(refusal("/feed.atom", {{"source", "vsg"}}) == 400);
    CHECK(refusal("/feed.atom", {{"level", "royal"}}) == 400);
    CHECK(refusal("/feed.atom", {{"lang", "nederlands"}}) == 400);
    CHECK(refusal("/feed.atom", {{"munipality", "Mol"}}) == 400);
    for (char const* limit : {"0", "-1", "501", "ten", "5x", "99999999999999"}) {
        INFO(limit);
        CHECK(refusal("/feed.atom", {{"limit", limit}}) == 400);
    }
}

TEST_CASE("a named view takes a limit and nothing else") {
    auto const asked = ask("/view/limburg.atom", {{"limit", "5"}, {"fbclid", "x"}});
    REQUIRE(asked);
    CHECK(asked->view.limit == 5);
    CHECK(address(*asked, Format::json) == "/view/limburg.json?limit=5");
    CHECK(ask("/view/limburg.atom")->frame.query.empty());
    CHECK(refusal("/view/limburg.atom", {{"topic", "wonen"}}) == 400);
}

TEST_CASE("a client that accepts none of a format's types gets 406") {
    CHECK(refusal("/feed.atom", {}, "image/png") == 406);
    CHECK(refusal("/feed.atom", {}, "application/json") == 406);
    CHECK(refusal("/feed.json", {}, "text/html, application/xml;q=0.9") == 406);
    CHECK(refusal("/feed.atom", {}, "text/html, application/xml;q=0.9") == 200);
    CHECK(refusal("/feed.atom", {}, "*/*;q=0.1") == 200);
    CHECK(refusal("/", {}, "text/*") == 200);
}

TEST_CASE("a view is called after what it selects") {
    CHECK(ask("/feed.atom")->frame.title == "Belleman");
    CHECK(ask("/feed.atom", {{"municipality", "Mol"}, {"source", "vvsg"}})->frame.title ==
          "Belleman: Mol, VVSG");
    CHECK(ask("/feed.atom", {{"level", "federal"}, {"lang", "fr,bg"}})->frame.title ==
          "Belleman: federaal, bg, Frans");
    CHECK(ask("/view/limburg")->frame.title == "Belleman: Limburg");
}

TEST_CASE("a browser gets a Dutch page that helps, a program a line of text") {
    auto const answer = [](std::string path, std::vector<std::pair<std::string, std::string>> query,
                           std::string accept) {
        auto const asked = ask(std::move(path), std::move(query), std::move(accept));
        REQUIRE_FALSE(asked);
        return *asked.error().representation;
    };
    std::string const browser = "text/html,application/xhtml+xml,*/*;q=0.8";
    auto const page = answer("/", {{"municipality", "Beringem"}}, browser);
    CHECK(page.content_type == "text/html; charset=utf-8");
    CHECK_THAT(page.body, Catch::Contains("“Beringem” is geen Belgische gemeente. Bedoelt u Beringen?"));
    CHECK_THAT(page.body, Catch::Contains(" value=\"Beringem\"></div>"));
    CHECK_THAT(page.body, Catch::Contains("<a href=\"/view/limburg\">Limburg</a>"));
    CHECK_THAT(answer("/nergens", {}, browser).body, Catch::Contains("Op dit adres staat niets."));
    CHECK_THAT(answer("/", {{"topic", "<b>"}}, browser).body, !Catch::Contains("<b>"));
    CHECK(answer("/", {{"municipality", "Beringem"}}, "*/*").body ==
          "\"Beringem\" is no Belgian municipality. Did you mean Beringen?\n");
    CHECK(answer("/feed.atom", {{"lang", "x"}}, browser).content_type == "text/plain; charset=utf-8");
}

TEST_CASE("a view knows how more of it can be asked for, up to the most") {
    CHECK(ask("/")->frame.more == "limit=100");
    CHECK(ask("/", {{"topic", "wonen"}})->frame.more == "topic=wonen&limit=100");
    CHECK(ask("/view/limburg")->frame.more == "limit=40");
    CHECK(ask("/", {{"limit", "400"}})->frame.more == "limit=500");
    CHECK(ask("/", {{"limit", "500"}})->frame.more.empty());
}
