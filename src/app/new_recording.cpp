#include "app/new_recording.hpp"

#include "app/whole_file.hpp"
#include "belleman/feed/read.hpp"
#include "belleman/text/ascii.hpp"
#include "belleman/text/plain.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace belleman::app {

namespace {

using Path = std::filesystem::path;

/// Parts of names of fields that say who asked, or let somebody else ask in that name.
constexpr std::array<std::string_view, 9> private_parts{"cookie", "auth", "token",     "session",   "secret",
                                                        "key",    "-ip",  "forwarded", "request-id"};

/// Fields about the form on the wire; the body is kept in its plain form.
constexpr std::array<std::string_view, 3> wire_fields{"content-encoding", "content-length",
                                                      "transfer-encoding"};

bool is_kept(std::string_view field) {
    auto const name = text::lowered(field.substr(0, field.find(':')));
    return std::ranges::find(wire_fields, name) == wire_fields.end() &&
           std::ranges::none_of(private_parts,
                                [&](std::string_view part) { return name.find(part) != std::string::npos; });
}

std::string without_private_parts(std::string const& address) {
    if (address.starts_with("file:")) return "file:///" + address.substr(address.rfind('/') + 1);
    auto const begin = address.find("://");
    if (begin == std::string::npos) return address;
    auto const end = std::min(address.find_first_of("/?#", begin + 3), address.size());
    auto const at = address.substr(0, end).rfind('@');
    if (at == std::string::npos || at < begin) return address;
    return address.substr(0, begin + 3) + address.substr(at + 1);
}

std::string_view suffix_of(Source const& source, std::string_view body) {
    if (source.kind == SourceKind::html) return ".html";
    bool const is_json = source.kind == SourceKind::json || feed::looks_like_json(body);
    return is_json ? ".json" : ".xml";
}

tl::expected<void, std::string> write(Path const& file, std::string_view bytes) {
    return write_whole_file(file, bytes).map_error([&](std::string const& why) {
        return fmt::format("{} {}", file.string(), why);
    });
}

void remove_files_of(Path const& folder) {
    std::error_code ignored;
    for (std::string_view const name : {recording_file, head_file, std::string_view("body.html"),
                                        std::string_view("body.json"), std::string_view("body.xml")})
        std::filesystem::remove(folder / name, ignored);
}

}  // namespace

config::RecordingNote describe(Source source, fetch::Document const& document, Instant now) {
    config::RecordingNote note;
    note.recorded = now;
    note.body = fmt::format("body{}", suffix_of(source, document.body));
    note.final_url = without_private_parts(document.final_url);
    source.url = without_private_parts(source.url);
    note.source = std::move(source);
    return note;
}

std::string kept_head(std::string_view head) {
    std::string kept;
    while (!head.empty()) {
        auto const end = std::min(head.find('\n'), head.size());
        auto const line = head.substr(0, end);
        if (kept.empty() || is_kept(line)) kept += text::valid_utf8(line) + '\n';
        head.remove_prefix(std::min(end + 1, head.size()));
    }
    return kept;
}

tl::expected<void, std::string> save_recording(Path const& folder, Recording const& recording,
                                               Expectation const& expected, Path const& configuration) {
    auto const settings = read_whole_file(configuration);
    if (!settings) return tl::unexpected(fmt::format("{} {}", configuration.string(), settings.error()));
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return tl::unexpected(fmt::format("{} cannot be made: {}", folder.string(), error.message()));
    remove_files_of(folder);

    auto const& note = recording.note;
    auto const& document = std::get<fetch::Document>(recording.outcome);
    auto written = write(folder / note.body, document.body);
    if (written && !document.head.empty()) written = write(folder / head_file, kept_head(document.head));
    if (written) written = write(folder / expectation_file, to_json(expected));
    if (written) written = write(folder / recording_file, config::recording_toml(*settings, note));
    return written;
}

}  // namespace belleman::app
