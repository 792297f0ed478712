#include "app/withdrawals.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <unordered_set>
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

/// Where each entry stands in the present document, counted from its newest end.
std::unordered_map<std::int64_t, std::size_t> places_of(std::vector<std::int64_t> const& present,
                                                        Order order) {
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t at = 0; at < present.size(); ++at)
        places.emplace(present[at], order == Order::oldest_first ? present.size() - at : at);
    return places;
}

/// An entry that stands in both documents.
struct Neighbour {
    Entry const* entry = nullptr;
    std::size_t place = 0;  ///< in the present one
};

/// Of each entry, the neighbour above it that stands highest now.
std::vector<Neighbour> highest_above(std::vector<Entry const*> const& newest_first,
                                     std::unordered_map<std::int64_t, std::size_t> const& places) {
    std::vector<Neighbour> above;
    Neighbour highest;
    for (Entry const* entry : newest_first) {
        above.push_back(highest);
        auto const place = places.find(entry->id);
        if (place == places.end()) continue;
        if (highest.entry == nullptr || place->second < highest.place) highest = {entry, place->second};
    }
    return above;
}

/// Of those that stand above `foot`, how many were not in the list before.
std::ptrdiff_t newcomers_above(Entry const& foot, std::vector<Entry> const& before,
                               std::unordered_map<std::int64_t, std::size_t> const& places) {
    std::unordered_set<std::int64_t> known;
    for (Entry const& entry : before)
        known.insert(entry.id);
    auto const bottom = places.at(foot.id);
    return std::ranges::count_if(
        places, [&](auto const& row) { return row.second < bottom && !known.contains(row.first); });
}

/// Whether `foot`, which the list still has, is so much older than the oldest of those above it that it
/// rather stands there always.
bool is_evergreen(Entry const& foot, Entry const& oldest, std::vector<Entry> const& list) {
    constexpr std::chrono::days least_apart{30};
    constexpr int times_as_long = 4;
    if (!foot.published_is_claimed || !oldest.published_is_claimed) return false;
    auto newest = oldest.published;
    for (Entry const& entry : list) {
        if (entry.published_is_claimed) newest = std::max(newest, entry.published);
    }
    auto const apart = oldest.published - foot.published;
    return apart >= least_apart && apart >= times_as_long * (newest - oldest.published);
}

/// Those that newer ones pushed out of a full list above the few at its foot that it has for ever: they
/// stood lowest, and are no more than what came. In a long list that is likelier than a withdrawal at the
/// very moment; in a short one the foot has to be much older.
std::unordered_set<std::int64_t> pushed_out(std::vector<Entry> const& before,
                                            std::vector<Entry const*> const& newest_first,
                                            std::unordered_map<std::int64_t, std::size_t> const& places) {
    constexpr std::ptrdiff_t least_to_foot = 4;  // entries in the list for each of its foot
    constexpr std::ptrdiff_t long_list = 8;
    if (places.size() != before.size()) return {};
    auto const is_gone = [&](Entry const* entry) { return !places.contains(entry->id); };
    auto const begin = newest_first.rbegin();
    auto const lowest = std::find_if(begin, newest_first.rend(), is_gone);
    if (lowest == begin || lowest == newest_first.rend()) return {};
    if (std::distance(begin, lowest) * least_to_foot > std::ssize(before)) return {};
    auto const above = std::find_if_not(lowest, newest_first.rend(), is_gone);
    Entry const& foot = **std::prev(lowest);
    if (above == newest_first.rend()) return {};
    if (std::ssize(before) < long_list && !is_evergreen(foot, **lowest, before)) return {};
    if (std::distance(lowest, above) > newcomers_above(foot, before, places)) return {};
    std::unordered_set<std::int64_t> rows;
    std::for_each(lowest, above, [&](Entry const* entry) { rows.insert(entry->id); });
    return rows;
}

}  // namespace

std::vector<std::int64_t> withdrawn_entries(std::vector<Entry> const& before,
                                            std::vector<std::int64_t> const& present, Instant now) {
    std::vector<Entry const*> newest_first;
    for (Entry const& entry : before)
        newest_first.push_back(&entry);
    auto const order = order_of(before);
    if (order == Order::none) return {};
    if (order == Order::oldest_first) std::ranges::reverse(newest_first);
    auto const places = places_of(present, order);
    auto const above = highest_above(newest_first, places);
    auto const pushed = pushed_out(before, newest_first, places);

    std::vector<std::int64_t> gone;
    Neighbour lowest;
    for (auto at = newest_first.size(); at-- > 0;) {
        Entry const& entry = *newest_first[at];
        if (auto const place = places.find(entry.id); place != places.end()) {
            if (lowest.entry == nullptr || place->second > lowest.place) lowest = {&entry, place->second};
        } else if (lowest.entry != nullptr && is_older(*lowest.entry, entry) && !is_over(entry, now) &&
                   !pushed.contains(entry.id) &&
                   (above[at].entry == nullptr || above[at].place < lowest.place)) {
            gone.push_back(entry.id);
        }
    }
    constexpr std::size_t always_believed = 2;
    auto const most = std::min(before.size() / 2, std::max(always_believed, before.size() / 4));
    if (gone.size() > most) gone.clear();
    return gone;
}

}  // namespace belleman::app
