#include "app/reader_pool.hpp"

#include <utility>

namespace belleman::app {

ReaderPool::ReaderPool(std::filesystem::path database, Clock const& clock)
    : database_(std::move(database)), clock_(clock) {}

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

}  // namespace belleman::app
