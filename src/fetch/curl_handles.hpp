#pragma once

#include <curl/curl.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace belleman::fetch {

/// libcurl's own set-up, counted by libcurl: the last one out tears it down. Safe from any thread.
class CurlLibrary {
public:
    CurlLibrary() {
        if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
            throw std::runtime_error("libcurl cannot be set up");
    }
    ~CurlLibrary() { curl_global_cleanup(); }
    CurlLibrary(CurlLibrary const&) = delete;
    CurlLibrary& operator=(CurlLibrary const&) = delete;
};

struct EasyCleanup {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct MultiCleanup {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
struct UrlCleanup {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
struct ListCleanup {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
struct TextCleanup {
    void operator()(char* text) const { curl_free(text); }
};

using EasyHandle = std::unique_ptr<CURL, EasyCleanup>;
using MultiHandle = std::unique_ptr<CURLM, MultiCleanup>;
using UrlHandle = std::unique_ptr<CURLU, UrlCleanup>;
using HeaderList = std::unique_ptr<curl_slist, ListCleanup>;
using CurlText = std::unique_ptr<char, TextCleanup>;

/// Sets an option of one transfer. A refusal is a bug or a libcurl built without what Belleman needs.
template <class Value>
void set_option(CURL* easy, CURLoption option, Value value) {
    if (auto const code = curl_easy_setopt(easy, option, value); code != CURLE_OK)
        throw std::runtime_error("libcurl refuses option " + std::to_string(option) + ": " +
                                 curl_easy_strerror(code));
}

/// Sets an option of all transfers, as above.
template <class Value>
void set_option(CURLM* multi, CURLMoption option, Value value) {
    if (auto const code = curl_multi_setopt(multi, option, value); code != CURLM_OK)
        throw std::runtime_error("libcurl refuses option " + std::to_string(option) + ": " +
                                 curl_multi_strerror(code));
}

}  // namespace belleman::fetch
