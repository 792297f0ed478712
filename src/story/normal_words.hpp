#pragma once

#include <string>
#include <string_view>

namespace belleman::story {

/// The words of a plain text, folded, only letters and digits, one space between them: "COVID-19: l’école"
/// gives "covid 19 l ecole".
[[nodiscard]] std::string normal_words(std::string_view text);

}  // namespace belleman::story
