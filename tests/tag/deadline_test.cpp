#include "real_tagger.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace belleman;
using namespace belleman::tag;

namespace {

/// "2025-03-15 submission", joined by commas; published on 10 January 2025.
std::string deadlines_in(std::string const& text, std::string const& title = {}) {
    std::string written;
    for (auto const& deadline : tags_of(text, title).deadlines) {
        auto const two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
        if (!written.empty()) written += ", ";
        written += std::to_string(int{deadline.date.year()}) + "-" + two(unsigned{deadline.date.month()}) +
                   "-" + two(unsigned{deadline.date.day()}) + " " + std::string{to_string(deadline.what)};
    }
    return written;
}

}  // namespace

TEST_CASE("a day by which a reader has to act is a deadline, of the kind of the nearest verb") {
    auto const [text, deadlines] = GENERATE(table<std::string, std::string>({
        {"Indienen kan uiterlijk op 15 maart 2025.", "2025-03-15 submission"},
        {"Dien je dossier in vóór 15 maart.", "2025-03-15 submission"},
        {"Aanvragen t.e.m. 15 maart.", "2025-03-15 submission"},
        {"Aanvragen zijn welkom van 1 tot en met 15 maart.", "2025-03-15 submission"},
        {"Schrijf je in tot vrijdag 14 maart.", "2025-03-14 registration"},
        {"Reageren op het plan kan tot 15 maart.", "2025-03-15 consultation"},
        {"Betaal de belasting vóór 15 maart.", "2025-03-15 payment"},
        {"Les demandes sont à introduire avant le 15 mars.", "2025-03-15 submission"},
        {"Introduisez votre dossier au plus tard le 15 mars.", "2025-03-15 submission"},
        {"Inscriptions jusqu’au 15 mars inclus.", "2025-03-15 registration"},
        {"L'enquête publique court du 1er au 15 mars.", "2025-03-15 consultation"},
        {"Anmeldungen bis zum 15. März.", "2025-03-15 registration"},
        {"Apply by 15 March 2025.", "2025-03-15 submission"},
        {"Deadline: 15 maart 2025.", "2025-03-15 other"},
        {"Dépôt : 15 mars.", "2025-03-15 submission"},
        {"Inscriptions : vendredi 14 mars.", "2025-03-14 registration"},
        {"Reageer tot 15 maart.", "2025-03-15 consultation"},
        {"Bezorg dan vóór 15 maart een eerste nota.", "2025-03-15 submission"},
        {"Verenigingen melden hun wandeling vóór 15 maart aan.", "2025-03-15 registration"},
        {"De dossiers worden ten laatste op 15 maart ingediend.", "2025-03-15 submission"},
        {"Les fiches sont transmises à l'administration pour le 15 mars.", "2025-03-15 submission"},
        {"Pour s'inscrire ? Le 14 mars au plus tard.", "2025-03-14 registration"},
        {"Anträge können bis zum 15. März eingereicht werden.", "2025-03-15 submission"},
        {"Besturen hebben tot 15 maart om hun register te bezorgen.", "2025-03-15 submission"},
        {"Indienen kan tot 1 maart en 1 oktober.", "2025-03-01 submission, 2025-10-01 submission"},
        {"Het openbaar onderzoek loopt van 3 tot en met 17 maart.", "2025-03-17 consultation"},
        {"Steden kunnen steun aanvragen. De deadline is 15 maart.", "2025-03-15 submission"},
    }));
    CAPTURE(text);
    CHECK(deadlines_in(text) == deadlines);
}

TEST_CASE("the day from which a rule applies is a deadline of its own kind") {
    CHECK(deadlines_in("Het besluit treedt in werking op 1 februari 2025.") == "2025-02-01 entry-into-force");
    CHECK(deadlines_in("Le décret entre en vigueur le 1er février 2025.") == "2025-02-01 entry-into-force");
    CHECK(deadlines_in("Vanaf 1 februari 2025 stijgt het bedrag.", "Indexering") ==
          "2025-02-01 entry-into-force");
}

TEST_CASE("of a deadline that moved only the new day counts") {
    auto const text =
        GENERATE(as<std::string>{}, "Indienen kan uiterlijk op 15 maart in plaats van 1 maart.",
                 "De indiendatum schuift op van 1 maart naar 15 maart.",
                 "De indieningstermijn is verlengd van 1 maart tot 15 maart.",
                 "De aanvragen, oorspronkelijk verwacht tegen 1 maart, mogen binnenkomen tot 15 maart.",
                 "Le dépôt, initialement fixé au 1er mars, est reporté au 15 mars.");
    CAPTURE(text);
    CHECK(deadlines_in(text) == "2025-03-15 submission");
}

TEST_CASE("a rule is read from its verb, whatever the text as a whole is") {
    CHECK(deadlines_in("Het treedt in werking op 1 februari.", "Infoavond over het nieuwe reglement") ==
          "2025-02-01 entry-into-force");
    CHECK(deadlines_in("Een zak kost sinds 1 januari 2 euro.") == "2025-01-01 entry-into-force");
}

TEST_CASE("a day is for what stands nearest to it") {
    CHECK(deadlines_in("Dien je project in vóór 15 maart, de jury beslist tegen 30 juni.") ==
          "2025-03-15 submission");
    CHECK(deadlines_in("Aanvragen zijn welkom tot 15 maart; de werken zijn uitgevoerd tegen 30 juni.") ==
          "2025-03-15 submission");
}

TEST_CASE("not every day is a deadline") {
    auto const text = GENERATE(
        as<std::string>{}, "De regering beslist uiterlijk op 15 maart.",
        "Het besluit werd op 9 januari goedgekeurd.", "Tot nader order geldt vanaf 15 maart een verbod.",
        "Van 15 tot 17 maart geldt een parkeerverbod.", "De fusie gaat in op 1 februari 2025.",
        "Les résultats seront connus pour le 15 mars.", "Indienen kon tot 9 december 2024.",
        "Het concert is op 15 maart 2025.", "De werken duren tot 15 maart.",
        "Inschrijven kan vanaf 15 maart.", "Het loket is gesloten van 3 tot en met 7 maart.",
        "In 2023 kon men indienen tot 15 maart 2023.", "Tegen 2030 moet dat klaar zijn.");
    CAPTURE(text);
    CHECK(deadlines_in(text).empty());
}

TEST_CASE("a call without a verb beside the day asks to submit") {
    CHECK(deadlines_in("Nog tot 15 maart.", "Projectoproep buurtfeesten") == "2025-03-15 submission");
}

TEST_CASE("a deadline that stands twice is given once, with its hour") {
    auto const tags = tags_of("Indienen kan uiterlijk op 15 maart 2025 om 12 uur.", "Indienen vóór 15 maart");
    REQUIRE(tags.deadlines.size() == 1);
    CHECK(tags.deadlines[0].time == std::chrono::hours{12});
    CHECK(tags.deadlines[0].evidence ==
          Evidence{"title", "vóór 15 maart", "a day with \"vóór\", for \"Indienen\""});
}
