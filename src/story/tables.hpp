#pragma once

#include <string_view>

/// The files with the same names in this folder, as they stand there.
namespace belleman::story::tables {

extern std::string_view const concepts;
extern std::string_view const marks;
extern std::string_view const weights;

}  // namespace belleman::story::tables
