#include "server/answer.hpp"

#include "belleman/text/ascii.hpp"
#include "server/accept_encoding.hpp"
#include "server/field_list.hpp"

#include <algorithm>

namespace belleman::server {

namespace {

constexpr int ok = 200;
constexpr int no_content = 204;
constexpr int not_modified = 304;
constexpr int precondition_failed = 412;

/// The gzip form has its own strong ETag (RFC 9110, section 8.8.3.3): "abc" becomes "abc-gzip".
std::string gzip_etag(std::string etag) {
    etag.insert(etag.size() - 1, "-gzip");
    return etag;
}

/// Fields that describe the content. A 304 has none, so it leaves them out; but where the content lies and
/// what it may do are said again (RFC 9110, section 15.4.5).
bool describes_content(std::string_view name) {
    constexpr std::string_view prefix = "Content-";
    if (!text::starts_with_ignoring_case(name, prefix)) return false;
    return !text::equals_ignoring_case(name, "Content-Location") &&
           !text::equals_ignoring_case(name, "Content-Security-Policy");
}

void add_own_fields(Answer& answer) {
    std::string vary = "Accept-Encoding";
    for (auto const& [name, value] : answer.representation->headers) {
        if (text::equals_ignoring_case(name, "Vary")) {
            vary.insert(0, value + ", ");
        } else if (answer.has_content || !describes_content(name)) {
            answer.headers.emplace_back(name, value);
        }
    }
    // What has no ETag is a refusal or an empty answer: small, never compressed, never kept.
    if (!answer.representation->etag.empty()) answer.headers.emplace_back("Vary", vary);
}

}  // namespace

Answer compose(Response const& response, Negotiation const& negotiation) {
    Answer answer;
    answer.status = response.status;
    answer.representation = response.representation;
    auto const& form = *response.representation;
    bool const compressed = !form.gzip.empty() && prefers_gzip(negotiation.accept_encoding);
    auto const etag = compressed && !form.etag.empty() ? gzip_etag(form.etag) : form.etag;

    if (response.status == ok) {
        auto const outcome = evaluate(negotiation.conditions, etag, form.last_modified);
        if (outcome == Precondition::failed) {
            auto const refusal =
                refuse(precondition_failed,
                       "The document is no longer the one that your request names. Ask for it "
                       "without If-Match and If-Unmodified-Since.");
            return compose(refusal, {});
        }
        if (outcome == Precondition::not_modified) answer.status = not_modified;
    }

    answer.has_content = answer.status != not_modified && answer.status != no_content;
    if (answer.has_content) {
        answer.body = compressed ? form.gzip : form.body;
        answer.headers.emplace_back("Content-Type", form.content_type);
        if (compressed) answer.headers.emplace_back("Content-Encoding", "gzip");
    }
    if (!etag.empty()) answer.headers.emplace_back("ETag", etag);
    if (form.last_modified) answer.headers.emplace_back("Last-Modified", to_http_date(*form.last_modified));
    add_own_fields(answer);
    return answer;
}

}  // namespace belleman::server
