#include "belleman/text/words.hpp"

#include "belleman/text/plain.hpp"
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace belleman::text {

namespace {

enum class Accents { keep, strip };

struct Free {
    void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }
};

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == '`' || c == 0xB4 || (c >= 0x2018 && c <= 0x201B) || c == 0x2BC || c == 0x2032;
}

bool is_double_quote(char32_t c) {
    return c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F) || c == 0x2033;
}

bool is_hyphen(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2013);
}

bool is_dash(char32_t c) {
    return is_hyphen(c) || c == 0x2014 || c == 0x2015 || c == 0x2212;
}

// Soft hyphen, zero-width characters, direction marks, byte order mark.
bool is_unseen(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

void append_alike(std::string& out, char32_t c) {
    if (is_unseen(c)) return;
    if (is_apostrophe(c)) {
        out += '\'';
    } else if (is_double_quote(c)) {
        out += '"';
    } else if (is_dash(c)) {
        out += '-';
    } else if (is_white_space(c)) {
        out += ' ';
    } else if (c == 0x152 || c == 0x153) {
        out += "oe";  // the letters of French that NFKC leaves joined
    } else if (c == 0xC6 || c == 0xE6) {
        out += "ae";
    } else {
        append_utf8(out, c);
    }
}

// Case folding of ASCII, and what NFKC would do otherwise than wanted here ("´" is a space with an accent).
std::string fold_lookalikes(std::string_view text, bool& ascii) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if (is_ascii(text[i])) {
            out += text[i] == '`' ? '\'' : to_lower(text[i]);
            ++i;
            continue;
        }
        CodePoint const next = code_point_at(text, i);
        append_alike(out, next.value);
        i += next.length;
    }
    ascii = std::all_of(out.begin(), out.end(), is_ascii);
    return out;
}

std::string fold(std::string_view text, Accents accents) {
    bool ascii = true;
    std::string alike = fold_lookalikes(text, ascii);
    if (ascii) return alike;
    int options = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    if (accents == Accents::strip) options |= UTF8PROC_STRIPMARK;
    utf8proc_uint8_t* mapped = nullptr;
    utf8proc_ssize_t const length = utf8proc_map(reinterpret_cast<utf8proc_uint8_t const*>(alike.data()),
                                                 static_cast<utf8proc_ssize_t>(alike.size()), &mapped,
                                                 static_cast<utf8proc_option_t>(options));
    std::unique_ptr<utf8proc_uint8_t, Free> const owner(mapped);
    if (length < 0) throw std::runtime_error(std::string("utf8proc: ") + utf8proc_errmsg(length));
    return {reinterpret_cast<char const*>(mapped), static_cast<std::size_t>(length)};
}

bool is_letter_or_digit(char32_t c) {
    if (c < 0x80) {
        char const byte = static_cast<char>(c);
        return is_alphanumeric(byte);
    }
    if (is_apostrophe(c)) return false;  // U+02BC counts as a letter in Unicode
    auto const category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

// Letters, digits, and the combining marks that follow them: categories L, M and N are neighbours.
static_assert(UTF8PROC_CATEGORY_LU < UTF8PROC_CATEGORY_MN && UTF8PROC_CATEGORY_ME < UTF8PROC_CATEGORY_ND);

/// The letters of Latin-1 and Latin Extended-A, folded once.
class LatinFolds {
public:
    LatinFolds() {
        for (char32_t letter = first; letter <= last; ++letter) {
            std::string text;
            append_utf8(text, letter);
            folds_.push_back(fold(text, Accents::strip));
        }
    }

    /// Null for a character outside.
    [[nodiscard]] std::string const* of(char32_t letter) const {
        return letter >= first && letter <= last ? &folds_[letter - first] : nullptr;
    }

private:
    static constexpr char32_t first = 0xC0;
    static constexpr char32_t last = 0x17F;
    std::vector<std::string> folds_;
};

std::size_t skip_unseen(std::string_view text, std::size_t at) {
    while (at < text.size() && !is_ascii(text[at])) {
        CodePoint const next = code_point_at(text, at);
        if (!is_unseen(next.value)) break;
        at += next.length;
    }
    return at;
}

// The end of the word that begins at `at`.
std::size_t word_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (at < text.size()) {
        CodePoint next = code_point_at(text, at);
        if (is_apostrophe(next.value) || is_hyphen(next.value)) {
            at = skip_unseen(text, at + next.length);
            if (at >= text.size()) break;
            next = code_point_at(text, at);
        }
        if (!is_letter_or_digit(next.value)) break;
        end = at + next.length;
        at = skip_unseen(text, end);
    }
    return end;
}

}  // namespace

std::string fold_case(std::string_view text) {
    return fold(text, Accents::keep);
}

std::string fold_accents(std::string_view text) {
    return fold(text, Accents::strip);
}

void append_folded(std::string& out, std::string_view text) {
    auto const size = out.size();
    auto const* const foreign = std::find_if_not(text.begin(), text.end(), is_ascii);
    auto const ascii = static_cast<std::size_t>(foreign - text.begin());
    out.resize(size + ascii);
    std::transform(text.begin(), foreign, out.begin() + static_cast<std::ptrdiff_t>(size), to_lower);
    if (ascii == text.size()) return;
    static LatinFolds const folds;
    for (std::size_t i = ascii; i < text.size();) {
        if (is_ascii(text[i])) {
            out += to_lower(text[i++]);
            continue;
        }
        CodePoint const next = code_point_at(text, i);
        auto const* fold = folds.of(next.value);
        if (fold == nullptr) {
            out.resize(size);
            out += fold_accents(text);
            return;
        }
        out += *fold;
        i += next.length;
    }
}

std::size_t letters_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (is_ascii(text[at])) {
            if (!is_alphanumeric(text[at])) break;
            ++at;
            continue;
        }
        CodePoint const next = code_point_at(text, at);
        if (!is_letter_or_digit(next.value) && !is_unseen(next.value)) break;
        at += next.length;
    }
    return at;
}

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    words.reserve(text.size() / 6);
    for (std::size_t i = 0; i < text.size();) {
        CodePoint const next = code_point_at(text, i);
        if (!is_letter_or_digit(next.value)) {
            i += next.length;
            continue;
        }
        std::size_t const end = word_end(text, i);
        std::string folded = fold_accents(text.substr(i, end - i));
        // A mark that stands alone folds to nothing and is no word.
        if (!folded.empty()) words.push_back({std::move(folded), i, end});
        i = end;
    }
    return words;
}

std::string spaced_words(std::string_view text) {
    std::string words = " ";
    for (auto const& word : words_of(text))
        words.append(word.folded).append(" ");
    return words;
}

}  // namespace belleman::text
