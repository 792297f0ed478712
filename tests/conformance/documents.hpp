#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace belleman::conformance {

/// A document and its expectation, as they stand beside each other; of one that lacks the other the path is
/// empty.
struct Pair {
    std::filesystem::path document;
    std::filesystem::path expectation;
    std::string problem;  ///< why the two cannot be used; empty when they can
};

/// By area (the folder) and by name (the path below it without extension) what stands in `folder`.
using Areas = std::map<std::string, std::map<std::string, Pair>>;
[[nodiscard]] Areas find_documents(std::filesystem::path const& folder);

/// The bytes of a file; throws std::runtime_error where it cannot be read.
[[nodiscard]] std::string bytes_of(std::filesystem::path const& file);

}  // namespace belleman::conformance
