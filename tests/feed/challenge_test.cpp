#include "belleman/feed/challenge.hpp"

#include <catch2/catch.hpp>

using namespace belleman::feed;

TEST_CASE("a challenge is known by its marks, a script's address among them") {
    CHECK(challenge_sender(R"(<script src="/TSPD/08a?type=7"></script>)") == "F5");
    CHECK(challenge_sender(R"(src="/cdn-cgi/challenge-platform/h/g/orchestrate")") == "Cloudflare");
    CHECK(challenge_sender(R"(<iframe src="/_Incapsula_Resource?CWUDNSAI=24">)") == "Imperva");
    CHECK(challenge_sender("<p>Wegenwerken in de Dorpsstraat</p>") == std::nullopt);
}
