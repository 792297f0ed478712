#pragma once

#include "app/detail_visit.hpp"
#include "app/poll_report.hpp"
#include "app/source_reading.hpp"
#include "app/turn.hpp"
#include "belleman/fetch/outcome.hpp"
#include "belleman/fetch/schedule.hpp"
#include "belleman/model/instant.hpp"
#include "belleman/store/store.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>
#include <tl/expected.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace belleman::app {

/// The way from a source's turn to stored clusters: fetch on the network thread, read, clean and tag on a
/// worker, match and store on the one writing thread, in one transaction. Where a source asks for the pages
/// of its items, they are fetched in between.
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
    /// What a document gave, ready to be stored.
    struct Content {
        Delivery delivery;
        ListingMemory memory;
        DetailVisit visit;
    };
    /// Or why it gave nothing.
    using Prepared = tl::expected<Content, std::string>;

    [[nodiscard]] boost::asio::awaitable<PollReport> take_turn(Turn const& turn);
    [[nodiscard]] boost::asio::awaitable<Prepared> prepare(Turn const& turn, store::PollState const& before,
                                                           fetch::Document const& document, Instant now);
    void expect_the_worst(Turn const& turn, store::PollState const& before, Instant now);
    [[nodiscard]] PollReport match_and_store(Turn const& turn, store::PollState const& before,
                                             fetch::Outcome const& outcome, Prepared const& prepared,
                                             Instant now);
    void store_content(Turn const& turn, Content const& content, Occasion const& occasion,
                       PollReport& report);

    store::Store& store_;
    boost::asio::thread_pool& writer_;
    boost::asio::thread_pool& workers_;
    Clock const& clock_;
    DetailVisitor visitor_;
};

}  // namespace belleman::app
