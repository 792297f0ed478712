#include "app/commands.hpp"
#include "app/discovery.hpp"
#include "app/discovery_report.hpp"
#include "app/polling_client.hpp"
#include "app/suggested_source.hpp"
#include "app/whole_file.hpp"
#include "belleman/config/source_text.hpp"
#include "belleman/text/ascii.hpp"
#include "belleman/text/percent.hpp"

#include <boost/asio/io_context.hpp>
#include <fmt/core.h>

#include <ostream>
#include <set>
#include <variant>

namespace belleman::app {

namespace {

using Fetched = tl::expected<fetch::Document, std::string>;

bool is_address(std::string const& text) {
    return text::starts_with_ignoring_case(text, "http://") ||
           text::starts_with_ignoring_case(text, "https://");
}

Fetched document_of(fetch::Outcome outcome) {
    if (auto* document = std::get_if<fetch::Document>(&outcome)) return std::move(*document);
    return tl::unexpected(fetch::message_of(outcome));
}

Fetched read_file(Console& console, DiscoverOptions const& options) {
    fetch::Document document;
    document.final_url = options.base;
    document.content_type = options.content_type;
    auto bytes = read_whole_file(options.what, console.in);
    if (bytes) {
        document.body = *std::move(bytes);
        return document;
    }
    if (options.what == "-") return tl::unexpected("standard input " + bytes.error());
    std::string hint;
    if (options.what.find("://") != std::string::npos) {
        hint = "; addresses begin with https:// or http://";
    } else if (options.what.find('.') != std::string::npos) {
        hint = fmt::format("; for an address write https://{}", options.what);
    }
    return tl::unexpected(fmt::format("{} {}{}", options.what, bytes.error(), hint));
}

/// The address of a file that says nothing of where it comes from, so that its table works as it is.
std::string file_address(std::string const& file) {
    return "file://" + text::percent_encode(std::filesystem::absolute(file).lexically_normal().string(), "/");
}

/// What the configuration says of polling, and which ids it uses.
struct Surroundings {
    config::PollingSettings polling;
    std::set<std::string> ids;
};

/// Of the usual configuration, which need not be there nor be right, what can be read is used; one that was
/// named has to be right.
std::optional<Surroundings> surroundings(Console& console, DiscoverOptions const& options) {
    Surroundings found;
    if (!options.config_is_given && !std::filesystem::exists(options.config)) return found;
    auto const [settings, problems] = config::draft(options.config);
    if (options.config_is_given && !problems.empty()) {
        print(console, problems);
        return std::nullopt;
    }
    found.polling = settings.polling;
    for (Source const& source : settings.sources)
        found.ids.insert(source.id);
    return found;
}

/// The table of the source, with an empty line before it so that it can be appended to a configuration.
std::string table_of(Discovery const& discovery, Offer const& offer, std::string const& what,
                     std::set<std::string> const& ids) {
    bool const is_page = offer.kind != SourceKind::feed;
    SourceOrigin origin{offer.url, is_page || offer.title.empty() ? discovery.title : offer.title,
                        discovery.site_name, discovery.language};
    if (!is_page && offer.feed && !offer.feed->language.empty()) origin.language = offer.feed->language;
    if (origin.url.empty() && what != "-") origin.url = file_address(what);
    if (origin.url.empty()) origin.url = "https://www.example.org/put-its-address-here";
    auto source = suggest_source(origin, offer.kind, ids);
    source.selectors = offer.selectors;
    auto comment = offer.feed ? extent_of(*offer.feed) : std::string{"not tried"};
    if (is_page) comment += fmt::format(" ({})", to_string(offer.confidence));
    return fmt::format("\n# Found by \"belleman discover\": {}.\n", comment) + config::to_toml(source);
}

}  // namespace

ExitCode discover_command(Console& console, DiscoverOptions const& options) {
    auto const known = surroundings(console, options);
    if (!known) return ExitCode::configuration;
    bool const is_online = is_address(options.what);
    SystemClock const clock;
    boost::asio::io_context io{1};
    auto const client = make_client(io, known->polling, clock);
    auto const ask = [&](std::string const& url) { return document_of(fetch_once(io, *client, url)); };
    auto const document = is_online ? ask(options.what) : read_file(console, options);
    if (!document) {
        auto const place = is_online ? options.what + ": " : std::string{};
        console.err << fmt::format("belleman discover: {}\n", printable(place + document.error()));
        return is_online ? ExitCode::temporary : ExitCode::no_input;
    }
    TryFeed try_feed;
    if (is_online) try_feed = ask;
    auto const discovery = discover(*document, try_feed);
    console.err << report_of(discovery, console.columns);
    if (discovery.offers.empty()) return ExitCode::bad_data;
    if (options.choice < 1 || static_cast<std::size_t>(options.choice) > discovery.offers.size()) {
        console.err << fmt::format("belleman discover: there is no number {}\n", options.choice);
        return ExitCode::usage;
    }
    if (discovery.offers.size() > 1) {
        console.err << fmt::format("\nThis is number {}; --choose gives another:\n", options.choice);
    }
    auto const& offer = discovery.offers[static_cast<std::size_t>(options.choice) - 1];
    console.out << table_of(discovery, offer, options.what, known->ids);
    return ExitCode::ok;
}

}  // namespace belleman::app
