#pragma once

#include "app/console.hpp"
#include "app/exit_code.hpp"
#include "belleman/model/entry.hpp"
#include "belleman/model/source.hpp"
#include "belleman/tag/tagger.hpp"

#include <tl/expected.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace belleman::app {

/// One line of what `belleman tag` and `belleman dedup` read.
struct EntryLine {
    std::string id;
    Entry entry;    ///< not yet tagged
    Source source;  ///< what the line says of it: id, level, language, concerns
};

/// Reads
/// {"id","source","source_level","lang","guid","url","title","summary","content","categories":[],"published",
/// "concerns":[NIS]}; texts may be HTML. Only "id" has to be there. The error says what is wrong with the
/// line.
[[nodiscard]] tl::expected<EntryLine, std::string> read_entry_line(std::string_view line);

/// A plain text that somebody tries: its first line is the title; it is published `now` and read as what a
/// municipality announces. Of a text beyond what is looked at the beginning is read. What is not UTF-8 in it
/// becomes U+FFFD.
[[nodiscard]] EntryLine entry_of_text(std::istream& in, Instant now);

/// Calls `use` for each line of the console's input. A line that cannot be read is told on `err` with its
/// number and passed over; the exit code then is `bad_data`. `name` is the command's, for messages.
[[nodiscard]] ExitCode for_each_entry_line(Console& console, std::string_view name,
                                           std::function<void(EntryLine)> const& use);

/// The tagger of the configuration, or of the installed data without one; with the rules in `topics` where
/// they are given. Null when there are mistakes: they are told on `err`.
[[nodiscard]] std::shared_ptr<tag::Tagger const> filter_tagger(
    Console& console, std::optional<std::filesystem::path> const& config,
    std::filesystem::path const& topics = {});

}  // namespace belleman::app
