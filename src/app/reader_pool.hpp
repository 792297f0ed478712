#pragma once

#include "belleman/store/store.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace belleman::app {

/// Connections for reading, each used by one thread at a time.
class ReaderPool {
public:
    ReaderPool(std::filesystem::path database, Clock const& clock);

    /// Calls `use` with a connection that nobody else has; opens one when all are taken. Thread-safe.
    void with(std::function<void(store::Store const&)> const& use);

private:
    std::filesystem::path database_;
    Clock const& clock_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<store::Store>> idle_;
};

}  // namespace belleman::app
