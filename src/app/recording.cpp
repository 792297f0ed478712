#include "app/recording.hpp"

#include "app/setup.hpp"
#include "app/whole_file.hpp"
#include "belleman/fetch/recorded.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace belleman::app {

namespace {

using Path = std::filesystem::path;
using Problems = std::vector<config::Problem>;

/// The line on which `key` is given; 0 when it is not.
int line_of(std::string_view toml, std::string_view key) {
    int number = 1;
    for (std::size_t at = 0; at < toml.size(); ++number) {
        if (toml.substr(at).starts_with(key)) return number;
        at = std::min(toml.find('\n', at), toml.size()) + 1;
    }
    return 0;
}

tl::unexpected<Problems> problem(Path const& file, int line, std::string message) {
    return tl::unexpected(Problems{{file.string(), line, line == 0 ? 0 : 1, std::move(message)}});
}

/// What the settings of the source mean, held against the selectors' syntax, the topics and the gazetteer.
Problems meaning_problems(config::RecordingNote& note, Path const& file, tag::Tagger const& tagger) {
    config::Settings settings;
    settings.file = file;
    settings.sources.push_back(std::move(note.source));
    settings.names = note.names;
    auto problems = check_meaning(settings, tagger);
    note.source = std::move(settings.sources.front());
    return problems;
}

}  // namespace

tl::expected<Recording, Problems> load_recording(Path const& folder, tag::Tagger const& tagger) {
    Path const note_file = folder / recording_file;
    auto const text = read_whole_file(note_file);
    if (!text) return problem(note_file, 0, text.error());
    auto note = config::parse_recording_note(*text, note_file);
    if (!note) return tl::unexpected(std::move(note.error()));
    if (auto problems = meaning_problems(*note, note_file, tagger); !problems.empty())
        return tl::unexpected(std::move(problems));

    auto body = read_whole_file(note->body);
    if (!body) {
        return problem(note_file, line_of(*text, "body"),
                       fmt::format("body: {} {}", note->body.string(), body.error()));
    }
    Path const head_path = folder / head_file;
    if (!std::filesystem::exists(head_path)) {
        fetch::Document document;
        document.body = *std::move(body);
        document.final_url = note->final_url;
        return Recording{*std::move(note), std::move(document)};
    }
    auto const head = read_whole_file(head_path);
    if (!head) return problem(head_path, 0, head.error());
    auto outcome = fetch::recorded_outcome(*head, *std::move(body), note->final_url, note->recorded);
    if (!outcome) return problem(head_path, outcome.error().line, outcome.error().message);
    return Recording{*std::move(note), *std::move(outcome)};
}

}  // namespace belleman::app
