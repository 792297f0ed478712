#include "config/sections.hpp"

#include "config/addresses.hpp"
#include "config/measures.hpp"
#include "config/ranges.hpp"

#include <fmt/core.h>

namespace belleman::config {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t kibibyte = 1024;
constexpr std::size_t mebibyte = 1024 * kibibyte;

}  // namespace

ServerSettings read_server(Table& root) {
    ServerSettings server;
    if (auto table = root.table("server")) {
        table->read("listen", listen_address(), server.listen);
        table->read("public_url", public_address(), server.public_url);
        table->read("title", text(), server.title);
        table->read("tag_authority", tag_authority(), server.tag_authority);
        bool const has_page_limit = table->read("page_limit", number(1, largest_page), server.page_limit);
        table->read("max_limit", number(1, largest_page), server.max_limit);
        table->read("connections", number(std::size_t{1}, std::size_t{65'535}), server.connections);
        if (server.page_limit > server.max_limit) {
            table->report(table->place_of(has_page_limit ? "page_limit" : "max_limit"),
                          has_page_limit ? "page_limit" : "max_limit",
                          fmt::format("expected page_limit ({}) to be at most max_limit ({})",
                                      server.page_limit, server.max_limit));
        }
        table->reject_unknown_keys();
    }
    if (server.public_url.empty()) server.public_url = "http://" + server.listen;
    if (server.tag_authority.empty()) server.tag_authority = authority_of(server.public_url);
    return server;
}

StoreSettings read_store(Table& root, std::filesystem::path const& folder) {
    StoreSettings store;
    if (auto table = root.table("store")) {
        table->read("directory", path(folder), store.directory);
        table->reject_unknown_keys();
    }
    return store;
}

PollingSettings read_polling(Table& root, bool& has_contact) {
    PollingSettings polling;
    if (auto table = root.table("polling")) {
        has_contact = table->has("contact");
        table->read("contact", contact_address(), polling.contact);
        table->read("interval", duration(shortest_interval, longest_interval), polling.interval);
        table->read("transfers", number(1, 256), polling.transfers);
        table->read("max_bytes", size(64 * kibibyte, 100 * mebibyte), polling.max_bytes);
        table->read("timeout", duration(1s, 10min), polling.timeout);
        table->read("connect_timeout", duration(1s, 2min), polling.connect_timeout);
        table->read("redirects", number(0, 20), polling.redirects);
        table->read("robots", yes_or_no(), polling.robots);
        table->read("private_addresses", yes_or_no(), polling.private_addresses);
        table->reject_unknown_keys();
    }
    return polling;
}

ArrivalSettings read_arrivals(Table& root) {
    ArrivalSettings arrivals;
    if (auto table = root.table("arrivals")) {
        table->read("old_entries", number(0, 500), arrivals.old_entries);
        table->read("burst", number(1, 10'000), arrivals.burst);
        table->read("hold", duration(0s, std::chrono::weeks{4}), arrivals.hold);
        table->reject_unknown_keys();
    }
    return arrivals;
}

TaggingSettings read_tagging(Table& root, std::filesystem::path const& folder) {
    TaggingSettings tagging;
    if (auto table = root.table("tagging")) {
        table->read("topics", path(folder), tagging.topics);
        table->read("gazetteer", path(folder), tagging.gazetteer);
        table->reject_unknown_keys();
    }
    return tagging;
}

}  // namespace belleman::config
