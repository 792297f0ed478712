#include "app/change_summary.hpp"

#include "app/console.hpp"
#include "app/table.hpp"
#include "app/tag_report.hpp"
#include "belleman/text/plain.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace belleman::app {

namespace {

constexpr std::size_t title_width = 72;  // characters

std::string number_or_dash(std::size_t number) {
    return number == 0 ? "-" : fmt::format("{}", number);
}

/// An entry always has one genre and one scope; the one that it gets takes the place of another.
void name_what_is_replaced(TagChange& change) {
    for (TagLine& line : change.added) {
        if (line.kind != TagKind::genre && line.kind != TagKind::scope) continue;
        auto const replaced = std::ranges::find(change.removed, line.kind, &TagLine::kind);
        if (replaced == change.removed.end()) continue;
        auto& reason = line.evidence.reason;
        reason = fmt::format("instead of {}{}{}", replaced->term, reason.empty() ? "" : ": ", reason);
    }
}

}  // namespace

ChangeSummary::ChangeSummary(std::size_t samples, tag::Tagger const& tagger, Ink const& ink)
    : most_samples_(samples), tagger_(tagger), ink_(ink) {}

void ChangeSummary::add(Retagged const& one) {
    ++entries_;
    for (TagLine& line : lines_of(one.entry.tags))
        ++counts_[{line.kind, std::move(line.term)}].before;
    for (TagLine& line : lines_of(one.tags))
        ++counts_[{line.kind, std::move(line.term)}].after;
    if (one.tags == one.entry.tags) return;
    auto change = change_between(one.entry.tags, one.tags);
    if (change.empty()) {
        ++only_reasons_;
        return;
    }
    ++changed_;
    name_what_is_replaced(change);
    EvidenceText const text(one.entry);
    for (TagLine const& line : change.added) {
        auto& counts = counts_[{line.kind, line.term}];
        ++counts.added;
        keep_sample(counts.gaining, one.entry, text, line);
    }
    for (TagLine const& line : change.removed) {
        auto& counts = counts_[{line.kind, line.term}];
        ++counts.removed;
        keep_sample(counts.losing, one.entry, text, line);
    }
}

void ChangeSummary::keep_sample(std::deque<Sample>& samples, Entry const& entry, EvidenceText const& text,
                                TagLine const& line) const {
    if (most_samples_ == 0) return;
    std::string why = line.when.empty() ? std::string{} : line.when + ", ";
    auto const& evidence = line.evidence;
    if (auto const words = text.around(evidence, ink_); !words.empty())
        why += fmt::format("{}: {}: ", evidence.field, words);
    why += ink_.faint(printable(evidence.reason));
    samples.push_back({entry.id, text::shorten(printable(entry.title), title_width), std::move(why)});
    if (samples.size() > most_samples_) samples.pop_front();
}

std::string ChangeSummary::table() const {
    Table table({"KIND", "TAG", "BEFORE", "AFTER", "ADDED", "REMOVED"});
    bool empty = true;
    for (auto const& [key, counts] : counts_) {
        if (counts.added == 0 && counts.removed == 0) continue;
        empty = false;
        auto const& [kind, term] = key;
        table.add({std::string(to_string(kind)), name_of({kind, term, {}, {}}, tagger_),
                   number_or_dash(counts.before), number_or_dash(counts.after), number_or_dash(counts.added),
                   number_or_dash(counts.removed)});
    }
    return empty ? std::string{} : table.to_string();
}

std::string ChangeSummary::samples() const {
    std::string text;
    for (auto const& [key, counts] : counts_) {
        print_samples(text, "+", key, counts.gaining);
        // What loses its genre or scope gains another, and is shown there.
        bool const has_always_one = key.first == TagKind::genre || key.first == TagKind::scope;
        if (!has_always_one) print_samples(text, "-", key, counts.losing);
    }
    return text;
}

void ChangeSummary::print_samples(std::string& to, char const* sign, Key const& key,
                                  std::deque<Sample> const& samples) const {
    if (samples.empty()) return;
    auto const& [kind, term] = key;
    to += fmt::format("\n{} {} {}\n", sign, to_string(kind),
                      ink_.strong(printable(name_of({kind, term, {}, {}}, tagger_))));
    for (Sample const& sample : samples) {
        to += fmt::format("    {:>6}  {}\n", sample.entry, sample.title);
        if (!sample.why.empty()) to += fmt::format("            {}\n", sample.why);
    }
}

}  // namespace belleman::app
