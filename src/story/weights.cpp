#include "belleman/story/weights.hpp"

#include "story/tables.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <stdexcept>

namespace belleman::story {

namespace {

struct Line {
    std::string_view name;
    double same = 0;
    double other = 0;
};

std::optional<double> number_of(std::string_view text) {
    double number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::optional<Line> line_of(std::string_view text) {
    auto const first = text.find('\t');
    if (first == std::string_view::npos) return std::nullopt;
    auto const second = text.find('\t', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    auto const same = number_of(text.substr(first + 1, second - first - 1));
    auto const other = number_of(text.substr(second + 1));
    if (!same || !other) return std::nullopt;
    return Line{text.substr(0, first), *same, *other};
}

bool apply(Weights& weights, Line const& line) {
    if (line.name == "bias") {
        weights.same_language.bias = line.same;
        weights.other_language.bias = line.other;
    } else if (line.name == "enough") {
        weights.same_language.enough = line.same;
        weights.other_language.enough = line.other;
    } else if (line.name == "share_of_best") {
        weights.share_of_best = line.same;
    } else if (line.name == "share_of_others") {
        weights.share_of_others = line.same;
    } else if (line.name == "least_alone") {
        weights.least_alone = line.same;
    } else if (auto const feature = feature_from(line.name)) {
        weights.same_language.weights[static_cast<std::size_t>(*feature)] = line.same;
        weights.other_language.weights[static_cast<std::size_t>(*feature)] = line.other;
    } else {
        return false;
    }
    return true;
}

}  // namespace

Weights const& shipped_weights() {
    static Weights const weights = [] {
        auto read = read_weights(tables::weights);
        if (!read) throw std::logic_error("weights.tsv: " + read.error());
        return *read;
    }();
    return weights;
}

tl::expected<Weights, std::string> read_weights(std::string_view text) {
    Weights weights;
    for (int number = 1; !text.empty(); ++number) {
        auto const end = std::min(text.find('\n'), text.size());
        auto const line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#') continue;
        auto const read = line_of(line);
        if (!read || !apply(weights, *read)) {
            return tl::unexpected(fmt::format(
                "line {}: expected the name of a comparison and two numbers, with tabs between", number));
        }
    }
    return weights;
}

double chance_of(Features const& features, Weights::Scale const& scale) {
    double score = scale.bias;
    for (std::size_t i = 0; i < feature_count; ++i)
        score += features[i] * scale.weights[i];
    return 1 / (1 + std::exp(-std::clamp(score, -30.0, 30.0)));
}

}  // namespace belleman::story
