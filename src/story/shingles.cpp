#include "story/shingles.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace belleman::story {

namespace {

constexpr std::size_t words_in_group = 4;
constexpr std::uint64_t seed = 0x62656c6c656d616e;  // part of what is stored: never changes

std::uint64_t hash_of(std::string_view words) {
    return XXH3_64bits_withSeed(words.data(), words.size(), seed);
}

// A sketch that is not full holds all hashes of its text, a full one those up to its last.
std::uint64_t known_up_to(std::vector<std::uint64_t> const& sketch) {
    return sketch.size() < sketch_size ? UINT64_MAX : sketch.back();
}

std::vector<std::uint64_t> known_part(std::vector<std::uint64_t> const& sketch, std::uint64_t bound,
                                      std::vector<std::uint64_t> const& apart) {
    std::vector<std::uint64_t> part;
    std::set_difference(sketch.begin(), std::ranges::upper_bound(sketch, bound), apart.begin(), apart.end(),
                        std::back_inserter(part));
    return part;
}

}  // namespace

std::vector<std::uint64_t> shingles_of(std::string_view words) {
    std::vector<std::uint64_t> hashes;
    if (words.empty()) return hashes;
    std::array<std::size_t, words_in_group> begins{};  // of the last words, by number modulo the group's size
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < words.size(); ++number) {
        auto const end = std::min(words.find(' ', begin), words.size());
        begins[number % words_in_group] = begin;
        if (number + 1 >= words_in_group) {
            auto const first = begins[(number + 1) % words_in_group];
            hashes.push_back(hash_of(words.substr(first, end - first)));
        }
        begin = end + 1;
    }
    if (hashes.empty()) hashes.push_back(hash_of(words));
    return hashes;
}

std::vector<std::uint64_t> sketch_of(std::vector<std::uint64_t> hashes) {
    std::ranges::sort(hashes);
    auto const doubles = std::ranges::unique(hashes);
    hashes.erase(doubles.begin(), doubles.end());
    if (hashes.size() > sketch_size) hashes.resize(sketch_size);
    return hashes;
}

double containment(std::vector<std::uint64_t> const& one, std::vector<std::uint64_t> const& other,
                   std::vector<std::uint64_t> const& apart) {
    auto const bound = std::min(known_up_to(one), known_up_to(other));
    auto const left = known_part(one, bound, apart);
    auto const right = known_part(other, bound, apart);
    auto const smaller = std::min(left.size(), right.size());
    if (smaller == 0) return 0;
    std::vector<std::uint64_t> both;
    std::ranges::set_intersection(left, right, std::back_inserter(both));
    return static_cast<double>(both.size()) / static_cast<double>(smaller);
}

}  // namespace belleman::story
