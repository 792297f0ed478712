#include "belleman/feed/read.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/item.hpp"
#include "fuzz/targets.hpp"

namespace belleman::fuzz {

void target::feed(std::string_view bytes) {
    feed::ReadOptions options;
    options.base_url = "https://www.example.be/nieuws/feed.xml";
    auto feed = feed::read(bytes, options);
    if (!feed) return demand(!feed.error().message.empty(), "a refusal says why", bytes);
    demand_sound(*feed);
}

}  // namespace belleman::fuzz
