#pragma once

#include "app/detail_pages.hpp"
#include "app/turn.hpp"
#include "belleman/model/feed.hpp"
#include "belleman/store/store.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace belleman::app {

/// What one turn found on the pages of its items.
struct DetailVisit {
    DetailPagesByUrl pages;                    ///< all that is known of the document's items
    std::vector<std::string> asked;            ///< in this turn, to be saved
    std::set<std::string> completed;           ///< read in this turn
    std::vector<std::string> checked;          ///< asked for once more in this turn, to be saved
    int to_read = 0;                           ///< pages that wait for a later turn
    std::optional<Instant> next_check;         ///< when the first of those that are known has to be checked
    std::string trouble;                       ///< the first failure, with its page
    std::optional<std::chrono::seconds> rest;  ///< for how long the host asks to be left alone
};

/// Asks for the pages of a document's items, one after the other, each with the limits and the politeness of
/// every fetch. It ends early when the host gives no answer or asks to wait. Where there is time left, pages
/// that were read a day ago are asked for once more: they can have changed, or be gone.
class DetailVisitor {
public:
    /// `store` is used on `writer` alone. All must outlive the visits that are under way.
    DetailVisitor(store::Store& store, boost::asio::thread_pool& writer, boost::asio::thread_pool& workers,
                  Clock const& clock);

    /// The turn's source has `detail`. On the network thread.
    [[nodiscard]] boost::asio::awaitable<DetailVisit> visit(Turn const& turn, Feed const& feed);

private:
    [[nodiscard]] boost::asio::awaitable<bool> ask(Turn const& turn, std::string const& url,
                                                   DetailVisit& visit);
    [[nodiscard]] boost::asio::awaitable<void> check(Turn const& turn, std::vector<std::string> const& due,
                                                     DetailVisit& visit);
    [[nodiscard]] boost::asio::awaitable<bool> read(Source const& source, fetch::Document const& document,
                                                    DetailPage& page);

    store::Store& store_;
    boost::asio::thread_pool& writer_;
    boost::asio::thread_pool& workers_;
    Clock const& clock_;
};

}  // namespace belleman::app
