#include "app/commands.hpp"
#include "app/new_recording.hpp"
#include "app/polling_client.hpp"
#include "app/setup.hpp"

#include <boost/asio/io_context.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <utility>

namespace belleman::app {

namespace {

ExitCode keep(Console& console, Recording const& recording, tag::Tagger const& tagger,
              RecordOptions const& options) {
    auto const& folder = options.folder;
    auto const expected = replay(recording, tagger);
    if (!expected.error.empty() && std::filesystem::exists(folder / recording_file)) {
        console.err << fmt::format(
            "belleman record: the new response cannot be read, so the recording in {} stays: {}\n",
            folder.string(), printable(expected.error));
        return ExitCode::bad_data;
    }
    auto const saved = save_recording(folder, recording, expected, options.config);
    if (!saved) {
        console.err << fmt::format("belleman record: {}\n", saved.error());
        return ExitCode::cannot_create;
    }
    if (!expected.error.empty()) {
        console.err << fmt::format(
            "belleman record: the response is in {}, but it cannot be read: {}\n"
            "mend [source] in its {}, then \"belleman replay --accept {}\"\n",
            folder.string(), printable(expected.error), recording_file, folder.string());
        return ExitCode::bad_data;
    }
    console.err << fmt::format("{} entries of \"{}\" recorded in {}; look through {}\n",
                               expected.entries.size(), recording.note.source.id, folder.string(),
                               (folder / expectation_file).string());
    return ExitCode::ok;
}

}  // namespace

ExitCode record_command(Console& console, RecordOptions const& options) {
    auto const setup = load_setup(options.config);
    if (!setup) {
        print(console, setup.error());
        return ExitCode::configuration;
    }
    auto const& sources = setup->settings.sources;
    auto const source = std::ranges::find(sources, options.source, &Source::id);
    if (source == sources.end()) {
        console.err << fmt::format(
            "belleman record: there is no source \"{}\" in {}; see \"belleman sources\"\n", options.source,
            options.config.string());
        return ExitCode::usage;
    }
    if (!options.force && (std::filesystem::exists(options.folder / recording_file) ||
                           std::filesystem::exists(options.folder / expectation_file))) {
        console.err << fmt::format("belleman record: {} holds a recording already; --force replaces it\n",
                                   options.folder.string());
        return ExitCode::cannot_create;
    }

    SystemClock const clock;
    boost::asio::io_context io{1};
    auto const client = make_client(io, setup->settings.polling, clock);
    auto outcome = fetch_once(io, *client, source->url);
    auto const* document = std::get_if<fetch::Document>(&outcome);
    if (document == nullptr) {
        console.err << fmt::format("belleman record: {}: {}\n", options.source,
                                   printable(fetch::message_of(outcome)));
        return ExitCode::temporary;
    }
    Recording recording{describe(*source, *document, clock.now()), {}};
    // Read from the address that is kept, so that a replay gives the same.
    std::get<fetch::Document>(outcome).final_url = recording.note.final_url;
    recording.outcome = std::move(outcome);
    return keep(console, recording, *setup->tagger, options);
}

}  // namespace belleman::app
