#include "app/commands.hpp"
#include "app/counted.hpp"
#include "app/difference.hpp"
#include "app/entry_line.hpp"
#include "app/recording.hpp"
#include "app/table.hpp"
#include "app/whole_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <set>
#include <system_error>

namespace belleman::app {

namespace {

using Path = std::filesystem::path;

/// The folders in `roots`, at any depth, that hold a recording, in alphabetical order; else what cannot be
/// looked at, and why.
tl::expected<std::vector<Path>, std::string> recordings_in(std::vector<Path> const& roots) {
    std::set<Path> folders;
    auto const look_at = [&folders](Path const& folder) {
        std::error_code error;
        if (std::filesystem::exists(folder / recording_file, error))
            folders.insert(folder.lexically_normal());
    };
    for (Path const& root : roots) {
        look_at(root);
        std::error_code error;
        std::filesystem::recursive_directory_iterator walk(root, error);
        for (; !error && walk != std::filesystem::end(walk); walk.increment(error)) {
            std::error_code ignored;
            if (walk->is_directory(ignored)) look_at(walk->path());
        }
        if (error)
            return tl::unexpected(fmt::format("{} cannot be read: {}", root.string(), error.message()));
    }
    return std::vector<Path>{folders.begin(), folders.end()};
}

/// Replays one recording after the other and reports each.
class Replays {
public:
    Replays(Console& console, ReplayOptions const& options, tag::Tagger const& tagger)
        : console_(console), options_(options), tagger_(tagger) {}

    void run(Path const& folder) {
        auto const recording = load_recording(folder, tagger_);
        if (!recording) {
            broken(folder, recording.error());
            return;
        }
        Path const file = folder / expectation_file;
        auto const got = app::replay(*recording, tagger_);
        if (!std::filesystem::exists(file) && options_.accept) {
            say(folder, fmt::format("accepted, {}", size_of(got)));
            accept(file, got);
            return;
        }
        auto const text = read_whole_file(file);
        auto const expected =
            text
                ? read_expectation(*text, file)
                : tl::unexpected(config::Problem{file.string(), 0, 0, text.error() + "; --accept writes it"});
        if (!expected) {
            broken(folder, {expected.error()});
            return;
        }
        compare(folder, *expected, got);
    }

    [[nodiscard]] ExitCode end(std::size_t count) const {
        console_.out << fmt::format("{} of {} recordings agree\n", agreeing_, count);
        if (broken_) return ExitCode::bad_data;
        return differing_ ? ExitCode::differences : ExitCode::ok;
    }

private:
    void compare(Path const& folder, Expectation const& expected, Expectation const& got) {
        auto found = differences(expected, got);
        auto const tags = static_cast<std::size_t>(std::ranges::count_if(found, &Difference::is_tag));
        bool const tags_count = options_.tags || options_.accept;
        if (!tags_count) std::erase_if(found, [](Difference const& one) { return one.is_tag; });
        std::string const unseen =
            tags > 0 && !tags_count ? fmt::format("; {} other tags, see --tags", tags) : std::string{};
        if (found.empty()) {
            ++agreeing_;
            say(folder, fmt::format("ok, {}{}", size_of(got), unseen));
            return;
        }
        say(folder, fmt::format("{}{}{}", counted(found.size(), "difference"), unseen,
                                options_.accept ? ", accepted" : ""));
        for (Difference const& difference : found)
            console_.out << to_string(difference);
        if (options_.accept) {
            accept(folder / expectation_file, accepted(expected, got));
        } else {
            differing_ = true;
        }
    }

    void accept(Path const& file, Expectation const& expectation) {
        auto const written = write_whole_file(file, to_json(expectation));
        if (written) {
            ++agreeing_;
        } else {
            broken_ = true;
            console_.err << fmt::format("belleman replay: {} {}\n", file.string(), written.error());
        }
    }

    static std::string size_of(Expectation const& got) {
        if (!got.error.empty()) return "an error as expected";
        return counted(got.entries.size(), "entry", "entries");
    }

    void broken(Path const& folder, std::vector<config::Problem> const& problems) {
        broken_ = true;
        say(folder, "broken");
        for (config::Problem const& problem : problems)
            console_.out << "    " << printable(to_string(problem)) << '\n';
    }

    void say(Path const& folder, std::string const& what) {
        console_.out << fmt::format("{}: {}\n", printable(folder.string()), what);
    }

    Console& console_;
    ReplayOptions const& options_;
    tag::Tagger const& tagger_;
    std::size_t agreeing_ = 0;
    bool differing_ = false;
    bool broken_ = false;
};

}  // namespace

ExitCode replay_command(Console& console, ReplayOptions const& options) {
    auto const tagger = filter_tagger(console, options.config);
    if (!tagger) return ExitCode::configuration;
    for (Path const& folder : options.folders) {
        if (std::filesystem::is_directory(folder)) continue;
        console.err << fmt::format("belleman replay: there is no folder {}\n", folder.string());
        return ExitCode::no_input;
    }
    auto const folders = recordings_in(options.folders);
    if (!folders) {
        console.err << fmt::format("belleman replay: {}\n", folders.error());
        return ExitCode::no_input;
    }
    if (folders->empty()) {
        console.err << fmt::format("belleman replay: no {} there; \"belleman record\" makes one\n",
                                   recording_file);
        return ExitCode::no_input;
    }
    Replays replays(console, options, *tagger);
    for (Path const& folder : *folders)
        replays.run(folder);
    return replays.end(folders->size());
}

}  // namespace belleman::app
