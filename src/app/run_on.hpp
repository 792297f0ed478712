#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <type_traits>
#include <utility>

namespace belleman::app {

/// Calls `function` inside a coroutine, so that it can be sent to another executor.
template <class Function>
boost::asio::awaitable<std::invoke_result_t<Function>> as_coroutine(Function function) {
    co_return function();
}

/// Runs `function` on a thread of `pool` and comes back to the caller's executor with its result or its
/// exception. The result must be default-constructible. Callers name the function first: g++ 12 destroys a
/// temporary capturing lambda twice in a statement with co_await.
template <class Function>
[[nodiscard]] auto run_on(boost::asio::thread_pool& pool, Function function) {
    return boost::asio::co_spawn(pool, as_coroutine(std::move(function)), boost::asio::use_awaitable);
}

}  // namespace belleman::app
