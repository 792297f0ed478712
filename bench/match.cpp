// How fast entries are matched and stored beside 10,000, 100,000 and so on up to LARGEST (1,000,000) others,
// and what memory that takes beyond the database: `bench_match [LARGEST]`. All are stored in the very way of
// the daemon, a poll at a time.

#include "belleman/store/store.hpp"
#include "bench/generated_stream.hpp"
#include "bench/trial.hpp"
#include "src/app/intake.hpp"
#include "src/app/progress.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace belleman::bench {

namespace {

constexpr std::size_t smallest = 10'000;
constexpr std::size_t entries_measured = 5'000;  // the last ones before each size
constexpr std::size_t entries_in_step = 500;     // of the progress that is shown

/// The database, removed at the end.
class Folder {
public:
    Folder() {
        std::string pattern = std::filesystem::temp_directory_path() / "belleman-bench-match-XXXXXX";
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder can be made");
        path_ = pattern;
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

/// Entries in a second of the clock and of the processor, without what it takes to make them up. Where others
/// are at work on the machine, the second says more.
struct Rates {
    double of_clock = 0;
    double of_processor = 0;
};

class Measurement {
public:
    Measurement() : store_(folder_.database(), store::Store::Access::read_write, clock_) {}

    [[nodiscard]] std::size_t stored() const { return stored_; }

    /// Stores `count` more at least, a poll at a time.
    Rates store(std::size_t count) {
        auto const enough = stored_ + count;
        auto const before = stored_;
        merged_ = 0;
        std::chrono::steady_clock::duration taken{};
        double taken_of_processor = 0;
        while (stored_ < enough) {
            auto const poll = stream_.next();
            auto const start = std::chrono::steady_clock::now();
            auto const start_of_processor = cpu_seconds();
            take(poll);
            taken_of_processor += cpu_seconds() - start_of_processor;
            taken += std::chrono::steady_clock::now() - start;
        }
        auto const done = static_cast<double>(stored_ - before);
        share_merged_ = static_cast<double>(merged_) / done;
        return {done / std::chrono::duration<double>(taken).count(), done / taken_of_processor};
    }

    [[nodiscard]] double share_merged() const { return share_merged_; }
    [[nodiscard]] double database_size() const {
        return static_cast<double>(std::filesystem::file_size(folder_.database()));
    }

private:
    void take(GeneratedStream::Poll const& poll) {
        store::Store::Transaction transaction(store_);
        store_.save_source(poll.source);
        auto const now = poll.entries.front().first_seen;
        auto const counts = app::take_in(store_, {poll.entries, {}, {}, {}},
                                         {poll.source, tag_authority_, {now, now}, {}, {}});
        transaction.commit();
        stored_ += poll.entries.size();
        merged_ += counts.merged;
    }

    std::string const tag_authority_ = "bench.example";
    Folder folder_;
    SystemClock clock_;
    store::Store store_;
    GeneratedStream stream_;
    std::size_t stored_ = 0;
    int merged_ = 0;
    double share_merged_ = 0;
};

void grow_to(Measurement& measurement, std::size_t entries, app::Progress& progress) {
    while (measurement.stored() < entries) {
        auto const before = measurement.stored();
        measurement.store(std::min(entries_in_step, entries - before));
        progress.advance(measurement.stored() - before);
    }
}

/// What was found at one size.
struct Row {
    std::size_t stored = 0;
    Rates rates;
    std::size_t memory = 0;
};

Row measure(Measurement& measurement, std::size_t size, app::Progress& progress) {
    grow_to(measurement, size - entries_measured, progress);
    auto const before = measurement.stored();
    auto const rates = measurement.store(size - before);
    progress.advance(measurement.stored() - before);
    return {measurement.stored(), rates, resident_bytes()};
}

std::string line_of(Row const& row, Measurement const& measurement) {
    return fmt::format("{:>10}{:>12.0f}{:>14.0f}{:>9.0f}%{:>16.0f}{:>14.1f}", row.stored, row.rates.of_clock,
                       row.rates.of_processor, measurement.share_merged() * 100,
                       measurement.database_size() / static_cast<double>(row.stored),
                       static_cast<double>(row.memory) / 1e6);
}

std::vector<std::size_t> sizes_up_to(std::size_t largest) {
    std::vector<std::size_t> sizes;
    for (std::size_t size = smallest; size < largest; size *= 10)
        sizes.push_back(size);
    sizes.push_back(std::max(largest, smallest));
    return sizes;
}

void run(std::size_t largest) {
    Measurement measurement;
    auto const console = app::process_console();
    std::vector<Row> rows;
    fmt::print("{:>10}{:>12}{:>14}{:>10}{:>16}{:>14}\n", "stored", "entries/s", "/s processor", "merged",
               "bytes an entry", "resident MB");
    for (std::size_t const size : sizes_up_to(largest)) {
        {
            app::Progress progress{console, size - measurement.stored()};
            rows.push_back(measure(measurement, size, progress));
        }
        fmt::print("{}\n", line_of(rows.back(), measurement));
        std::fflush(stdout);
    }
    if (rows.size() < 2) return;
    auto const& first = rows.front();
    auto const& last = rows.back();
    fmt::print(
        "\nrate at the largest / at the smallest: {:.2f} of the processor, {:.2f} of the clock (at least "
        "0.7)\n",
        last.rates.of_processor / first.rates.of_processor, last.rates.of_clock / first.rates.of_clock);
    auto const more = static_cast<double>(last.memory) - static_cast<double>(first.memory);
    fmt::print("memory for each entry more: {:.0f} bytes (below 120)\n",
               std::max(more, 0.0) / static_cast<double>(last.stored - first.stored));
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
