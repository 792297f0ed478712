#include "story/normal_words.hpp"

#include "belleman/text/words.hpp"

namespace belleman::story {

std::string normal_words(std::string_view text) {
    std::string normal;
    normal.reserve(text.size());
    for (auto const& word : text::words_of(text)) {
        if (!normal.empty()) normal += ' ';
        // A hyphen or apostrophe inside a word is written by one publisher and left out by the next.
        for (char const byte : word.folded)
            normal += byte == '-' || byte == '\'' ? ' ' : byte;
    }
    return normal;
}

}  // namespace belleman::story
