#pragma once

#include "belleman/tag/gazetteer.hpp"
#include "tag/aside_words.hpp"
#include "tag/lexicon.hpp"
#include "tag/place_mentions.hpp"

#include <compare>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::tag {

/// What kind of text it is that names places.
struct Speech {
    /// No announcement but a tale, as of the press: every place in it counts, also one in passing, and
    /// "Brussel" is the city. A village needs a word that says it is one: tales are full of what bears its
    /// name.
    bool is_prose = false;
    std::string language{};  ///< primary subtag; empty when unknown
    int year = 0;            ///< of publication
    std::string lead{};      ///< the first field after the title that is not empty

    // By its genre:
    bool is_news = false;     ///< or a rule: what it tells of a call is what came of it
    bool is_call = false;     ///< it invites to apply: it names whom it invites, and what others did
    bool is_vacancy = false;  ///< it names who seeks, and where one works

    // By its words:
    bool is_to_all = false;    ///< it speaks to all authorities: what is past are examples
    bool is_meeting = false;   ///< its title announces a study day: the text says where, and who speaks
    bool is_ceremony = false;  ///< its title announces what is held somewhere
    bool is_guide = false;     ///< its title announces a guide: the text gives examples
};

/// How much is believed that a name speaks of its municipality.
enum class Belief : std::uint8_t {
    none,
    near_neighbours,  ///< when the text names a municipality of the same arrondissement
    sure,
};

/// Decides about the names in one field. Refers to what it is made of, which has to outlive it.
class PlaceJudge {
public:
    PlaceJudge(Gazetteer const& gazetteer, Field const& field, std::span<PlaceMention const> mentions,
               Speech const& speech);

    [[nodiscard]] Belief belief_in(PlaceMention const& mention) const;

    /// Whether the sentence of a token only tells what surrounds the announcement: what is over, what others
    /// did already or show as an example, where those are who speak.
    [[nodiscard]] bool is_background(std::size_t token) const;

    /// One sentence for a person. `municipality` is what the name is taken for.
    [[nodiscard]] std::string reason(PlaceMention const& mention, Municipality const& municipality) const;

    /// The codes that the other names of its list can mean.
    [[nodiscard]] std::vector<std::string> peers_of(PlaceMention const& mention) const;

private:
    struct List {
        std::size_t begin = 0;  ///< in the mentions
        std::size_t end = 0;
        bool needs_support = false;            ///< a member is not believed on its own
        std::set<std::string_view> provinces;  ///< of those that are, where one is not
        bool names_provinces = false;
        bool is_venue = false;  ///< "in Gent en Leuven", where a meeting is held
    };

    /// What a sentence says of all places in it.
    struct Circumstance {
        std::size_t sentence;  ///< its first token
        Aside aside;

        auto operator<=>(Circumstance const&) const = default;
    };

    void note_circumstances();
    void note_lists();
    [[nodiscard]] bool has_circumstance(std::size_t token, Aside wanted) const;
    [[nodiscard]] bool follows_office(std::size_t token) const;
    [[nodiscard]] bool is_venue(PlaceMention const& mention) const;
    [[nodiscard]] bool is_unaddressed(PlaceMention const& mention) const;
    [[nodiscard]] std::string_view province_of(PlaceMention const& mention) const;
    [[nodiscard]] bool is_another_name(PlaceMention const& mention) const;
    [[nodiscard]] bool is_common_noun(PlaceMention const& mention) const;
    [[nodiscard]] bool is_capital_sure(PlaceMention const& mention) const;
    [[nodiscard]] bool is_english_word(PlaceMention const& mention) const;
    [[nodiscard]] bool is_plain(PlaceMention const& mention) const;
    [[nodiscard]] bool is_supported(PlaceMention const& mention) const;
    [[nodiscard]] bool is_believed_alone(PlaceMention const& mention) const;
    [[nodiscard]] bool is_believed_in(List const& list, PlaceMention const& mention) const;

    Gazetteer const& gazetteer_;
    Field const& field_;
    std::span<PlaceMention const> mentions_;
    Speech const& speech_;
    std::vector<Circumstance> circumstances_;
    std::vector<std::size_t> offices_;  ///< tokens that start a word for one, ascending
    std::vector<List> lists_;           ///< by their number
};

}  // namespace belleman::tag
