#pragma once

#include "belleman/model/source.hpp"
#include "belleman/model/view.hpp"

#include <tl/expected.hpp>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::config {

/// A mistake in a configuration file. Printed as "file:line:column: message".
struct Problem {
    std::string file;
    int line = 0;  ///< 1-based; 0 when the whole file is meant
    int column = 0;
    std::string message;  ///< what is wrong, what was expected, and a suggestion where there is one
};

[[nodiscard]] std::string to_string(Problem const& problem);

/// The most characters of an id.
inline constexpr std::size_t longest_id = 64;

struct ServerSettings {
    std::string listen = "127.0.0.1:8080";
    std::string public_url;  ///< how others reach the server; "http://<listen>" where not given
    std::string title = "Belleman";
    std::string tag_authority;  ///< domain or address in the ids of entries (RFC 4151); host of public_url
                                ///< where not given
    int page_limit = 50;        ///< entries of a view that asks for no number
    int max_limit = 500;
    std::size_t connections = 1024;
};

struct StoreSettings {
    std::filesystem::path directory;  ///< where belleman.sqlite lives; empty: `--state-dir`,
                                      ///< $STATE_DIRECTORY, or the user's own
};

struct PollingSettings {
    std::string contact;  ///< address (mailto: or https:) in the User-Agent
    std::chrono::seconds interval{3600};
    int transfers = 32;
    std::size_t max_bytes = std::size_t{10} * 1024 * 1024;
    std::chrono::seconds timeout{60};
    std::chrono::seconds connect_timeout{10};
    int redirects = 5;
    bool robots = true;  ///< obey the robots.txt of the hosts
    bool private_addresses = false;
};

/// What keeps a source from filling the views all at once.
struct ArrivalSettings {
    int old_entries = 10;  ///< undated ones of a first document, or entries of a burst, on top
    int burst = 25;        ///< entries of today that are never taken for a burst
    std::chrono::seconds hold{std::chrono::hours{24}};  ///< how long the rest of a burst is held back
};

struct TaggingSettings {
    std::filesystem::path topics;     ///< empty: the installed topics.toml
    std::filesystem::path gazetteer;  ///< folder; empty: the installed one
};

/// The name of a municipality or topic that stands in a configuration, for whoever knows which there are.
struct GivenName {
    enum class Kind { municipality, topic };

    Kind kind = Kind::municipality;
    std::string value;
    std::string where;  ///< the key: `source "x", concerns`
    int line = 0;
    int column = 0;
};

struct Settings {
    std::filesystem::path file;  ///< where it was read from; empty for the defaults
    ServerSettings server;
    StoreSettings store;
    PollingSettings polling;
    ArrivalSettings arrivals;
    TaggingSettings tagging;
    std::vector<Source> sources;
    std::vector<NamedView> views;
    MatchingBySource matching;     ///< of all sources
    std::vector<GivenName> names;  ///< all that sources and views give, in the order of the file
};

/// What could be read of a configuration, and every mistake in it, in the order of the file.
struct Draft {
    Settings settings;
    std::vector<Problem> problems;
};

/// Reads a configuration as far as it goes, for whoever has further checks to make on what is right in it.
[[nodiscard]] Draft draft(std::filesystem::path const& file);

/// Reads and checks a configuration. Relative `file:` addresses and paths are resolved against the file's
/// folder. Every mistake is reported at once, in the order of the file. Selectors, topics and names of
/// municipalities are checked by whoever knows them (`belleman check`).
[[nodiscard]] tl::expected<Settings, std::vector<Problem>> load(std::filesystem::path const& file);

/// The same for a text; `file` is used for messages and for resolving.
[[nodiscard]] tl::expected<Settings, std::vector<Problem>> parse(std::string_view text,
                                                                 std::filesystem::path const& file);

}  // namespace belleman::config
