#include "real_tagger.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman;
using namespace belleman::tag;
using namespace std::chrono_literals;

TEST_CASE("an empty subject gets no tags") {
    Tags nothing;
    nothing.genre_evidence.reason = "too little speaks for another genre";
    nothing.scope_evidence.reason = "no area is named";
    CHECK(real_tagger().tag(Subject{}) == nothing);
}

TEST_CASE("the day of publication is that of Brussels") {
    Subject subject;
    subject.title = "Indienen vóór 2 januari";
    // 3 February in Brussels: 2 January lies too far back to be meant.
    subject.published = std::chrono::sys_days{2025y / 2 / 1} + 23h + 30min;
    auto const tags = real_tagger().tag(subject);
    REQUIRE(tags.deadlines.size() == 1);
    CHECK(tags.deadlines[0].date == 2026y / 1 / 2);
}

TEST_CASE("bytes that are no UTF-8 and endless words do no harm") {
    Subject subject;
    subject.title = "Gent \xFF\xFE\xC3 stad";
    subject.summary = std::string(100'000, '-') + std::string(100'000, 'a') + "1/1/1/1/1";
    subject.content = std::string(50'000, '\'') + "\xF0\x9F";
    CHECK(real_tagger().tag(subject).municipalities.size() == 1);
}

TEST_CASE("a very long sentence of names, days and rule words is read in one go") {
    Subject subject;
    for (int i = 0; i < 2'000; ++i) {
        subject.content += "deadline uiterlijk op 1 maart indienen Gent-Gent circulaire economie ";
    }
    auto const tags = real_tagger().tag(subject);
    CHECK(tags.municipalities.size() == 1);
    CHECK(tags.deadlines.size() == 1);
}

TEST_CASE("of a text without end only the beginning is read") {
    constexpr std::size_t book = 10'000'000;
    std::string ones;
    ones.reserve(book);
    while (ones.size() < book)
        ones += "1 ";
    for (auto const field : {&Subject::title, &Subject::summary, &Subject::content}) {
        Subject subject;
        subject.*field = "De stad Gent. " + ones + "De stad Aalst.";
        auto const tags = real_tagger().tag(subject);
        REQUIRE(tags.municipalities.size() == 1);
        CHECK(tags.municipalities[0].nis == "44021");
    }
}
