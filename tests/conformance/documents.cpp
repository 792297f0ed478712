#include "conformance/documents.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace belleman::conformance {

namespace {

constexpr std::array<std::string_view, 4> document_extensions{".xml", ".json", ".html", ".txt"};

void add(Pair& pair, std::filesystem::path const& file) {
    auto const extension = file.extension().string();
    if (extension == ".expect") {
        pair.expectation = file;
    } else if (std::ranges::find(document_extensions, extension) == document_extensions.end()) {
        pair.problem = file.filename().string() + " is neither a document (xml, json, html, txt) nor .expect";
    } else if (!pair.document.empty()) {
        pair.problem = "two documents share one name: " + pair.document.filename().string() + ", " +
                       file.filename().string();
    } else {
        pair.document = file;
    }
}

void check(Pair& pair) {
    if (!pair.problem.empty()) return;
    if (pair.document.empty()) pair.problem = "an expectation without document";
    if (pair.expectation.empty()) pair.problem = "a document without expectation";
}

}  // namespace

Areas find_documents(std::filesystem::path const& folder) {
    Areas areas;
    for (auto const& area : std::filesystem::directory_iterator(folder)) {
        if (!area.is_directory()) continue;
        auto& pairs = areas[area.path().filename().string()];
        for (auto const& file : std::filesystem::recursive_directory_iterator(area)) {
            if (!file.is_regular_file()) continue;
            auto name = std::filesystem::relative(file.path(), area.path()).replace_extension();
            add(pairs[name.string()], file.path());
        }
        for (auto& [name, pair] : pairs)
            check(pair);
    }
    return areas;
}

std::string bytes_of(std::filesystem::path const& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace belleman::conformance
