#include "story/sentences.hpp"

#include "belleman/text/plain.hpp"
#include "story/normal_words.hpp"
#include "story/terms.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace belleman::story {

namespace {

constexpr std::size_t enough_repeated = 40;  // characters of a summary with which a content begins
constexpr std::size_t enough_words = 4;
constexpr int usual_from = 3;

/// Calls `take` with each sentence: up to '.', '!' or '?' before a space, or to the end of a line.
template <class Take>
void for_each_sentence(std::string_view text, Take take) {
    while (!text.empty()) {
        std::size_t end = 0;
        for (; end < text.size() && text[end] != '\n'; ++end) {
            bool const may_end = text[end] == '.' || text[end] == '!' || text[end] == '?';
            if (may_end && end + 1 < text.size() && text[end + 1] == ' ') break;
        }
        end = std::min(end + 1, text.size());
        take(text.substr(0, end));
        text.remove_prefix(end);
    }
}

/// Nothing for what is too short to be recognised by.
std::optional<std::uint32_t> hash_of(std::string_view sentence) {
    auto const words = normal_words(sentence);
    if (std::ranges::count(words, ' ') + 1 < static_cast<std::ptrdiff_t>(enough_words)) return std::nullopt;
    return term_hash(Term::name, words);
}

}  // namespace

std::string body_of(Entry const& entry) {
    auto const content = text::plain_from_html(entry.content_html);
    auto const summary = text::plain_from_html(entry.summary_html);
    if (summary.empty() || content.starts_with(std::string_view{summary}.substr(0, enough_repeated)))
        return content.empty() ? summary : content;
    return content.empty() ? summary : summary + "\n" + content;
}

SignSet sentences_in(std::string_view text) {
    SignSet hashes;
    for_each_sentence(text, [&](std::string_view sentence) {
        if (auto const hash = hash_of(sentence)) hashes.push_back(*hash);
    });
    make_set(hashes, most_sentences);
    return hashes;
}

std::string without_sentences(std::string_view text, SignSet const& hashes) {
    if (hashes.empty()) return std::string{text};
    std::string rest;
    for_each_sentence(text, [&](std::string_view sentence) {
        auto const hash = hash_of(sentence);
        if (!hash || !std::ranges::binary_search(hashes, *hash)) rest += sentence;
    });
    return rest;
}

SignSet sentences_of(Entry const& entry) {
    return sentences_in(body_of(entry));
}

SignSet usual_sentences(std::vector<SignSet> const& sentences_of_entries) {
    std::map<std::uint32_t, int> counts;
    for (auto const& sentences : sentences_of_entries) {
        for (auto const sentence : sentences)
            ++counts[sentence];
    }
    SignSet usual;
    for (auto const& [sentence, count] : counts) {
        if (count >= usual_from) usual.push_back(sentence);
    }
    return usual;
}

}  // namespace belleman::story
