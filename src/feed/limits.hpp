#pragma once

#include <cstddef>

namespace belleman::feed {

/// Items of a document beyond this many are not read.
inline constexpr std::size_t items_limit = 20'000;

/// The same of a listing or an API: what gives more is no list of news, or means harm.
inline constexpr std::size_t listed_items_limit = 1000;

/// Elements of an API's array beyond this many are not looked at, whether they make items or not.
inline constexpr std::size_t looked_at_limit = 20'000;

/// Authors, categories or enclosures of one item beyond this many are passed over. Nothing that is meant to
/// be read has more; it also bounds the search for repetitions.
inline constexpr std::size_t values_limit = 256;

/// How deep the values of a JSON document may stand inside one another.
inline constexpr std::size_t json_levels_limit = 200;

}  // namespace belleman::feed
