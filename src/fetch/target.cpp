#include "fetch/target.hpp"

#include "belleman/text/ascii.hpp"
#include "fetch/curl_handles.hpp"

namespace belleman::fetch {

namespace {

std::string part(CURLU* url, CURLUPart which, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url, which, &text, flags) != CURLUE_OK) return {};
    CurlText const owned(text);
    return text;
}

}  // namespace

std::optional<Target> target_of(std::string const& url) {
    UrlHandle const parsed(curl_url());
    if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK)
        return std::nullopt;
    Target target;
    target.scheme = part(parsed.get(), CURLUPART_SCHEME);
    target.host = text::lowered(part(parsed.get(), CURLUPART_HOST));
    target.path = part(parsed.get(), CURLUPART_PATH, CURLU_URLDECODE);
    bool const is_http = target.scheme == "http" || target.scheme == "https";
    if (is_http && !target.host.empty()) return target;
    if (target.scheme == "file" && !target.path.empty()) return target;
    return std::nullopt;
}

}  // namespace belleman::fetch
