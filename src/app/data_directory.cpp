#include "app/data_directory.hpp"

#include <fmt/core.h>

#include <stdexcept>
#include <system_error>

namespace belleman::app {

namespace {

bool holds_data(std::filesystem::path const& folder) {
    std::error_code error;
    return std::filesystem::exists(folder / "topics.toml", error);
}

}  // namespace

std::filesystem::path data_directory() {
    std::error_code error;
    auto const program = std::filesystem::read_symlink("/proc/self/exe", error);
    auto installed = program.parent_path().parent_path() / BELLEMAN_DATA_SUBDIR;
    if (!error && holds_data(installed)) return installed;
    std::filesystem::path in_source_tree{BELLEMAN_SOURCE_CONFIG};
    if (holds_data(in_source_tree)) return in_source_tree;
    throw std::runtime_error(fmt::format(
        "Belleman's data (topics.toml, gazetteer) is neither in {} nor in {}: install the program with "
        "\"cmake --install\", or name the files in the configuration, under [tagging]",
        installed.string(), in_source_tree.string()));
}

}  // namespace belleman::app
