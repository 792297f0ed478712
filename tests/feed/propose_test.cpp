// The pages in tests/feed/pages are each of another structure. NAME.items says what a person sees in
// NAME.html: the page's address, then a line for each item with its date, title and link ("-" where it has
// none).

#include "belleman/feed/propose.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

using namespace belleman;

namespace {

std::string contents_of(std::filesystem::path const& file) {
    std::ifstream stream(file, std::ios::binary);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), {}};
}

struct ExpectedPage {
    std::string address;
    std::vector<std::string> items;
};

ExpectedPage expected_of(std::filesystem::path file) {
    std::istringstream lines(contents_of(file.replace_extension(".items")));
    ExpectedPage expected;
    std::getline(lines, expected.address);
    for (std::string line; std::getline(lines, line);)
        expected.items.push_back(line);
    return expected;
}

std::string line_of(FeedItem const& item) {
    // A day is its local midnight, which in Belgium lies in the evening before by UTC.
    auto const day = item.published ? to_rfc3339(*item.published + std::chrono::hours{2}).substr(0, 10) : "-";
    bool const has_mark = item.link.find("#belleman-") != std::string::npos;
    return day + '\t' + item.title + '\t' + (has_mark ? "-" : item.link);
}

std::vector<std::string> lines_of(Feed const& feed) {
    std::vector<std::string> lines;
    std::transform(feed.items.begin(), feed.items.end(), std::back_inserter(lines), line_of);
    return lines;
}

feed::ReadOptions options_for(std::string address) {
    feed::ReadOptions options;
    options.base_url = std::move(address);
    return options;
}

std::string description_of(Selectors const& selectors) {
    return "item " + selectors.item.expression + "\ntitle " + selectors.title.expression + "\nlink " +
           selectors.link.expression + "\ndate " + selectors.date.expression + "\nsummary " +
           selectors.summary.expression;
}

std::vector<std::filesystem::path> all_pages() {
    std::vector<std::filesystem::path> pages;
    for (auto const& entry : std::filesystem::directory_iterator(BELLEMAN_FEED_PAGES)) {
        if (entry.path().extension() == ".html") pages.push_back(entry.path());
    }
    std::sort(pages.begin(), pages.end());
    return pages;
}

}  // namespace

TEST_CASE("the best proposal gives all items of a page and nothing else") {
    auto const pages = all_pages();
    REQUIRE(pages.size() >= 13);
    for (auto const& page : pages) {
        DYNAMIC_SECTION(page.stem().string()) {
            auto const expected = expected_of(page);
            auto const proposals = feed::propose_listings(contents_of(page), options_for(expected.address));
            REQUIRE_FALSE(proposals.empty());
            INFO(description_of(proposals.front().selectors));
            CHECK(lines_of(proposals.front().feed) == expected.items);
        }
    }
}

TEST_CASE("what is proposed is what the reader of listings gives with these selectors") {
    for (auto const& page : all_pages()) {
        auto const options = options_for(expected_of(page).address);
        auto const html = contents_of(page);
        for (auto const& proposal : feed::propose_listings(html, options)) {
            INFO(page.stem().string() << '\n' << description_of(proposal.selectors));
            auto const read = feed::read_listing(html, proposal.selectors, options);
            REQUIRE(read);
            CHECK(lines_of(*read) == lines_of(proposal.feed));
        }
    }
}

TEST_CASE("the items of most pages come with a summary that is not their title") {
    std::size_t with_summary = 0;
    auto const pages = all_pages();
    for (auto const& page : pages) {
        auto const proposals =
            feed::propose_listings(contents_of(page), options_for(expected_of(page).address));
        REQUIRE_FALSE(proposals.empty());
        auto const& items = proposals.front().feed.items;
        auto const has_summary = [](FeedItem const& item) {
            return !item.summary_html.empty() && item.summary_html.find(item.title) == std::string::npos;
        };
        with_summary += std::all_of(items.begin(), items.end(), has_summary) ? 1U : 0U;
    }
    CHECK(with_summary * 3 >= pages.size() * 2);
}

TEST_CASE("selectors name no class that is made by a program") {
    auto const page = std::filesystem::path{BELLEMAN_FEED_PAGES} / "prezly.html";
    auto const proposals =
        feed::propose_listings(contents_of(page), options_for("https://pers.koepel.example/"));
    REQUIRE_FALSE(proposals.empty());
    CHECK(description_of(proposals.front().selectors).find("module__") == std::string::npos);
}

TEST_CASE("a page without a list of news gives no proposal that is sure of itself") {
    std::string const menu =
        "<nav><ul><li><a href='/over-ons'>Over ons en onze werking</a><li><a href='/diensten'>"
        "Diensten van het bestuur</a><li><a href='/contact'>Contact en openingsuren</a></ul></nav>";
    std::string const article =
        "<main><h1>Premie voor isolatie</h1><p>De premie geldt voor daken, muren en vloeren van woningen die "
        "ouder "
        "zijn dan tien jaar.</p><h2>Wie komt in aanmerking?</h2><p>Eigenaars en huurders met een laag "
        "inkomen, en "
        "verhuurders via een sociaal kantoor.</p><h2>Hoe vraagt u de premie aan?</h2><p>Vul het formulier in "
        "en voeg "
        "de factuur toe.</p><h2>Hoeveel bedraagt de premie?</h2><p>Zes euro voor elke vierkante "
        "meter.</p></main>";
    auto const login = menu + "<main><form><input type='password'></form></main>";
    for (auto const& page :
         {menu, menu + article, login, std::string{"<div id='app'></div>"}, std::string{}}) {
        INFO(page);
        for (auto const& proposal : feed::propose_listings(page, options_for("https://x.example/")))
            CHECK(proposal.confidence == feed::Confidence::unsure);
    }
}

TEST_CASE("pages that mean harm are done with soon") {
    auto const repeat = [](std::string_view piece, std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += piece;
        return text;
    };
    auto const page = GENERATE_COPY(
        repeat("<div><h3>Kop kop kop</h3>", 390),
        repeat("<h3 class='a b c d e f g'>Bericht</h3><p>tekst", 8000),
        repeat("<ul><li><a href='/a'>Een bericht met titel</a>", 150) +
            repeat("<li>12/05/2026 <b>dik</b>", 9000),
        repeat("<p>1/1/2026</p>", 25'000),
        repeat("<div class='item'><div class='item'><a href='x'>Titel van een bericht</a></div>", 190));
    // The clock decides nothing here: what takes too long fails by the time limit of the test program.
    CHECK(feed::propose_listings(page, options_for("https://x.example/")).size() <= 3);
}

TEST_CASE("a page that is cut off anywhere is no reason to fail") {
    for (auto const* name : {"drupal-views", "layout-tables", "headings-only"}) {
        auto const page =
            contents_of(std::filesystem::path{BELLEMAN_FEED_PAGES} / (std::string{name} + ".html"));
        for (std::size_t size = 0; size < page.size(); size += page.size() / 12) {
            INFO(name << " cut after " << size << " bytes");
            CHECK(feed::propose_listings(std::string_view{page}.substr(0, size), options_for("")).size() <=
                  3);
        }
    }
}
