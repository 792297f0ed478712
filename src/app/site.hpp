#pragma once

#include "app/routes.hpp"
#include "app/setup.hpp"
#include "belleman/model/instant.hpp"
#include "belleman/server/server.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace belleman::store {
class Store;
}

namespace belleman::app {

/// Documents that were rendered, by address; the least recently used ones leave when `bytes` is reached. Not
/// thread-safe.
class RenderCache {
public:
    using Document = std::shared_ptr<server::Representation const>;

    explicit RenderCache(std::size_t bytes) : capacity_(bytes) {}

    /// The document of `address` if it was rendered from this generation of the store and this configuration.
    [[nodiscard]] Document find(std::string const& address, std::int64_t generation);
    void put(std::string const& address, std::int64_t generation, Document document);
    /// Everything was rendered from another configuration.
    void clear();

private:
    struct Slot {
        std::string address;
        std::int64_t generation;
        Document document;
    };
    void drop(std::list<Slot>::iterator slot);

    std::size_t capacity_;
    std::size_t size_ = 0;
    std::list<Slot> slots_;  ///< most recently used first
    std::unordered_map<std::string, std::list<Slot>::iterator> by_address_;
};

/// Connections for reading, each used by one thread at a time.
class ReaderPool {
public:
    ReaderPool(std::filesystem::path database, Clock const& clock);
    ~ReaderPool();

    /// Calls `use` with a connection that nobody else has; opens one when all are taken. Thread-safe.
    void with(std::function<void(store::Store const&)> const& use);

private:
    std::filesystem::path database_;
    Clock const& clock_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<store::Store>> idle_;
};

/// The way from a request to bytes: route, select, write. Rendering happens on a worker with its own
/// connection, so that neither the network thread nor the writer waits for it.
class Site {
public:
    Site(std::filesystem::path database, boost::asio::thread_pool& workers, Clock const& clock);
    ~Site();

    /// The configuration from now on. On the network thread.
    void use(std::shared_ptr<Setup const> setup);
    /// The store has this generation now. Safe from any thread.
    void set_generation(std::int64_t generation) { generation_ = generation; }
    [[nodiscard]] std::int64_t generation() const { return generation_; }

    /// Answers a request for a view. On the network thread.
    [[nodiscard]] boost::asio::awaitable<server::Response> answer(server::Request request);

private:
    [[nodiscard]] RenderCache::Document render(ViewRequest const& request, Setup const& setup);

    ReaderPool readers_;
    boost::asio::thread_pool& workers_;
    std::shared_ptr<Setup const> setup_;
    RenderCache cache_;
    std::atomic<std::int64_t> generation_ = 0;
};

}  // namespace belleman::app
