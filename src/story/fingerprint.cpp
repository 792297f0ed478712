#include "belleman/story/fingerprint.hpp"

#include "belleman/story/address.hpp"
#include "belleman/text/language.hpp"
#include "belleman/text/plain.hpp"
#include "belleman/text/url.hpp"
#include "story/figures.hpp"
#include "story/normal_words.hpp"
#include "story/page_marks.hpp"
#include "story/sentences.hpp"
#include "story/shingles.hpp"
#include "story/terms.hpp"
#include "story/word_forms.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <iterator>

namespace belleman::story {

namespace {

using namespace std::string_view_literals;

// What an announcement is about stands in its beginning; the bounds make the cost of a comparison one.
constexpr std::size_t most_characters = 1'500;
constexpr std::size_t most_words_for_grams = 80;
constexpr std::size_t most_words = 160;
constexpr std::size_t most_grams = 480;
constexpr std::size_t most_title_grams = 120;
constexpr std::size_t most_figures = 24;

constexpr std::array language_names{"nl"sv, "fr"sv, "de"sv, "en"sv};
// Parts of a source's name that say what kind of body it is, not where.
constexpr std::array bodies{"stad"sv,    "ville"sv,   "ocmw"sv, "cpas"sv,  "gemeente"sv, "commune"sv,
                            "politie"sv, "police"sv,  "pz"sv,   "hvz"sv,   "zone"sv,     "prezly"sv,
                            "pers"sv,    "press"sv,   "city"sv, "stadt"sv, "nieuws"sv,   "news"sv,
                            "agenda"sv,  "website"sv, "rss"sv,  "zp"sv,    "van"sv,      "de"sv};

template <std::size_t Size>
bool contains(std::array<std::string_view, Size> const& list, std::string_view text) {
    return std::ranges::find(list, text) != list.end();
}

std::vector<std::string_view> first(std::vector<std::string_view> words, std::size_t most) {
    if (words.size() > most) words.resize(most);
    return words;
}

/// What the words of title and text say.
void add_word_signs(Fingerprint& to, std::string const& title, std::string const& body) {
    auto const title_words = split_words(title);
    auto const body_words = split_words(body);
    add_words(to.of(Sign::title_word), title_words);
    add_words(to.of(Sign::word), title_words);
    add_words(to.of(Sign::word), first(body_words, most_words));
    add_grams(to.of(Sign::title_gram), title_words);
    add_grams(to.of(Sign::text_gram), first(body_words, most_words_for_grams));
    auto const add_concept = [&](WordForms::Row const& row) { to.of(Sign::subject).push_back(row.id); };
    concept_forms().find(title, to.language, add_concept);
    concept_forms().find(body, to.language, add_concept);
}

/// What the title says of its relation to other announcements.
void add_marks(Fingerprint& to) {
    mark_forms().find(to.title, to.language, [&](WordForms::Row const& row) {
        if (row.first_column == "follow-up") to.of(Sign::follow_up).push_back(row.id);
        if (row.first_column == "reaction") to.of(Sign::reaction).push_back(1);
        if (row.first_column == "provisional") to.of(Sign::stage).push_back(1);
        if (row.first_column == "definitive") to.of(Sign::stage).push_back(2);
    });
}

void append(SignSet& to, SignSet const& more) {
    to.insert(to.end(), more.begin(), more.end());
}

void add_figures(Fingerprint& to, std::string const& title, std::string const& body) {
    auto const of_title = figures_of(title, to.language);
    auto const of_body = figures_of(body, to.language);
    to.of(Sign::title_year) = of_title.years;
    to.of(Sign::title_ordinal) = of_title.ordinals;
    to.of(Sign::title_date) = of_title.dates;
    append(to.of(Sign::title_date), of_title.months);
    for (auto const* figures : {&of_title, &of_body}) {
        append(to.of(Sign::number), figures->numbers);
        append(to.of(Sign::year), figures->years);
        append(to.of(Sign::date), figures->dates);
        append(to.of(Sign::ordinal), figures->ordinals);
    }
}

void add_tags(Fingerprint& to, Tags const& tags) {
    for (auto const& tag : tags.municipalities)
        to.of(Sign::municipality)
            .push_back(static_cast<std::uint32_t>(std::strtoul(tag.nis.c_str(), nullptr, 10)));
    for (auto const& tag : tags.topics)
        to.of(Sign::topic).push_back(term_hash(Term::name, tag.topic));
    for (auto const& deadline : tags.deadlines) {
        auto const days = std::chrono::sys_days{deadline.date}.time_since_epoch().count();
        to.of(Sign::deadline).push_back(static_cast<std::uint32_t>(std::max<std::int64_t>(days, 0)));
    }
}

/// The words of a source's id without its language: "mi is" of "mi-is-nl".
std::string name_of(std::string const& source_id) {
    std::string name = normal_words(source_id);
    std::ranges::replace(name, '_', ' ');
    auto const last = name.rfind(' ');
    if (last != std::string::npos && contains(language_names, std::string_view{name}.substr(last + 1)))
        name.resize(last);
    return name;
}

/// An association that is the subject of its own title tells what it thinks or does itself.
bool names_itself(std::string_view title, std::string_view name) {
    auto const first_name = name.substr(0, name.find(' '));
    auto const words = split_words(title);
    return std::ranges::find(words, first_name) != words.end();
}

void add_source(Fingerprint& to, Entry const& entry, Source const& source) {
    auto const name = name_of(entry.source_id);
    auto& organisation = to.of(Sign::organisation);
    organisation.push_back(term_hash(Term::name, name));
    if (!source.organisation.empty())
        organisation.push_back(term_hash(Term::name, normal_words(source.organisation)));
    if (auto const url = text::parse_url(entry.url))
        organisation.push_back(term_hash(Term::name, text::without_www(url->host)));
    to.of(Sign::level).push_back(static_cast<std::uint32_t>(source.level));
    if (source.level == Level::association && names_itself(to.title, name))
        to.of(Sign::reaction).push_back(1);
    if (source.level != Level::local) return;
    for (auto const word : split_words(name)) {
        if (contains(bodies, word) || contains(language_names, word)) continue;
        add_words(to.of(Sign::place), {word});
        break;  // "heist-op-den-berg": the first word names it
    }
}

/// Systems write "5679 at https://www.stad.be" and UUIDs; numbers and addresses alone tell nothing more.
bool is_unique_everywhere(std::string_view guid) {
    constexpr std::size_t uuid_size = 36;
    return guid.find(" at http") != std::string_view::npos || guid.starts_with("urn:") ||
           guid.starts_with("tag:") || (guid.size() == uuid_size && std::ranges::count(guid, '-') == 4);
}

/// The canonical address without a part that is a language: "/nl/nieuws/7" and "/fr/nieuws/7" are one.
std::string without_language(std::string const& address) {
    std::string neutral;
    bool is_path = false;
    for (std::size_t begin = 0; begin <= address.size();) {
        auto const end = std::min(address.find('/', begin), address.size());
        auto const part = std::string_view{address}.substr(begin, end - begin);
        if (!is_path || !contains(language_names, part)) neutral.append(is_path ? "/" : "").append(part);
        is_path = true;
        begin = end + 1;
    }
    return neutral;
}

void add_addresses(Fingerprint& to, Entry const& entry, Source const& source) {
    auto const link = canonical_address(entry.url, source.matching);
    auto const claimed = canonical_address(entry.canonical_url, source.matching);
    to.address = claimed.empty() ? link : claimed;
    if (to.address.empty()) return;
    bool const claims = !link.empty() && link != to.address;
    bool const is_elsewhere = claims && host_of(link) != host_of(to.address);
    add_page_marks(to.of(Sign::page), to.address);
    if (claims) {
        add_page_marks(to.of(Sign::page), link);
        to.of(Sign::claim)
            .push_back(static_cast<std::uint32_t>(is_elsewhere ? Claim::other_host : Claim::own_host));
    }
    auto const neutral = without_language(is_elsewhere ? link : to.address);
    if (names_a_page(neutral)) to.of(Sign::parallel).push_back(term_hash(Term::name, neutral));
}

/// What every page of a site names, its home pages, says nothing.
void add_translations(Fingerprint& to, Entry const& entry, Source const& source) {
    constexpr std::size_t most = most_figures / marks_of_page;
    std::size_t added = 0;
    for (auto const& translation : entry.translations) {
        auto const address = canonical_address(translation.url, source.matching);
        bool const is_other = text::primary_language(translation.language) != to.language;
        bool const is_page = names_a_page(without_language(address));
        if (is_other && is_page && address != to.address && added++ < most)
            add_page_marks(to.of(Sign::translation), address);
    }
}

std::size_t most_of(Sign kind) {
    switch (kind) {
        case Sign::title_gram:
            return most_title_grams;
        case Sign::text_gram:
            return most_grams;
        case Sign::sentence:
            return most_sentences;
        case Sign::title_word:
        case Sign::word:
            return most_words;
        default:
            return most_figures;
    }
}

}  // namespace

Fingerprint fingerprint_of(Entry const& entry, Source const& source, SignSet const& usual) {
    Fingerprint fingerprint;
    add_addresses(fingerprint, entry, source);
    fingerprint.title = normal_words(entry.title);
    fingerprint.published = entry.published.time_since_epoch().count();
    fingerprint.language = text::primary_language(entry.language);
    add_translations(fingerprint, entry, source);

    auto const body = body_of(entry);
    auto const whole = without_sentences(body, usual);
    auto const beginning = text::shorten(whole, most_characters);
    add_word_signs(fingerprint, fingerprint.title, normal_words(beginning));
    add_marks(fingerprint);
    fingerprint.of(Sign::sentence) = sentences_in(body);
    add_figures(fingerprint, entry.title, beginning);
    add_tags(fingerprint, entry.tags);
    add_source(fingerprint, entry, source);
    if (is_unique_everywhere(entry.guid))
        fingerprint.of(Sign::identity).push_back(term_hash(Term::name, entry.guid));
    for (std::size_t kind = 0; kind < sign_kinds; ++kind)
        make_set(fingerprint.signs[kind], most_of(static_cast<Sign>(kind)));

    // Title and text each make their own groups of words: matching can take the title's out again.
    auto hashes = shingles_of(normal_words(whole));
    std::ranges::copy(shingles_of(fingerprint.title), std::back_inserter(hashes));
    fingerprint.shingles = sketch_of(std::move(hashes));
    return fingerprint;
}

}  // namespace belleman::story
