#include "app/moved_entries.hpp"

#include "belleman/story/address.hpp"
#include "belleman/text/words.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

namespace belleman::app {

namespace {

using namespace std::chrono_literals;

using NameOf = std::function<std::string(Entry const&)>;

/// Entries that have one name on both sides; a name that several have on one side says nothing.
class Pairing {
public:
    Pairing(std::vector<Entry const*> const& arriving, std::vector<Entry> const& vanished,
            NameOf const& name_of) {
        for (std::size_t i = 0; i < arriving.size(); ++i)
            add(names_[name_of(*arriving[i])].arriving, i);
        for (std::size_t i = 0; i < vanished.size(); ++i)
            add(names_[name_of(vanished[i])].vanished, i);
        names_.erase(std::string{});
    }

    template <class Use>
    void for_each(Use const& use) const {
        for (auto const& [name, sides] : names_) {
            if (sides.arriving.count == 1 && sides.vanished.count == 1)
                use(sides.arriving.first, sides.vanished.first);
        }
    }

private:
    struct Side {
        std::size_t first = 0;
        int count = 0;
    };
    struct Sides {
        Side arriving;
        Side vanished;
    };
    static void add(Side& side, std::size_t index) {
        if (side.count++ == 0) side.first = index;
    }
    std::unordered_map<std::string, Sides> names_;
};

/// Whether the dates of two entries tell that they are one, or two; nothing where one has none of its own.
std::optional<bool> same_day(Entry const& one, Entry const& other) {
    if (!one.published_is_claimed || !other.published_is_claimed) return std::nullopt;
    return std::chrono::abs(one.published - other.published) <= 24h;
}

}  // namespace

std::map<std::size_t, std::int64_t> moved_entries(std::vector<Entry const*> const& arriving,
                                                  std::vector<Entry> const& vanished) {
    constexpr std::size_t least_in_mass = 3;
    std::map<std::size_t, std::int64_t> moved;
    std::map<std::size_t, std::int64_t> likely;
    auto const address = [](Entry const& entry) { return story::canonical_address(entry.url); };
    auto const title = [](Entry const& entry) { return text::fold_accents(entry.title); };
    Pairing{arriving, vanished, address}.for_each([&](std::size_t at, std::size_t old) {
        if (same_day(*arriving[at], vanished[old]).value_or(true)) moved.emplace(at, vanished[old].id);
    });
    Pairing{arriving, vanished, title}.for_each([&](std::size_t at, std::size_t old) {
        if (moved.contains(at)) return;
        bool const is_same_day = same_day(*arriving[at], vanished[old]).value_or(false);
        (is_same_day ? moved : likely).emplace(at, vanished[old].id);
    });
    auto const recognised = moved.size() + likely.size();
    if (recognised >= least_in_mass && 2 * recognised >= vanished.size())
        moved.insert(likely.begin(), likely.end());
    return moved;
}

}  // namespace belleman::app
