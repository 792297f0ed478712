#pragma once

#include "app/recording.hpp"
#include "belleman/fetch/outcome.hpp"
#include "belleman/model/instant.hpp"
#include "belleman/model/source.hpp"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace belleman::app {

/// The description of a response of `source`. A recording is shown to others: of an address it keeps no
/// password, and of a `file:` address only the file's name.
[[nodiscard]] config::RecordingNote describe(Source source, fetch::Document const& document, Instant now);

/// The head without what concerns only the one who asked (cookies, sessions, addresses), and without how the
/// body was packed on its way.
[[nodiscard]] std::string kept_head(std::string_view head);

/// Writes the files of a recording into `folder`, which is made where it is not there; `recording.toml` last.
/// A body of an older recording goes. `configuration` is the file that the source stands in. The error says
/// which file cannot be written and why.
[[nodiscard]] tl::expected<void, std::string> save_recording(std::filesystem::path const& folder,
                                                             Recording const& recording,
                                                             Expectation const& expected,
                                                             std::filesystem::path const& configuration);

}  // namespace belleman::app
