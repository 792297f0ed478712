#pragma once

#include "app/console.hpp"
#include "app/exit_code.hpp"
#include "app/log.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace belleman::app {

/// `belleman check`: every mistake of a configuration, or that it is right.
[[nodiscard]] ExitCode check_command(Console& console, std::filesystem::path const& config);

struct FetchOptions {
    std::filesystem::path config;
    std::optional<std::filesystem::path> state_directory;
    std::vector<std::string> sources;  ///< ids; empty: all enabled ones
    bool unconditional = false;
};
/// `belleman fetch`: polls sources once, now, and says what came.
[[nodiscard]] ExitCode fetch_command(Console& console, FetchOptions const& options);

struct RecordOptions {
    std::filesystem::path config;
    std::string source;  ///< id
    std::filesystem::path folder;
    bool force = false;  ///< replace a recording that is there
};
/// `belleman record`: fetches a source once, and keeps the response with the entries that it gives.
[[nodiscard]] ExitCode record_command(Console& console, RecordOptions const& options);

struct ReplayOptions {
    std::optional<std::filesystem::path> config;
    std::vector<std::filesystem::path> folders;
    bool tags = false;    ///< tags count, too
    bool accept = false;  ///< what comes now is what is expected from now on
};
/// `belleman replay`: reads recordings again and compares what they give with what is expected.
[[nodiscard]] ExitCode replay_command(Console& console, ReplayOptions const& options);

/// `belleman sources`: a table of the sources and how their polling stands.
[[nodiscard]] ExitCode sources_command(Console& console, std::filesystem::path const& config,
                                       std::optional<std::filesystem::path> const& state_directory);

struct ParseOptions {
    std::string file;  ///< "-": standard input
    std::string base;
    std::string content_type;
};
/// `belleman parse`: one document as normalised JSON.
[[nodiscard]] ExitCode parse_command(Console& console, ParseOptions const& options);

struct DiscoverOptions {
    std::string what;  ///< an http(s) address, a file, or "-": standard input
    std::string base;  ///< where what is read from a file comes from
    std::string content_type;
    std::filesystem::path config;  ///< for how to poll, and for ids that are taken
    bool config_is_given = false;  ///< else it is the usual one, which need not exist
    int choice = 1;                ///< which of the offers is printed
};
/// `belleman discover`: how a page can be followed; the best way as a [[source]] table.
[[nodiscard]] ExitCode discover_command(Console& console, DiscoverOptions const& options);

struct TagOptions {
    std::optional<std::filesystem::path> config;
    std::filesystem::path topics;  ///< rules to try; empty: those of the configuration
    bool explain = false;          ///< each tag with its evidence
    std::string format;            ///< "text", "json"; empty: text where tags are explained
    std::string file = "-";        ///< "-": standard input
};
/// `belleman tag`: tags of entries, one JSON object a line or as a text for people.
[[nodiscard]] ExitCode tag_command(Console& console, TagOptions const& options);

struct ExplainOptions {
    std::filesystem::path config;
    std::optional<std::filesystem::path> state_directory;
    std::string entry;  ///< number, guid, address, or id in the merged feed
    std::string other;  ///< a second one, or empty
};
/// `belleman explain`: what is known of a stored entry, and why it is tagged and merged as it is; of two, why
/// they are one announcement or not.
[[nodiscard]] ExitCode explain_command(Console& console, ExplainOptions const& options);

struct RegroupOptions {
    std::filesystem::path config;
    std::optional<std::filesystem::path> state_directory;
    std::vector<std::string> names;  ///< of entries as with `explain`; for `release` ids of sources
};
/// `belleman split`: takes an entry out of its announcement, or out of the story that it translates.
[[nodiscard]] ExitCode split_command(Console& console, RegroupOptions const& options);
/// `belleman join`: makes one announcement, or one story, of two entries.
[[nodiscard]] ExitCode join_command(Console& console, RegroupOptions const& options);
/// `belleman release`: shows what is held back of some sources, or of all.
[[nodiscard]] ExitCode release_command(Console& console, RegroupOptions const& options);

struct RulesOptions {
    std::filesystem::path config;
    std::optional<std::filesystem::path> state_directory;
    std::filesystem::path topics;  ///< for `diff`: rules to try; empty: those in force
    std::size_t samples = 3;       ///< for `diff`: titles that are shown for each change
};
/// `belleman rules diff`: what other rules would change in the tags of all stored entries.
[[nodiscard]] ExitCode rules_diff_command(Console& console, RulesOptions const& options);
/// `belleman rules apply`: gives all stored entries the tags of the rules in force.
[[nodiscard]] ExitCode rules_apply_command(Console& console, RulesOptions const& options);

/// What `scripts/fit-matching` asks of `belleman dedup`.
struct DedupMeasuring {
    bool features = false;                         ///< print each comparison instead of the clusters
    std::optional<std::filesystem::path> weights;  ///< in place of the shipped ones
};

/// `belleman dedup`: clusters and stories of entries, one JSON object a line, in order of arrival.
[[nodiscard]] ExitCode dedup_command(Console& console, std::optional<std::filesystem::path> const& config,
                                     DedupMeasuring const& measuring);

}  // namespace belleman::app
