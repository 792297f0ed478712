// The names by which the enumerations of the model appear in configuration, JSON and feeds.

#include "belleman/model/entry.hpp"
#include "belleman/model/feed.hpp"
#include "belleman/model/source.hpp"
#include "belleman/model/tag.hpp"

#include <array>
#include <utility>

namespace belleman {

namespace {

template <class Enum, std::size_t Size>
using Names = std::array<std::pair<Enum, std::string_view>, Size>;

template <class Enum, std::size_t Size>
std::string_view name_of(Names<Enum, Size> const& names, Enum value) {
    for (auto const& [candidate, name] : names) {
        if (candidate == value) return name;
    }
    return {};
}

template <class Enum, std::size_t Size>
std::optional<Enum> value_of(Names<Enum, Size> const& names, std::string_view wanted) {
    for (auto const& [value, name] : names) {
        if (name == wanted) return value;
    }
    return std::nullopt;
}

template <class Enum, std::size_t Size>
constexpr std::array<Enum, Size> values_in(Names<Enum, Size> const& names) {
    std::array<Enum, Size> values{};
    for (std::size_t i = 0; i < Size; ++i)
        values[i] = names[i].first;
    return values;
}

constexpr Names<FeedFormat, 7> feed_formats{{{FeedFormat::rss2, "rss2"},
                                             {FeedFormat::rss1, "rss1"},
                                             {FeedFormat::rss09, "rss0.9"},
                                             {FeedFormat::atom1, "atom1"},
                                             {FeedFormat::atom03, "atom0.3"},
                                             {FeedFormat::json, "json"},
                                             {FeedFormat::html, "html"}}};

constexpr Names<WithdrawalSign, 3> withdrawal_signs{{{WithdrawalSign::unlisted, "unlisted"},
                                                     {WithdrawalSign::deleted, "deleted"},
                                                     {WithdrawalSign::page_gone, "page-gone"}}};

constexpr Names<Level, 6> levels{{{Level::federal, "federal"},
                                  {Level::flemish, "flemish"},
                                  {Level::provincial, "provincial"},
                                  {Level::association, "association"},
                                  {Level::local, "local"},
                                  {Level::other, "other"}}};

constexpr Names<SourceKind, 3> source_kinds{
    {{SourceKind::feed, "feed"}, {SourceKind::html, "html"}, {SourceKind::json, "json"}}};

constexpr Names<SelectorSyntax, 2> selector_syntaxes{
    {{SelectorSyntax::xpath, "xpath"}, {SelectorSyntax::css, "css"}}};

constexpr Names<EvidenceKind, 10> evidence_kinds{{{EvidenceKind::address, "address"},
                                                  {EvidenceKind::text, "text"},
                                                  {EvidenceKind::subjects, "subjects"},
                                                  {EvidenceKind::numbers, "numbers"},
                                                  {EvidenceKind::dates, "dates"},
                                                  {EvidenceKind::places, "places"},
                                                  {EvidenceKind::organisation, "organisation"},
                                                  {EvidenceKind::time, "time"},
                                                  {EvidenceKind::roles, "roles"},
                                                  {EvidenceKind::translations, "translations"}}};

constexpr Names<Genre, 6> genres{{{Genre::news, "news"},
                                  {Genre::call, "call"},
                                  {Genre::regulation, "regulation"},
                                  {Genre::event, "event"},
                                  {Genre::vacancy, "vacancy"},
                                  {Genre::practical, "practical"}}};

constexpr Names<DeadlineKind, 6> deadline_kinds{{{DeadlineKind::submission, "submission"},
                                                 {DeadlineKind::registration, "registration"},
                                                 {DeadlineKind::consultation, "consultation"},
                                                 {DeadlineKind::payment, "payment"},
                                                 {DeadlineKind::entry_into_force, "entry-into-force"},
                                                 {DeadlineKind::other, "other"}}};

}  // namespace

std::string_view to_string(FeedFormat format) {
    return name_of(feed_formats, format);
}
std::span<Level const> all_levels() {
    static constexpr auto values = values_in(levels);
    return values;
}
std::string_view to_string(Level level) {
    return name_of(levels, level);
}
std::optional<Level> level_from(std::string_view name) {
    return value_of(levels, name);
}
std::span<SourceKind const> all_source_kinds() {
    static constexpr auto values = values_in(source_kinds);
    return values;
}
std::string_view to_string(SourceKind kind) {
    return name_of(source_kinds, kind);
}
std::optional<SourceKind> source_kind_from(std::string_view name) {
    return value_of(source_kinds, name);
}
std::span<EvidenceKind const> all_evidence_kinds() {
    static constexpr auto values = values_in(evidence_kinds);
    return values;
}
std::string_view to_string(EvidenceKind kind) {
    return name_of(evidence_kinds, kind);
}
std::optional<EvidenceKind> evidence_kind_from(std::string_view name) {
    return value_of(evidence_kinds, name);
}
std::span<SelectorSyntax const> all_selector_syntaxes() {
    static constexpr auto values = values_in(selector_syntaxes);
    return values;
}
std::string_view to_string(SelectorSyntax syntax) {
    return name_of(selector_syntaxes, syntax);
}
std::optional<SelectorSyntax> selector_syntax_from(std::string_view name) {
    return value_of(selector_syntaxes, name);
}
std::string_view to_string(Genre genre) {
    return name_of(genres, genre);
}
std::optional<Genre> genre_from(std::string_view name) {
    return value_of(genres, name);
}
std::string_view to_string(DeadlineKind kind) {
    return name_of(deadline_kinds, kind);
}
std::optional<DeadlineKind> deadline_kind_from(std::string_view name) {
    return value_of(deadline_kinds, name);
}

std::string_view to_string(WithdrawalSign sign) {
    return name_of(withdrawal_signs, sign);
}

std::optional<WithdrawalSign> withdrawal_sign_from(std::string_view name) {
    return value_of(withdrawal_signs, name);
}

}  // namespace belleman
