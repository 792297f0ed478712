#include "bench/generated_stream.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string_view>

namespace belleman::bench {

namespace {

constexpr std::size_t vocabulary = 40'000;
constexpr std::size_t local_sources = 600;
constexpr std::size_t other_sources = 60;
constexpr std::size_t kept_recent = 4'000;
constexpr std::chrono::seconds between{96};  // 900 a day
constexpr Instant begin = std::chrono::sys_days{std::chrono::year{2020} / 1 / 1};

constexpr std::array<std::string_view, 24> onsets{"b",  "br", "d",  "f", "g", "gr", "h",  "k",
                                                  "kl", "l",  "m",  "n", "p", "r",  "s",  "sch",
                                                  "st", "t",  "tr", "v", "w", "z",  "sp", "vl"};
constexpr std::array<std::string_view, 12> vowels{"a", "aa", "e",  "ee", "i",  "ie",
                                                  "o", "oe", "oo", "u",  "ui", "ei"};
constexpr std::array<std::string_view, 12> endings{"",  "",   "n", "r", "l",    "s",
                                                   "t", "ng", "k", "m", "ring", "heid"};
constexpr std::array<std::string_view, 12> months{"januari",   "februari", "maart",    "april",
                                                  "mei",       "juni",     "juli",     "augustus",
                                                  "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 20> function_words{"de",   "het", "een", "van", "in",  "op",  "en",
                                                          "voor", "met", "is",  "te",  "dat", "die", "aan",
                                                          "bij",  "uit", "ook", "tot", "om",  "door"};

std::string joined(std::vector<std::string> const& words) {
    std::string text;
    for (auto const& word : words)
        (text += text.empty() ? "" : " ") += word;
    return text;
}

bool has_digit(std::string const& word) {
    return word.find_first_of("0123456789") != std::string::npos;
}

}  // namespace

GeneratedStream::GeneratedStream() {
    words_.reserve(vocabulary);
    for (auto const word : function_words)
        words_.emplace_back(word);
    while (words_.size() < vocabulary) {
        std::string word;
        for (std::size_t syllables = 1 + dice_.below(4); syllables > 0; --syllables) {
            word += onsets[dice_.below(onsets.size())];
            word += vowels[dice_.below(vowels.size())];
            word += endings[dice_.below(endings.size())];
        }
        words_.push_back(std::move(word));
    }
}

GeneratedStream::Item GeneratedStream::next() {
    auto const kind = dice_.below(100);
    bool const from_recent = kind < 25 && !recent_.empty();
    Announcement announcement;
    if (from_recent) {
        auto const& original =
            recent_[recent_.size() - 1 - dice_.below(std::min<std::size_t>(recent_.size(), 900))];
        announcement = kind < 20 ? passed_on(original) : next_edition(original);
    } else if (kind < 35 && !recurring_.empty()) {
        announcement = next_edition(recurring_[dice_.below(recurring_.size())]);
    } else {
        announcement = fresh();
        if (recurring_.size() < 500) recurring_.push_back(announcement);
    }

    Item item;
    bool const is_local = dice_.below(10) < 7;
    auto const source = dice_.below(is_local ? local_sources : other_sources);
    item.source.id = fmt::format("{}{}", is_local ? "gemeente" : "departement", source);
    item.source.level = is_local ? Level::local : Level::flemish;
    auto& entry = item.entry;
    entry.source_id = item.source.id;
    entry.url = fmt::format("https://www.{}.example/nieuws/{}", item.source.id, number_);
    entry.guid = entry.url;
    entry.title = joined(announcement.title);
    entry.summary_html = joined(announcement.text);
    entry.language = "nl";
    entry.published = begin + between * static_cast<std::int64_t>(number_);
    entry.published_is_claimed = true;
    entry.updated = entry.first_seen = entry.published;
    ++number_;
    recent_.push_back(std::move(announcement));
    if (recent_.size() > kept_recent) recent_.pop_front();
    return item;
}

// Zipf's law with exponent 1: the rank is exponential in a uniform number.
std::string GeneratedStream::word() {
    double const uniform = static_cast<double>(dice_.below(1'000'000)) / 1e6;
    auto const rank = static_cast<std::size_t>(std::exp(uniform * std::log(static_cast<double>(vocabulary))));
    return words_[std::min(rank, vocabulary) - 1];
}

std::vector<std::string> GeneratedStream::some_words(std::size_t least, std::size_t range) {
    std::vector<std::string> words(least + dice_.below(range));
    std::ranges::generate(words, [this] { return word(); });
    return words;
}

std::string GeneratedStream::date() {
    return fmt::format("{} {}", 1 + dice_.below(28), months[dice_.below(months.size())]);
}

GeneratedStream::Announcement GeneratedStream::fresh() {
    Announcement announcement{some_words(5, 6), some_words(25, 60)};
    announcement.text.push_back(date());
    if (dice_.below(2) == 0) announcement.text.push_back(std::to_string(dice_.below(500'000)));
    return announcement;
}

GeneratedStream::Announcement GeneratedStream::passed_on(Announcement const& original) {
    auto copy = original;
    switch (dice_.below(4)) {
        case 0:
            break;
        case 1:
            copy.text.resize(std::min<std::size_t>(copy.text.size(), 20));
            break;
        case 2:
            copy.title = some_words(5, 5);
            break;
        default:
            for (auto& old : copy.text) {
                if (!has_digit(old) && dice_.below(2) == 0) old = word();
            }
    }
    return copy;
}

GeneratedStream::Announcement GeneratedStream::next_edition(Announcement const& original) {
    auto edition = original;
    for (auto& old : edition.text) {
        if (has_digit(old))
            old = old.find(' ') == std::string::npos ? std::to_string(dice_.below(500'000)) : date();
    }
    return edition;
}

}  // namespace belleman::bench
