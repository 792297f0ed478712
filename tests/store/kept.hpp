#pragma once

#include "store/fixture.hpp"

#include <string>
#include <vector>

namespace belleman::store {

using namespace std::chrono_literals;

/// A store whose entries change.
struct Kept {
    FixedClock clock;
    Store store = Store::in_memory(clock);

    void change(std::int64_t row, std::string const& title, Instant when, std::string const& text = {}) {
        auto entry = *store.find_entry(row);
        entry.title = title;
        entry.content_html = text;
        entry.updated = when;
        store.update_entry(entry, story::fingerprint_of(entry));
    }
    [[nodiscard]] std::vector<std::string> shown() const {
        std::vector<std::string> titles;
        for (auto const& cluster : store.select({}).clusters)
            titles.push_back(cluster.entries.front().entry.title);
        return titles;
    }
    [[nodiscard]] Cluster cluster_of(std::int64_t row) const {
        return *store.find_cluster(store.membership_of(row).cluster);
    }
    std::int64_t add_held(std::string const& source, std::string const& guid) {
        auto const entry = plain_entry(source, guid);
        story::Decision decision;
        decision.reason = {"new", 1, "Because."};
        return store.add_entry(entry, story::fingerprint_of(entry), decision, authority,
                               Store::Showing::held);
    }
};

inline Withdrawal const taken_back{noon + 1h, WithdrawalSign::deleted};

}  // namespace belleman::store
