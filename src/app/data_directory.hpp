#pragma once

#include <filesystem>

namespace belleman::app {

/// The folder with topics.toml, the gazetteer and the sample: `share/belleman` beside the program's own
/// `bin`, or the `config` folder of the source tree for a program that was built but not installed. Throws
/// std::runtime_error that names both when neither is there.
[[nodiscard]] std::filesystem::path data_directory();

}  // namespace belleman::app
