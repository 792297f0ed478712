#include "tag/genre.hpp"

#include <array>
#include <set>

namespace belleman::tag {

namespace {

constexpr int enough = 2;

int weight_of(GenreWeight weight, bool in_title) {
    switch (weight) {
        case GenreWeight::hint:
            return in_title ? 2 : 1;
        case GenreWeight::sign:
            return 2;
        case GenreWeight::title:
            return in_title ? 2 : 0;
    }
    return 0;
}

}  // namespace

Genre find_genre(std::span<Field const> fields) {
    std::array<int, 6> weights{};
    std::set<std::size_t> counted;
    for (auto const& field : fields) {
        for (auto const& hit : field.hits.of(Use::genre_cue)) {
            auto const& cue = genre_cues()[hit.index];
            auto const weight = weight_of(cue.weight, field.name == "title");
            if (weight == 0 || !counted.insert(hit.index).second) continue;
            weights.at(static_cast<std::size_t>(cue.genre)) += weight;
        }
    }
    for (auto const genre :
         {Genre::vacancy, Genre::call, Genre::event, Genre::regulation, Genre::practical}) {
        if (weights.at(static_cast<std::size_t>(genre)) >= enough) return genre;
    }
    return Genre::news;
}

}  // namespace belleman::tag
