#include "feed/vocabulary.hpp"

#include "feed/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <tuple>

namespace belleman::feed {

namespace {

struct Word {
    Namespace space;
    std::string_view local;  ///< lower case
    Term term;

    [[nodiscard]] constexpr auto key() const { return std::tuple{space, local}; }
};

// Sorted by namespace; the names of each are in order too.
constexpr auto words = std::to_array<Word>({
    {Namespace::core, "author", Term::rss_author},
    {Namespace::core, "body", Term::body},
    {Namespace::core, "category", Term::rss_category},
    {Namespace::core, "channel", Term::channel},
    {Namespace::core, "content", Term::rss_content},
    {Namespace::core, "created", Term::created},
    {Namespace::core, "date", Term::dc_date},
    {Namespace::core, "description", Term::description},
    {Namespace::core, "enclosure", Term::enclosure},
    {Namespace::core, "encoded", Term::encoded},
    {Namespace::core, "entry", Term::item},
    {Namespace::core, "fullitem", Term::full_item},
    {Namespace::core, "guid", Term::guid},
    {Namespace::core, "issued", Term::issued},
    {Namespace::core, "item", Term::item},
    {Namespace::core, "items", Term::items},
    {Namespace::core, "language", Term::language},
    {Namespace::core, "lastbuilddate", Term::build_date},
    {Namespace::core, "link", Term::rss_link},
    {Namespace::core, "modified", Term::modified},
    {Namespace::core, "pubdate", Term::published},
    {Namespace::core, "published", Term::atom_published},
    {Namespace::core, "subtitle", Term::itunes_subtitle},
    {Namespace::core, "summary", Term::rss_summary},
    {Namespace::core, "title", Term::rss_title},
    {Namespace::core, "updated", Term::atom_updated},
    {Namespace::atom, "author", Term::atom_author},
    {Namespace::atom, "category", Term::atom_category},
    {Namespace::atom, "content", Term::atom_content},
    {Namespace::atom, "created", Term::created},
    {Namespace::atom, "entry", Term::item},
    {Namespace::atom, "id", Term::atom_id},
    {Namespace::atom, "issued", Term::issued},
    {Namespace::atom, "language", Term::language},
    {Namespace::atom, "link", Term::atom_link},
    {Namespace::atom, "modified", Term::modified},
    {Namespace::atom, "published", Term::atom_published},
    {Namespace::atom, "source", Term::source},
    {Namespace::atom, "subtitle", Term::atom_summary},
    {Namespace::atom, "summary", Term::atom_summary},
    {Namespace::atom, "tagline", Term::atom_summary},
    {Namespace::atom, "title", Term::atom_title},
    {Namespace::atom, "updated", Term::atom_updated},
    {Namespace::content, "encoded", Term::encoded},
    {Namespace::dublin_core, "author", Term::creator},
    {Namespace::dublin_core, "created", Term::created},
    {Namespace::dublin_core, "creator", Term::creator},
    {Namespace::dublin_core, "date", Term::dc_date},
    {Namespace::dublin_core, "description", Term::other_description},
    {Namespace::dublin_core, "language", Term::language},
    {Namespace::dublin_core, "subject", Term::subject},
    {Namespace::dublin_core, "title", Term::other_title},
    {Namespace::dublin_core_terms, "abstract", Term::other_description},
    {Namespace::dublin_core_terms, "created", Term::created},
    {Namespace::dublin_core_terms, "creator", Term::creator},
    {Namespace::dublin_core_terms, "date", Term::dc_date},
    {Namespace::dublin_core_terms, "description", Term::other_description},
    {Namespace::dublin_core_terms, "issued", Term::issued},
    {Namespace::dublin_core_terms, "language", Term::language},
    {Namespace::dublin_core_terms, "modified", Term::modified},
    {Namespace::dublin_core_terms, "subject", Term::subject},
    {Namespace::dublin_core_terms, "title", Term::other_title},
    {Namespace::enclosures, "enclosure", Term::rdf_enclosure},
    {Namespace::itunes, "author", Term::itunes_author},
    {Namespace::itunes, "category", Term::itunes_category},
    {Namespace::itunes, "subtitle", Term::itunes_subtitle},
    {Namespace::itunes, "summary", Term::itunes_summary},
    {Namespace::itunes, "title", Term::media_title},
    {Namespace::media, "category", Term::media_category},
    {Namespace::media, "content", Term::media_content},
    {Namespace::media, "description", Term::media_description},
    {Namespace::media, "group", Term::group},
    {Namespace::media, "title", Term::media_title},
    {Namespace::tombstones, "deleted-entry", Term::deleted_entry},
    {Namespace::xhtml, "body", Term::body},
    {Namespace::xhtml, "div", Term::body},
});
static_assert(std::is_sorted(words.begin(), words.end(),
                             [](Word const& a, Word const& b) { return a.key() < b.key(); }));

using Words = std::span<Word const>;

/// The words of each namespace.
constexpr auto words_of_spaces = [] {
    std::array<Words, static_cast<std::size_t>(Namespace::unknown) + 1> spaces;
    for (std::size_t i = 0; i < spaces.size(); ++i) {
        auto const found = std::ranges::equal_range(words, static_cast<Namespace>(i), {}, &Word::space);
        spaces[i] = Words{found.begin(), found.end()};
    }
    return spaces;
}();

}  // namespace

Term term_of(QualifiedName name) {
    auto const known = words_of_spaces[static_cast<std::size_t>(name.space)];
    if (known.empty()) return Term::none;
    LowerName const lower{name.local};
    // Few words, of which fewer have the same length: faster than a binary search.
    auto const found = std::ranges::find(known, lower.view(), &Word::local);
    return found != known.end() ? found->term : Term::none;
}

}  // namespace belleman::feed
