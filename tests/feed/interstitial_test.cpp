#include "belleman/feed/interstitial.hpp"

#include <catch2/catch.hpp>

using namespace belleman::feed;

TEST_CASE("a page that bars the way is told from its bytes") {
    CHECK(interstitial_in("<h3>Inloggen</h3><input type=password>", "text/html") == "a login page");
    CHECK(interstitial_in("<h3>Nieuws</h3>", "text/html").empty());
    CHECK(interstitial_in("", "").empty());
}

TEST_CASE("a check for robots is known by its marks, a script's address among them") {
    CHECK(robot_check_sender(R"(<script src="/TSPD/08a?type=7"></script>)") == "F5");
    CHECK(robot_check_sender(R"(src="/cdn-cgi/challenge-platform/h/g/orchestrate")") == "Cloudflare");
    CHECK(robot_check_sender(R"(<iframe src="/_Incapsula_Resource?CWUDNSAI=24">)") == "Imperva");
    CHECK(robot_check_sender("<p>Wegenwerken in de Dorpsstraat</p>") == std::nullopt);
}
