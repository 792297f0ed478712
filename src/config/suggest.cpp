#include "config/suggest.hpp"

#include "belleman/text/nearest_word.hpp"

#include <fmt/core.h>

namespace belleman::config {

std::string suggestion(std::string_view given, std::vector<std::string_view> const& possible) {
    auto const nearest = text::nearest_word(given, possible);
    return nearest.empty() ? std::string{} : fmt::format("; did you mean \"{}\"?", nearest);
}

}  // namespace belleman::config
