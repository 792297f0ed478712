#include "app/pipeline.hpp"

#include "app/run_on.hpp"
#include "belleman/feed/read.hpp"

#include <fmt/core.h>

#include <utility>
#include <variant>

namespace belleman::app {

namespace {

fetch::Request request_of(Turn const& turn, store::PollState const& before) {
    fetch::Request request;
    request.url = turn.source.url;
    bool const usable = !turn.unconditional && before.validators_key == validators_key(turn.source);
    if (usable) request.validators = before.validators;
    return request;
}

feed::ReadOptions read_options(Source const& source, fetch::Document const& document) {
    feed::ReadOptions options;
    options.base_url = document.final_url.empty() ? source.url : document.final_url;
    options.content_type = document.content_type;
    options.time_zone = source.time_zone;
    options.times_are_local = source.times_are_local;
    return options;
}

std::string describe(feed::ReadError const& error) {
    if (error.line == 0) return error.message;
    return fmt::format("{} (line {}, column {} of the document)", error.message, error.line, error.column);
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
    report.message = message_of(outcome);
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

}  // namespace

std::string message_of(fetch::Outcome const& outcome) {
    if (auto const* gone = std::get_if<fetch::Gone>(&outcome)) return gone->message;
    if (auto const* wait = std::get_if<fetch::AskedToWait>(&outcome)) return wait->message;
    if (auto const* failure = std::get_if<fetch::Failure>(&outcome)) return failure->message;
    return {};
}

std::string validators_key(Source const& source) {
    auto const& s = source.selectors;
    return fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", source.url, to_string(source.kind),
                       s.item.expression, s.title.expression, s.link.expression, s.date.expression,
                       s.summary.expression, s.category.expression);
}

tl::expected<Feed, std::string> read_document(Source const& source, fetch::Document const& document) {
    auto const options = read_options(source, document);
    tl::expected<Feed, feed::ReadError> feed;
    switch (source.kind) {
        case SourceKind::feed:
            feed = feed::read(document.body, options);
            break;
        case SourceKind::html:
            feed = feed::read_listing(document.body, source.selectors, options);
            break;
        case SourceKind::json:
            feed = feed::read_api(document.body, source.selectors, options);
            break;
    }
    if (!feed) return tl::unexpected(describe(feed.error()));
    feed::clean(*feed);
    return *std::move(feed);
}

Pipeline::Pipeline(store::Store& store, boost::asio::thread_pool& writer, boost::asio::thread_pool& workers,
                   Clock const& clock)
    : store_(store), writer_(writer), workers_(workers), clock_(clock) {}

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

    fetch::Request request = request_of(turn, before);
    fetch::Outcome const outcome = co_await turn.client->fetch(std::move(request));
    Instant const now = clock_.now();

    Entries entries;
    if (std::holds_alternative<fetch::Document>(outcome)) {
        auto prepare = [&] { return expect_the_worst(turn, before, now), true; };
        co_await run_on(writer_, std::move(prepare));
        auto read = [&] { return read_clean_tag(turn, outcome, now); };
        entries = co_await run_on(workers_, std::move(read));
    }
    auto store = [&] { return match_and_store(turn, before, outcome, entries, now); };
    co_return co_await run_on(writer_, std::move(store));
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

Pipeline::Entries Pipeline::read_clean_tag(Turn const& turn, fetch::Outcome const& outcome, Instant now) {
    auto const feed = read_document(turn.source, std::get<fetch::Document>(outcome));
    if (!feed) return tl::unexpected(feed.error());
    return entries_of(*feed, turn.source, *turn.setup->tagger, now);
}

PollReport Pipeline::match_and_store(Turn const& turn, store::PollState const& before,
                                     fetch::Outcome const& outcome, Entries const& entries, Instant now) {
    Source const& source = turn.source;
    PollReport report = report_of(source.id, outcome);
    if (!entries) {
        report.result = PollReport::Result::failed;
        report.message = entries.error();
    }
    report.state = polled_before(source, before);
    auto const next =
        fetch::next_poll(outcome, !entries, report.state.failures, source.interval, source.id, now);
    note_turn(report.state, report.message, next, now);
    if (report.message.empty()) note_validators(report.state, outcome);

    store::Store::Transaction transaction(store_);
    store_.save_source(source);
    if (entries) report.counts = take_in(store_, *entries, turn.setup->settings.server.tag_authority);
    store_.save_poll_state(source.id, report.state);
    transaction.commit();
    report.generation = store_.generation();
    if (report.counts.added > 0) report.totals = store_.totals();
    return report;
}

}  // namespace belleman::app
