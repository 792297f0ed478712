#pragma once

#include "belleman/config/settings.hpp"
#include "belleman/model/instant.hpp"
#include "belleman/model/source.hpp"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::config {

/// What is known of a recorded response beside its bytes: `recording.toml`. It holds what reading needs of
/// the source, so that a recording stands alone.
struct RecordingNote {
    Instant recorded{};          ///< when the response came; the clock of a replay
    std::filesystem::path body;  ///< absolute once it has been read; relative to the recording when written
    std::string final_url;       ///< after redirects; the source's address where not given
    Source source;
    std::vector<GivenName> names;  ///< the municipalities and topics that the source gives
};

/// Reads and checks a recording; every mistake at once, in the order of the file. The table [source] has the
/// keys that [[source]] has in a configuration.
[[nodiscard]] tl::expected<RecordingNote, std::vector<Problem>> parse_recording_note(
    std::string_view text, std::filesystem::path const& file);

/// The text of `recording.toml`, which `parse_recording_note` reads back. Everything that says how the source
/// is read is taken over, key for key, from its table in `configuration`, the text of a configuration that is
/// right. What only says when and where it is polled is not; its address is that of `note.source`.
[[nodiscard]] std::string recording_toml(std::string_view configuration, RecordingNote const& note);

}  // namespace belleman::config
