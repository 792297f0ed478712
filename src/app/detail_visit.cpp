#include "app/detail_visit.hpp"

#include "app/run_on.hpp"
#include "app/source_reading.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <variant>

namespace belleman::app {

namespace {

/// The page as it is before it is asked for by `key`.
DetailPage& page_for(DetailPagesByUrl& pages, std::string const& url, std::string const& key) {
    DetailPage& page = pages[url];
    if (page.key == key) return page;
    page.url = url;
    page.key = key;
    page.read = false;
    page.tries = 0;
    page.status = 0;
    page.message.clear();
    return page;
}

bool is_stopped(fetch::Outcome const& outcome) {
    auto const* failure = std::get_if<fetch::Failure>(&outcome);
    return failure != nullptr && failure->cause == fetch::Failure::Cause::stopped;
}

/// Whether the host answers at all, and does not ask for rest. What was not asked for says nothing of the
/// host.
bool may_go_on(fetch::Outcome const& outcome) {
    auto const* failure = std::get_if<fetch::Failure>(&outcome);
    bool const is_silent =
        failure != nullptr && failure->status == 0 && failure->cause == fetch::Failure::Cause::trouble;
    return !is_silent && !std::holds_alternative<fetch::AskedToWait>(outcome);
}

}  // namespace

DetailVisitor::DetailVisitor(store::Store& store, boost::asio::thread_pool& writer,
                             boost::asio::thread_pool& workers, Clock const& clock)
    : store_(store), writer_(writer), workers_(workers), clock_(clock) {}

boost::asio::awaitable<DetailVisit> DetailVisitor::visit(Turn const& turn, Feed const& feed) {
    Source const& source = turn.source;
    DetailVisit visit;
    auto const urls = pages_of(feed, source);
    auto const key = detail_key(*source.detail);
    auto recall = [this, &source, &urls] { return store_.detail_pages(source.id, urls); };
    visit.pages = co_await run_on(writer_, std::move(recall));

    auto wanted = pages_to_read(urls, visit.pages, key);
    auto const most = static_cast<std::size_t>(source.detail->max_per_poll);
    wanted.resize(std::min(wanted.size(), most));
    bool goes_on = true;
    for (std::string const& url : wanted) {
        goes_on = co_await ask(turn, url, visit);
        if (!goes_on) break;
    }
    if (goes_on) {
        auto due = pages_to_check(urls, visit.pages, clock_.now());
        due.resize(std::min(due.size(), most - wanted.size()));
        co_await check(turn, due, visit);
    }
    visit.to_read = static_cast<int>(pages_to_read(urls, visit.pages, key).size());
    visit.next_check = next_check(urls, visit.pages);
    co_return visit;
}

/// Asks for one page; false when that should be all for this turn.
boost::asio::awaitable<bool> DetailVisitor::ask(Turn const& turn, std::string const& url,
                                                DetailVisit& visit) {
    DetailPage& page = page_for(visit.pages, url, detail_key(*turn.source.detail));
    fetch::Request request;
    request.url = url;
    fetch::Outcome outcome = co_await turn.client->fetch(std::move(request));
    if (is_stopped(outcome)) co_return false;  // no fault of the page, and no try
    page.last_try = clock_.now();
    bool const goes_on = may_go_on(outcome);
    if (auto const* wait = std::get_if<fetch::AskedToWait>(&outcome)) visit.rest = wait->retry_after;
    auto const document = note_answer(page, std::move(outcome), turn.source);
    if (document && co_await read(turn.source, *document, page)) visit.completed.insert(url);
    visit.asked.push_back(url);
    if (!page.read && visit.trouble.empty()) visit.trouble = fmt::format("{}: {}", url, page.message);
    co_return goes_on;
}

/// Asks for pages that were read before. A failure changes nothing of what is known of them; nor does it
/// that all are gone: then the site has changed, or shuts out who asks.
boost::asio::awaitable<void> DetailVisitor::check(Turn const& turn, std::vector<std::string> const& due,
                                                  DetailVisit& visit) {
    std::vector<DetailPage> before;
    bool any_is_there = false;
    for (std::string const& url : due) {
        before.push_back(visit.pages.at(url));
        DetailVisit asking;
        asking.pages.emplace(url, before.back());
        bool const goes_on = co_await ask(turn, url, asking);
        if (asking.rest) visit.rest = asking.rest;
        if (asking.asked.empty()) break;
        DetailPage& page = visit.pages.at(url) = asking.pages.at(url);
        before.back().last_try = page.last_try;
        bool const is_there = asking.completed.contains(url);
        if (!is_there && !is_absent(page)) page = before.back();
        any_is_there = any_is_there || is_there;
        visit.checked.push_back(url);
        if (!goes_on) break;
    }
    if (any_is_there) co_return;
    for (DetailPage const& page : before)
        visit.pages.at(page.url) = page;
}

/// Whether there was something to read on it.
boost::asio::awaitable<bool> DetailVisitor::read(Source const& source, fetch::Document const& document,
                                                 DetailPage& page) {
    // A page that brings the program down counts as one that failed, or it would be asked for for ever.
    ++page.tries;
    page.message = "Belleman ended while it read this page";
    auto prepare = [this, &source, &page] { return store_.save_detail_page(source.id, page), true; };
    co_await run_on(writer_, std::move(prepare));
    auto read = [&source, &document] { return read_detail_page(source, document); };
    auto found = co_await run_on(workers_, std::move(read));
    if (!found) {
        page.read = false;
        page.message = std::move(found.error());
        co_return false;
    }
    page.found = *std::move(found);
    page.read = true;
    page.tries = 0;
    page.message.clear();
    co_return true;
}

}  // namespace belleman::app
