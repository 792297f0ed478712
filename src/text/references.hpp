#pragma once

#include "belleman/text/plain.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace belleman::text {

/// A named character reference of HTML (section 13.5 of the Living Standard).
struct NamedReference {
    std::string_view name;  ///< without '&' and ';'
    std::string_view text;  ///< UTF-8
    bool bare;              ///< also read without the semicolon
};

/// All of them, ascending by name.
extern NamedReference const reference_table[];
extern std::size_t const reference_table_size;

/// Reads the reference whose '&' stands at `at`, appends what it means to `out` and returns its length in
/// bytes; 0, and `out` as it was, when none stands there.
std::size_t append_reference(std::string& out, std::string_view text, std::size_t at, ReferencesIn where);

}  // namespace belleman::text
