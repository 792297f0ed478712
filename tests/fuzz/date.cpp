#include "belleman/feed/date.hpp"

#include "fuzz/demand.hpp"
#include "fuzz/targets.hpp"

#include <chrono>

namespace belleman::fuzz {

void target::date(std::string_view bytes) {
    using namespace std::chrono;
    for (bool const times_are_local : {false, true}) {
        auto const read = feed::parse_date(bytes, "Europe/Brussels", times_are_local);
        if (!read) continue;
        // A day's slack on both sides: the year counts where the date was written.
        demand(read->instant >= sys_days{year{1} / 1 / 1} - days{1} &&
                   read->instant < sys_days{year{10000} / 1 / 1} + days{1},
               "dates are of the years 1 to 9999", bytes);
    }
}

}  // namespace belleman::fuzz
