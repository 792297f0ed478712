#pragma once

#include "app/console.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace belleman::app {

/// A bar on a terminal that shows how far a long work is; lines can be written above it. Where there is no
/// terminal only the lines appear.
class Progress {
public:
    Progress(Console const& console, std::size_t total);
    ~Progress();
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;

    /// One more is done; `line` says what.
    void advance(std::string_view line);
    /// So many more are done.
    void advance(std::size_t steps);

private:
    void draw() const;
    void erase() const;

    Console const& console_;
    std::size_t total_;
    std::size_t done_ = 0;
};

}  // namespace belleman::app
