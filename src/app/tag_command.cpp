#include "app/commands.hpp"
#include "app/entry_line.hpp"
#include "app/intake.hpp"
#include "app/setup.hpp"
#include "app/tag_json.hpp"

#include <nlohmann/json.hpp>

#include <istream>
#include <ostream>

namespace belleman::app {

using Json = nlohmann::ordered_json;

ExitCode tag_command(Console& console, TagOptions const& options) {
    auto const tagger = filter_tagger(console, options.config);
    if (!tagger) return ExitCode::configuration;
    return for_each_entry_line(console, "belleman tag", [&](EntryLine const& line) {
        auto const tags = tags_of(line.entry, line.source, *tagger);
        Json answer{{"id", line.id}};
        answer.update(json_of(tags));
        if (options.why) answer["why"] = evidence_of(tags);
        console.out << answer.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    });
}

}  // namespace belleman::app
