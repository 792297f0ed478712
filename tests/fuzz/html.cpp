#include "belleman/text/clean.hpp"
#include "belleman/text/plain.hpp"
#include "fuzz/cleaned_html.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/targets.hpp"

#include <string>

namespace belleman::fuzz {

void target::html(std::string_view bytes) {
    constexpr std::string_view base = "https://www.example.be/nieuws/lijst";
    auto const once = text::clean_html(bytes, base);
    demand_clean(once);
    auto const twice = text::clean_html(once, base);
    demand(twice == once, "cleaning twice changes nothing", once + "\n" + twice);
    auto const plain = text::plain_from_html(bytes);
    demand_utf8(plain);
    demand(text::fold_space(plain) == plain, "plain texts have their white space folded", plain);
}

}  // namespace belleman::fuzz
