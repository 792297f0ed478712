#include "app/stored_entry.hpp"

#include "app/console.hpp"
#include "app/counted.hpp"
#include "belleman/text/url.hpp"

#include <fmt/core.h>

#include <charconv>
#include <optional>
#include <utility>

namespace belleman::app {

namespace {

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// What comes nearest to what was asked.
std::string advice(store::Store const& store, Setup const& setup, std::string const& name) {
    if (number_in(name))
        return fmt::format("There are {}.",
                           counted(static_cast<std::size_t>(store.totals().entries), "entry", "entries"));
    if (name.starts_with("tag:"))
        return "Such ids belong to one database; --state-dir may have to name another.";
    auto const url = text::parse_url(name);
    if (!url) return "An address is given whole, with https://; a guid as the feed of its source has it.";
    for (Source const& source : setup.settings.sources) {
        auto const polled = text::parse_url(source.url);
        if (polled && text::without_www(polled->host) == text::without_www(url->host)) {
            return fmt::format(
                "The source \"{}\" is on that host, with {}: \"belleman fetch {}\" polls it now.", source.id,
                counted(static_cast<std::size_t>(store.counts(source.id).entries), "entry", "entries"),
                source.id);
        }
    }
    return "No source is on that host; \"belleman discover\" tells how a page can be followed.";
}

}  // namespace

tl::expected<FoundEntry, std::string> find_stored(store::Store const& store, Setup const& setup,
                                                  std::string const& name) {
    if (auto const number = number_in(name)) {
        if (auto entry = store.find_entry(*number)) return FoundEntry{*std::move(entry), {*number}};
    }
    auto rows = store.entries_known_as(name);
    auto entry = rows.empty() ? std::nullopt : store.find_entry(rows.front());
    if (entry) return FoundEntry{*std::move(entry), std::move(rows)};
    return tl::unexpected(
        fmt::format("no stored entry has the number, guid, address or merged-feed id \"{}\". {}",
                    printable(name), advice(store, setup, name)));
}

}  // namespace belleman::app
