#include "app/cluster_report.hpp"
#include "app/commands.hpp"
#include "app/counted.hpp"
#include "app/day_and_time.hpp"
#include "app/kinship_report.hpp"
#include "app/retagging.hpp"
#include "app/setup.hpp"
#include "app/state_directory.hpp"
#include "app/stored_entry.hpp"
#include "app/tag_report.hpp"
#include "app/version_report.hpp"
#include "belleman/store/store.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

namespace belleman::app {

namespace {

/// Tells of one entry after the other what the store knows.
class Explanation {
public:
    Explanation(Console& console, store::Store const& store, Setup const& setup)
        : console_(console), store_(store), setup_(setup), ink_(console.out_in_colour) {}

    ExitCode run_on_two(std::string const& name, std::string const& other_name) {
        auto const one = find_stored(store_, setup_, name);
        auto const other = find_stored(store_, setup_, other_name);
        for (auto const* found : {&one, &other}) {
            if (*found) continue;
            console_.err << "belleman explain: " << found->error() << '\n';
            return ExitCode::no_input;
        }
        if (one->entry.id == other->entry.id) {
            console_.err << "belleman explain: both names mean one entry, " << one->entry.id << '\n';
            return ExitCode::no_input;
        }
        console_.out << kinship_report(store_, setup_, one->entry, other->entry);
        return ExitCode::ok;
    }

    ExitCode run(std::string const& name) {
        auto const found = find_stored(store_, setup_, name);
        if (!found) {
            console_.err << "belleman explain: " << found.error() << '\n';
            return ExitCode::no_input;
        }
        if (found->rows.size() > 1) {
            console_.err << fmt::format("{} are meant by this, the first is shown: {}\n",
                                        counted(found->rows.size(), "entry", "entries"),
                                        fmt::join(found->rows, ", "));
        }
        return tell(found->entry);
    }

private:
    ExitCode tell(Entry const& entry) {
        tell_origin(entry);
        auto const cluster_id = store_.membership_of(entry.id).cluster;
        if (auto const cluster = store_.find_cluster(cluster_id))
            console_.out << '\n' << describe(*cluster, entry.id);
        if (store_.is_held(cluster_id))
            console_.out << "    It is held back: its source published far more at once than it is used to. "
                            "No view has it yet; \"belleman release "
                         << printable(entry.source_id) << "\" shows it at once.\n";
        for (auto const& report : {surroundings_report(store_, entry), weighing_report(store_, entry)}) {
            if (!report.empty()) console_.out << '\n' << report;
        }
        tell_tags(entry);
        auto const changes = describe(store_.versions_of(entry.id), entry, ink_);
        if (!changes.empty()) console_.out << '\n' << changes;
        return ExitCode::ok;
    }

    void tell_origin(Entry const& entry) {
        auto const source = store_.source(entry.source_id);
        bool const configured = std::ranges::any_of(
            setup_.settings.sources, [&](Source const& one) { return one.id == entry.source_id; });
        row("Entry " + std::to_string(entry.id), ink_.strong(printable(entry.title)));
        row("address", printable(entry.url.empty() ? "none" : entry.url));
        row("source", printable(fmt::format("{}: {}, {}{}", source.id, source.name, to_string(source.level),
                                            configured ? "" : "; no longer in the configuration")));
        row("guid", printable(entry.guid));
        for (auto const& name : store_.former_names(entry.id))
            row("before", printable(name));
        row("language", entry.language.empty() ? "not known" : printable(entry.language));
        row("first seen", day_and_time(entry.first_seen));
        row("published",
            day_and_time(entry.published) + (entry.published_is_claimed
                                                 ? ", as its source says"
                                                 : ", when it was first seen: its source gives no date"));
        row("updated", entry.updated == entry.published ? "not since" : day_and_time(entry.updated));
        if (entry.withdrawal) {
            row("withdrawn",
                fmt::format("{}: {}", day_and_time(entry.withdrawal->when), told(entry.withdrawal->sign)));
        }
    }

    void tell_tags(Entry const& entry) {
        auto const now = Retagging(store_, setup_).tags_of(entry);
        auto lines = lines_of(entry.tags);
        bool const borrowed = borrow_evidence(lines, lines_of(now));
        EvidenceText const text(entry);
        console_.out << "\nTags as they are stored"
                     << (borrowed ? "; evidence that is not stored was found anew by the rules in force" : "")
                     << '\n'
                     << describe(lines, text, *setup_.tagger, ink_);
        auto const change = change_between(entry.tags, now);
        if (change.empty()) return;
        console_.out << "\nThe rules in force would tag it differently (\"belleman rules apply\")\n";
        if (!change.added.empty())
            console_.out << "  and add\n" << describe(change.added, text, *setup_.tagger, ink_);
        if (!change.removed.empty())
            console_.out << "  and take away\n" << describe(change.removed, text, *setup_.tagger, ink_);
    }

    /// Tags without a stored reason get that of the same tag in `fresh`. Tells whether any did.
    static bool borrow_evidence(std::vector<TagLine>& lines, std::vector<TagLine> const& fresh) {
        bool borrowed = false;
        for (TagLine& line : lines) {
            if (!line.evidence.reason.empty()) continue;
            auto const same = std::ranges::find_if(fresh, [&](TagLine const& other) {
                return other.kind == line.kind && other.term == line.term && other.when == line.when;
            });
            if (same == fresh.end() || same->evidence.reason.empty()) continue;
            line.evidence = same->evidence;
            borrowed = true;
        }
        return borrowed;
    }

    void row(std::string const& name, std::string const& value) {
        console_.out << fmt::format("{:<12}{}\n", name, value);
    }

    Console& console_;
    store::Store const& store_;
    Setup const& setup_;
    Ink ink_;
};

}  // namespace

ExitCode explain_command(Console& console, ExplainOptions const& options) {
    auto const setup = load_setup(options.config);
    if (!setup) {
        print(console, setup.error());
        return ExitCode::configuration;
    }
    SystemClock const clock;
    store::Store const store(database_in(state_directory(options.state_directory, setup->settings.store)),
                             store::Store::Access::read_only, clock);
    Explanation explanation(console, store, *setup);
    return options.other.empty() ? explanation.run(options.entry)
                                 : explanation.run_on_two(options.entry, options.other);
}

}  // namespace belleman::app
