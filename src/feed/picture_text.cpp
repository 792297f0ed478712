#include "feed/picture_text.hpp"

#include "belleman/text/plain.hpp"
#include "feed/ascii.hpp"
#include "feed/loose_tag.hpp"

namespace belleman::feed {

std::string picture_text(std::string_view html) {
    std::string result;
    LooseTag tag;
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        if (read_loose_tag(html.substr(at), tag) != TagOutcome::tag) continue;
        if (tag.is_end || !equals_ignoring_case(tag.name, "img")) continue;
        for (auto const& [name, value] : tag.attributes) {
            if (equals_ignoring_case(name, "alt")) result.append(" ").append(text::decode_references(value));
        }
    }
    return text::fold_space(result);
}

}  // namespace belleman::feed
