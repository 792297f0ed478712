#include "bench/documents.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace belleman::bench {

std::vector<Document> documents_in(std::filesystem::path const& folder) {
    std::vector<Document> documents;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::string bytes(std::istreambuf_iterator<char>(file), {});
        if (!file) throw std::runtime_error("cannot read " + entry.path().string());
        documents.push_back({entry.path().filename().string(), std::move(bytes)});
    }
    std::ranges::sort(documents, {}, &Document::name);
    return documents;
}

std::size_t total_size(std::vector<Document> const& documents) {
    std::size_t size = 0;
    for (auto const& document : documents)
        size += document.bytes.size();
    return size;
}

}  // namespace belleman::bench
