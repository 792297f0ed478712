#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/source.hpp"
#include "bench/dice.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

namespace belleman::bench {

/// A stream of announcements as 600 local and 60 other sources publish them: 900 a day, in a language of
/// 40,000 words that are used as words are (Zipf). Of each hundred some 20 pass another source's on (whole,
/// cut, under a new title or rewritten), 10 are the next edition of a recurring one with other dates and
/// numbers, and 5 fill in a template that other municipalities use. The same on every machine.
class GeneratedStream {
public:
    GeneratedStream();

    struct Item {
        Entry entry;
        Source source;
    };
    [[nodiscard]] Item next();

private:
    struct Announcement {
        std::vector<std::string> title;
        std::vector<std::string> text;
    };

    [[nodiscard]] std::string word();
    [[nodiscard]] std::vector<std::string> some_words(std::size_t least, std::size_t range);
    [[nodiscard]] Announcement fresh();
    [[nodiscard]] Announcement passed_on(Announcement const& original);
    [[nodiscard]] Announcement next_edition(Announcement const& original);
    [[nodiscard]] std::string date();

    Dice dice_{20261122};
    std::vector<std::string> words_;
    std::deque<Announcement> recent_;  // some days
    std::vector<Announcement> recurring_;
    std::size_t number_ = 0;
};

}  // namespace belleman::bench
