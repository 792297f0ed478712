// How fast entries are matched and stored beside 10,000, 100,000 and so on up to LARGEST (1,000,000) others,
// and what memory that takes beyond the database: `bench_match [LARGEST]`. All are stored in the very way of
// the daemon, a poll at a time.
//
// Each size is measured side by side with a fresh database of the smallest, some hundred entries in turn, so
// that what else the machine does touches both alike.

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
constexpr std::size_t entries_in_step = 500;     // in turn, and of the progress that is shown
constexpr double least_ratio = 0.7;
constexpr double most_bytes = 120;  // of memory for each entry more

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

/// What it took to store entries, without what it takes to make them up. Where others are at work on the
/// machine, the processor says more than the clock.
struct Spent {
    std::size_t entries = 0;
    std::size_t merged = 0;
    double seconds_of_clock = 0;
    double seconds_of_processor = 0;

    void add(Spent const& more) {
        entries += more.entries;
        merged += more.merged;
        seconds_of_clock += more.seconds_of_clock;
        seconds_of_processor += more.seconds_of_processor;
    }
    /// In a second.
    [[nodiscard]] double of_clock() const { return static_cast<double>(entries) / seconds_of_clock; }
    [[nodiscard]] double of_processor() const { return static_cast<double>(entries) / seconds_of_processor; }
};

class Measurement {
public:
    Measurement() : store_(folder_.database(), store::Store::Access::read_write, clock_) {}

    [[nodiscard]] std::size_t stored() const { return stored_; }

    /// Stores `count` more at least, a poll at a time.
    Spent store(std::size_t count) {
        Spent spent;
        while (spent.entries < count) {
            auto const poll = stream_.next();
            auto const start = std::chrono::steady_clock::now();
            auto const start_of_processor = cpu_seconds();
            spent.merged += take(poll);
            spent.seconds_of_processor += cpu_seconds() - start_of_processor;
            spent.seconds_of_clock +=
                std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            spent.entries += poll.entries.size();
        }
        stored_ += spent.entries;
        return spent;
    }

    [[nodiscard]] double database_size() const {
        return static_cast<double>(std::filesystem::file_size(folder_.database()));
    }

private:
    /// Says how many of them joined another.
    std::size_t take(GeneratedStream::Poll const& poll) {
        store::Store::Transaction transaction(store_);
        store_.save_source(poll.source);
        auto const now = poll.entries.front().first_seen;
        auto const counts = app::take_in(store_, {poll.entries, {}, {}, {}},
                                         {poll.source, tag_authority_, {now, now}, {}, {}});
        transaction.commit();
        return static_cast<std::size_t>(counts.merged);
    }

    std::string const tag_authority_ = "bench.example";
    Folder folder_;
    SystemClock clock_;
    store::Store store_;
    GeneratedStream stream_;
    std::size_t stored_ = 0;
};

void grow_to(Measurement& measurement, std::size_t entries, app::Progress& progress) {
    while (measurement.stored() < entries) {
        auto const before = measurement.stored();
        measurement.store(std::min(entries_in_step, entries - before));
        progress.advance(measurement.stored() - before);
    }
}

/// What was found at one size, beside the smallest in the same minutes.
struct Row {
    std::size_t stored = 0;
    Spent spent;
    Spent spent_at_smallest;
    std::size_t memory = 0;

    [[nodiscard]] double ratio() const { return spent.of_processor() / spent_at_smallest.of_processor(); }
};

Row measure(Measurement& measurement, std::size_t size, app::Progress& progress) {
    grow_to(measurement, size - entries_measured, progress);
    Row row;
    {
        Measurement smallest_size;
        smallest_size.store(smallest - entries_measured);
        while (measurement.stored() < size) {
            auto const spent = measurement.store(entries_in_step);
            row.spent.add(spent);
            row.spent_at_smallest.add(smallest_size.store(entries_in_step));
            progress.advance(spent.entries);
        }
    }
    row.stored = measurement.stored();
    row.memory = resident_bytes();  // at every size with what the smaller database leaves behind
    return row;
}

std::string line_of(Row const& row, Measurement const& measurement) {
    auto const merged = static_cast<double>(row.spent.merged) / static_cast<double>(row.spent.entries);
    return fmt::format("{:>10}{:>12.0f}{:>14.0f}{:>16.0f}{:>8.2f}{:>9.0f}%{:>16.0f}{:>14.1f}", row.stored,
                       row.spent.of_clock(), row.spent.of_processor(), row.spent_at_smallest.of_processor(),
                       row.ratio(), merged * 100,
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
    fmt::print("{:>10}{:>12}{:>14}{:>16}{:>8}{:>10}{:>16}{:>14}\n", "stored", "entries/s", "/s processor",
               "beside 10,000", "ratio", "merged", "bytes an entry", "resident MB");
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
    fmt::print("\nrate of the processor at the largest / at the smallest: {:.2f} (at least {:.1f}: {})\n",
               last.ratio(), least_ratio, last.ratio() >= least_ratio ? "met" : "MISSED");
    auto const more = static_cast<double>(last.memory) - static_cast<double>(first.memory);
    auto const bytes = std::max(more, 0.0) / static_cast<double>(last.stored - first.stored);
    fmt::print("memory for each entry more: {:.0f} bytes (below {:.0f}: {})\n", bytes, most_bytes,
               bytes < most_bytes ? "met" : "MISSED");
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
