#pragma once

#include <functional>
#include <string>
#include <vector>

namespace belleman::bench {

/// A document that means harm, and how it is read.
struct HostileDocument {
    enum class Reader { feed, listing, api };

    std::string name;
    Reader reader = Reader::feed;
    std::function<std::string()> bytes;
};

[[nodiscard]] std::vector<HostileDocument> hostile_documents();

}  // namespace belleman::bench
