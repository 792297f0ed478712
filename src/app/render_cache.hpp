#pragma once

#include "belleman/server/server.hpp"

#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>

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

}  // namespace belleman::app
