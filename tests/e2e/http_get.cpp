#include "e2e/http_get.hpp"

#include <catch2/catch.hpp>
#include <curl/curl.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <string_view>

namespace belleman::e2e {

namespace {

std::size_t on_body(char* data, std::size_t, std::size_t size, void* target) {
    static_cast<Answer*>(target)->body.append(data, size);
    return size;
}

std::size_t on_header(char* data, std::size_t, std::size_t size, void* target) {
    std::string_view line(data, size);
    auto const colon = line.find(':');
    if (colon == std::string_view::npos) return size;
    std::string name(line.substr(0, colon));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    auto value = line.substr(colon + 1);
    while (value.starts_with(' '))
        value.remove_prefix(1);
    while (value.ends_with('\n') || value.ends_with('\r'))
        value.remove_suffix(1);
    static_cast<Answer*>(target)->headers[name] = std::string(value);
    return size;
}

}  // namespace

Answer http_get(std::string const& url, std::vector<std::string> const& headers) {
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> const curl(curl_easy_init(), &curl_easy_cleanup);
    REQUIRE(curl);
    curl_slist* lines = nullptr;
    for (std::string const& header : headers)
        lines = curl_slist_append(lines, header.c_str());
    std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> const owner(lines, &curl_slist_free_all);
    Answer answer;
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, lines);
    curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 60L);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, &on_body);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, &on_header);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &answer);
    auto const code = curl_easy_perform(curl.get());
    INFO(url << ": " << curl_easy_strerror(code));
    REQUIRE(code == CURLE_OK);
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer.status);
    return answer;
}

}  // namespace belleman::e2e
