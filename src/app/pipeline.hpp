#pragma once

#include "app/poll_report.hpp"
#include "app/setup.hpp"
#include "belleman/fetch/client.hpp"
#include "belleman/fetch/schedule.hpp"
#include "belleman/model/instant.hpp"
#include "belleman/store/store.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>
#include <tl/expected.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace belleman::app {

/// One source's turn to be polled.
struct Turn {
    Source source;
    std::shared_ptr<Setup const> setup;
    std::shared_ptr<fetch::Client> client;
    bool unconditional = false;  ///< ask for the document even when it did not change
    int failures = 0;            ///< in a row before this turn, for when the store cannot say
};

/// The way from a source's turn to stored clusters: fetch on the network thread, read, clean and tag on a
/// worker, match and store on the one writing thread, in one transaction.
class Pipeline {
public:
    /// `store` is used on `writer` alone, which has one thread. All must outlive the turns that are under
    /// way.
    Pipeline(store::Store& store, boost::asio::thread_pool& writer, boost::asio::thread_pool& workers,
             Clock const& clock);

    /// Never throws: whatever goes wrong in a turn, also in the store or for want of memory, makes a failed
    /// report.
    [[nodiscard]] boost::asio::awaitable<PollReport> poll(Turn turn);

private:
    /// Entries ready to be stored, or why the document gave none.
    using Entries = tl::expected<std::vector<Entry>, std::string>;

    [[nodiscard]] boost::asio::awaitable<PollReport> take_turn(Turn const& turn);
    void expect_the_worst(Turn const& turn, store::PollState const& before, Instant now);
    [[nodiscard]] static Entries read_clean_tag(Turn const& turn, fetch::Outcome const& outcome, Instant now);
    [[nodiscard]] PollReport match_and_store(Turn const& turn, store::PollState const& before,
                                             fetch::Outcome const& outcome, Entries const& entries,
                                             Instant now);

    store::Store& store_;
    boost::asio::thread_pool& writer_;
    boost::asio::thread_pool& workers_;
    Clock const& clock_;
};

/// What the validators of a source belong to: its address and the way it is read. Another value means that an
/// unchanged document has to be read anew.
[[nodiscard]] std::string validators_key(Source const& source);

/// What an outcome that is no document says, for people; empty for a document and for "not modified".
[[nodiscard]] std::string message_of(fetch::Outcome const& outcome);

/// Reads the bytes of a source by its kind, and cleans them.
[[nodiscard]] tl::expected<Feed, std::string> read_document(Source const& source,
                                                            fetch::Document const& document);

}  // namespace belleman::app
