#include "app/moved_entries.hpp"

#include "belleman/story/address.hpp"
#include "belleman/story/fingerprint.hpp"
#include "belleman/text/words.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
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

/// Whether both have sentences, and none in common.
bool differ_in_text(Entry const& one, Entry const& other) {
    auto const a = story::sentences_of(one);
    auto const b = story::sentences_of(other);
    auto const is_shared = [&](std::uint32_t sentence) { return std::ranges::binary_search(b, sentence); };
    return !a.empty() && !b.empty() && std::ranges::none_of(a, is_shared);
}

bool speak_of_the_same(Entry const& one, Entry const& other) {
    return one.title == other.title ||
           story::are_alike(story::fingerprint_of(one), story::fingerprint_of(other));
}

/// The pairs that were found, each entry in one of them at most.
struct Pairs {
    std::map<std::size_t, std::size_t> by_arriving;
    std::set<std::size_t> vanished;

    void add(std::size_t at, std::size_t old) {
        if (by_arriving.contains(at) || !vanished.insert(old).second) return;
        by_arriving.emplace(at, old);
    }
};

}  // namespace

bool is_whole_site(std::size_t moved, std::size_t vanished) {
    constexpr std::size_t least = 3;
    return moved >= least && 2 * moved >= vanished;
}

std::map<std::size_t, std::size_t> moved_entries(std::vector<Entry const*> const& arriving,
                                                 std::vector<Entry> const& vanished,
                                                 SourceMatching const& matching, Extent extent) {
    auto const address = [&](Entry const& entry) { return story::canonical_address(entry.url, matching); };
    auto const title = [](Entry const& entry) { return text::fold_accents(entry.title); };
    Pairs moved;
    Pairing{arriving, vanished, address}.for_each([&](std::size_t at, std::size_t old) {
        bool const may_be = same_day(*arriving[at], vanished[old]).value_or(true);
        if (may_be && speak_of_the_same(*arriving[at], vanished[old])) moved.add(at, old);
    });
    auto with_likely = moved;
    Pairing{arriving, vanished, title}.for_each([&](std::size_t at, std::size_t old) {
        auto const is_same_day = same_day(*arriving[at], vanished[old]);
        bool const differ = differ_in_text(*arriving[at], vanished[old]);
        if (is_same_day.value_or(false) && !differ) moved.add(at, old);
        // What left the list long ago may be last year's.
        bool const may_be = is_same_day.value_or(extent == Extent::unknown);
        if (may_be || !differ) with_likely.add(at, old);
    });
    bool const is_believed =
        extent == Extent::whole_site || is_whole_site(with_likely.by_arriving.size(), vanished.size());
    return (is_believed ? with_likely : moved).by_arriving;
}

}  // namespace belleman::app
