// Announcements of many publishers, labelled by hand before they were tagged: how much of what is tagged is
// right, and how much of what is right is tagged. Half of the places are mentioned in passing: real news has
// far fewer of those, so that the share that is right is higher there.

#include "places.hpp"
#include "real_tagger.hpp"
#include "tag/table_file.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <vector>

using namespace belleman;
using namespace belleman::tag;

namespace {

using Codes = std::set<std::string>;

struct Counts {
    std::size_t announcements = 0;
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t missed = 0;
};

Codes codes_of(std::string const& names) {
    Codes codes;
    for (auto const& name : pieces_of(names, ',')) {
        if (name != "-") codes.insert(real_gazetteer()->resolve(name)->nis);
    }
    return codes;
}

Codes tagged(std::string const& language, std::string const& title, std::string const& text) {
    Subject subject;
    subject.title = title;
    subject.summary = text;
    subject.language = language;
    subject.level = Level::flemish;
    subject.published = std::chrono::sys_days{std::chrono::year{2026} / 1 / 20} + std::chrono::hours{9};
    Codes codes;
    for (auto const& tag : real_tagger().tag(subject).municipalities)
        codes.insert(tag.nis);
    return codes;
}

/// Lines of language, title, text and the names of the municipalities that it concerns, with "|" between
/// them.
Counts count() {
    std::ifstream file{BELLEMAN_TAG_TABLES_DIR "/announcements.txt"};
    Counts counts;
    for (std::string line; std::getline(file, line);) {
        auto const cells = pieces_of(line, '|');
        REQUIRE(cells.size() == 4);
        auto const expected = codes_of(cells[3]);
        auto const found = tagged(cells[0], cells[1], cells[2]);
        auto const right = static_cast<std::size_t>(
            std::ranges::count_if(found, [&](auto const& nis) { return expected.contains(nis); }));
        ++counts.announcements;
        counts.right += right;
        counts.wrong += found.size() - right;
        counts.missed += expected.size() - right;
    }
    return counts;
}

}  // namespace

TEST_CASE("of announcements with as many side mentions as subjects most tags are right and few are missed") {
    auto const counts = count();
    CAPTURE(counts.announcements, counts.right, counts.wrong, counts.missed);
    REQUIRE(counts.announcements > 200);
    CHECK(static_cast<double>(counts.right) / static_cast<double>(counts.right + counts.wrong) > 0.85);
    CHECK(static_cast<double>(counts.right) / static_cast<double>(counts.right + counts.missed) > 0.97);
}
