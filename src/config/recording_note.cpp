#include "belleman/config/recording_note.hpp"

#include "config/addresses.hpp"
#include "config/forms.hpp"
#include "config/problems.hpp"
#include "config/sources.hpp"
#include "config/table.hpp"

#include <utility>

namespace belleman::config {

namespace {

Form<Instant> moment() {
    return [](Value const& value) -> tl::expected<Instant, std::string> {
        auto const* given = std::get_if<std::string>(&value.data);
        auto const instant = given == nullptr ? std::nullopt : instant_from_rfc3339(*given);
        if (!instant) return mismatch("a moment in UTC such as \"2026-05-22T08:00:00Z\", in quotes", value);
        return *instant;
    };
}

RecordingNote read_note(Table& root, std::filesystem::path const& folder) {
    RecordingNote note;
    root.require("recorded", moment(), note.recorded);
    root.require("body", path(folder), note.body);
    root.read("final_url", source_address(folder), note.final_url);
    if (!root.has("source")) {
        root.report(root.place(), "source", "missing; it says how the document is read");
    } else if (auto table = root.table("source")) {
        note.source = read_source(*table, folder, PollingSettings{}.interval, note.names);
    }
    if (note.final_url.empty()) note.final_url = note.source.url;
    root.reject_unknown_keys();
    return note;
}

}  // namespace

tl::expected<RecordingNote, std::vector<Problem>> parse_recording_note(std::string_view text,
                                                                       std::filesystem::path const& file) {
    auto const document = read_document(text);
    if (!document) {
        auto const& [place, message] = document.error();
        return tl::unexpected(std::vector<Problem>{{file.string(), place.line, place.column, message}});
    }
    Problems problems{file.string()};
    Table root{*document, problems};
    auto note = read_note(root, std::filesystem::absolute(file).parent_path());
    if (!problems.empty()) return tl::unexpected(std::move(problems).in_file_order());
    return note;
}

}  // namespace belleman::config
