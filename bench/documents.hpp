#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace belleman::bench {

struct Document {
    std::string name;
    std::string bytes;
};

/// The files of a folder, by name. Throws when it cannot be read.
[[nodiscard]] std::vector<Document> documents_in(std::filesystem::path const& folder);

/// The sizes of all, in bytes.
[[nodiscard]] std::size_t total_size(std::vector<Document> const& documents);

}  // namespace belleman::bench
