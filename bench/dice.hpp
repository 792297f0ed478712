#pragma once

#include <cstddef>
#include <cstdint>

namespace belleman::bench {

/// xorshift64: the standard's distributions differ between libraries.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}

    std::size_t below(std::size_t bound) {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        return state_ % bound;
    }

private:
    std::uint64_t state_;
};

}  // namespace belleman::bench
