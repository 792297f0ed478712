// How fast feeds are read, beside the limits of it measured in the same run: pugixml that only builds its
// tree, gumbo that only parses the contents. Usage: bench_read [FOLDER] [ROUNDS]

#include "belleman/feed/read.hpp"

#include "bench/documents.hpp"
#include "bench/generated_feeds.hpp"
#include "bench/trial.hpp"

#include <fmt/core.h>
#include <gumbo.h>
#include <pugixml.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

namespace belleman::bench {

namespace {

constexpr double least_share_of_pugixml = 0.25;
constexpr double most_times_parts = 1.8;
constexpr double most_memory_per_byte = 6;
constexpr double memory_for_any_size = 10e6;

/// What is read: the documents, and the contents that reading them gives.
struct Load {
    std::vector<Document> documents;
    std::vector<std::string> contents;  ///< HTML as the feeds give it
    std::size_t entries = 0;
    std::size_t refused = 0;  ///< documents that are no feed
};

feed::ReadOptions options_for(Document const& document) {
    feed::ReadOptions options;
    options.base_url = "https://feeds.example/" + document.name;
    return options;
}

Load load_of(std::vector<Document> documents) {
    Load load{std::move(documents), {}, 0, 0};
    for (auto const& document : load.documents) {
        auto feed = feed::read(document.bytes, options_for(document));
        if (!feed) {
            ++load.refused;
            continue;
        }
        load.entries += feed->items.size();
        for (auto& item : feed->items) {
            for (auto* html : {&item.summary_html, &item.content_html}) {
                if (!html->empty()) load.contents.push_back(std::move(*html));
            }
        }
    }
    return load;
}

void build_trees(Load const& load) {
    for (auto const& document : load.documents) {
        pugi::xml_document tree;
        static_cast<void>(tree.load_buffer(document.bytes.data(), document.bytes.size()));
    }
}

void read_feeds(Load const& load) {
    for (auto const& document : load.documents)
        static_cast<void>(feed::read(document.bytes, options_for(document)));
}

void read_and_clean(Document const& document) {
    auto feed = feed::read(document.bytes, options_for(document));
    if (feed) feed::clean(*feed);
}

void read_and_clean_feeds(Load const& load) {
    for (auto const& document : load.documents)
        read_and_clean(document);
}

void parse_contents(Load const& load) {
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_BODY;
    for (auto const& html : load.contents)
        gumbo_destroy_output(&options, gumbo_parse_with_options(&options, html.data(), html.size()));
}

double seconds_of(void (*work)(Load const&), Load const& load) {
    auto const begin = cpu_seconds();
    work(load);
    return cpu_seconds() - begin;
}

double median(std::vector<double> values) {
    auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The times of each work, round by round.
struct Times {
    std::vector<double> tree;
    std::vector<double> read;
    std::vector<double> clean;
    std::vector<double> gumbo;
};

Times measure(Load const& load, int rounds) {
    Times times;
    for (int round = 0; round < rounds; ++round) {
        times.tree.push_back(seconds_of(build_trees, load));
        times.read.push_back(seconds_of(read_feeds, load));
        times.clean.push_back(seconds_of(read_and_clean_feeds, load));
        times.gumbo.push_back(seconds_of(parse_contents, load));
    }
    return times;
}

void print_row(char const* name, Load const& load, std::vector<double> const& seconds) {
    auto const typical = median(seconds);
    fmt::print("{:<34}{:>10.4f}{:>10.1f}{:>12.0f}\n", name, typical,
               static_cast<double>(total_size(load.documents)) / 1e6 / typical,
               static_cast<double>(load.entries) / typical);
}

char const* verdict(bool is_met) {
    return is_met ? "met" : "MISSED";
}

void print_ratios(Times const& times) {
    std::vector<double> shares;
    std::vector<double> factors;
    for (std::size_t i = 0; i < times.tree.size(); ++i) {
        shares.push_back(times.tree[i] / times.read[i]);
        factors.push_back(times.clean[i] / (times.read[i] + times.gumbo[i]));
    }
    auto const share = median(shares);
    auto const factor = median(factors);
    fmt::print("{:<34}{:>10.3f}   at least {:.2f}: {}\n", "speed of read / bare pugixml", share,
               least_share_of_pugixml, verdict(share >= least_share_of_pugixml));
    fmt::print("{:<34}{:>10.3f}   at most {:.2f}: {}\n", "time of clean / (read + bare gumbo)", factor,
               most_times_parts, verdict(factor <= most_times_parts));
}

struct Memory {
    std::string name;
    double size = 0;
    double taken = 0;  ///< the document included

    [[nodiscard]] double share() const { return taken / (most_memory_per_byte * size + memory_for_any_size); }
};

Memory memory_of(Document const& document) {
    constexpr unsigned longest = 60;
    auto const trial = try_apart(
        [&] {
            read_and_clean(document);
            return std::string{};
        },
        longest);
    auto const size = static_cast<double>(document.bytes.size());
    return {document.name, size, trial.finished ? size + static_cast<double>(trial.memory) : 1e12};
}

void print_memory(std::vector<Document> const& documents) {
    Memory worst;
    for (auto const& document : documents) {
        auto memory = memory_of(document);
        if (memory.share() > worst.share()) worst = std::move(memory);
    }
    fmt::print("{:<34}{:>10.3f}   at most 1.00: {} ({}: {:.2f} MB takes {:.2f} MB)\n",
               "peak memory / (6 x size + 10 MB)", worst.share(), verdict(worst.share() <= 1), worst.name,
               worst.size / 1e6, worst.taken / 1e6);
}

void run(std::vector<Document> documents, int rounds) {
    print_memory(documents);  // before the heap holds anything else
    auto const load = load_of(std::move(documents));
    auto const times = measure(load, rounds);
    print_ratios(times);
    fmt::print("\n{} documents, {:.1f} MB, {} entries; {} are no feed\n\n", load.documents.size(),
               static_cast<double>(total_size(load.documents)) / 1e6, load.entries, load.refused);
    fmt::print("{:<34}{:>10}{:>10}{:>12}\n", fmt::format("median of {} rounds", rounds), "seconds", "MB/s",
               "entries/s");
    print_row("pugixml builds its tree", load, times.tree);
    print_row("read", load, times.read);
    print_row("read and clean", load, times.clean);
    print_row("gumbo parses the contents", load, times.gumbo);
}

}  // namespace

}  // namespace belleman::bench

int main(int argc, char** argv) {
    using namespace belleman::bench;
    try {
        int const rounds = argc > 2 ? std::stoi(argv[2]) : 15;
        if (argc > 1) {
            run(documents_in(argv[1]), rounds);
        } else {
            run(generated_feeds(60, 60, 2500), rounds);
            fmt::print("\n");
            print_memory({large_feed(20'000'000)});
        }
        return 0;
    } catch (std::exception const& error) {
        fmt::print(stderr, "bench_read: {}\n", error.what());
        return 1;
    }
}
