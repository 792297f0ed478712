#include "fetch/answer.hpp"

#include "fetch/bot_challenge.hpp"
#include "fetch/failure_text.hpp"

#include <fmt/core.h>

namespace belleman::fetch {

namespace {

Outcome document(Answer answer, Instant now) {
    if (answer.body.empty())
        return Failure{"sent an empty document: it is tried again later", 200, Failure::Cause::empty};
    if (auto const sender = bot_challenge(answer.body)) {
        auto const text = fmt::format(
            "answered with a check for robots ({}) in place of the document: "
            "ask the publisher to let Belleman in",
            *sender);
        return Failure{text, 200};
    }
    Document document;
    document.max_age = answer.headers.max_age(now);
    document.body = std::move(answer.body);
    document.head = std::move(answer.headers.lines);
    document.content_type = std::move(answer.headers.content_type);
    document.validators = std::move(answer.headers.validators);
    document.final_url = std::move(answer.final_url);
    if (answer.moved_permanently) document.moved_to = document.final_url;
    return document;
}

// A 304 may leave out Last-Modified (RFC 9110, section 15.4.5). So silence confirms what was sent, and only a
// validator that differs starts a new set, which then replaces the old one as a whole.
Validators confirmed(Validators const& sent, Validators const& received) {
    bool const agree = (received.etag.empty() || received.etag == sent.etag) &&
                       (received.last_modified.empty() || received.last_modified == sent.last_modified);
    return agree ? sent : received;
}

Outcome not_modified(ResponseHeaders const& headers, Validators const& sent, Instant now) {
    if (sent == Validators{}) return Failure{status_text(304), 304};
    return NotModified{confirmed(sent, headers.validators), headers.max_age(now)};
}

}  // namespace

Outcome outcome_of(Answer answer, Validators const& sent, Instant now) {
    auto const status = answer.headers.status;
    auto const wait = answer.headers.wait(now);
    if (status == 200) return document(std::move(answer), now);
    if (status == 304) return not_modified(answer.headers, sent, now);
    if (status == 410) return Gone{status_text(status)};
    if (status == 429 || (status == 503 && wait)) return AskedToWait{status_text(status), wait};
    return Failure{status_text(status), status};
}

}  // namespace belleman::fetch
