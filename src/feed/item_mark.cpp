#include "feed/item_mark.hpp"

#include "belleman/text/plain.hpp"
#include "belleman/text/words.hpp"

#include <fmt/core.h>
#include <xxhash.h>

namespace belleman::feed {

std::string item_mark(std::string_view page, std::string_view title) {
    auto const folded = text::fold_case(text::fold_space(title));
    auto const address = page.substr(0, page.find('#'));
    return fmt::format("{}#belleman-{:016x}", address, XXH64(folded.data(), folded.size(), 0));
}

}  // namespace belleman::feed
