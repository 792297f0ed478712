#include "belleman/feed/propose.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/item.hpp"
#include "fuzz/targets.hpp"

namespace belleman::fuzz {

void target::proposal(std::string_view bytes) {
    if (bytes.empty()) return;
    feed::ReadOptions options;
    options.base_url = "https://www.example.be/nieuws/lijst?pagina=1";
    auto const document = bytes.substr(1);
    bool const is_page = bytes.front() != '{';
    auto proposals =
        is_page ? feed::propose_listings(document, options) : feed::propose_api(document, options);
    demand(proposals.size() <= 3, "there are at most three proposals", bytes);
    for (auto& proposal : proposals) {
        auto const read = is_page ? feed::read_listing(document, proposal.selectors, options)
                                  : feed::read_api(document, proposal.selectors, options);
        demand(read.has_value() && read->items.size() == proposal.feed.items.size(),
               "a proposal reads as it shows", proposal.selectors.item.expression);
        demand_sound(proposal.feed);
    }
}

}  // namespace belleman::fuzz
