#include "app/progress.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>

namespace belleman::app {

Progress::Progress(Console const& console, std::size_t total) : console_(console), total_(total) {
    draw();
}

Progress::~Progress() {
    erase();
}

void Progress::advance(std::string_view line) {
    erase();
    ++done_;
    console_.err << printable(line) << '\n';
    draw();
}

void Progress::advance(std::size_t steps) {
    done_ = std::min(done_ + steps, total_);
    erase();
    draw();
}

void Progress::draw() const {
    if (!console_.err_is_terminal || total_ == 0) return;
    auto const counter = fmt::format(" {}/{}", done_, total_);
    auto const room = static_cast<std::size_t>(std::clamp(console_.columns - 2, 20, 60)) - counter.size();
    std::size_t const filled = room * done_ / total_;
    std::string bar;
    for (std::size_t i = 0; i < room; ++i)
        bar += i < filled ? "█" : "░";
    console_.err << bar << counter << std::flush;
}

void Progress::erase() const {
    if (console_.err_is_terminal) console_.err << "\r\x1b[K" << std::flush;
}

}  // namespace belleman::app
