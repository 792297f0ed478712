#include "app/commands.hpp"
#include "app/discovery.hpp"
#include "app/discovery_report.hpp"
#include "app/polling_client.hpp"
#include "app/suggested_source.hpp"
#include "belleman/text/ascii.hpp"
#include "belleman/text/percent.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <fmt/core.h>

#include <cerrno>
#include <cstring>
#include <exception>
#include <fstream>
#include <iterator>
#include <ostream>
#include <set>
#include <variant>

namespace belleman::app {

namespace {

using Fetched = tl::expected<DiscoveredDocument, std::string>;

bool is_address(std::string const& text) {
    return text::starts_with_ignoring_case(text, "http://") ||
           text::starts_with_ignoring_case(text, "https://");
}

Fetched to_document(fetch::Outcome outcome) {
    if (auto* document = std::get_if<fetch::Document>(&outcome))
        return DiscoveredDocument{std::move(document->body), std::move(document->final_url),
                                  std::move(document->content_type)};
    if (auto const* gone = std::get_if<fetch::Gone>(&outcome)) return tl::unexpected(gone->message);
    if (auto const* wait = std::get_if<fetch::AskedToWait>(&outcome)) return tl::unexpected(wait->message);
    if (auto const* failure = std::get_if<fetch::Failure>(&outcome)) return tl::unexpected(failure->message);
    return tl::unexpected(std::string{"the server says that nothing has changed, though nothing was known"});
}

/// Fetches one document after another, with the client and the limits of the daemon.
class Fetcher {
public:
    explicit Fetcher(config::PollingSettings const& polling) : client_(make_client(io_, polling, clock_)) {}

    Fetched fetch(std::string const& url) {
        Fetched result = tl::unexpected(std::string{"stopped"});
        fetch::Request request{url, {}};
        boost::asio::co_spawn(io_, client_->fetch(std::move(request)),
                              [&result](std::exception_ptr const& failure, fetch::Outcome outcome) {
                                  if (failure) std::rethrow_exception(failure);
                                  result = to_document(std::move(outcome));
                              });
        io_.restart();
        io_.run();
        return result;
    }

private:
    SystemClock clock_;
    boost::asio::io_context io_{1};
    std::shared_ptr<fetch::CurlClient> client_;
};

Fetched read_file(Console& console, DiscoverOptions const& options) {
    DiscoveredDocument document{{}, options.base, options.content_type};
    if (options.what == "-") {
        document.bytes.assign(std::istreambuf_iterator<char>(console.in), {});
        return document;
    }
    std::ifstream stream(options.what, std::ios::binary);
    if (stream) document.bytes.assign(std::istreambuf_iterator<char>(stream), {});
    if (stream && !stream.bad()) return document;
    std::string const hint = options.what.find('.') == std::string::npos
                                 ? ""
                                 : fmt::format("; for an address write https://{}", options.what);
    return tl::unexpected(fmt::format("cannot read {}: {}{}", options.what, std::strerror(errno), hint));
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
    return to_toml(source, fmt::format("Found by \"belleman discover\": {}.", comment));
}

}  // namespace

ExitCode discover_command(Console& console, DiscoverOptions const& options) {
    auto const known = surroundings(console, options);
    if (!known) return ExitCode::configuration;
    bool const is_online = is_address(options.what);
    Fetcher fetcher(known->polling);
    auto const document = is_online ? fetcher.fetch(options.what) : read_file(console, options);
    if (!document) {
        auto const place = is_online ? options.what + ": " : std::string{};
        console.err << fmt::format("belleman discover: {}\n", printable(place + document.error()));
        return is_online ? ExitCode::temporary : ExitCode::no_input;
    }
    TryFeed try_feed;
    if (is_online) try_feed = [&fetcher](std::string const& url) { return fetcher.fetch(url); };
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
