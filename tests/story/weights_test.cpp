#include "belleman/story/weights.hpp"

#include <catch2/catch.hpp>

using namespace belleman::story;

TEST_CASE("the shipped weights can be read and speak for likeness") {
    auto const& weights = shipped_weights();
    CHECK(weights.same_language.weights[static_cast<std::size_t>(Feature::rarest_words)] > 0);
    CHECK(weights.same_language.weights[static_cast<std::size_t>(Feature::dates_differ)] <= 0);
    CHECK(weights.same_language.bias < 0);
    CHECK(weights.same_language.enough > 0);
}

TEST_CASE("weights are a name and two numbers; what is not named weighs nothing") {
    auto const weights = read_weights("# words\nbias\t-2\t-3\nwords\t4.5\t0\nenough\t0.4\t0.6\n");
    REQUIRE(weights);
    CHECK(weights->same_language.bias == -2);
    CHECK(weights->other_language.enough == 0.6);
    CHECK(weights->same_language.weights[static_cast<std::size_t>(Feature::words)] == 4.5);
    CHECK(weights->same_language.weights[static_cast<std::size_t>(Feature::letters)] == 0);
}

TEST_CASE("a mistake in the weights is told with its line") {
    auto const text =
        GENERATE(as<std::string>{}, "bias\t-2\t-3\nnonsense\t1\t2\n", "bias\t-2\t-3\nwords\t1\n",
                 "bias\t-2\t-3\nwords\tone\t2\n", "bias\t-2\t-3\nwords\t1\tnan\n");
    CAPTURE(text);
    auto const weights = read_weights(text);
    REQUIRE_FALSE(weights);
    CHECK_THAT(weights.error(), Catch::StartsWith("line 2: "));
}

TEST_CASE("every comparison has a name of its own") {
    for (std::size_t i = 0; i < feature_count; ++i) {
        auto const feature = static_cast<Feature>(i);
        INFO(name_of(feature));
        CHECK(feature_from(name_of(feature)) == feature);
    }
    CHECK_FALSE(feature_from("nonsense"));
}

TEST_CASE("a chance is half where the score is nothing, and stays between 0 and 1") {
    Features features{};
    Weights::Scale scale;
    CHECK(chance_of(features, scale) == 0.5);
    scale.bias = 1e9;
    CHECK(chance_of(features, scale) <= 1);
    scale.bias = -1e9;
    CHECK(chance_of(features, scale) >= 0);
}
