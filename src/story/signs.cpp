#include "belleman/story/fingerprint.hpp"

#include <algorithm>

namespace belleman::story {

namespace {

constexpr unsigned bits = 7;
constexpr unsigned more = 1U << bits;

void append(std::string& out, std::uint32_t number) {
    for (; number >= more; number >>= bits)
        out += static_cast<char>((number & (more - 1)) | more);
    out += static_cast<char>(number);
}

/// Takes a number off the front; 0 when nothing is left.
std::uint32_t take(std::string_view& bytes) {
    std::uint32_t number = 0;
    for (unsigned shift = 0; shift < 32 && !bytes.empty(); shift += bits) {
        auto const byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= (byte & (more - 1)) << shift;
        if ((byte & more) == 0) break;
    }
    return number;
}

SignSet take_set(std::string_view& bytes) {
    SignSet set;
    auto const count = take(bytes);
    set.reserve(std::min<std::size_t>(count, bytes.size()));  // a number takes a byte at least
    std::uint32_t before = 0;
    for (std::uint32_t i = 0; i < count && !bytes.empty(); ++i)
        set.push_back(before += take(bytes));
    return set;
}

void skip(std::string_view& bytes, std::uint32_t numbers) {
    for (; numbers > 0 && !bytes.empty(); bytes.remove_prefix(1)) {
        if ((static_cast<unsigned char>(bytes.front()) & more) == 0) --numbers;
    }
}

}  // namespace

std::string encoded_signs(Fingerprint const& fingerprint) {
    std::string out;
    for (auto const& set : fingerprint.signs) {
        append(out, static_cast<std::uint32_t>(set.size()));
        std::uint32_t before = 0;
        for (auto const sign : set) {
            append(out, sign - before);
            before = sign;
        }
    }
    return out;
}

std::array<SignSet, sign_kinds> decoded_signs(std::string_view bytes) {
    std::array<SignSet, sign_kinds> signs;
    for (auto& set : signs)
        set = take_set(bytes);
    return signs;
}

SignSet decoded_sign(std::string_view bytes, Sign kind) {
    for (std::size_t before = static_cast<std::size_t>(kind); before > 0; --before)
        skip(bytes, take(bytes));
    return take_set(bytes);
}

}  // namespace belleman::story
