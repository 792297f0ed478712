// The inputs that fuzzing found, and the seeds it starts from, as ordinary tests.

#include "fuzz/targets.hpp"
#include "places.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

using namespace belleman::fuzz;

namespace {

std::map<std::string, void (*)(std::string_view)> const targets{
    {"address", target::address}, {"api", target::api},          {"configuration", target::configuration},
    {"date", target::date},       {"feed", target::feed},        {"html", target::html},
    {"listing", target::listing}, {"proposal", target::proposal}};

std::string content_of(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("every input of the fuzzing corpora is read as promised") {
    for (auto const& folder : std::filesystem::directory_iterator(BELLEMAN_CORPUS_DIR)) {
        auto const name = folder.path().filename().string();
        INFO(name);
        REQUIRE(targets.contains(name));
        for (auto const& file : std::filesystem::directory_iterator(folder)) {
            INFO(file.path());
            CHECK_NOTHROW(targets.at(name)(content_of(file.path())));
        }
    }
}

TEST_CASE("every fuzz target has a corpus") {
    for (auto const& [name, run] : targets) {
        INFO(name);
        CHECK(std::filesystem::exists(std::filesystem::path(BELLEMAN_CORPUS_DIR) / name));
    }
}
