#include "story/items.hpp"
#include "story/terms.hpp"
#include "story/word_forms.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace belleman;
using namespace belleman::story;

namespace {

std::set<std::string> marks_of(std::string const& words, std::string const& language) {
    std::set<std::string> marks;
    mark_forms().find(words, language, [&](auto const& row) { marks.emplace(row.first_column); });
    return marks;
}

std::set<std::uint32_t> concepts_of(std::string const& words, std::string const& language) {
    std::set<std::uint32_t> concepts;
    concept_forms().find(words, language, [&](auto const& row) { concepts.insert(row.id); });
    return concepts;
}

}  // namespace

TEST_CASE("signs come back from the store as they went in") {
    Item item;
    item.municipalities = {"11002", "44021"};
    auto const original = fingerprint(item);
    CHECK(decoded_signs(encoded_signs(original)) == original.signs);
    CHECK(decoded_signs("") == Fingerprint{}.signs);
}

TEST_CASE("signs that were damaged or cut are read to their end") {
    auto const bytes = encoded_signs(fingerprint({}));
    for (std::size_t size = 0; size < bytes.size(); size += 7)
        CHECK_NOTHROW(decoded_signs(std::string_view{bytes}.substr(0, size)));
    CHECK_NOTHROW(decoded_signs(std::string(64, '\xff')));
}

TEST_CASE("one kind of sign is decoded without the others") {
    auto const original = fingerprint({});
    auto const bytes = encoded_signs(original);
    for (std::size_t kind = 0; kind < sign_kinds; ++kind)
        CHECK(decoded_sign(bytes, static_cast<Sign>(kind)) == original.signs[kind]);
    CHECK(decoded_sign("", Sign::sentence).empty());
    CHECK_NOTHROW(decoded_sign(std::string(64, '\xff'), Sign::sentence));
}

TEST_CASE("words that mean the same thing in administrations are the same concept") {
    CHECK(concepts_of("subsidies", "nl") == concepts_of("subventions", "fr"));
    CHECK(concepts_of("subsidies", "nl").size() == 1);
    CHECK(concepts_of("subventions", "nl").empty());
}

TEST_CASE("a form stands at the beginning of a word, a short one is the whole word") {
    CHECK_FALSE(concepts_of("subsidiebesluit", "nl").empty());
    CHECK(concepts_of("wereldgas", "nl").empty());
    CHECK(concepts_of("gasten", "nl").empty());
}

TEST_CASE("titles tell follow-ups, reactions and stages in every language") {
    CHECK(marks_of("erratum bij de omzendbrief", "nl").contains("follow-up"));
    CHECK(marks_of("les laureats sont connus", "fr").contains("follow-up"));
    CHECK(marks_of("vereniging reageert op begroting", "nl").contains("reaction"));
    CHECK(marks_of("decreet principieel goedgekeurd", "nl").contains("provisional"));
    CHECK(marks_of("definitieve goedkeuring", "nl").contains("definitive"));
    CHECK(marks_of("subsidie voor speelplaatsen", "nl").empty());
}

TEST_CASE("the municipality of a local source is the first word of its id that names a place") {
    auto const place_of = [](std::string const& source) {
        Item item;
        item.source = source;
        item.level = Level::local;
        return fingerprint(item).of(Sign::place);
    };
    CHECK(place_of("ocmw-brakel") == place_of("brakel"));
    CHECK(place_of("brakel-nl") == place_of("brakel"));
    CHECK(place_of("brakel") != place_of("zele"));
    CHECK(fingerprint({}).of(Sign::place).empty());
}

TEST_CASE("addresses that differ in the language are parallel") {
    auto const parallel_of = [](std::string const& url) {
        Item item;
        item.url = url;
        return fingerprint(item).of(Sign::parallel);
    };
    CHECK(parallel_of("https://a.be/nl/nieuws/7") == parallel_of("https://a.be/fr/nieuws/7"));
    CHECK(parallel_of("https://a.be/nl/nieuws/7") != parallel_of("https://a.be/fr/nieuws/8"));
    CHECK(parallel_of("https://nl/nieuws") != parallel_of("https://fr/nieuws"));
}

TEST_CASE("every sign has a bound") {
    Item item;
    for (int i = 0; i < 20'000; ++i)
        item.text += " woord" + std::to_string(i) + " " + std::to_string(i * 7);
    for (auto const& set : fingerprint(item).signs)
        CHECK(set.size() <= 480);
}
