#include "app/commands.hpp"
#include "app/counted.hpp"
#include "app/setup.hpp"
#include "app/state_directory.hpp"
#include "app/stored_entry.hpp"
#include "belleman/store/store.hpp"

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <iterator>
#include <map>
#include <ostream>
#include <ranges>
#include <string>
#include <system_error>
#include <vector>

namespace belleman::app {

namespace {

/// A database that is there already, and the configuration that it is used with.
class Regrouping {
public:
    Regrouping(Console& console, RegroupOptions const& options) : console_(console), options_(options) {}

    template <class Action>
    ExitCode run(Action const& action) {
        auto const setup = load_setup(options_.config);
        if (!setup) {
            print(console_, setup.error());
            return ExitCode::configuration;
        }
        auto const database = database_in(state_directory(options_.state_directory, setup->settings.store));
        std::error_code error;
        if (!std::filesystem::exists(database, error)) {
            console_.err << fmt::format("There is no database at {}: nothing has been stored yet.\n",
                                        database.string());
            return ExitCode::unavailable;
        }
        std::signal(SIGXFSZ, SIG_IGN);  // a full disk is a message, not the end without a word
        store::Store store(database, store::Store::Access::read_write, clock_);
        store.set_patience(std::chrono::minutes{2});  // a first poll of a large document is one transaction
        return action(*setup, store);
    }

    [[nodiscard]] std::optional<Entry> find(store::Store const& store, Setup const& setup,
                                            std::string const& name) const {
        auto found = find_stored(store, setup, name);
        if (found) return found->entry;
        console_.err << found.error() << '\n';
        return std::nullopt;
    }
    [[nodiscard]] Instant now() const { return clock_.now(); }

private:
    Console& console_;
    RegroupOptions const& options_;
    SystemClock clock_;
};

using Places = std::map<std::int64_t, store::Store::Membership>;

/// Where the entries stand that are one announcement with this one, in any language.
void add_places(Places& places, store::Store const& store, std::int64_t entry) {
    auto const story = store.membership_of(entry).story;
    for (auto const id : store.clusters_of_story(story)) {
        auto const cluster = store.find_cluster(id).value();
        for (auto const& member : cluster.entries)
            places[member.entry.id] = {id, story};
    }
}

/// Those that have another place now.
std::vector<std::int64_t> moved_from(Places const& places, store::Store const& store) {
    std::vector<std::int64_t> moved;
    for (auto const& [entry, before] : places) {
        auto const now = store.membership_of(entry);
        if (now.cluster != before.cluster || now.story != before.story) moved.push_back(entry);
    }
    return moved;
}

/// How a join is undone of which these entries, `one` or `other` among them, moved.
std::string way_back(std::vector<std::int64_t> moved, std::int64_t one, std::int64_t other) {
    auto const is_named = [&](std::int64_t entry) { return entry == one || entry == other; };
    auto const mover = std::ranges::find_if(moved, is_named);
    if (mover == moved.end()) return {};
    if (moved.size() == 1) return fmt::format("\"belleman split {}\" undoes it.", *mover);
    auto const named = *mover;
    moved.erase(mover);
    return fmt::format("With entry {} came {}: {}. \"belleman split\" takes out one entry at a time.", named,
                       counted(moved.size(), "more entry", "more entries"), fmt::join(moved, ", "));
}

std::string_view what_became(store::Store::Membership const& was, store::Store::Membership const& is) {
    if (is.cluster != was.cluster) return "an announcement of its own";
    if (is.story != was.story) return "no longer taken for a translation";
    return "no longer related to other announcements";
}

}  // namespace

ExitCode split_command(Console& console, RegroupOptions const& options) {
    Regrouping regrouping(console, options);
    return regrouping.run([&](Setup const& setup, store::Store& store) {
        auto const entry = regrouping.find(store, setup, options.names.front());
        if (!entry) return ExitCode::no_input;
        auto const was = store.membership_of(entry->id);
        if (!store.split(*entry, setup.settings.server.tag_authority, regrouping.now())) {
            console.err << fmt::format("Entry {} stands alone already.\n", entry->id);
            return ExitCode::differences;
        }
        console.out << fmt::format("Entry {} is {} now. \"belleman join\" undoes it.\n", entry->id,
                                   what_became(was, store.membership_of(entry->id)));
        return ExitCode::ok;
    });
}

ExitCode join_command(Console& console, RegroupOptions const& options) {
    Regrouping regrouping(console, options);
    return regrouping.run([&](Setup const& setup, store::Store& store) {
        auto const one = regrouping.find(store, setup, options.names.front());
        auto const other = regrouping.find(store, setup, options.names.back());
        if (!one || !other) return ExitCode::no_input;
        store::Store::Transaction transaction{store};  // a daemon may store entries meanwhile
        Places places;
        add_places(places, store, one->id);
        add_places(places, store, other->id);
        if (!store.join(one->id, other->id, regrouping.now())) {
            console.err << fmt::format(
                "Entries {} and {} are together already, or the announcement has another entry in that "
                "language: join with that one. \"belleman explain\" shows it.\n",
                one->id, other->id);
            return ExitCode::differences;
        }
        bool const in_one_cluster =
            store.membership_of(one->id).cluster == store.membership_of(other->id).cluster;
        auto const moved = moved_from(places, store);
        transaction.commit();
        console.out << fmt::format("Entries {} and {} are {} now. {}\n", one->id, other->id,
                                   in_one_cluster ? "one announcement" : "translations of one another",
                                   way_back(moved, one->id, other->id));
        return ExitCode::ok;
    });
}

ExitCode release_command(Console& console, RegroupOptions const& options) {
    Regrouping regrouping(console, options);
    return regrouping.run([&](Setup const& setup, store::Store& store) {
        auto const& sources = setup.settings.sources;
        auto const held = store.held_by_source();
        auto names = options.names;
        for (std::string const& name : names) {
            bool const is_known = std::ranges::find(sources, name, &Source::id) != sources.end();
            if (is_known || held.contains(name)) continue;
            console.err << fmt::format("There is no source \"{}\"; \"belleman sources\" lists them.\n", name);
            return ExitCode::no_input;
        }
        if (names.empty()) std::ranges::copy(held | std::views::keys, std::back_inserter(names));
        std::int64_t shown = 0;
        for (std::string const& name : names)
            shown += store.show_held(name, Instant::max(), regrouping.now());
        console.out << fmt::format("{} shown now.\n",
                                   counted(static_cast<std::size_t>(shown), "announcement"));
        return ExitCode::ok;
    });
}

}  // namespace belleman::app
