#pragma once

#include "belleman/model/validators.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <variant>

namespace belleman::fetch {

struct Request {
    std::string url;  ///< http, https or file
    Validators validators;
};

/// A complete document.
struct Document {
    std::string body;  ///< decompressed
    std::string content_type;
    std::string head;  ///< status line and fields of the final response, a line each, as received; empty for
                       ///< a file
    std::string final_url;                ///< after redirects
    std::optional<std::string> moved_to;  ///< all redirects were permanent (301, 308): where it lives now
    Validators validators;
    std::optional<std::chrono::seconds> max_age;  ///< Cache-Control max-age, or Expires minus Date
};

/// 304: nothing changed since the validators were received. Never where the request had none.
struct NotModified {
    Validators validators;  ///< those of the request, unless the 304 names others: then those of the 304
    std::optional<std::chrono::seconds> max_age;
};

/// 410: the source says that it will not come back.
struct Gone {
    std::string message;
};

/// 429 or 503 with Retry-After: the source asks to come back later.
struct AskedToWait {
    std::string message;
    std::optional<std::chrono::seconds> retry_after;
};

/// Anything else: no host, no answer, TLS trouble, a limit exceeded, a status that is no success.
struct Failure {
    /// Where it makes a difference to what is done next.
    enum class Cause {
        trouble,
        not_asked,  ///< robots.txt forbids it, or it is no address that can be asked for
        stopped,    ///< the client went away before there was an answer
        empty       ///< a complete answer without a body
    };

    std::string message;  ///< what happened and what to do, without the address
    long status = 0;      ///< HTTP status of the last response; 0 when there was none
    Cause cause = Cause::trouble;
};

using Outcome = std::variant<Document, NotModified, Gone, AskedToWait, Failure>;

/// What an outcome that is no document says, for people; empty for a document and for "not modified".
[[nodiscard]] std::string message_of(Outcome const& outcome);

}  // namespace belleman::fetch
