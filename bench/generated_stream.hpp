#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/source.hpp"
#include "bench/dice.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

namespace belleman::bench {

/// A stream of announcements as 600 municipalities and 60 other bodies publish them: 900 a day, in a language
/// of 40,000 words that are used as words are (Zipf). Of each hundred some 20 pass on what another body
/// published in the last day (whole, cut, under a new title or rewritten), 10 are the next edition of one of
/// the source's own with other dates and numbers, and 5 fill in a template that another municipality used.
/// The same on every machine.
class GeneratedStream {
public:
    GeneratedStream();

    /// What one poll of a source finds new: one to five entries.
    struct Poll {
        Source source;
        std::vector<Entry> entries;
    };
    [[nodiscard]] Poll next();

private:
    struct Announcement {
        std::size_t source = 0;
        std::vector<std::string> title;
        std::vector<std::string> text;
        std::string topic;
    };
    struct Publisher {
        Source source;
        std::string place;  ///< of a municipality
        std::string nis;
        std::deque<Announcement> own;  ///< that come again
    };

    void add_publisher(std::size_t number);
    [[nodiscard]] Entry entry_of(std::size_t source);
    [[nodiscard]] Announcement announcement_of(std::size_t source);
    [[nodiscard]] std::string word();
    [[nodiscard]] std::string name();
    [[nodiscard]] std::vector<std::string> some_words(std::size_t least, std::size_t range);
    [[nodiscard]] Announcement fresh(std::size_t source);
    [[nodiscard]] Announcement passed_on(Announcement const& original);
    [[nodiscard]] Announcement next_edition(Announcement const& original);
    [[nodiscard]] Announcement filled_in(Announcement const& original, std::size_t source);
    [[nodiscard]] std::string date();

    Dice dice_{20261122};
    std::vector<std::string> words_;
    std::vector<Publisher> publishers_;   // the municipalities come first
    std::deque<Announcement> recent_;     // of other bodies
    std::deque<Announcement> templates_;  // of municipalities
    std::size_t number_ = 0;
};

}  // namespace belleman::bench
