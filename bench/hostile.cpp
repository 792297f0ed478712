// What reading costs of documents that mean harm: each is read in a process of its own, and has to give a
// result or an error within a second and within bounded memory. Usage: bench_hostile [PART OF A NAME]

#include "belleman/feed/read.hpp"
#include "bench/hostile_documents.hpp"
#include "bench/trial.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <exception>
#include <string>
#include <string_view>

namespace belleman::bench {

namespace {

constexpr double most_seconds = 1.0;
constexpr unsigned stop_after = 60;

tl::expected<Feed, feed::ReadError> read(HostileDocument::Reader reader, std::string_view bytes) {
    feed::ReadOptions options;
    options.base_url = "https://stad.example/nieuws";
    Selectors selectors;
    switch (reader) {
        case HostileDocument::Reader::listing:
            selectors.item.expression = "//h3";
            selectors.summary.expression = "following-sibling::*";
            return feed::read_listing(bytes, selectors, options);
        case HostileDocument::Reader::api:
            selectors.title.expression = "/t";
            return feed::read_api(bytes, selectors, options);
        case HostileDocument::Reader::feed:
            break;
    }
    auto feed = feed::read(bytes, options);
    if (feed) feed::clean(*feed);
    return feed;
}

std::string outcome_of(tl::expected<Feed, feed::ReadError> const& feed) {
    if (!feed) return feed.error().message.substr(0, 70);
    std::size_t size = 0;
    for (auto const& item : feed->items)
        size += item.summary_html.size() + item.content_html.size();
    return fmt::format("{} entries, {:.1f} MB of HTML", feed->items.size(), static_cast<double>(size) / 1e6);
}

/// Whether it was read in time.
bool try_one(HostileDocument const& document) {
    auto const bytes = document.bytes();
    auto const trial = try_apart([&] { return outcome_of(read(document.reader, bytes)); }, stop_after);
    bool const is_met = trial.finished && trial.seconds <= most_seconds;
    fmt::print("{:<52}{:>9.1f}{:>9.2f}{:>9.1f}  {}{}\n", document.name,
               static_cast<double>(bytes.size()) / 1e6, trial.seconds,
               static_cast<double>(trial.memory) / 1e6,
               is_met ? "" : "TOO SLOW: ", trial.finished ? trial.words : "stopped or crashed");
    std::fflush(stdout);
    return is_met;
}

}  // namespace

}  // namespace belleman::bench

int main(int argc, char** argv) {
    using namespace belleman::bench;
    try {
        std::string_view const wanted = argc > 1 ? argv[1] : "";
        fmt::print("{:<52}{:>9}{:>9}{:>9}\n", "document", "MB", "seconds", "MB taken");
        bool all_met = true;
        for (auto const& document : hostile_documents()) {
            if (document.name.find(wanted) != std::string::npos) all_met = try_one(document) && all_met;
        }
        return all_met ? 0 : 1;
    } catch (std::exception const& error) {
        fmt::print(stderr, "bench_hostile: {}\n", error.what());
        return 1;
    }
}
