#include "app/day_and_time.hpp"

#include <date/tz.h>

namespace belleman::app {

std::string day_and_time(std::optional<Instant> const& instant) {
    if (!instant) return "-";
    return date::format("%F %H:%M", date::make_zoned("Europe/Brussels", *instant));
}

}  // namespace belleman::app
