#include "app/history_commands.hpp"

#include "app/commands.hpp"
#include "app/shared_options.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>
#include <utility>

namespace belleman::app {

namespace {

/// What can be given to these commands; lives as long as the commands do.
struct Given {
    std::optional<std::filesystem::path> config;
    std::optional<std::filesystem::path> state_directory;
    ExplainOptions explain;
    RegroupOptions regroup;
    RulesOptions rules;

    [[nodiscard]] std::filesystem::path config_or_default() const {
        return config.value_or(default_config());
    }
    [[nodiscard]] RegroupOptions regroup_options() const {
        RegroupOptions options = regroup;
        options.config = config_or_default();
        options.state_directory = state_directory;
        return options;
    }
    [[nodiscard]] RulesOptions rules_options() const {
        RulesOptions options = rules;
        options.config = config_or_default();
        options.state_directory = state_directory;
        return options;
    }
};

class HistoryCommands {
public:
    HistoryCommands(CLI::App& app, Console& console, std::function<ExitCode()>& chosen)
        : app_(app), console_(console), chosen_(chosen) {}

    void add_explain() {
        auto* command =
            add(app_, "explain", "Tell what is known of a stored entry, and why it is tagged as it is",
                [&console = console_, given = given_] {
                    ExplainOptions options = given->explain;
                    options.config = given->config_or_default();
                    options.state_directory = given->state_directory;
                    return explain_command(console, options);
                });
        command
            ->add_option("ENTRY", given_->explain.entry,
                         "Its number, its guid, its address, or its id in the merged feed (\"tag:...\")")
            ->required();
        command->add_option("OTHER", given_->explain.other,
                            "A second entry: why are the two one announcement, or why not?");
        add_shared_options(*command);
    }

    void add_split() {
        auto* command = add(app_, "split", "Take an entry out of its announcement: it is another one",
                            [&console = console_, given = given_] {
                                return split_command(console, given->regroup_options());
                            });
        add_names(*command, "ENTRY", "Its number, guid, address or id in the merged feed", 1);
        command->footer(
            "Where the entry is alone in its announcement, that is no longer taken for a translation of "
            "others.\nIt lasts: matching does not join again what stands.");
    }

    void add_join() {
        auto* command =
            add(app_, "join", "Make one announcement of two entries", [&console = console_, given = given_] {
                return join_command(console, given->regroup_options());
            });
        add_names(*command, "ENTRY", "Their numbers, guids, addresses or ids in the merged feed", 2);
        command->footer(
            "In one language they become one entry of the merged feed, with the id of the older one; in two "
            "languages\ntranslations of one another.");
    }

    void add_release() {
        auto* command = add(app_, "release", "Show announcements that are held back",
                            [&console = console_, given = given_] {
                                return release_command(console, given->regroup_options());
                            });
        command->add_option("SOURCE", given_->regroup.names, "Ids of sources (default: all)");
        add_shared_options(*command);
        command->footer(
            "Far more at once than a source is used to is held back for a day (\"hold\" under [arrivals]);\n"
            "\"belleman sources\" tells of which.");
    }

    void add_rules() {
        auto* rules =
            app_.add_subcommand("rules", "Try rules of tagging on the stored history, and apply them");
        rules->footer("");
        rules->require_subcommand(0, 1);
        rules->callback([&console = console_, &chosen = chosen_, rules] {
            if (!rules->get_subcommands().empty()) return;
            chosen = [&console, rules] {
                console.err << rules->help();
                return ExitCode::usage;
            };
        });
        add_diff(*rules);
        add_apply(*rules);
    }

private:
    CLI::App* add(CLI::App& to, char const* name, char const* what, std::function<ExitCode()> action) {
        auto* command = to.add_subcommand(name, what);
        command->footer("");
        command->callback([&chosen = chosen_, action = std::move(action)] { chosen = action; });
        return command;
    }

    void add_shared_options(CLI::App& command) {
        add_config_option(command, given_->config);
        add_state_option(command, given_->state_directory);
    }

    void add_names(CLI::App& command, char const* form, char const* what, int count) {
        command.add_option(form, given_->regroup.names, what)->required()->expected(count);
        add_shared_options(command);
    }

    void add_diff(CLI::App& rules) {
        auto* command =
            add(rules, "diff", "Show what other rules would change in the tags of the stored entries",
                [&console = console_, given = given_] {
                    return rules_diff_command(console, given->rules_options());
                });
        command->add_option(
            "NEW.toml", given_->rules.topics,
            "Rules for topics to try in place of those that the configuration names (default: "
            "those in force, which shows what \"rules apply\" would change)");
        command->add_option("--samples", given_->rules.samples,
                            "How many of the newest entries are shown for each tag that is added or removed "
                            "(default: 3)");
        add_shared_options(*command);
        command->footer(
            "Changes nothing. Exits with 0 when every entry keeps its tags, 1 when some would change, 65 "
            "when\n"
            "the rules have mistakes, 66 when there is no such file.");
    }

    void add_apply(CLI::App& rules) {
        auto* command = add(rules, "apply", "Give all stored entries the tags of the rules in force",
                            [&console = console_, given = given_] {
                                return rules_apply_command(console, given->rules_options());
                            });
        add_shared_options(*command);
        command->footer(
            "Dates, order and ids stay, so that no subscriber gets old entries as new ones. A running "
            "daemon\n"
            "serves the new tags within seconds; send it SIGHUP first, so that it tags what it polls by the\n"
            "same rules. Can be interrupted, and run again.");
    }

    CLI::App& app_;
    Console& console_;
    std::function<ExitCode()>& chosen_;
    std::shared_ptr<Given> given_ = std::make_shared<Given>();
};

}  // namespace

void add_history_commands(CLI::App& app, Console& console, std::function<ExitCode()>& chosen) {
    HistoryCommands commands(app, console, chosen);
    commands.add_explain();
    commands.add_split();
    commands.add_join();
    commands.add_release();
    commands.add_rules();
}

}  // namespace belleman::app
