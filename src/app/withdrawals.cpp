#include "app/withdrawals.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <utility>

namespace belleman::app {

namespace {

enum class Order { newest_first, oldest_first, none };

/// By the dates that are claimed. Where there are none, lists begin with what is newest.
Order order_of(std::vector<Entry> const& entries) {
    std::size_t falls = 0;
    std::size_t rises = 0;
    Entry const* last = nullptr;
    for (Entry const& entry : entries) {
        if (!entry.published_is_claimed) continue;
        if (last != nullptr && entry.published < last->published) ++falls;
        if (last != nullptr && entry.published > last->published) ++rises;
        last = &entry;
    }
    // Few sources keep their order without a slip.
    constexpr std::size_t most_of_them = 4;
    if (falls >= most_of_them * rises) return Order::newest_first;
    return rises >= most_of_them * falls ? Order::oldest_first : Order::none;
}

/// What it announced has taken place, so that it was taken down and not taken back.
bool is_over(Entry const& entry, Instant now) {
    auto const today = std::chrono::floor<std::chrono::days>(now);
    std::optional<std::chrono::sys_days> last;
    for (auto const& deadline : entry.tags.deadlines)
        last = std::max(last.value_or(deadline.date), std::chrono::sys_days{deadline.date});
    for (auto const& event : entry.tags.event_dates) {
        std::chrono::sys_days const end{event.end.value_or(event.start)};
        last = std::max(last.value_or(end), end);
    }
    if (!last) return entry.tags.genre == Genre::event;
    return *last < today;
}

bool is_older(Entry const& one, Entry const& than) {
    if (!one.published_is_claimed || !than.published_is_claimed) return true;
    return one.published <= than.published;
}

}  // namespace

std::vector<std::int64_t> withdrawn_entries(std::vector<Entry> const& before,
                                            std::set<std::int64_t> const& present, Instant now) {
    std::vector<Entry const*> newest_first;
    for (Entry const& entry : before)
        newest_first.push_back(&entry);
    auto const order = order_of(before);
    if (order == Order::none) return {};
    if (order == Order::oldest_first) std::ranges::reverse(newest_first);

    std::vector<std::int64_t> gone;
    Entry const* remaining = nullptr;  // of those that stood below it, the one that stood highest
    for (auto at = newest_first.size(); at-- > 0;) {
        Entry const& entry = *newest_first[at];
        if (present.contains(entry.id)) {
            remaining = &entry;
        } else if (remaining != nullptr && is_older(*remaining, entry) && !is_over(entry, now)) {
            gone.push_back(entry.id);
        }
    }
    constexpr std::size_t always_believed = 2;
    auto const most = std::min(before.size() / 2, std::max(always_believed, before.size() / 4));
    if (gone.size() > most) gone.clear();
    return gone;
}

}  // namespace belleman::app
