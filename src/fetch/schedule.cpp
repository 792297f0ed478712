#include "belleman/fetch/schedule.hpp"

#include <xxhash.h>

#include <algorithm>
#include <variant>

namespace belleman::fetch {

namespace {

using std::chrono::seconds;

constexpr seconds day{std::chrono::days{1}};
constexpr seconds week{std::chrono::weeks{1}};

// The hash is the same on every machine and in every version (XXH3 is frozen), so a restart moves nobody.
seconds spread(seconds delay, std::string_view source_id) {
    constexpr unsigned steps = 1000;
    auto const share = static_cast<int>(XXH3_64bits(source_id.data(), source_id.size()) % steps);
    return delay * share / (10 * static_cast<int>(steps));
}

seconds after_success(std::optional<seconds> max_age, seconds interval) {
    return std::max(interval, std::min(max_age.value_or(seconds{0}), day));
}

seconds after_failures(int failures, seconds interval) {
    auto const longest = std::max(interval, day);
    auto delay = interval;
    for (int i = 0; i < failures && delay < longest; ++i)
        delay = std::min(2 * delay, longest);
    return delay;
}

}  // namespace

NextPoll next_poll(Outcome const& outcome, bool read_failed, int failures_before, seconds interval,
                   std::string_view source_id, Instant now) {
    auto const after = [&](seconds delay) { return now + delay + spread(delay, source_id); };
    int const failures = failures_before + 1;
    auto const backoff = after_failures(failures, interval);

    if (std::holds_alternative<Gone>(outcome)) return {after(week), failures, true};
    if (auto const* wait = std::get_if<AskedToWait>(&outcome)) {
        auto const asked = std::min(wait->retry_after.value_or(seconds{0}), week);
        return {after(std::max(backoff, asked)), failures};
    }
    if (std::holds_alternative<Failure>(outcome) || read_failed) return {after(backoff), failures};
    if (auto const* document = std::get_if<Document>(&outcome))
        return {after(after_success(document->max_age, interval)), 0};
    return {after(after_success(std::get<NotModified>(outcome).max_age, interval)), 0};
}

}  // namespace belleman::fetch
