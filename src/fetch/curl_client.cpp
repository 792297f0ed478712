#include "belleman/fetch/curl_client.hpp"

#include "fetch/curl_driver.hpp"
#include "fetch/host_queue.hpp"
#include "fetch/local_file.hpp"
#include "fetch/proxy_environment.hpp"
#include "fetch/robots.hpp"
#include "fetch/target.hpp"
#include "fetch/transfer.hpp"

#include <boost/asio/any_completion_handler.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <cassert>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

namespace belleman::fetch {

namespace asio = boost::asio;

namespace {

using Handler = asio::any_completion_handler<void(Outcome)>;

/// Whoever waits for one outcome. Keeps the loop at work until then.
class Waiter {
public:
    Waiter(Handler handler, asio::any_io_executor const& executor)
        : work_(executor), handler_(std::move(handler)) {}

    /// Resumes it, but never from within the caller.
    void resume_with(Outcome outcome) && {
        asio::post(work_.get_executor(),
                   [handler = std::move(handler_), outcome = std::move(outcome)]() mutable {
                       std::move(handler)(std::move(outcome));
                   });
        work_.reset();
    }

private:
    asio::executor_work_guard<asio::any_io_executor> work_;
    Handler handler_;
};

Failure not_an_address() {
    return {"no http, https or file address: check the address", 0, Failure::Cause::not_asked};
}

Failure stopped() {
    return {"stopped", 0, Failure::Cause::stopped};
}

}  // namespace

/// Everything over http and https that waits or runs.
class CurlClient::Transfers {
public:
    Transfers(asio::any_io_executor executor, TransferTerms terms, Clock const& clock)
        : executor_(executor),
          terms_(std::move(terms)),
          clock_(clock),
          queue_(terms_.limits.transfers, terms_.limits.transfers_per_host),
          driver_(std::move(executor), [this](CURL* easy, CURLcode code) { finish(easy, code); }) {}

    ~Transfers() {
        for (auto const& [easy, running] : running_)
            driver_.remove(easy);
    }
    Transfers(Transfers const&) = delete;
    Transfers& operator=(Transfers const&) = delete;

    [[nodiscard]] std::size_t most_bytes() const { return terms_.limits.bytes; }

    /// An initiating function in Asio's sense. It is no coroutine itself and holds the lambda, because g++ 12
    /// destroys a lambda twice that is a temporary in a statement with `co_await`.
    asio::awaitable<Outcome> async_fetch(Request request, std::string host) {
        return asio::async_initiate<asio::use_awaitable_t<> const, void(Outcome)>(
            [this](auto handler, Request wanted, std::string its_host) {
                asio::any_io_executor executor = asio::get_associated_executor(handler, executor_);
                Waiter waiter(std::move(handler), std::move(executor));
                enqueue({std::move(wanted), std::move(its_host), std::move(waiter)});
            },
            asio::use_awaitable, std::move(request), std::move(host));
    }

    void stop() {
        stopped_ = true;
        for (auto& [host, job] : queue_.take_waiting())
            std::move(job.waiter).resume_with(stopped());
        for (auto& [easy, running] : std::exchange(running_, {})) {
            driver_.remove(easy);
            std::move(running.waiter).resume_with(stopped());
        }
    }

private:
    struct Job {
        Request request;
        std::string host;
        Waiter waiter;
    };
    struct Running {
        std::unique_ptr<Transfer> transfer;
        std::string host;
        Waiter waiter;
    };

    void enqueue(Job job) {
        if (stopped_) {
            std::move(job.waiter).resume_with(stopped());
            return;
        }
        auto host = job.host;
        queue_.push(std::move(host), std::move(job));
        start_all_that_may();
    }

    void start_all_that_may() {
        while (auto next = queue_.start_next()) {
            Job& job = *next;  // NOLINT(bugprone-unchecked-optional-access): the loop asks
            auto transfer = std::make_unique<Transfer>(std::move(job.request), terms_);
            auto* const easy = transfer->handle();
            running_.emplace(easy, Running{std::move(transfer), std::move(job.host), std::move(job.waiter)});
            driver_.add(easy);
        }
    }

    void finish(CURL* easy, CURLcode code) {
        auto node = running_.extract(easy);
        assert(!node.empty());
        auto& running = node.mapped();
        auto outcome = running.transfer->outcome(code, clock_.now());
        driver_.remove(easy);
        queue_.finished(running.host);
        std::move(running.waiter).resume_with(std::move(outcome));
        start_all_that_may();
    }

    CurlLibrary library_;
    asio::any_io_executor executor_;
    TransferTerms terms_;
    Clock const& clock_;
    bool stopped_ = false;
    HostQueue<Job> queue_;
    CurlDriver driver_;
    std::unordered_map<CURL*, Running> running_;
};

CurlClient::CurlClient(asio::io_context& io, std::string user_agent, Limits limits, Clock const& clock) {
    AddressGuard guard(limits.private_addresses, proxy_ports_of_environment());
    auto product = user_agent.substr(0, user_agent.find_first_of("/ "));
    TransferTerms terms{limits, std::move(user_agent), std::move(guard)};
    transfers_ = std::make_unique<Transfers>(io.get_executor(), std::move(terms), clock);
    if (!limits.robots) return;
    auto fetch_robots_txt = [this](std::string url) { return fetch_unasked({std::move(url), {}}); };
    robots_ =
        std::make_unique<Robots>(io.get_executor(), std::move(product), clock, std::move(fetch_robots_txt));
}

CurlClient::~CurlClient() = default;

asio::awaitable<Outcome> CurlClient::fetch(Request request) {
    if (robots_) {
        std::optional<Outcome> refusal = co_await robots_->refusal(request.url);
        if (refusal) co_return *std::move(refusal);
    }
    co_return co_await fetch_unasked(std::move(request));
}

asio::awaitable<Outcome> CurlClient::fetch_unasked(Request request) {
    auto target = target_of(request.url);
    if (!target) co_return not_an_address();
    if (target->scheme == "file")
        co_return read_local_file(request.url, target->path, request.validators, transfers_->most_bytes());
    co_return co_await transfers_->async_fetch(std::move(request), std::move(target->host));
}

void CurlClient::stop() {
    transfers_->stop();
}

}  // namespace belleman::fetch
