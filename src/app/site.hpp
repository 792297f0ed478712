#pragma once

#include "app/reader_pool.hpp"
#include "app/render_cache.hpp"
#include "app/routes.hpp"
#include "app/setup.hpp"
#include "belleman/model/instant.hpp"
#include "belleman/server/server.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace belleman::app {

/// The way from a request to bytes: route, select, write. Rendering happens on a worker with its own
/// connection, so that neither the network thread nor the writer waits for it. Lives on the network thread.
class Site {
public:
    Site(std::filesystem::path database, boost::asio::thread_pool& workers, Clock const& clock);

    /// The configuration from now on.
    void use(std::shared_ptr<Setup const> setup);
    /// The store has this generation now: what was rendered from an older one is not served any more.
    void set_generation(std::int64_t generation) { generation_ = generation; }
    [[nodiscard]] std::int64_t generation() const { return generation_; }

    /// Answers a request for a view.
    [[nodiscard]] boost::asio::awaitable<server::Response> answer(server::Request request);

private:
    struct Rendering;

    [[nodiscard]] boost::asio::awaitable<RenderCache::Document> document(ViewRequest const& request);
    [[nodiscard]] RenderCache::Document render(ViewRequest const& request, Setup const& setup);

    ReaderPool readers_;
    boost::asio::thread_pool& workers_;
    std::shared_ptr<Setup const> setup_;
    RenderCache cache_;
    std::map<std::string, std::shared_ptr<Rendering>> renderings_;  ///< under way, by address
    std::int64_t generation_ = 0;
};

}  // namespace belleman::app
