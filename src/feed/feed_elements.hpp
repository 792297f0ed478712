#pragma once

#include <cstdint>
#include <string_view>

namespace belleman::feed {

/// What an element of a feed may hold, as far as closing tags goes.
enum class Role : std::uint8_t {
    markup,     ///< no element of a feed: HTML, or a vocabulary that is not known here
    container,  ///< holds elements of the feed
    entry,      ///< a container that ends where its like begins
    person,     ///< a container of a name and addresses
    line,       ///< holds a line of text
    html        ///< holds text or HTML
};

/// The role of an element by its name as written.
[[nodiscard]] Role role_of(std::string_view name);

/// Whether an element of this role holds text rather than elements.
[[nodiscard]] constexpr bool is_text(Role role) {
    return role == Role::line || role == Role::html;
}

/// Whether HTML and its relatives use the name of this element of a feed too.
[[nodiscard]] bool is_ambiguous(std::string_view name);

/// Whether an element is one of a person construct (RFC 4287, section 3.2).
[[nodiscard]] bool belongs_to_person(std::string_view name);

/// A name without its prefix.
[[nodiscard]] constexpr std::string_view local_name(std::string_view name) {
    return name.substr(name.find(':') + 1);
}

}  // namespace belleman::feed
