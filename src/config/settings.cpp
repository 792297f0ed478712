#include "belleman/config/settings.hpp"

#include "config/document.hpp"
#include "config/matching.hpp"
#include "config/problems.hpp"
#include "config/sections.hpp"
#include "config/sources.hpp"
#include "config/table.hpp"
#include "config/views.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <utility>

namespace belleman::config {

namespace {

constexpr std::size_t largest_file = std::size_t{4} * 1024 * 1024;
constexpr std::string_view too_large =
    "larger than 4 MiB, which no configuration is; is this the right file?";

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string error_text(int number) {
    return std::generic_category().message(number);
}

/// The file's bytes, at most one more than are allowed; or why it cannot be read.
tl::expected<std::string, std::string> read_file(std::filesystem::path const& file) {
    std::unique_ptr<std::FILE, CloseFile> const stream{std::fopen(file.c_str(), "rb")};
    if (!stream) return tl::unexpected(fmt::format("cannot be opened: {}", error_text(errno)));
    std::string bytes;
    char block[16 * 1024];
    while (bytes.size() <= largest_file) {
        std::size_t const count = std::fread(block, 1, sizeof block, stream.get());
        if (std::ferror(stream.get()) != 0) {
            return tl::unexpected(fmt::format("cannot be read: {}", error_text(errno)));
        }
        if (count == 0) break;
        bytes.append(block, count);
    }
    return bytes;
}

/// Polled sites are told whom to turn to; nobody polls strangers without that. `given`: something stands in
/// the file, right or not.
void require_contact(Table const& root, bool given, std::vector<Source> const& sources) {
    auto const polled = std::find_if(sources.begin(), sources.end(), [](Source const& source) {
        return source.enabled && source.url.starts_with("http");
    });
    if (given || polled == sources.end()) return;
    root.report(
        root.has("polling") ? root.place_of("polling") : Place{polled->line, 1}, "polling.contact",
        fmt::format("missing; source \"{}\" is polled over the network, and its keeper must be able to "
                    "reach you: add contact = \"mailto:you@example.be\" under [polling]",
                    polled->id));
}

Draft only_problem(std::filesystem::path const& file, Place place, std::string message) {
    Draft result;
    result.settings.file = file;
    result.problems.push_back({file.string(), place.line, place.column, std::move(message)});
    return result;
}

Draft draft_of(std::string_view text, std::filesystem::path const& file) {
    if (text.size() > largest_file) return only_problem(file, {}, std::string{too_large});
    auto const document = read_document(text);
    if (!document) return only_problem(file, document.error().place, document.error().message);
    auto const folder = std::filesystem::absolute(file).parent_path();
    Problems problems{file.string()};
    Table root{*document, problems};
    Settings settings;
    settings.file = file;
    settings.server = read_server(root);
    settings.store = read_store(root, folder);
    bool has_contact = false;
    settings.polling = read_polling(root, has_contact);
    settings.arrivals = read_arrivals(root);
    settings.tagging = read_tagging(root, folder);
    settings.sources = read_sources(root, folder, settings.polling.interval, settings.names);
    read_matching(root, settings.sources);
    settings.matching = matching_of(settings.sources);
    settings.views = read_views(root, settings.server, settings.sources, settings.names);
    root.reject_unknown_keys();
    require_contact(root, has_contact, settings.sources);
    return {std::move(settings), std::move(problems).in_file_order()};
}

tl::expected<Settings, std::vector<Problem>> settled(Draft draft) {
    if (!draft.problems.empty()) return tl::unexpected(std::move(draft.problems));
    return std::move(draft.settings);
}

}  // namespace

Draft draft(std::filesystem::path const& file) {
    auto bytes = read_file(file);
    if (!bytes) return only_problem(file, {}, std::move(bytes.error()));
    return draft_of(*bytes, file);
}

tl::expected<Settings, std::vector<Problem>> load(std::filesystem::path const& file) {
    return settled(draft(file));
}

tl::expected<Settings, std::vector<Problem>> parse(std::string_view text, std::filesystem::path const& file) {
    return settled(draft_of(text, file));
}

}  // namespace belleman::config
