#include "belleman/tag/gazetteer.hpp"

#include "real_tagger.hpp"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace belleman::tag;

namespace {

constexpr char const* municipality_header =
    "nis\tname_nl\tname_fr\tname_"
    "de\tlanguages\tfacilities\tprovince\tarrondissement\tregion\tpostcodes\tformer\t"
    "renumbered_from\taliases\n";
constexpr char const* part_header = "name\tpostcodes\tparent_nis\tparent_name\tkind\told_nis\n";
constexpr char const* ambiguous_header = "name\tnis\tkind\tclass\tother_meaning\thow_to_tell\trisk\n";
constexpr char const* zone_header = "name\tnis\n";
constexpr char const* one_municipality =
    "11005\tBoom\tBoom\t\tnl\t\tAntwerpen\tAntwerpen\tVlaanderen\t2850\t\t\t\n";

/// A directory of tables that goes away with the test.
class Tables {
public:
    Tables()
        : path_(std::filesystem::temp_directory_path() /
                ("belleman-gazetteer-test-" + std::to_string(::getpid()))) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
        write("municipalities.tsv", std::string{municipality_header} + one_municipality);
        write("parts.tsv", part_header);
        write("ambiguous.tsv", ambiguous_header);
        write("police_zones.tsv", zone_header);
    }
    ~Tables() { std::filesystem::remove_all(path_); }
    Tables(Tables const&) = delete;
    Tables& operator=(Tables const&) = delete;

    void write(std::string const& name, std::string const& text) const {
        std::ofstream(path_ / name) << text;
    }
    [[nodiscard]] std::string error() const {
        auto const loaded = Gazetteer::load(path_);
        return loaded ? "" : loaded.error();
    }

private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("the gazetteer holds all municipalities of 2025") {
    CHECK(real_gazetteer()->municipalities().size() == 565);
}

TEST_CASE("a code that ended leads to its successor") {
    auto const [code, nis] = GENERATE(table<std::string, std::string>({
        {"44021", "44021"},  // Gent
        {"46014", "46029"},  // Lokeren until 2024
        {"73009", "73111"},  // Borgloon
        {"12030", "12041"},  // Puurs
        {"55022", "58001"},  // La Louvière, renumbered
    }));
    CAPTURE(code);
    auto const* municipality = real_gazetteer()->find(code);
    REQUIRE(municipality != nullptr);
    CHECK(municipality->nis == nis);
}

TEST_CASE("a code that never was finds nothing") {
    CHECK(real_gazetteer()->find("99999") == nullptr);
}

TEST_CASE("what a person types is resolved") {
    auto const [text, nis] = GENERATE(table<std::string, std::string>({
        {"gent", "44021"},
        {"Gand", "44021"},
        {"LIEGE", "62063"},
        {"Lüttich", "62063"},
        {"sint niklaas", "46021"},
        {"Kessel-Lo", "24062"},
        {"Galmaarden", "23106"},
        {"71002", "71002"},
        {"Aalst", "41002"},
        {"Moerbeke", "46029"},
    }));
    CAPTURE(text);
    auto const* municipality = real_gazetteer()->resolve(text);
    REQUIRE(municipality != nullptr);
    CHECK(municipality->nis == nis);
}

TEST_CASE("a name that no place has resolves to nothing") {
    CHECK(real_gazetteer()->resolve("Nergensdorp") == nullptr);
    CHECK(real_gazetteer()->resolve("") == nullptr);
}

TEST_CASE("good tables load") {
    CHECK(Tables{}.error().empty());
}

TEST_CASE("a mistake in a table is reported with file and line") {
    Tables const tables;
    SECTION("a code without five digits") {
        tables.write("municipalities.tsv",
                     std::string{municipality_header} + "1105\tBoom\t\t\tnl\t\t\t\t\t\t\t\t\n");
        CHECK_THAT(tables.error(), Catch::Contains("municipalities.tsv:2: a REFNIS code has five digits"));
    }
    SECTION("a code that stands twice") {
        tables.write("municipalities.tsv",
                     std::string{municipality_header} + one_municipality + one_municipality);
        CHECK_THAT(tables.error(), Catch::Contains("municipalities.tsv:3: code 11005"));
    }
    SECTION("a cell too few") {
        tables.write("parts.tsv", std::string{part_header} + "Noeveren\t2850\n");
        CHECK_THAT(tables.error(), Catch::Contains("parts.tsv:2: 2 cells where the header has 6"));
    }
    SECTION("a part of no municipality") {
        tables.write("parts.tsv",
                     std::string{part_header} + "Noeveren\t2850\t99999\tNergens\tdeelgemeente\t\n");
        CHECK_THAT(tables.error(), Catch::Contains("parts.tsv:2: no municipality has the code \"99999\""));
    }
    SECTION("an ambiguous name of no place") {
        tables.write("ambiguous.tsv",
                     std::string{ambiguous_header} + "Boon\t11005\tmunicipality\tword\t\t\thigh\n");
        CHECK_THAT(tables.error(), Catch::Contains("ambiguous.tsv:2: \"Boon\" names no municipality"));
    }
    SECTION("an unknown risk") {
        tables.write("ambiguous.tsv",
                     std::string{ambiguous_header} + "Boom\t11005\tmunicipality\tword\t\t\thuge\n");
        CHECK_THAT(tables.error(), Catch::Contains("ambiguous.tsv:2: the risk is low, mid or high"));
    }
    SECTION("a police zone of no municipality") {
        tables.write("police_zones.tsv", std::string{zone_header} + "Rupel\t11005,11999\n");
        CHECK_THAT(tables.error(),
                   Catch::Contains("police_zones.tsv:2: no municipality has the code \"11999\""));
    }
    SECTION("a police zone without municipalities") {
        tables.write("police_zones.tsv", std::string{zone_header} + "Rupel\t\n");
        CHECK_THAT(tables.error(), Catch::Contains("police_zones.tsv:2: the zone has no municipality"));
    }
    SECTION("another header") {
        tables.write("parts.tsv", "naam\n");
        CHECK_THAT(tables.error(), Catch::Contains("parts.tsv:1: column 1 of the header has to be \"name\""));
    }
}

TEST_CASE("a local government is meant by its title and the name of its municipality") {
    auto const [text, nis] = GENERATE(table<std::string, std::string>({
        {"Stad Gent", "44021"},
        {"Gemeente As", "71002"},
        {"OCMW Mol", "13025"},
        {"ocmw van Mol", "13025"},
        {"Stad en OCMW Gent", "44021"},
        {"Gemeente De Panne", "38008"},
        {"Ville de Namur", "92094"},
        {"Commune d'Amay", "61003"},
        {"Commune d’Amay", "61003"},
        {"CPAS de Mons", "53053"},
        {"Commune du Roeulx", "55035"},
        {"Commune de La Hulpe", "25050"},
        {"Commune des Bons Villers", "52075"},
        {"Stadt Eupen", "63023"},
        {"ÖSHZ Eupen", "63023"},
    }));
    CAPTURE(text);
    auto const* municipality = real_gazetteer()->resolve(text);
    REQUIRE(municipality != nullptr);
    CHECK(municipality->nis == nis);
}

TEST_CASE("a title without a place, and a place without a government, mean no municipality") {
    auto const text = GENERATE(as<std::string>{}, "Stad", "Stad ", "Ville de", "Commune du", "Stadion Gent",
                               "Stad Atlantis", "Politiezone", "Politiezone Atlantis");
    CAPTURE(text);
    CHECK(real_gazetteer()->resolve_all(text).empty());
}

TEST_CASE("a police zone means all its municipalities, by its own name or that of one of them") {
    auto const text = GENERATE(as<std::string>{}, "Politiezone Rupel", "PZ Rupel", "zone de police Rupel",
                               "Lokale politie Boom");
    CAPTURE(text);
    std::vector<std::string> codes;
    for (auto const* municipality : real_gazetteer()->resolve_all(text))
        codes.push_back(municipality->nis);
    CHECK(codes == std::vector<std::string>{"11005", "11018", "11030", "11037", "11038"});
}

TEST_CASE("the nearest name is found behind a government's title") {
    CHECK(real_gazetteer()->nearest_name("Stad Beringem") == "Beringen");
    CHECK(real_gazetteer()->nearest_name("Commune de Bastonge").find("Bast") == 0);
}
