#include "publish/narrowing_form.hpp"

#include "publish/sample.hpp"

#include <catch2/catch.hpp>

using namespace belleman::publish;
using namespace belleman::publish::testing;
using Catch::Contains;

namespace {

std::string form_of(std::string const& query) {
    return narrowing_form(query, sample_labels().labels());
}

}  // namespace

TEST_CASE("a form offers every topic by its label, in their order, and none at first") {
    auto const form = form_of("");
    CHECK_THAT(form, Contains("<option value=\"\" selected>Alle thema’s</option>\n"
                              "<option value=\"financien\">Financiën</option>\n"
                              "<option value=\"klimaat\">Klimaat en energie</option>\n"
                              "<option value=\"personeel\">Personeel</option>\n"
                              "<option value=\"ruimte\">Ruimtelijke ordening</option>\n</select>"));
    CHECK_THAT(form, !Contains(" value=\"\">") && !Contains("type=\"hidden\""));
}

TEST_CASE("a form shows what is selected") {
    auto const form = form_of("municipality=71004&topic=klimaat");
    CHECK_THAT(form, Contains(" value=\"Beringen\"></div>"));
    CHECK_THAT(form, Contains("<option value=\"klimaat\" selected>"));
    CHECK_THAT(form, Contains("<option value=\"\">Alle thema’s"));
}

TEST_CASE("a form shows several municipalities and topics as one choice each") {
    auto const form = form_of("municipality=11002&municipality=71004&topic=klimaat&topic=ruimte");
    CHECK_THAT(form, Contains(" value=\"Antwerpen, Beringen\"></div>"));
    CHECK_THAT(form, Contains("<option value=\"klimaat,ruimte\" selected>Klimaat en energie of Ruimtelijke "
                              "ordening</option>"));
    CHECK_THAT(form, Contains("<option value=\"ruimte\">"));
}

TEST_CASE("a form keeps what it has no field for") {
    auto const form = form_of("source=abb&level=flemish&limit=5");
    CHECK_THAT(form, Contains("<input type=\"hidden\" name=\"source\" value=\"abb\">"));
    CHECK_THAT(form, Contains("<input type=\"hidden\" name=\"level\" value=\"flemish\">"));
    CHECK_THAT(form, Contains("<input type=\"hidden\" name=\"limit\" value=\"5\">"));
}

TEST_CASE("every municipality in a form is the one that its text leads back to") {
    auto const& gazetteer = *sample_labels().gazetteer;
    for (auto const& municipality : gazetteer.municipalities()) {
        auto const form = form_of("municipality=" + municipality.nis);
        auto const begin = form.find(" value=\"") + 8;
        auto const text = form.substr(begin, form.find('"', begin) - begin);
        CAPTURE(municipality.nis, text);
        // An apostrophe is escaped.
        if (text.find('&') == std::string::npos) CHECK(gazetteer.resolve(text) == &municipality);
        CHECK(text.find(',') == std::string::npos);
    }
}

TEST_CASE("hostile values cannot break out of a form") {
    auto const form = form_of("municipality=\"><script>&topic=\"><script>&x=\"><script>&\"><script>=&=&&");
    CHECK_THAT(form, !Contains("<script"));
}

TEST_CASE("every field of a form has its label") {
    auto const form = form_of("");
    CHECK_THAT(form, Contains("<label for=\"municipality\">") && Contains("<input id=\"municipality\""));
    CHECK_THAT(form, Contains("<label for=\"topic\">") && Contains("<select id=\"topic\""));
}
