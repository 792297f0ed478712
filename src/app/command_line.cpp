#include "belleman/app/command_line.hpp"

#include "app/commands.hpp"
#include "app/daemon.hpp"
#include "app/exit_code.hpp"
#include "app/history_commands.hpp"
#include "app/log.hpp"
#include "app/setup.hpp"
#include "app/shared_options.hpp"
#include "belleman/text/nearest_word.hpp"

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::app {

namespace {

using Path = std::filesystem::path;

constexpr char const* footer = R"(
Examples
  belleman check --config /etc/belleman/belleman.toml     find every mistake before it matters
  belleman run --config config/demo/belleman.toml --state-dir /tmp/belleman
                                                          serve the sample on http://127.0.0.1:8080/
  belleman discover https://www.example.be/nieuws         how can this page be followed?
  belleman fetch vvsg vdab                                poll two sources now and see what comes
  belleman record vvsg tests/vvsg                         keep its answer; "belleman replay tests" checks it ever after
  belleman rules diff new.toml                            what would these rules change in all that is stored?
  belleman parse feed.xml | jq '.entries[].title'         what a document holds, as Belleman reads it

Exit codes (sysexits.h): 0 well, 1 something differs (replay, rules diff), 64 wrong command line, 65 unreadable data,
66 a file cannot be read or there is no such recording (replay) or entry (explain), 69 the database or the address is
not to be had, 70 a mistake in Belleman, 73 a file cannot be written, 75 some sources failed (fetch) or the address does
not answer (record, discover), 78 mistakes in the configuration.
`belleman COMMAND --help` tells more about each command.)";

/// All that the command line can say.
struct Arguments {
    std::optional<Path> config;
    std::optional<Path> state_directory;
    std::optional<std::string> listen;
    Severity least = Severity::info;
    FetchOptions fetch;
    RecordOptions record;
    ReplayOptions replay;
    TagOptions tag;
    ParseOptions parse;
    DiscoverOptions discover;
    DedupMeasuring measuring;
};

std::optional<Severity> severity_from(std::string_view name) {
    if (name == "debug") return Severity::debug;
    if (name == "info") return Severity::info;
    if (name == "warning") return Severity::warning;
    if (name == "error") return Severity::error;
    return std::nullopt;
}

class CommandLine {
public:
    explicit CommandLine(Console& console) : console_(console) {
        app_.footer(footer);
        app_.set_version_flag("--version", "belleman " BELLEMAN_VERSION);
        app_.require_subcommand(1);
        app_.get_formatter()->column_width(36);
        add_run();
        add_check();
        add_fetch();
        add_sources();
        add_discover();
        add_record();
        add_replay();
        add_parse();
        add_tag();
        add_dedup();
        add_history_commands(app_, console_, chosen_);
    }

    ExitCode run(int argc, char const* const* argv) {
        try {
            app_.parse(argc, argv);
        } catch (CLI::ParseError const& error) {
            if (argc > 1 && is_no_command(argv[1])) return refuse_command(argv[1]);
            if (argc <= 1) {
                console_.err << app_.help();
                return ExitCode::usage;
            }
            int const code = app_.exit(error, console_.out, console_.err);
            return code == 0 ? ExitCode::ok : ExitCode::usage;
        }
        return chosen_();
    }

private:
    /// The names of all commands, in the order of the help.
    [[nodiscard]] std::vector<std::string_view> command_names() const {
        std::vector<std::string_view> names;
        for (CLI::App const* command : app_.get_subcommands({}))
            names.emplace_back(command->get_name());
        return names;
    }

    [[nodiscard]] bool is_no_command(std::string_view word) const {
        auto const names = command_names();
        return !word.starts_with('-') && std::find(names.begin(), names.end(), word) == names.end();
    }

    ExitCode refuse_command(std::string_view word) {
        auto const names = command_names();
        console_.err << fmt::format("belleman: there is no command \"{}\"{}\n", word,
                                    text::suggestion(word, names))
                     << fmt::format("The commands are {}. More: belleman --help\n", fmt::join(names, ", "));
        return ExitCode::usage;
    }

    CLI::App* add(char const* name, char const* what, std::function<ExitCode()> action) {
        auto* command = app_.add_subcommand(name, what);
        command->footer("");  // not the examples of the whole program
        command->callback([this, action = std::move(action)] { chosen_ = action; });
        return command;
    }

    void add_config_option(CLI::App* command) { app::add_config_option(*command, arguments_.config); }

    void add_state_option(CLI::App* command) { app::add_state_option(*command, arguments_.state_directory); }

    [[nodiscard]] Path config() const { return arguments_.config.value_or(default_config()); }

    void add_run() {
        auto* command = add("run", "Poll the sources and serve the merged feeds until told to stop",
                            [this] { return run_daemon_with_log(); });
        add_config_option(command);
        add_state_option(command);
        command->add_option(
            "--listen", arguments_.listen,
            "ADDRESS:PORT instead of server.listen, for instance 127.0.0.1:8080 or [::1]:8080");
        auto const set_level = [this](std::string const& name) {
            auto const level = severity_from(name);
            if (!level)
                throw CLI::ValidationError(
                    "--log-level", fmt::format("\"{}\" is none of debug, info, warning, error", name));
            arguments_.least = *level;
        };
        command
            ->add_option_function<std::string>("--log-level", set_level,
                                               "The least urgent lines that are logged (default: info)")
            ->type_name("debug|info|warning|error");
        command->footer(
            "SIGTERM and SIGINT stop it cleanly; SIGHUP reads the configuration again, and keeps the old one "
            "when "
            "the new one has mistakes.");
    }

    void add_check() {
        auto* command = add("check", "Report every mistake of a configuration, with file, line and column",
                            [this] { return check_command(console_, config()); });
        add_config_option(command);
    }

    void add_fetch() {
        auto* command = add("fetch", "Poll sources once, now, and store what they give", [this] {
            arguments_.fetch.config = config();
            arguments_.fetch.state_directory = arguments_.state_directory;
            return fetch_command(console_, arguments_.fetch);
        });
        command->add_option("SOURCE", arguments_.fetch.sources,
                            "Ids of sources (default: all that are enabled)");
        command->add_flag("--unconditional", arguments_.fetch.unconditional,
                          "Ask for the whole document even when it has not changed");
        add_config_option(command);
        add_state_option(command);
    }

    void add_sources() {
        auto* command = add("sources", "Show the sources and how their polling stands", [this] {
            return sources_command(console_, config(), arguments_.state_directory);
        });
        add_config_option(command);
        add_state_option(command);
    }

    void add_discover() {
        auto* command =
            add("discover", "Find out how a page can be followed, and print a source for it", [this] {
                arguments_.discover.config = config();
                arguments_.discover.config_is_given = arguments_.config.has_value();
                return discover_command(console_, arguments_.discover);
            });
        command
            ->add_option("ADDRESS", arguments_.discover.what,
                         "An http or https address; a file; - for standard input")
            ->required();
        command->add_option("--base", arguments_.discover.base, "The address that a file comes from");
        command->add_option("--content-type", arguments_.discover.content_type,
                            "The Content-Type that a file came with, for its character set");
        command->add_option("--choose", arguments_.discover.choice,
                            "Which of the ways that it shows is printed (default: 1, the best)");
        add_config_option(command);
        command->footer(
            "What it finds goes to standard error: the feeds that the page points to, and the lists on it "
            "with "
            "their items. A [[source]] table for the best goes to standard output:\n"
            "  belleman discover https://www.example.be/nieuws >> belleman.toml");
    }

    void add_record() {
        auto* command = add("record", "Keep what a source answers, as a test of how it is read", [this] {
            arguments_.record.config = config();
            return record_command(console_, arguments_.record);
        });
        command->add_option("SOURCE", arguments_.record.source, "Id of a source of the configuration")
            ->required();
        command->add_option("DIR", arguments_.record.folder, "Folder that becomes the recording")->required();
        command->add_flag("--force", arguments_.record.force, "Replace a recording that is there");
        add_config_option(command);
        command->footer(
            "Fetches the source as the daemon does, and writes into DIR: recording.toml (when, and how the\n"
            "source is read), response.http (status and header, without cookies and the like), body.xml, "
            ".html\n"
            "or .json (the document, byte for byte), expected.json (the entries that it gives now, for you "
            "to\n"
            "look through). A field that you take out of expected.json is not compared.");
    }

    void add_replay() {
        auto* command =
            add("replay", "Read recordings again and compare with what is expected of them", [this] {
                arguments_.replay.config = arguments_.config;
                return replay_command(console_, arguments_.replay);
            });
        command->add_option("DIR", arguments_.replay.folders, "Recordings, or folders that hold some")
            ->required();
        command->add_flag("--tags", arguments_.replay.tags,
                          "Municipalities, scope, topics, genre and deadlines count, too");
        command->add_flag("--accept", arguments_.replay.accept,
                          "Show the differences, tags too, and write what comes now as what is expected");
        command->add_option("-c,--config", arguments_.config,
                            "Configuration that names topics and gazetteer (default: the installed ones)");
        command->footer(
            "Uses no network. Exits with 0 when all agree, 1 when something differs, 65 when a recording is\n"
            "broken, 66 when there is none.");
    }

    void add_parse() {
        auto* command = add("parse", "Print one feed as normalised JSON",
                            [this] { return parse_command(console_, arguments_.parse); });
        command->add_option("FILE", arguments_.parse.file, "The document; - for standard input")->required();
        command->add_option("--base", arguments_.parse.base,
                            "The address that relative links are resolved against");
        command->add_option("--content-type", arguments_.parse.content_type,
                            "The Content-Type that it came with, for its character set");
    }

    void add_tag() {
        auto* command = add("tag", "Tag entries: JSON lines in, JSON lines out", [this] {
            arguments_.tag.config = arguments_.config;
            return tag_command(console_, arguments_.tag);
        });
        command->add_option("FILE", arguments_.tag.file, "What is read (default: -, standard input)");
        command->add_flag("--explain", arguments_.tag.explain,
                          "Each tag with where its words stand and why it is believed");
        command
            ->add_option(
                "--format", arguments_.tag.format,
                "text (for people; default with --explain): reads a text, too, whose first line is the "
                "title. json (for programs; default without)")
            ->check(CLI::IsMember({"text", "json"}));
        command->add_option("-c,--config", arguments_.config,
                            "Configuration that names topics and gazetteer (default: the installed ones)");
        command->add_option("--topics", arguments_.tag.topics,
                            "Rules for topics to try, in place of those of the configuration");
        command->footer(
            "Reads a line each: "
            "{\"id\",\"source\",\"source_level\",\"lang\",\"guid\",\"url\",\"title\",\"summary\","
            "\"content\",\"categories\":[],\"published\",\"concerns\":[NIS]}\nPrints: "
            "{\"id\",\"municipalities\":[NIS],\"scope\",\"topics\":[],\"genre\",\"deadlines\":[{\"date\","
            "\"time\",\"what\"}],\"event_dates\":[{\"start\",\"end\",\"time\"}]}\nWith --explain --format "
            "json also: \"why\":[{\"kind\",\"tag\",\"field\",\"words\",\"reason\"}]");
    }

    void add_dedup() {
        auto* command =
            add("dedup", "Find entries that make the same announcement: JSON lines in, JSON lines out",
                [this] { return dedup_command(console_, arguments_.config, arguments_.measuring); });
        command->add_option("-c,--config", arguments_.config, "Configuration (default: the installed data)");
        command->add_flag("--features", arguments_.measuring.features,
                          "Print what was compared, for scripts/fit-matching");
        command->add_option("--weights", arguments_.measuring.weights,
                            "Weights in place of the shipped ones");
        command->footer(
            "Reads the same lines as \"belleman tag\", in order of arrival.\nPrints: "
            "{\"id\",\"cluster\",\"story\"}");
    }

    ExitCode run_daemon_with_log() {
        Log::Form form;
        form.least = arguments_.least;
        form.for_journal = stderr_is_journal();
        form.colour = console_.err_is_terminal;
        Log log(form);
        RunOptions options{config(), arguments_.listen, arguments_.state_directory};
        auto setup = load_setup(options.config);
        if (!setup) {
            for (config::Problem const& problem : setup.error())
                log.error(to_string(problem));
            log.error("not started: mend the configuration (\"belleman check\" shows the same list)");
            return ExitCode::configuration;
        }
        return run_daemon(options, *std::move(setup), log);
    }

    Console& console_;
    CLI::App app_{
        "Belleman collects what governments and associations publish and serves it as merged feeds.",
        "belleman"};
    Arguments arguments_;
    std::function<ExitCode()> chosen_;
};

}  // namespace

int run_command_line(int argc, char const* const* argv) {
    Console console = process_console();
    try {
        return static_cast<int>(CommandLine(console).run(argc, argv));
    } catch (std::runtime_error const& error) {
        console.err << "belleman: " << error.what() << '\n';
        return static_cast<int>(ExitCode::unavailable);
    } catch (std::exception const& error) {
        console.err << "belleman: this is a mistake in Belleman, please report it: " << error.what() << '\n';
        return static_cast<int>(ExitCode::internal);
    }
}

}  // namespace belleman::app
