#include "belleman/story/fingerprint.hpp"

#include "belleman/story/address.hpp"
#include "belleman/text/language.hpp"
#include "belleman/text/plain.hpp"
#include "story/normal_words.hpp"
#include "story/shingles.hpp"

#include <algorithm>

namespace belleman::story {

Fingerprint fingerprint_of(Entry const& entry) {
    Fingerprint fingerprint;
    fingerprint.address = canonical_address(entry.url);
    fingerprint.title = normal_words(entry.title);
    fingerprint.day = std::chrono::floor<std::chrono::days>(entry.published).time_since_epoch().count();
    fingerprint.language = text::primary_language(entry.language);

    // Title and text each make their own groups of words: matching can take the title's out again.
    auto const& html = entry.content_html.empty() ? entry.summary_html : entry.content_html;
    auto hashes = shingles_of(normal_words(text::plain_from_html(html)));
    std::ranges::copy(shingles_of(fingerprint.title), std::back_inserter(hashes));
    fingerprint.shingles = sketch_of(std::move(hashes));
    return fingerprint;
}

}  // namespace belleman::story
