#include "belleman/config/recording.hpp"

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

Recording read_recording(Table& root, std::filesystem::path const& folder) {
    Recording recording;
    root.require("recorded", moment(), recording.recorded);
    root.require("body", path(folder), recording.body);
    root.read("final_url", source_address(folder), recording.final_url);
    if (!root.has("source")) {
        root.report(root.place(), "source", "missing; it says how the document is read");
    } else if (auto table = root.table("source")) {
        recording.source = read_source(*table, folder, PollingSettings{}.interval, recording.names);
    }
    if (recording.final_url.empty()) recording.final_url = recording.source.url;
    root.reject_unknown_keys();
    return recording;
}

}  // namespace

tl::expected<Recording, std::vector<Problem>> parse_recording(std::string_view text,
                                                              std::filesystem::path const& file) {
    auto const document = read_document(text);
    if (!document) {
        auto const& [place, message] = document.error();
        return tl::unexpected(std::vector<Problem>{{file.string(), place.line, place.column, message}});
    }
    Problems problems{file.string()};
    Table root{*document, problems};
    auto recording = read_recording(root, std::filesystem::absolute(file).parent_path());
    if (!problems.empty()) return tl::unexpected(std::move(problems).in_file_order());
    return recording;
}

}  // namespace belleman::config
