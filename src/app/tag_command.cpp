#include "app/commands.hpp"
#include "app/entry_line.hpp"
#include "app/item_entries.hpp"
#include "app/setup.hpp"
#include "app/tag_json.hpp"
#include "app/tag_report.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <istream>
#include <ostream>

namespace belleman::app {

using Json = nlohmann::ordered_json;

namespace {

/// Prints the tags of entries in the form that was asked for.
class TagPrinter {
public:
    TagPrinter(Console& console, TagOptions const& options, tag::Tagger const& tagger)
        : console_(console), explains_(options.explain), tagger_(tagger), ink_(console.out_in_colour) {}

    void print_text(EntryLine const& line) const {
        auto lines = lines_of(tags_of(line.entry, line.source, tagger_));
        if (!explains_) std::ranges::for_each(lines, [](TagLine& tag) { tag.evidence = {}; });
        console_.out << fmt::format("{}  {}\n", printable(line.id), ink_.strong(printable(line.entry.title)))
                     << describe(lines, EvidenceText(line.entry), tagger_, ink_);
    }

    void print_json(EntryLine const& line) const {
        auto const tags = tags_of(line.entry, line.source, tagger_);
        Json answer{{"id", line.id}};
        answer.update(json_of(tags));
        if (explains_) answer["why"] = evidence_of(tags);
        console_.out << answer.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    }

private:
    Console& console_;
    bool explains_;
    tag::Tagger const& tagger_;
    Ink ink_;
};

/// What stands in a text for bytes that are no UTF-8.
constexpr char const* replacement = "\xEF\xBF\xBD";

/// Whether what comes is no list of JSON objects but a text that somebody wants to try.
bool is_text(std::istream& in) {
    in >> std::ws;
    return in.good() && in.peek() != '{';
}

void try_text(Console& console, TagPrinter const& printer) {
    SystemClock const clock;
    auto const text = entry_of_text(console.in, clock.now());
    if ((text.entry.title + text.entry.content_html).find(replacement) != std::string::npos) {
        console.err
            << "belleman tag: the text is not all UTF-8; words with accents may not be found. Save it "
               "as UTF-8.\n";
    }
    printer.print_text(text);
}

ExitCode tag_all(Console& console, TagOptions const& options, tag::Tagger const& tagger) {
    TagPrinter const printer(console, options, tagger);
    bool const as_text = options.format.empty() ? options.explain : options.format == "text";
    if (as_text && is_text(console.in)) {
        try_text(console, printer);
        return ExitCode::ok;
    }
    if (as_text && !console.in.good()) {
        console.err << "belleman tag: there is nothing to read\n";
        return ExitCode::bad_data;
    }
    auto const now = SystemClock{}.now();
    return for_each_entry_line(console, "belleman tag", [&](EntryLine line) {
        if (!line.entry.published_is_claimed) line.entry.published = now;
        as_text ? printer.print_text(line) : printer.print_json(line);
    });
}

}  // namespace

ExitCode tag_command(Console& console, TagOptions const& options) {
    auto const tagger = filter_tagger(console, options.config, options.topics);
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
