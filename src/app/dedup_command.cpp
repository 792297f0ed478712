#include "app/commands.hpp"
#include "app/entry_line.hpp"
#include "app/intake.hpp"
#include "app/item_entries.hpp"
#include "app/whole_file.hpp"
#include "belleman/store/store.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace belleman::app {

namespace {

using Json = nlohmann::ordered_json;

std::string line_of(Json const& object) {
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

/// Reads the weights that were asked for; false after telling of a mistake.
bool take_weights(Console& console, DedupMeasuring const& asked, Measuring& measuring) {
    if (!asked.weights) return true;
    auto const text = read_whole_file(*asked.weights);
    if (!text) {
        console.err << fmt::format("{}: {}\n", asked.weights->string(), text.error());
        return false;
    }
    auto weights = story::read_weights(*text);
    if (!weights) {
        console.err << fmt::format("{}: {}\n", asked.weights->string(), weights.error());
        return false;
    }
    measuring.weights = *weights;
    return true;
}

/// Matches lines with a store in memory, in the very way of the daemon.
class Deduplication {
public:
    Deduplication(Console& console, tag::Tagger const& tagger, Measuring measuring, bool prints_features)
        : console_(console),
          tagger_(tagger),
          measuring_(std::move(measuring)),
          prints_features_(prints_features),
          store_(store::Store::in_memory(clock_)) {
        if (prints_features_)
            measuring_.watcher = [this](story::Compared const& compared) { print(compared); };
    }

    ExitCode run() {
        store::Store::Transaction transaction(store_);
        auto const ended = for_each_entry_line(console_, "belleman dedup",
                                               [this](EntryLine line) { take(std::move(line)); });
        transaction.commit();
        return ended;
    }

private:
    void take(EntryLine line) {
        line.entry.tags = tags_of(line.entry, line.source, tagger_);
        store_.save_source(line.source);
        arriving_ = line.id;
        static std::string const authority = "localhost";
        Reception const reception{line.source, authority, {line.entry.first_seen, {}}, {}, measuring_};
        auto const stored = take_in_one(store_, line.entry, reception);
        ids_.emplace(stored, line.id);
        if (prints_features_) return;
        auto const membership = store_.membership_of(stored);
        console_.out << line_of({{"id", line.id},
                                 {"cluster", fmt::format("c{}", membership.cluster)},
                                 {"story", fmt::format("s{}", membership.story)}});
    }

    void print(story::Compared const& compared) {
        Json features = Json::object();
        for (std::size_t i = 0; i < story::feature_count; ++i) {
            if (compared.features[i] != 0)
                features[std::string{story::name_of(static_cast<story::Feature>(i))}] = compared.features[i];
        }
        console_.out << line_of({{"arriving", arriving_},
                                 {"stored", ids_.at(compared.candidate.entry_id)},
                                 {"same_language", compared.same_language},
                                 {"ruling", compared.ruling},
                                 {"features", features}});
    }

    Console& console_;
    tag::Tagger const& tagger_;
    Measuring measuring_;
    bool prints_features_;
    SystemClock clock_;
    store::Store store_;
    std::string arriving_;
    std::map<std::int64_t, std::string> ids_;  // of the lines, by the row of the first that is stored there
};

}  // namespace

ExitCode dedup_command(Console& console, std::optional<std::filesystem::path> const& config,
                       DedupMeasuring const& asked) {
    auto const tagger = filter_tagger(console, config);
    if (!tagger) return ExitCode::configuration;
    Measuring measuring;
    if (!take_weights(console, asked, measuring)) return ExitCode::no_input;
    return Deduplication{console, *tagger, std::move(measuring), asked.features}.run();
}

}  // namespace belleman::app
