#pragma once

#include <string>
#include <string_view>

namespace belleman::feed {

/// Somebody as a feed names him. Both may be empty.
struct Person {
    std::string name;
    std::string address;  ///< e-mail address, or that of a page

    [[nodiscard]] bool is_empty() const { return name.empty() && address.empty(); }
};

/// Reads the forms of RSS: "jan@x.be (Jan Peeters)", "Jan Peeters <jan@x.be>", "Jan Peeters (jan@x.be)", an
/// address alone, a name alone.
[[nodiscard]] Person person_from_text(std::string_view text);

}  // namespace belleman::feed
