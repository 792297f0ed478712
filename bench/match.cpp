// How fast entries are matched and stored beside 10,000, 100,000 and 1,000,000 others, and what memory that
// takes beyond the database: `bench_match [LARGEST]`.

#include "belleman/store/store.hpp"
#include "bench/generated_stream.hpp"
#include "src/app/intake.hpp"

#include <fmt/core.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace belleman::bench {

namespace {

constexpr std::size_t entries_in_transaction = 20;  // what polls bring within some seconds
constexpr std::size_t entries_measured = 5'000;

/// The database, removed at the end.
class Folder {
public:
    Folder() : path_(std::filesystem::temp_directory_path() / "belleman-bench-match") {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    [[nodiscard]] std::filesystem::path database() const { return path_ / "belleman.db"; }

private:
    std::filesystem::path path_;
};

std::size_t resident_bytes() {
    std::ifstream status("/proc/self/status");
    std::string word;
    std::size_t kibibytes = 0;
    while (status >> word) {
        if (word == "VmRSS:" && status >> kibibytes) return kibibytes * 1024;
    }
    return 0;
}

class Measurement {
public:
    Measurement() : store_(folder_.database(), store::Store::Access::read_write, clock_) {}

    void grow_to(std::size_t entries) {
        while (stored_ < entries)
            take(std::min(entries_in_transaction, entries - stored_));
    }

    /// Entries in a second of processor and disk, over the next `count`; generating them is not counted.
    double rate(std::size_t count) {
        taken_ = {};
        auto const before = store_.totals().clusters;
        grow_to(stored_ + count);
        merged_ = count - static_cast<std::size_t>(store_.totals().clusters - before);
        return static_cast<double>(count) / std::chrono::duration<double>(taken_).count();
    }

    [[nodiscard]] double share_merged() const { return static_cast<double>(merged_) / entries_measured; }
    [[nodiscard]] std::uintmax_t database_size() const {
        return std::filesystem::file_size(folder_.database());
    }

private:
    void take(std::size_t count) {
        std::vector<GeneratedStream::Item> items;
        while (items.size() < count)
            items.push_back(stream_.next());
        auto const start = std::chrono::steady_clock::now();
        store::Store::Transaction transaction(store_);
        for (auto const& [entry, source] : items) {
            store_.save_source(source);
            static_cast<void>(
                app::take_in_one(store_, entry, {source, tag_authority_, {entry.first_seen, {}}, {}, {}}));
        }
        transaction.commit();
        taken_ += std::chrono::steady_clock::now() - start;
        stored_ += count;
    }

    std::string const tag_authority_ = "bench.example";
    Folder folder_;
    SystemClock clock_;
    store::Store store_;
    GeneratedStream stream_;
    std::size_t stored_ = 0;
    std::size_t merged_ = 0;
    std::chrono::steady_clock::duration taken_{};
};

void run(std::size_t largest) {
    Measurement measurement;
    double first_rate = 0;
    double last_rate = 0;
    std::size_t first_memory = 0;
    std::size_t last_memory = 0;
    fmt::print("{:>10}{:>12}{:>10}{:>14}{:>14}\n", "stored", "entries/s", "merged", "database MB",
               "resident MB");
    for (std::size_t const stored : {std::size_t{10'000}, std::size_t{100'000}, std::size_t{1'000'000}}) {
        if (stored > largest) break;
        measurement.grow_to(stored);
        last_rate = measurement.rate(entries_measured);
        last_memory = resident_bytes();
        if (first_memory == 0) {
            first_rate = last_rate;
            first_memory = last_memory;
        }
        fmt::print("{:>10}{:>12.0f}{:>9.0f}%{:>14.0f}{:>14.1f}\n", stored, last_rate,
                   measurement.share_merged() * 100, static_cast<double>(measurement.database_size()) / 1e6,
                   static_cast<double>(last_memory) / 1e6);
        std::fflush(stdout);
    }
    double const more = last_memory > first_memory ? static_cast<double>(last_memory - first_memory) : 0;
    fmt::print("\nrate at the largest / at the smallest: {:.2f} (at least 0.7)\n", last_rate / first_rate);
    if (largest > 10'000) {
        fmt::print("memory beyond the database, an entry: {:.0f} bytes (below 120)\n",
                   more / static_cast<double>(largest - 10'000));
    }
}

}  // namespace

}  // namespace belleman::bench

int main(int argc, char** argv) {
    try {
        belleman::bench::run(argc > 1 ? std::stoul(argv[1]) : 1'000'000);
        return 0;
    } catch (std::exception const& error) {
        fmt::print(stderr, "bench_match: {}\n", error.what());
        return 1;
    }
}
