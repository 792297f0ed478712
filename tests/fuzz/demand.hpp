#pragma once

#include <string_view>

namespace belleman::fuzz {

/// Throws std::logic_error with `promise` and `found` when the promise is not kept. It ends a run of
/// libFuzzer and fails a test.
void demand(bool kept, std::string_view promise, std::string_view found);

/// Demands valid UTF-8.
void demand_utf8(std::string_view text);

/// Demands an absolute http(s) address in its final form: reading it again changes nothing.
void demand_web_address(std::string_view address);

}  // namespace belleman::fuzz
