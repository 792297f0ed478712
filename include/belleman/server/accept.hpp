#pragma once

#include <string_view>

namespace belleman::server {

/// How much a client wants `media_type` ("application/atom+xml", parameters allowed), in thousandths: 0 is
/// "not acceptable", 1000 is best. The most specific range of the Accept header decides (RFC 9110, section
/// 12.5.1). An empty header accepts everything; ranges that cannot be read are skipped.
[[nodiscard]] int media_quality(std::string_view accept, std::string_view media_type);

}  // namespace belleman::server
