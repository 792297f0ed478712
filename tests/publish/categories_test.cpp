#include "publish/categories.hpp"

#include "publish/sample.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::publish;
using namespace belleman::publish::testing;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> written(Cluster const& cluster, Tongue tongue) {
    std::vector<std::string> lines;
    auto const selection = empty_selection();
    for (auto const& category :
         categories_of(cluster, selection.sources.at("abb"), sample_labels().labels(), tongue)) {
        lines.push_back(std::string{scheme_of(category.kind)} + " " + category.term + " " + category.label);
    }
    return lines;
}

}  // namespace

TEST_CASE("categories name municipalities, areas, topics, genre, level, deadlines and the source's own") {
    CHECK(written(rich_selection().clusters.front(), Tongue::dutch) ==
          std::vector<std::string>{
              "http://vocab.belgif.be/auth/refnis2025 11002 Antwerpen",
              "http://vocab.belgif.be/auth/refnis2025 71004 Beringen",
              "http://vocab.belgif.be/auth/refnis2025 21004 Brussel",
              "http://vocab.belgif.be/auth/refnis2025 02000 Vlaams Gewest",
              "http://vocab.belgif.be/auth/refnis2025 04000 Brussels Hoofdstedelijk Gewest",
              "http://vocab.belgif.be/auth/refnis2025 10000 provincie Antwerpen",
              "http://vocab.belgif.be/auth/refnis2025 70000 provincie Limburg",
              "tag:belleman.example,2026:topic klimaat Klimaat en energie",
              "tag:belleman.example,2026:topic ruimte Ruimtelijke ordening",
              "tag:belleman.example,2026:genre call oproep",
              "tag:belleman.example,2026:level flemish Vlaams",
              "tag:belleman.example,2026:deadline 2026-09-01 Indienen tegen 1 september 2026 om 12.00 uur",
              "tag:belleman.example,2026:deadline 2027-01-01 Van kracht vanaf 1 januari 2027",
              " Subsidies Subsidies",
              " Klimaat & natuur Klimaat & natuur",
          });
}

TEST_CASE("a French text is filed under French names") {
    CHECK(
        written(rich_selection().clusters.at(1), Tongue::french) ==
        std::vector<std::string>{
            "http://vocab.belgif.be/auth/refnis2025 11002 Anvers",
            "http://vocab.belgif.be/auth/refnis2025 02000 Région flamande",
            "http://vocab.belgif.be/auth/refnis2025 10000 province d’Anvers",
            "tag:belleman.example,2026:genre call appel",
            "tag:belleman.example,2026:level flemish flamand",
            "tag:belleman.example,2026:deadline 2026-09-01 À introduire pour le 1er septembre 2026 à 12 h 00",
        });
}

TEST_CASE("every province and region of the gazetteer has a code") {
    auto const& labels = sample_labels();
    auto const selection = empty_selection();
    for (auto const& municipality : labels.gazetteer->municipalities()) {
        CAPTURE(municipality.nis, municipality.province, municipality.region);
        auto cluster = plain_cluster(1, "x");
        cluster.tags.municipalities = {{municipality.nis, {}}};
        auto const categories =
            categories_of(cluster, selection.sources.at("abb"), labels.labels(), Tongue::dutch);
        auto const areas = std::count_if(categories.begin(), categories.end(), [](auto const& category) {
            return category.kind == CategoryKind::area;
        });
        CHECK(areas == (municipality.province.empty() ? 1 : 2));
    }
}

TEST_CASE("a scope names an area") {
    struct Row {
        char const* scope;
        char const* line;
    };
    auto const row = GENERATE(values<Row>({
        {"belgium", "http://vocab.belgif.be/auth/refnis2025 01000 België"},
        {"wallonia", "http://vocab.belgif.be/auth/refnis2025 03000 Waals Gewest"},
        {"province:Oost-Vlaanderen",
         "http://vocab.belgif.be/auth/refnis2025 40000 provincie Oost-Vlaanderen"},
    }));
    auto cluster = plain_cluster(1, "x");
    cluster.tags.scope = row.scope;
    CHECK(written(cluster, Tongue::dutch).front() == row.line);
}

TEST_CASE("what has no name is named by its code") {
    auto cluster = plain_cluster(1, "x");
    cluster.tags.municipalities = {{"99999", {}}};
    cluster.tags.topics = {{"verdwenen", {}}};
    auto const lines = written(cluster, Tongue::dutch);
    CHECK(lines.at(0) == "http://vocab.belgif.be/auth/refnis2025 99999 99999");
    CHECK(lines.at(1) == "tag:belleman.example,2026:topic verdwenen verdwenen");
}

TEST_CASE("each of two deadlines on one day has its category") {
    using namespace std::chrono_literals;
    auto cluster = plain_cluster(1, "x");
    auto const day = 2026y / 9 / 1;
    cluster.tags.deadlines = {{day, 12h, DeadlineKind::submission, {}},
                              {day, {}, DeadlineKind::registration, {}},
                              {day, 12h, DeadlineKind::submission, {}}};
    auto const lines = written(cluster, Tongue::dutch);
    auto const of_day = std::count_if(lines.begin(), lines.end(), [](std::string const& line) {
        return line.find(":deadline 2026-09-01 ") != std::string::npos;
    });
    CHECK(of_day == 2);
}
