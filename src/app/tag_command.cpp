#include "app/commands.hpp"
#include "app/entry_line.hpp"
#include "app/item_entries.hpp"
#include "app/setup.hpp"
#include "app/tag_json.hpp"
#include "app/tag_report.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <istream>
#include <ostream>

namespace belleman::app {

using Json = nlohmann::ordered_json;

namespace {

void explain(Console& console, EntryLine const& line, tag::Tagger const& tagger) {
    Ink const ink(console.out_in_colour);
    auto const tags = tags_of(line.entry, line.source, tagger);
    console.out << fmt::format("{}  {}\n", printable(line.id), ink.strong(printable(line.entry.title)))
                << describe(lines_of(tags), EvidenceText(line.entry), tagger, ink);
}

/// Whether what comes is no list of JSON objects but a text that somebody wants to try.
bool is_text(std::istream& in) {
    in >> std::ws;
    return in.good() && in.peek() != '{';
}

ExitCode tag_all(Console& console, TagOptions const& options, tag::Tagger const& tagger) {
    if (options.explain && is_text(console.in)) {
        SystemClock const clock;
        explain(console, entry_of_text(console.in, clock.now()), tagger);
        return ExitCode::ok;
    }
    return for_each_entry_line(console, "belleman tag", [&](EntryLine const& line) {
        if (options.explain) return explain(console, line, tagger);
        auto const tags = tags_of(line.entry, line.source, tagger);
        Json answer{{"id", line.id}};
        answer.update(json_of(tags));
        if (options.why) answer["why"] = evidence_of(tags);
        console.out << answer.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    });
}

}  // namespace

ExitCode tag_command(Console& console, TagOptions const& options) {
    auto const tagger = filter_tagger(console, options.config);
    if (!tagger) return ExitCode::configuration;
    if (options.file == "-") return tag_all(console, options, *tagger);
    std::ifstream file(options.file, std::ios::binary);
    file.peek();  // a folder can be opened, but not read
    if (!file.is_open() || file.bad()) {
        console.err << fmt::format("belleman tag: {} cannot be read\n", options.file);
        return ExitCode::no_input;
    }
    Console from_file{
        file, console.out, console.err, console.err_is_terminal, console.out_in_colour, console.columns};
    return tag_all(from_file, options, *tagger);
}

}  // namespace belleman::app
