#include "belleman/story/fingerprint.hpp"

#include "story/shingles.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace belleman;
using namespace belleman::story;
using namespace std::chrono_literals;

namespace {

Entry entry_with(std::string title, std::string content) {
    Entry entry;
    entry.source_id = "stad";
    entry.url = "https://www.stad.be/nieuws/1/";
    entry.title = std::move(title);
    entry.content_html = std::move(content);
    entry.language = "nl-BE";
    entry.published = std::chrono::sys_days{2026y / 5 / 22} + 23h + 59min;
    return entry;
}

}  // namespace

TEST_CASE("a fingerprint holds the canonical address, the moment and the primary language") {
    auto const fingerprint = fingerprint_of(entry_with("Nieuw fietspad", ""));
    CHECK(fingerprint.address == "stad.be/nieuws/1");
    CHECK(fingerprint.published ==
          (std::chrono::sys_days{2026y / 5 / 22} + 23h + 59min).time_since_epoch() / 1s);
    CHECK(fingerprint.language == "nl");
}

TEST_CASE("quirk 20: titles that readers see as the same are the same") {
    auto const title = GENERATE(as<std::string>{}, "COVID-19: premie voor l’école van Oekraïne",
                                "Covid‑19 – premie voor l'ecole van OEKRAINE!",
                                " covid 19 premie  voor L'École van Oekraïne");
    CAPTURE(title);
    CHECK(fingerprint_of(entry_with(title, "")).title == "covid 19 premie voor l ecole van oekraine");
}

TEST_CASE("numbers, dates and stages keep titles apart") {
    auto const base = fingerprint_of(entry_with("Tweede principiële goedkeuring van 24 augustus", "")).title;
    CHECK(fingerprint_of(entry_with("Definitieve goedkeuring van 24 augustus", "")).title != base);
    CHECK(fingerprint_of(entry_with("Tweede principiële goedkeuring van 28 augustus", "")).title != base);
}

TEST_CASE("markup makes no difference to the text's hashes") {
    auto const plain = fingerprint_of(entry_with("T", "De raad keurde het plan voor het dorp goed."));
    auto const marked =
        fingerprint_of(entry_with("T", "<p>De <b>raad</b> keurde het&nbsp;plan</p><p>voor het dorp goed."));
    CHECK(plain.shingles == marked.shingles);
}

TEST_CASE("the summary stands in for a text that is missing") {
    auto entry = entry_with("T", "");
    entry.summary_html = "De raad keurde het plan voor het dorp goed.";
    CHECK(fingerprint_of(entry) == fingerprint_of(entry_with("T", entry.summary_html)));
}

TEST_CASE("a summary that a content repeats counts once, another one counts too") {
    std::string const beginning =
        "De raad keurde maandagavond na een lang debat het plan voor het dorp goed.";
    auto whole = entry_with("T", beginning + " De werken beginnen na de zomer.");
    auto repeating = whole;
    repeating.summary_html = beginning;
    CHECK(fingerprint_of(repeating) == fingerprint_of(whole));
    whole.summary_html = "Er komt een fietspad langs de vaart.";
    CHECK(fingerprint_of(whole).of(Sign::word).size() > fingerprint_of(repeating).of(Sign::word).size());
}

TEST_CASE("sentences that a source always writes count as if they were not there") {
    std::string const footer = "Lees alles over de dienst op onze website.";
    std::vector<SignSet> sentences;
    for (auto const* text : {"Het bad is dicht.", "De markt verhuist.", "De raad vergadert vanavond."})
        sentences.push_back(sentences_of(entry_with("T", std::string{text} + " " + footer)));
    auto const usual = usual_sentences(sentences);
    CHECK(usual.size() == 1);
    std::string const news = "De bibliotheek krijgt een nieuwe leeszaal.";
    auto const with_footer = fingerprint_of(entry_with("T", news + " " + footer), {}, usual);
    auto const without = fingerprint_of(entry_with("T", news));
    CHECK(with_footer.shingles == without.shingles);
    CHECK(with_footer.of(Sign::word) == without.of(Sign::word));
}

TEST_CASE("what stands in two entries of a source is no habit yet, nor are a few words") {
    auto const twice = sentences_of(entry_with("T", "Lees alles over de dienst op onze website."));
    CHECK(usual_sentences({twice, twice}).empty());
    auto const short_one = sentences_of(entry_with("T", "Lees meer."));
    CHECK(usual_sentences({short_one, short_one, short_one}).empty());
}

TEST_CASE("hashes never change, as they are stored") {
    CHECK(shingles_of("een twee drie vier vijf") ==
          std::vector<std::uint64_t>{0x47f36d87c0114f9f, 0x905bbfe4c1f0f9bd});
}

TEST_CASE("there is a hash for each group of four words, and one for a shorter text") {
    CHECK(shingles_of("").empty());
    CHECK(shingles_of("een").size() == 1);
    CHECK(shingles_of("een twee drie").size() == 1);
    CHECK(shingles_of("een twee drie vier").size() == 1);
    CHECK(shingles_of("een twee drie vier vijf zes").size() == 3);
    CHECK(shingles_of("nul een twee drie vier vijf").back() == shingles_of("twee drie vier vijf").front());
}

TEST_CASE("a long text gives a sketch of bounded size, ascending, none twice") {
    std::string text;
    for (int number = 0; number < 5'000; ++number)
        text += "woord" + std::to_string(number % 3'000) + ' ';
    auto const shingles = fingerprint_of(entry_with("T", text)).shingles;
    CHECK(shingles.size() == sketch_size);
    CHECK(std::ranges::is_sorted(shingles));
    CHECK(std::ranges::adjacent_find(shingles) == shingles.end());
}

namespace {

std::vector<std::uint64_t> sketch_of_numbers(int first, int last) {
    std::string words;
    for (int number = first; number < last; ++number)
        words += (words.empty() ? "" : " ") + std::to_string(number);
    return sketch_of(shingles_of(words));
}

}  // namespace

TEST_CASE("containment of short texts is exact") {
    auto const whole = sketch_of_numbers(0, 103);  // 100 groups
    CHECK(containment(whole, whole) == 1.0);
    CHECK(containment(whole, sketch_of_numbers(0, 28)) == 1.0);
    CHECK(containment(sketch_of_numbers(90, 103), sketch_of_numbers(90, 113)) == 1.0);
    CHECK(containment(sketch_of_numbers(0, 53), sketch_of_numbers(25, 78)) == 0.5);
    CHECK(containment(whole, sketch_of_numbers(200, 300)) == 0.0);
    CHECK(containment(whole, {}) == 0.0);
}

TEST_CASE("containment of long texts is estimated closely") {
    CHECK(containment(sketch_of_numbers(0, 4'000), sketch_of_numbers(2'000, 6'000)) ==
          Approx(0.5).margin(0.12));
    CHECK(containment(sketch_of_numbers(0, 4'000), sketch_of_numbers(0, 1'000)) > 0.9);
    CHECK(containment(sketch_of_numbers(0, 4'000), sketch_of_numbers(5'000, 9'000)) < 0.02);
}

TEST_CASE("what is set apart counts for neither text") {
    auto const title = sketch_of_numbers(0, 13);
    auto const one = sketch_of_numbers(0, 53);
    auto const other = sketch_of_numbers(0, 13);
    CHECK(containment(one, other) == 1.0);
    CHECK(containment(one, other, title) == 0.0);
}
