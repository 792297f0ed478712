#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace belleman::bench {

struct Announcement {
    std::string title;
    std::string text;
};

/// `count` announcements in the Dutch of public bodies, of about `size` bytes of plain text each, which speak
/// of `places`. The same on every machine.
[[nodiscard]] std::vector<Announcement> announcements(std::size_t count, std::size_t size,
                                                      std::span<std::string const> places);

/// A name or word of Dutch syllables that means nothing; the same number gives the same, others mostly give
/// others.
[[nodiscard]] std::string invented_word(std::size_t number);

}  // namespace belleman::bench
