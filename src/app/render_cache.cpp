#include "app/render_cache.hpp"

#include <iterator>
#include <utility>

namespace belleman::app {

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

}  // namespace belleman::app
