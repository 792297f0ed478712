#pragma once

#include "story/profile.hpp"

namespace belleman::story {

[[nodiscard]] std::size_t count_shared(SignSet const& one, SignSet const& other);
[[nodiscard]] bool intersect(SignSet const& one, SignSet const& other);
/// Both say something, and not the same.
[[nodiscard]] bool contradict(SignSet const& one, SignSet const& other);

[[nodiscard]] bool is_of(Fingerprint const& entry, Level level);
/// `local` comes from a municipality that `other` neither comes from nor names.
[[nodiscard]] bool leaves_place_unnamed(Fingerprint const& local, Fingerprint const& other);
/// And its title names that municipality: it tells of its own part.
[[nodiscard]] bool titles_own_place(Fingerprint const& local, Fingerprint const& other);
/// How much of the words of two titles is in both; 1 for titles without telling words that are the
/// same, 0 for empty ones.
[[nodiscard]] double likeness_of_titles(Fingerprint const& one, Fingerprint const& other);
/// That, or how much of the shorter of their texts stands in the other, whichever is more.
[[nodiscard]] double likeness_of(Fingerprint const& one, Fingerprint const& other);

/// Whether it says more than its title: "Lees meer" is no text.
[[nodiscard]] bool has_text(Profile const& entry);
/// The share of the shorter text that stands in the other, without the words of their titles; 0 for texts of
/// a few words.
[[nodiscard]] double common_text(Profile const& one, Profile const& other);

}  // namespace belleman::story
