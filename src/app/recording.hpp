#pragma once

#include "app/expectation.hpp"
#include "belleman/config/recording_note.hpp"
#include "belleman/fetch/outcome.hpp"
#include "belleman/tag/tagger.hpp"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::app {

// The files of a recording. Together with the body they are one folder.
inline constexpr std::string_view recording_file = "recording.toml";
inline constexpr std::string_view head_file = "response.http";
inline constexpr std::string_view expectation_file = "expected.json";

/// A response that was kept, with what reading it needs.
struct Recording {
    config::RecordingNote note;
    fetch::Outcome outcome;  ///< what the response means; a document when it is to be saved
};

/// Reads the recording in `folder`, but not what it expects. Without `response.http` the body is that of a
/// file, which has no head. Mistakes come with file and line.
[[nodiscard]] tl::expected<Recording, std::vector<config::Problem>> load_recording(
    std::filesystem::path const& folder, tag::Tagger const& tagger);

/// Runs the recording through what the daemon does with a document, with the time of the recording as the
/// clock and a store of its own: what it gives, or the message of a document that cannot be read.
[[nodiscard]] Expectation replay(Recording const& recording, tag::Tagger const& tagger);

}  // namespace belleman::app
