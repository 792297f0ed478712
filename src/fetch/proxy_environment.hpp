#pragma once

#include <cstdint>
#include <vector>

namespace belleman::fetch {

/// The ports of the proxies that libcurl will use because the environment names them: http_proxy,
/// https_proxy, HTTPS_PROXY, all_proxy, ALL_PROXY. Call it before threads start that change the environment.
[[nodiscard]] std::vector<std::uint16_t> proxy_ports_of_environment();

}  // namespace belleman::fetch
