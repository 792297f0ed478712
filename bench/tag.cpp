// How fast announcements are tagged, beside grep that only looks for the names in the same texts, and with
// ten times as many names and rules, all in the same run. Usage: bench_tag [FOLDER] [ROUNDS]
//
// All times are processor time. That of grep is the whole process: it starts, reads the names and the texts
// from files that the system holds in memory, and writes what it finds to a file. That of tagging begins with
// the rules loaded and the texts in memory, as in the daemon. The start of grep makes tagging look
// better than it is, so the share is given without it too: what grep takes for no text at all is not counted.

#include "belleman/tag/tagger.hpp"
#include "bench/announcements.hpp"
#include "bench/documents.hpp"
#include "bench/grep.hpp"
#include "bench/larger_rules.hpp"
#include "bench/trial.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace belleman::bench {

namespace {

constexpr double least_share_of_grep = 0.2;
constexpr double most_times_with_tenfold = 1.3;
constexpr std::size_t times_more = 10;

/// A folder that goes with everything in it.
class TemporaryFolder {
public:
    TemporaryFolder()
        : path_(std::filesystem::temp_directory_path() / fmt::format("belleman-bench-{}", getpid())) {
        std::filesystem::create_directory(path_);
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    [[nodiscard]] std::filesystem::path operator/(char const* name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

std::shared_ptr<tag::Gazetteer const> gazetteer_of(std::filesystem::path const& folder) {
    auto loaded = tag::Gazetteer::load(folder);
    if (!loaded) throw std::runtime_error(loaded.error());
    return std::make_shared<tag::Gazetteer const>(std::move(*loaded));
}

std::vector<tag::TopicRule> delivered_topics() {
    auto topics = tag::load_topics(std::filesystem::path{BELLEMAN_CONFIG_DIR} / "topics.toml");
    if (!topics) throw std::runtime_error(topics.error().front().message);
    return std::move(*topics);
}

std::vector<std::string> names_of(tag::Gazetteer const& gazetteer) {
    std::vector<std::string> names;
    for (auto const& place : gazetteer.names())
        names.push_back(place.name);
    return names;
}

std::vector<tag::Subject> subjects_of(std::vector<Announcement> announcements) {
    std::vector<tag::Subject> subjects;
    for (auto& announcement : announcements) {
        tag::Subject subject;
        subject.title = std::move(announcement.title);
        subject.content = std::move(announcement.text);
        subject.language = "nl";
        subject.level = Level::flemish;
        subject.published = std::chrono::sys_days{std::chrono::year{2026} / 3 / 28};
        subjects.push_back(std::move(subject));
    }
    return subjects;
}

/// The first line of each file is the title.
std::vector<Announcement> announcements_in(std::filesystem::path const& folder) {
    std::vector<Announcement> announcements;
    for (auto& document : documents_in(folder)) {
        auto const end = std::min(document.bytes.find('\n'), document.bytes.size());
        announcements.push_back({document.bytes.substr(0, end), document.bytes.substr(end)});
    }
    return announcements;
}

std::size_t size_of(std::vector<tag::Subject> const& subjects) {
    std::size_t size = 0;
    for (auto const& subject : subjects)
        size += subject.title.size() + subject.content.size();
    return size;
}

double tag_seconds(tag::Tagger const& tagger, std::vector<tag::Subject> const& subjects) {
    auto const begin = cpu_seconds();
    for (auto const& subject : subjects)
        static_cast<void>(tagger.tag(subject));
    return cpu_seconds() - begin;
}

double median(std::vector<double> values) {
    auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

char const* verdict(bool is_met) {
    return is_met ? "met" : "MISSED";
}

struct Times {
    std::vector<double> grep_start;
    std::vector<double> grep;
    std::vector<double> tag;
    std::vector<double> tenfold;
};

/// The parts of each round stand side by side, so that what else the machine does touches them alike.
Times measure(tag::Tagger const& tagger, tag::Tagger const& tenfold,
              std::vector<tag::Subject> const& subjects, TemporaryFolder const& folder, int rounds) {
    Times times;
    for (int round = 0; round < rounds; ++round) {
        times.grep_start.push_back(grep_seconds(folder / "names", folder / "no-text", folder / "found"));
        times.grep.push_back(grep_seconds(folder / "names", folder / "texts", folder / "found"));
        times.tag.push_back(tag_seconds(tagger, subjects));
        times.tenfold.push_back(tag_seconds(tenfold, subjects));
    }
    return times;
}

std::vector<double> quotients(std::vector<double> const& above, std::vector<double> const& below) {
    std::vector<double> values;
    for (std::size_t i = 0; i < above.size(); ++i)
        values.push_back(above[i] / below[i]);
    return values;
}

std::vector<double> differences(std::vector<double> const& from, std::vector<double> const& taken) {
    std::vector<double> values;
    for (std::size_t i = 0; i < from.size(); ++i)
        values.push_back(from[i] - taken[i]);
    return values;
}

void print_row(char const* name, std::vector<tag::Subject> const& subjects,
               std::vector<double> const& seconds) {
    auto const typical = median(seconds);
    fmt::print("{:<40}{:>10.4f}{:>10.1f}{:>12.0f}\n", name, typical,
               static_cast<double>(size_of(subjects)) / 1e6 / typical,
               static_cast<double>(subjects.size()) / typical);
}

void print(Times const& times, std::vector<tag::Subject> const& subjects) {
    auto const share = median(quotients(times.grep, times.tag));
    auto const factor = median(quotients(times.tenfold, times.tag));
    fmt::print("{:<40}{:>10.3f}   at least {:.2f}: {}\n", "speed of tag / grep -F -o -f", share,
               least_share_of_grep, verdict(share >= least_share_of_grep));
    fmt::print("{:<40}{:>10.3f}\n", "the same without the start of grep",
               median(quotients(differences(times.grep, times.grep_start), times.tag)));
    fmt::print("{:<40}{:>10.3f}   at most {:.2f}: {}\n", "time with 10 times the names and rules / tag",
               factor, most_times_with_tenfold, verdict(factor <= most_times_with_tenfold));
    fmt::print("\n{} announcements, {:.1f} MB\n\n", subjects.size(),
               static_cast<double>(size_of(subjects)) / 1e6);
    fmt::print("{:<40}{:>10}{:>10}{:>12}\n", fmt::format("median of {} rounds", times.tag.size()), "seconds",
               "MB/s", "items/s");
    print_row("grep finds the names, LC_ALL=C.UTF-8", subjects, times.grep);
    fmt::print("{:<40}{:>10.4f}\n", "grep on no text: its start", median(times.grep_start));
    print_row("tag", subjects, times.tag);
    print_row("tag, 10 times the names and rules", subjects, times.tenfold);
}

void run(char const* texts, int rounds) {
    TemporaryFolder const folder;
    auto const source = std::filesystem::path{BELLEMAN_CONFIG_DIR} / "gazetteer";
    auto const gazetteer = gazetteer_of(source);
    auto const names = names_of(*gazetteer);
    tag::Tagger const tagger{gazetteer, delivered_topics()};
    write_larger_gazetteer(source, folder / "gazetteer", times_more);
    tag::Tagger const tenfold{gazetteer_of(folder / "gazetteer"),
                              larger_topics(delivered_topics(), times_more)};
    auto const subjects =
        subjects_of(texts != nullptr ? announcements_in(texts) : announcements(4000, 2000, names));
    {
        std::ofstream{folder / "no-text"};
        std::ofstream names_out(folder / "names");
        for (auto const& name : names)
            names_out << name << '\n';
        std::ofstream texts_out(folder / "texts");
        for (auto const& subject : subjects)
            texts_out << subject.title << '\n' << subject.content << '\n';
    }
    print(measure(tagger, tenfold, subjects, folder, rounds), subjects);
}

}  // namespace

}  // namespace belleman::bench

int main(int argc, char** argv) {
    try {
        belleman::bench::run(argc > 1 ? argv[1] : nullptr, argc > 2 ? std::stoi(argv[2]) : 9);
        return 0;
    } catch (std::exception const& error) {
        fmt::print(stderr, "bench_tag: {}\n", error.what());
        return 1;
    }
}
