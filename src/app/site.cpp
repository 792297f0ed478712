#include "app/site.hpp"

#include "app/run_on.hpp"
#include "belleman/publish/publish.hpp"
#include "belleman/store/store.hpp"

#include <fmt/core.h>

#include <utility>

namespace belleman::app {

namespace {

constexpr std::size_t cache_bytes = std::size_t{64} * 1024 * 1024;

using Headers = std::vector<std::pair<std::string, std::string>>;

/// Readers may keep a document for a few minutes; then they ask again and mostly get 304.
constexpr char const* caching = "public, max-age=300";

publish::Frame frame_of(ViewRequest const& request, config::ServerSettings const& server) {
    publish::Frame frame;
    frame.title = request.title;
    frame.public_url = server.public_url;
    frame.path = request.path;
    frame.query = request.query;
    // The authority and a year make a tag address (RFC 4151); the year is that of this scheme, not of today.
    frame.feed_id = fmt::format("tag:{},2025:view:{}", server.tag_authority, request.path.substr(1));
    if (!request.query.empty()) frame.feed_id += '?' + request.query;
    return frame;
}

}  // namespace

RenderCache::Document RenderCache::find(std::string const& address, std::int64_t generation) {
    auto const found = by_address_.find(address);
    if (found == by_address_.end() || found->second->generation != generation) return nullptr;
    slots_.splice(slots_.begin(), slots_, found->second);
    return found->second->document;
}

void RenderCache::put(std::string const& address, std::int64_t generation, Document document) {
    if (auto const found = by_address_.find(address); found != by_address_.end()) drop(found->second);
    size_ += document->body.size() + document->gzip.size();
    slots_.push_front({address, generation, std::move(document)});
    by_address_[address] = slots_.begin();
    while (size_ > capacity_ && slots_.size() > 1)
        drop(std::prev(slots_.end()));
}

void RenderCache::clear() {
    slots_.clear();
    by_address_.clear();
    size_ = 0;
}

void RenderCache::drop(std::list<Slot>::iterator slot) {
    size_ -= slot->document->body.size() + slot->document->gzip.size();
    by_address_.erase(slot->address);
    slots_.erase(slot);
}

ReaderPool::ReaderPool(std::filesystem::path database, Clock const& clock)
    : database_(std::move(database)), clock_(clock) {}

ReaderPool::~ReaderPool() = default;

void ReaderPool::with(std::function<void(store::Store const&)> const& use) {
    std::unique_ptr<store::Store> reader;
    {
        std::lock_guard const lock(mutex_);
        if (!idle_.empty()) {
            reader = std::move(idle_.back());
            idle_.pop_back();
        }
    }
    // A reader that fails is not put back: the next one starts from a fresh connection.
    if (!reader) reader = std::make_unique<store::Store>(database_, store::Store::Access::read_only, clock_);
    use(*reader);
    std::lock_guard const lock(mutex_);
    idle_.push_back(std::move(reader));
}

Site::Site(std::filesystem::path database, boost::asio::thread_pool& workers, Clock const& clock)
    : readers_(std::move(database), clock), workers_(workers), cache_(cache_bytes) {}

Site::~Site() = default;

void Site::use(std::shared_ptr<Setup const> setup) {
    setup_ = std::move(setup);
    cache_.clear();
}

boost::asio::awaitable<server::Response> Site::answer(server::Request request) {
    auto const setup = setup_;
    auto const asked = route(request, *setup);
    if (!asked) co_return asked.error();

    std::string const address = view_path(*asked, asked->format);
    std::int64_t const generation = generation_;
    if (auto document = cache_.find(address, generation))
        co_return server::Response{200, std::move(document)};

    auto select_and_write = [&] { return render(*asked, *setup); };
    auto document = co_await run_on(workers_, std::move(select_and_write));
    if (setup == setup_) cache_.put(address, generation, document);
    co_return server::Response{200, std::move(document)};
}

RenderCache::Document Site::render(ViewRequest const& request, Setup const& setup) {
    Selection selection;
    readers_.with([&](store::Store const& store) { selection = store.select(request.view); });
    auto const frame = frame_of(request, setup.settings.server);
    publish::Labels const labels{setup.tagger->gazetteer(), setup.tagger->topics()};
    Headers headers{{"Cache-Control", caching}};
    switch (request.format) {
        case Format::atom:
            return server::represent("application/atom+xml; charset=utf-8",
                                     publish::write_atom(selection, frame, labels), selection.updated,
                                     headers);
        case Format::json:
            headers.emplace_back("Access-Control-Allow-Origin", "*");
            return server::represent("application/feed+json; charset=utf-8",
                                     publish::write_json(selection, frame, labels), selection.updated,
                                     headers);
        case Format::page:
            break;
    }
    for (auto const& header : publish::page_headers())
        headers.push_back(header);
    return server::represent("text/html; charset=utf-8", publish::write_page(selection, frame, labels),
                             selection.updated, headers);
}

}  // namespace belleman::app
