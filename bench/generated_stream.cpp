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
constexpr std::size_t municipalities = 600;
constexpr std::size_t other_bodies = 60;
constexpr std::size_t kept_recent = 300;  // of other bodies: those of a day
constexpr std::size_t kept_templates = 500;
constexpr std::size_t kept_own = 4;          // of each source
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

constexpr std::array<std::string_view, 10> ends_of_places{"gem",   "beke", "hove", "kerke", "dorp",
                                                          "broek", "laar", "zele", "rode",  "berg"};
constexpr std::array<std::string_view, 12> topics{"bestuur",   "financien",  "personeel", "wonen",
                                                  "milieu",    "mobiliteit", "sport",     "cultuur",
                                                  "onderwijs", "ruimte",     "digitaal",  "sociaal-beleid"};

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
    while (words_.size() < vocabulary)
        words_.push_back(name());
    for (std::size_t number = 0; number < municipalities + other_bodies; ++number)
        add_publisher(number);
}

void GeneratedStream::add_publisher(std::size_t number) {
    auto& publisher = publishers_.emplace_back();
    auto& source = publisher.source;
    source.level = number < municipalities ? Level::local : Level::flemish;
    if (number < municipalities) {
        publisher.place = name();
        publisher.place += ends_of_places[dice_.below(ends_of_places.size())];
        publisher.nis = fmt::format("{}", 10'000 + number);
        source.id = fmt::format("{}-{}", publisher.place, number);
    } else {
        source.id = fmt::format("departement-{}-{}", name(), number);
    }
    source.name = source.organisation = source.id;
}

GeneratedStream::Poll GeneratedStream::next() {
    bool const is_local = dice_.below(10) < 7;
    auto const source = is_local ? dice_.below(municipalities) : municipalities + dice_.below(other_bodies);
    Poll poll;
    poll.source = publishers_[source].source;
    for (std::size_t count = 1 + dice_.below(5); count > 0; --count)
        poll.entries.push_back(entry_of(source));
    return poll;
}

Entry GeneratedStream::entry_of(std::size_t source) {
    auto announcement = announcement_of(source);
    auto const& publisher = publishers_[source];
    Entry entry;
    entry.source_id = publisher.source.id;
    entry.url = fmt::format("https://www.{}.example/nieuws/{}", publisher.source.id, number_);
    entry.guid = entry.url;
    entry.title = joined(announcement.title);
    entry.summary_html = joined(announcement.text);
    entry.language = "nl";
    entry.published = begin + between * static_cast<std::int64_t>(number_);
    entry.published_is_claimed = true;
    entry.updated = entry.first_seen = entry.published;
    if (!publisher.nis.empty()) entry.tags.municipalities.push_back({publisher.nis, {}});
    entry.tags.topics.push_back({announcement.topic, {}});
    ++number_;
    return entry;
}

GeneratedStream::Announcement GeneratedStream::announcement_of(std::size_t source) {
    auto const kind = dice_.below(100);
    bool const is_local = source < municipalities;
    auto& own = publishers_[source].own;
    if (kind < 20 && !recent_.empty()) return passed_on(recent_[dice_.below(recent_.size())]);
    if (kind < 30 && !own.empty()) return next_edition(own[dice_.below(own.size())]);
    if (kind < 35 && is_local && !templates_.empty())
        return filled_in(templates_[dice_.below(templates_.size())], source);
    auto announcement = fresh(source);
    auto const keep = [&](std::deque<Announcement>& list, std::size_t most) {
        list.push_back(announcement);
        if (list.size() > most) list.pop_front();
    };
    keep(own, kept_own);
    if (is_local) {
        keep(templates_, kept_templates);
    } else {
        keep(recent_, kept_recent);
    }
    return announcement;
}

std::string GeneratedStream::name() {
    std::string word;
    for (std::size_t syllables = 1 + dice_.below(4); syllables > 0; --syllables) {
        word += onsets[dice_.below(onsets.size())];
        word += vowels[dice_.below(vowels.size())];
        word += endings[dice_.below(endings.size())];
    }
    return word;
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

GeneratedStream::Announcement GeneratedStream::fresh(std::size_t source) {
    Announcement announcement{source, some_words(5, 6), some_words(25, 60),
                              std::string{topics[dice_.below(topics.size())]}};
    auto const& place = publishers_[source].place;
    if (!place.empty()) (dice_.below(2) == 0 ? announcement.title : announcement.text).push_back(place);
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

GeneratedStream::Announcement GeneratedStream::filled_in(Announcement const& original, std::size_t source) {
    auto filled = next_edition(original);
    for (auto* words : {&filled.title, &filled.text})
        std::ranges::replace(*words, publishers_[original.source].place, publishers_[source].place);
    filled.source = source;
    return filled;
}

}  // namespace belleman::bench
