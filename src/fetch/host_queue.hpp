#pragma once

#include <algorithm>
#include <list>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace belleman::fetch {

/// Lets things start in the order of their arrival, with at most so many running in all and for each host. A
/// host that has its share does not hold up the others.
template <class Item>
class HostQueue {
public:
    HostQueue(int most_in_all, int most_per_host)
        : most_in_all_(most_in_all), most_per_host_(most_per_host) {}

    void push(std::string host, Item item) { waiting_.emplace_back(std::move(host), std::move(item)); }

    /// The longest waiting item that may start now. It counts as running until `finished(host)`.
    [[nodiscard]] std::optional<Item> start_next() {
        if (running_in_all_ >= most_in_all_) return std::nullopt;
        auto const next = std::ranges::find_if(waiting_, [this](auto const& entry) {
            auto const found = running_.find(entry.first);
            return found == running_.end() || found->second < most_per_host_;
        });
        if (next == waiting_.end()) return std::nullopt;
        ++running_in_all_;
        ++running_[next->first];
        std::optional<Item> item(std::move(next->second));
        waiting_.erase(next);
        return item;
    }

    /// An item of this host has ended.
    void finished(std::string const& host) {
        auto const found = running_.find(host);
        if (found == running_.end()) return;
        --running_in_all_;
        if (--found->second == 0) running_.erase(found);
    }

    /// Takes out all that wait, in order.
    [[nodiscard]] std::list<std::pair<std::string, Item>> take_waiting() {
        return std::exchange(waiting_, {});
    }

private:
    int most_in_all_;
    int most_per_host_;
    int running_in_all_ = 0;
    std::unordered_map<std::string, int> running_;  // hosts with none are not in it
    std::list<std::pair<std::string, Item>> waiting_;
};

}  // namespace belleman::fetch
