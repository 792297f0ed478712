#include "belleman/config/settings.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/targets.hpp"

#include <algorithm>

namespace belleman::fuzz {

void target::configuration(std::string_view bytes) {
    auto const settings = config::parse(bytes, "belleman.toml");
    if (settings) return;
    auto const lines = std::count(bytes.begin(), bytes.end(), '\n') + 1;
    demand(!settings.error().empty(), "a refusal says why", bytes);
    for (auto const& problem : settings.error()) {
        demand(!problem.message.empty() && problem.line >= 0 && problem.line <= lines,
               "a mistake is told with its line", to_string(problem));
    }
}

}  // namespace belleman::fuzz
