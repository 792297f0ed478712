#include "app/site.hpp"

#include "app/run_on.hpp"
#include "belleman/publish/publish.hpp"
#include "belleman/store/store.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <utility>
#include <vector>

namespace belleman::app {

namespace {

namespace asio = boost::asio;

constexpr std::size_t cache_bytes = std::size_t{64} * 1024 * 1024;

using Headers = std::vector<std::pair<std::string, std::string>>;

/// Readers may keep a document for a few minutes; then they ask again and mostly get 304.
constexpr char const* caching = "public, max-age=300";

}  // namespace

/// A document that is being rendered; who asks for the same one meanwhile waits for it instead of rendering
/// it again.
struct Site::Rendering {
    Rendering(asio::any_io_executor const& executor, std::int64_t of_generation)
        : done(executor, asio::steady_timer::time_point::max()), generation(of_generation) {}

    asio::steady_timer done;  ///< cancelled when it is
    std::int64_t generation;
    RenderCache::Document document;  ///< null when it failed
};

Site::Site(std::filesystem::path database, asio::thread_pool& workers, Clock const& clock)
    : readers_(std::move(database), clock), workers_(workers), cache_(cache_bytes) {}

void Site::use(std::shared_ptr<Setup const> setup) {
    setup_ = std::move(setup);
    cache_.clear();
    renderings_.clear();
}

asio::awaitable<server::Response> Site::answer(server::Request request) {
    auto const asked = route(request, *setup_);
    if (!asked) co_return asked.error();
    auto found = co_await document(*asked);
    co_return server::Response{200, std::move(found)};
}

asio::awaitable<RenderCache::Document> Site::document(ViewRequest const& request) {
    std::string const address = publish::address_of(request.frame, request.format);
    if (auto cached = cache_.find(address, generation_)) co_return cached;
    if (auto const found = renderings_.find(address);
        found != renderings_.end() && found->second->generation == generation_) {
        auto const other = found->second;
        co_await other->done.async_wait(asio::as_tuple(asio::use_awaitable));
        if (other->document) co_return other->document;
    }

    auto const setup = setup_;
    auto const executor = co_await asio::this_coro::executor;
    auto const rendering = std::make_shared<Rendering>(executor, generation_);
    renderings_[address] = rendering;
    std::exception_ptr failure;
    try {
        auto select_and_write = [&] { return render(request, *setup); };
        rendering->document = co_await run_on(workers_, std::move(select_and_write));
    } catch (...) {
        failure = std::current_exception();
    }
    if (auto const found = renderings_.find(address);
        found != renderings_.end() && found->second == rendering)
        renderings_.erase(found);
    rendering->done.cancel();
    if (failure) std::rethrow_exception(failure);
    if (setup == setup_) cache_.put(address, rendering->generation, rendering->document);
    co_return rendering->document;
}

RenderCache::Document Site::render(ViewRequest const& request, Setup const& setup) {
    Selection selection;
    readers_.with([&](store::Store const& store) { selection = store.select(request.view); });
    auto const labels = labels_of(setup);
    Headers headers{{"Cache-Control", caching}};
    switch (request.format) {
        case publish::Format::atom:
            return server::represent("application/atom+xml; charset=utf-8",
                                     publish::write_atom(selection, request.frame, labels),
                                     selection.store_changed, headers);
        case publish::Format::json:
            headers.emplace_back("Access-Control-Allow-Origin", "*");
            return server::represent("application/feed+json; charset=utf-8",
                                     publish::write_json(selection, request.frame, labels),
                                     selection.store_changed, headers);
        case publish::Format::page:
            break;
    }
    for (auto const& header : publish::page_headers())
        headers.push_back(header);
    return server::represent("text/html; charset=utf-8",
                             publish::write_page(selection, request.frame, labels), selection.store_changed,
                             headers);
}

}  // namespace belleman::app
