#include "app/pipeline.hpp"

#include "app/item_entries.hpp"
#include "app/run_on.hpp"
#include "belleman/feed/listing_memory.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>

namespace belleman::app {

namespace {

constexpr std::chrono::seconds longest_rest = std::chrono::weeks{1};

fetch::Request request_of(Turn const& turn, store::PollState const& before, Instant now) {
    fetch::Request request;
    request.url = turn.source.url;
    // Without the document there is no way to the pages of its items.
    bool const needs_pages = before.pages_to_read > 0 || (before.next_check && *before.next_check <= now);
    bool const usable =
        !turn.unconditional && !needs_pages && before.validators_key == validators_key(turn.source);
    if (usable) request.validators = before.validators;
    return request;
}

PollReport::Result result_of(fetch::Outcome const& outcome) {
    using Result = PollReport::Result;
    if (std::holds_alternative<fetch::Document>(outcome)) return Result::stored;
    if (std::holds_alternative<fetch::NotModified>(outcome)) return Result::not_modified;
    if (std::holds_alternative<fetch::Gone>(outcome)) return Result::gone;
    if (std::holds_alternative<fetch::AskedToWait>(outcome)) return Result::asked_to_wait;
    return Result::failed;
}

/// The result and the message that an outcome alone decides.
PollReport report_of(std::string const& source_id, fetch::Outcome const& outcome) {
    PollReport report;
    report.source_id = source_id;
    report.result = result_of(outcome);
    report.message = fetch::message_of(outcome);
    return report;
}

/// What is known of a source from its last poll; nothing when that asked for something else.
store::PollState polled_before(Source const& source, store::PollState const& before) {
    std::string key = validators_key(source);
    if (before.validators_key == key) return before;
    store::PollState fresh;
    fresh.validators_key = std::move(key);
    return fresh;
}

/// Brings the state of a source up to date with the message and the next poll of a turn; `message` is empty
/// when it went well.
void note_turn(store::PollState& state, std::string const& message, fetch::NextPoll const& next,
               Instant now) {
    state.last_poll = now;
    state.next_poll = next.at;
    state.failures = next.failures;
    state.stopped = next.stopped;
    state.last_message = message;
    if (message.empty()) state.last_success = now;
}

void note_validators(store::PollState& state, fetch::Outcome const& outcome) {
    if (auto const* document = std::get_if<fetch::Document>(&outcome)) {
        state.validators = document->validators;
        state.moved_to = document->moved_to.value_or("");
    } else if (auto const* unchanged = std::get_if<fetch::NotModified>(&outcome)) {
        state.validators = unchanged->validators;
    }
}

/// The state after a failure that is Belleman's own, not the source's.
store::PollState failed_state(Turn const& turn, store::PollState state, int failures,
                              std::string const& message, Instant now) {
    fetch::Outcome const failure = fetch::Failure{message, 0};
    auto const next = fetch::next_poll(failure, false, failures, turn.source.interval, turn.source.id, now);
    note_turn(state, message, next, now);
    return state;
}

/// Whether an item's page was there and is no more. One that was never read may not be there yet: many
/// systems list an item before they serve its page.
bool is_gone(DetailPage const& page) {
    constexpr long not_found = 404;
    bool const was_read = page.found != ItemDetail{};
    return is_absent(page) && (page.status != not_found || was_read);
}

/// Which of the document's items had their own page read in this turn, and of which it is gone. Where no page
/// of the source was ever read, its addresses are more likely to be wrong.
void note_pages(Delivery& delivery, Feed const& feed, Source const& source, DetailVisit const& visit) {
    bool const any_was_read =
        std::ranges::any_of(visit.pages, [](auto const& page) { return page.second.read; });
    for (FeedItem const& item : feed.items) {
        auto const url = page_of(item, source);
        auto const page = visit.pages.find(url);
        if (page == visit.pages.end()) continue;
        if (visit.completed.contains(url)) delivery.completed.insert(entry_url(item));
        if (any_was_read && is_gone(page->second)) delivery.gone.insert(entry_url(item));
    }
}

}  // namespace

Pipeline::Pipeline(store::Store& store, boost::asio::thread_pool& writer, boost::asio::thread_pool& workers,
                   Clock const& clock)
    : store_(store),
      writer_(writer),
      workers_(workers),
      clock_(clock),
      visitor_(store, writer, workers, clock) {}

boost::asio::awaitable<PollReport> Pipeline::poll(Turn turn) {
    PollReport report;
    try {
        report = co_await take_turn(turn);
    } catch (std::exception const& error) {
        report.source_id = turn.source.id;
        report.result = PollReport::Result::failed;
        report.message = error.what();
        report.state =
            failed_state(turn, polled_before(turn.source, {}), turn.failures, report.message, clock_.now());
    }
    co_return report;
}

boost::asio::awaitable<PollReport> Pipeline::take_turn(Turn const& turn) {
    auto recall = [this, &turn] { return store_.poll_state(turn.source.id); };
    store::PollState const before = co_await run_on(writer_, std::move(recall));

    fetch::Request request = request_of(turn, before, clock_.now());
    fetch::Outcome const outcome = co_await turn.client->fetch(std::move(request));
    Instant const now = clock_.now();

    Prepared prepared;
    if (auto const* document = std::get_if<fetch::Document>(&outcome)) {
        auto precaution = [&] { return expect_the_worst(turn, before, now), true; };
        co_await run_on(writer_, std::move(precaution));
        prepared = co_await prepare(turn, before, *document, now);
    }
    auto store = [&] { return match_and_store(turn, before, outcome, prepared, now); };
    co_return co_await run_on(writer_, std::move(store));
}

boost::asio::awaitable<Pipeline::Prepared> Pipeline::prepare(Turn const& turn, store::PollState const& before,
                                                             fetch::Document const& document, Instant now) {
    Source const& source = turn.source;
    auto const known = polled_before(source, before);
    auto read = [&] { return read_and_compare(source, document, known.memory); };
    auto reading = co_await run_on(workers_, std::move(read));
    if (!reading) co_return tl::unexpected(reading.error());

    Content content;
    content.memory = reading->memory;
    Feed& feed = reading->feed;
    if (source.detail) content.visit = co_await visitor_.visit(turn, feed);
    auto tag = [&] {
        if (source.detail) add_details(feed, source, content.visit.pages);
        return entries_of(feed, source, *turn.setup->tagger, now);
    };
    content.delivery.entries = co_await run_on(workers_, std::move(tag));
    content.delivery.deleted = std::move(feed.deleted);
    if (source.detail) note_pages(content.delivery, feed, source, content.visit);
    co_return content;
}

/// A document that brings the whole program down must not be asked for at once after the restart.
void Pipeline::expect_the_worst(Turn const& turn, store::PollState const& before, Instant now) {
    auto const known = polled_before(turn.source, before);
    store::Store::Transaction transaction(store_);
    store_.save_source(turn.source);
    store_.save_poll_state(turn.source.id, failed_state(turn, known, known.failures,
                                                        "Belleman ended while it read this document", now));
    transaction.commit();
}

PollReport Pipeline::match_and_store(Turn const& turn, store::PollState const& before,
                                     fetch::Outcome const& outcome, Prepared const& prepared, Instant now) {
    Source const& source = turn.source;
    PollReport report = report_of(source.id, outcome);
    if (!prepared) {
        report.result = PollReport::Result::failed;
        report.message = prepared.error();
    }
    report.state = polled_before(source, before);
    auto next = fetch::next_poll(outcome, !prepared, report.state.failures, source.interval, source.id, now);
    if (prepared && prepared->visit.rest)
        next.at = std::max(next.at, now + std::min(*prepared->visit.rest, longest_rest));
    note_turn(report.state, report.message, next, now);
    if (report.message.empty()) note_validators(report.state, outcome);

    store::Store::Transaction transaction(store_);
    store_.save_source(source);
    if (report.result == PollReport::Result::stored)
        store_content(turn, *prepared, {now, polled_before(source, before).last_success}, report);
    store_.save_poll_state(source.id, report.state);
    transaction.commit();
    report.generation = store_.generation();
    return report;
}

void Pipeline::store_content(Turn const& turn, Content const& content, Occasion const& occasion,
                             PollReport& report) {
    Source const& source = turn.source;
    config::Settings const& settings = turn.setup->settings;
    auto const& visit = content.visit;
    report.counts =
        take_in(store_, content.delivery,
                {source, settings.server.tag_authority, occasion, settings.arrivals, {}, &settings.matching});
    for (auto const* urls : {&visit.asked, &visit.checked}) {
        for (std::string const& url : *urls)
            store_.save_detail_page(source.id, visit.pages.at(url));
    }
    report.state.memory = content.memory;
    report.idle_selectors = feed::idle_selectors(content.memory, source.selectors);
    report.state.pages_to_read = visit.to_read;
    report.state.next_check = visit.next_check;
    report.pages_read = static_cast<int>(visit.completed.size());
    report.pages_failed = static_cast<int>(visit.asked.size() - visit.completed.size());
    report.page_trouble = visit.trouble;
}

}  // namespace belleman::app
