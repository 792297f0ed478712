#pragma once

#include <filesystem>

namespace belleman::bench {

/// Processor time in seconds that `grep -F -o -f names texts` takes (GNU grep, LC_ALL=C.UTF-8), with its
/// start and its reading of the texts; what it finds goes to `found`.
[[nodiscard]] double grep_seconds(std::filesystem::path const& names, std::filesystem::path const& texts,
                                  std::filesystem::path const& found);

}  // namespace belleman::bench
