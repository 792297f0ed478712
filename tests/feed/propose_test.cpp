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
