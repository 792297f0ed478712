#include "tag/phrase_automaton.hpp"

namespace belleman::tag {

PhraseAutomaton::PhraseAutomaton(std::vector<std::string> const& phrases) {
    number_bytes(phrases);
    new_state();
    for (auto const& phrase : phrases) {
        insert(phrase, static_cast<std::uint32_t>(lengths_.size()));
        lengths_.push_back(phrase.size());
    }
    link_failures();
}

void PhraseAutomaton::number_bytes(std::vector<std::string> const& phrases) {
    for (auto const& phrase : phrases) {
        for (char const byte : phrase) {
            auto& byte_class = class_of_[static_cast<unsigned char>(byte)];
            if (byte_class == 0) byte_class = static_cast<std::uint8_t>(classes_++);
        }
    }
}

std::uint32_t PhraseAutomaton::new_state() {
    auto const state = static_cast<std::uint32_t>(ends_here_.size());
    next_.resize(next_.size() + classes_, 0);
    ends_here_.push_back(none);
    shorter_.push_back(0);
    return state;
}

void PhraseAutomaton::insert(std::string const& phrase, std::uint32_t number) {
    std::size_t state = 0;
    for (char const byte : phrase) {
        auto const edge = state * classes_ + class_of_[static_cast<unsigned char>(byte)];
        if (next_[edge] == 0) {
            auto const added = new_state();
            next_[edge] = added;
        }
        state = next_[edge];
    }
    ends_here_[state] = number;
}

/// Breadth first, so that the state of the longest proper suffix is complete before it is used. A missing
/// edge becomes the edge of that suffix: afterwards every byte is one step.
void PhraseAutomaton::link_failures() {
    std::vector<std::uint32_t> failure(ends_here_.size(), 0);
    std::vector<std::uint32_t> queue;
    queue.reserve(ends_here_.size());
    for (std::size_t c = 0; c < classes_; ++c) {
        if (next_[c] != 0) queue.push_back(next_[c]);
    }
    for (std::size_t head = 0; head < queue.size(); ++head) {
        std::size_t const state = queue[head];
        std::size_t const suffix = failure[state];
        shorter_[state] = ends_here_[suffix] == none ? shorter_[suffix] : failure[state];
        for (std::size_t c = 0; c < classes_; ++c) {
            auto& edge = next_[state * classes_ + c];
            auto const suffix_edge = next_[suffix * classes_ + c];
            if (edge == 0) {
                edge = suffix_edge;
            } else {
                failure[edge] = suffix_edge;
                queue.push_back(edge);
            }
        }
    }
}

}  // namespace belleman::tag
