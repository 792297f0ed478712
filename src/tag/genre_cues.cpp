#include "tag/genre_cues.hpp"

#include <vector>

namespace belleman::tag {

namespace {

void append(std::vector<GenreCue>& cues, Genre genre, std::span<GenreCueList const> lists) {
    for (auto const& list : lists) {
        for (auto const* phrase : list.phrases)
            cues.push_back({phrase, genre, list.weight});
    }
}

std::vector<GenreCue> all_cues() {
    std::vector<GenreCue> cues;
    append(cues, Genre::vacancy, vacancy_cues());
    append(cues, Genre::call, call_cues());
    append(cues, Genre::event, event_cues());
    append(cues, Genre::regulation, regulation_cues());
    append(cues, Genre::practical, practical_cues());
    append(cues, Genre::news, news_cues());
    return cues;
}

}  // namespace

std::span<GenreCue const> genre_cues() {
    static auto const cues = all_cues();
    return cues;
}

}  // namespace belleman::tag
