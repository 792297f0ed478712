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

/// The result and the message that an outcome alone decides.
void describe(fetch::Outcome const& outcome, PollReport& report) {
    using Result = PollReport::Result;
    struct Visitor {
        PollReport& report;
        void operator()(fetch::Document const&) const { report.result = Result::stored; }
        void operator()(fetch::NotModified const&) const { report.result = Result::not_modified; }
        void operator()(fetch::Gone const& gone) const { set(Result::gone, gone.message); }
        void operator()(fetch::AskedToWait const& wait) const { set(Result::asked_to_wait, wait.message); }
        void operator()(fetch::Failure const& failure) const { set(Result::failed, failure.message); }
        void set(Result result, std::string const& message) const {
            report.result = result;
            report.message = message;
        }
    };
    std::visit(Visitor{report}, outcome);
}

/// What is known of a source from its last poll; nothing when that asked for something else.
store::PollState polled_before(Source const& source, store::PollState const& before) {
    std::string key = validators_key(source);
    if (before.validators_key == key) return before;
    store::PollState fresh;
    fresh.validators_key = std::move(key);
    return fresh;
}

/// Brings the state of a source up to date with how its turn ended.
void note(PollReport const& report, fetch::Outcome const& outcome, Instant now, store::PollState& state) {
    state.last_poll = now;
    state.next_poll = report.next.at;
    state.failures = report.next.failures;
    state.stopped = report.next.stopped;
    state.last_message = report.message;
    if (!report.message.empty()) return;
    state.last_success = now;
    if (auto const* document = std::get_if<fetch::Document>(&outcome)) {
        state.validators = document->validators;
        state.moved_to = document->moved_to.value_or("");
    } else if (auto const* unchanged = std::get_if<fetch::NotModified>(&outcome)) {
        state.validators = unchanged->validators;
    }
}

}  // namespace

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
    } catch (store::StoreError const& error) {
        report.source_id = turn.source.id;
        report.message = error.what();
        fetch::Outcome const failure = fetch::Failure{report.message, 0};
        report.next = fetch::next_poll(failure, false, 0, turn.source.interval, turn.source.id, clock_.now());
    }
    co_return report;
}

boost::asio::awaitable<PollReport> Pipeline::take_turn(Turn const& turn) {
    auto recall = [this, &turn] { return store_.poll_state(turn.source.id); };
    store::PollState const before = co_await run_on(writer_, std::move(recall));

    fetch::Request request = request_of(turn, before);
    fetch::Outcome const outcome = co_await turn.client->fetch(std::move(request));
    Instant const now = clock_.now();

    auto read_clean_tag = [&turn, &outcome, now] { return digest(turn, outcome, now); };
    Digest const digested = co_await run_on(workers_, std::move(read_clean_tag));

    auto match_and_store = [&] { return keep(turn, before, outcome, digested, now); };
    co_return co_await run_on(writer_, std::move(match_and_store));
}

Pipeline::Digest Pipeline::digest(Turn const& turn, fetch::Outcome const& outcome, Instant now) {
    auto const* document = std::get_if<fetch::Document>(&outcome);
    if (document == nullptr) return {};
    auto const feed = read_document(turn.source, *document);
    if (!feed) return tl::unexpected(feed.error());
    return entries_of(*feed, turn.source, *turn.setup->tagger, now);
}

PollReport Pipeline::keep(Turn const& turn, store::PollState const& before, fetch::Outcome const& outcome,
                          Digest const& digested, Instant now) {
    Source const& source = turn.source;
    PollReport report;
    report.source_id = source.id;
    describe(outcome, report);
    if (!digested) {
        report.result = PollReport::Result::failed;
        report.message = digested.error();
    }
    store::PollState state = polled_before(source, before);
    report.next = fetch::next_poll(outcome, !digested, state.failures, source.interval, source.id, now);
    note(report, outcome, now, state);

    store::Store::Transaction transaction(store_);
    store_.save_source(source);
    if (digested) report.counts = take_in(store_, *digested, turn.setup->settings.server.tag_authority);
    store_.save_poll_state(source.id, state);
    transaction.commit();
    report.generation = store_.generation();
    return report;
}

}  // namespace belleman::app
