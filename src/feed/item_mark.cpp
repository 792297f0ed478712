#include "belleman/feed/item_mark.hpp"

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

bool is_item_mark(std::string_view address) {
    constexpr std::string_view start = "#belleman-";
    constexpr std::size_t digits = 16;
    auto const at = address.rfind('#');
    return at != std::string_view::npos && address.substr(at).starts_with(start) &&
           address.size() - at == start.size() + digits;
}

}  // namespace belleman::feed
