#pragma once

#include <string>
#include <string_view>

namespace belleman::store::sqlite {

/// What happened to `file`, in SQLite's words, and what a person can do about it. `code` is a result code of
/// SQLite, extended or not; `sql` is shown only where the statement itself is at fault.
[[nodiscard]] std::string describe_error(std::string_view file, int code, std::string_view message,
                                         std::string_view sql);

}  // namespace belleman::store::sqlite
