#include "fetch/robots.hpp"

#include "belleman/text/url.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <fmt/core.h>

#include <map>
#include <utility>
#include <variant>

namespace belleman::fetch {

namespace asio = boost::asio;

namespace {

constexpr std::chrono::hours lifetime{24};  // the most that RFC 9309, section 2.4, allows
constexpr std::chrono::minutes retry{10};
constexpr std::size_t most_origins = 1000;  // a page can name any number of hosts

Failure forbidden(std::string const& origin, RobotsRules::Rule const& rule) {
    auto message = fmt::format(
        "{}/robots.txt forbids it (line {}: \"{}\"): ask the publisher to let Belleman in, look for another "
        "address, or set polling.robots = false if the publisher agrees",
        origin, rule.line, rule.words);
    return {std::move(message), 0, Failure::Cause::not_asked};
}

Failure stopped() {
    return {"stopped", 0, Failure::Cause::stopped};
}

/// RFC 9309, section 2.3.1.3: a status of 4xx means that there is none. What broke off says nothing of the
/// kind.
bool says_there_is_none(Failure const& failure) {
    return failure.cause == Failure::Cause::empty || (failure.status >= 400 && failure.status < 500);
}

}  // namespace

/// What the robots.txt of a host comes to: rules, or why it cannot be had.
struct Robots::Standing {
    RobotsRules rules;
    std::optional<Outcome> trouble;
};

struct Robots::Known {
    std::shared_ptr<Standing const> standing;
    Instant until{};
    std::shared_ptr<asio::steady_timer> asking;  ///< while it is fetched; the others wait for its end
};

/// Outlives the object as long as somebody waits.
struct Robots::State {
    asio::any_io_executor executor;
    std::string product;
    Clock const& clock;
    Fetch fetch;
    bool abandoned = false;
    std::map<std::string, std::shared_ptr<Known>> known;  ///< by origin
};

/// Marks a robots.txt as being fetched, and wakes who waits for it in the end, whatever that is.
class Robots::Asking {
public:
    Asking(State& state, std::shared_ptr<Known> known) : known_(std::move(known)) {
        known_->asking =
            std::make_shared<asio::steady_timer>(state.executor, asio::steady_timer::time_point::max());
    }
    // NOLINTNEXTLINE(bugprone-exception-escape): cancelling a timer of Asio does not fail
    ~Asking() { std::exchange(known_->asking, nullptr)->cancel(); }
    Asking(Asking const&) = delete;
    Asking& operator=(Asking const&) = delete;

private:
    std::shared_ptr<Known> known_;
};

Robots::Robots(asio::any_io_executor executor, std::string product, Clock const& clock, Fetch fetch)
    : state_(std::make_shared<State>(
          State{std::move(executor), std::move(product), clock, std::move(fetch), false, {}})) {}

Robots::~Robots() {
    state_->abandoned = true;
}

void Robots::note(State& state, Known& known, Outcome const& outcome) {
    auto standing = std::make_shared<Standing>();
    auto const* failure = std::get_if<Failure>(&outcome);
    if (auto const* document = std::get_if<Document>(&outcome)) {
        standing->rules = RobotsRules(document->body, state.product);
    } else if (auto const* wait = std::get_if<AskedToWait>(&outcome)) {
        standing->trouble = AskedToWait{"robots.txt: " + wait->message, wait->retry_after};
    } else if (failure != nullptr && !says_there_is_none(*failure)) {
        standing->trouble = Failure{"robots.txt: " + failure->message, failure->status};
    }
    known.until = state.clock.now() + (standing->trouble ? std::chrono::seconds(retry) : lifetime);
    // What it said before holds on while it cannot be had.
    bool const keep_old = standing->trouble && known.standing && !known.standing->trouble;
    if (!keep_old) known.standing = std::move(standing);
}

/// What is known of an origin; room is made for it by forgetting what is out of date, or else anything.
std::shared_ptr<Robots::Known> Robots::known_of(State& state, std::string const& origin) {
    auto& known = state.known;
    if (auto const found = known.find(origin); found != known.end()) return found->second;
    if (known.size() >= most_origins)
        std::erase_if(known, [&](auto const& other) { return other.second->until <= state.clock.now(); });
    if (known.size() >= most_origins) known.erase(known.begin());
    return known.emplace(origin, std::make_shared<Known>()).first->second;
}

asio::awaitable<std::shared_ptr<Robots::Standing const>> Robots::standing_of(std::shared_ptr<State> state,
                                                                             std::string origin) {
    auto const known = known_of(*state, origin);
    while (known->asking && !state->abandoned) {
        auto const asking = known->asking;
        co_await asking->async_wait(asio::as_tuple(asio::use_awaitable));
    }
    if (state->abandoned) co_return nullptr;
    if (known->standing && state->clock.now() < known->until) co_return known->standing;
    Asking const asking(*state, known);
    std::string address = origin + "/robots.txt";
    Outcome const outcome = co_await state->fetch(std::move(address));
    if (state->abandoned) co_return nullptr;
    note(*state, *known, outcome);
    co_return known->standing;
}

asio::awaitable<std::optional<Outcome>> Robots::refusal(std::string url) {
    auto const parts = text::parse_url(url);
    if (!parts || parts->scheme == "file" || parts->path == "/robots.txt") co_return std::nullopt;
    std::string const origin = text::origin_of(*parts);
    auto const standing = co_await standing_of(state_, origin);
    if (standing == nullptr) co_return stopped();
    if (standing->trouble) co_return standing->trouble;
    auto const path = parts->has_query ? parts->path + '?' + parts->query : parts->path;
    if (auto const rule = standing->rules.forbidding(path)) co_return forbidden(origin, *rule);
    co_return std::nullopt;
}

}  // namespace belleman::fetch
