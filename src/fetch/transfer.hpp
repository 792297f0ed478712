#pragma once

#include "belleman/fetch/limits.hpp"
#include "belleman/fetch/outcome.hpp"
#include "belleman/model/instant.hpp"
#include "fetch/address_guard.hpp"
#include "fetch/curl_handles.hpp"
#include "fetch/failure_text.hpp"
#include "fetch/response_headers.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace belleman::fetch {

/// What holds for every transfer of a client.
struct TransferTerms {
    Limits limits;
    std::string user_agent;
    AddressGuard guard;
};

/// One GET over http or https: its libcurl handle, what arrives, and what that means in the end.
class Transfer {
public:
    /// `terms` must outlive the transfer.
    Transfer(Request request, TransferTerms const& terms);
    Transfer(Transfer const&) = delete;
    Transfer& operator=(Transfer const&) = delete;

    [[nodiscard]] CURL* handle() const { return easy_.get(); }

    /// What came of it. To be asked once, after libcurl reported `code` as its end.
    [[nodiscard]] Outcome outcome(CURLcode code, Instant now);

private:
    void set_request_options(Request const& request);
    void set_limits();
    void set_callbacks();
    void add_header(std::string const& line);
    [[nodiscard]] bool take_body(std::string_view bytes);
    [[nodiscard]] Breakdown breakdown(CURLcode code) const;

    static std::size_t on_header(char* data, std::size_t, std::size_t size, void* self) noexcept;
    static std::size_t on_body(char* data, std::size_t, std::size_t size, void* self) noexcept;
    // NOLINTNEXTLINE(bugprone-exception-escape): what could throw there is ruled out before
    static curl_socket_t on_open_socket(void* self, curlsocktype, curl_sockaddr* address) noexcept;

    TransferTerms const& terms_;
    Validators sent_;
    HeaderReader header_;
    std::string body_;
    std::size_t unwanted_ = 0;  // bytes of a body that nobody will read
    bool body_too_long_ = false;
    bool header_too_long_ = false;
    std::string refused_address_;
    std::array<char, CURL_ERROR_SIZE> detail_{};
    HeaderList request_headers_;
    EasyHandle easy_;
};

}  // namespace belleman::fetch
