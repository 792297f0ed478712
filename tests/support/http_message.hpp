#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace belleman::test {

/// A request as the server saw it.
struct SeenRequest {
    std::string method;
    std::string target;   ///< as in the request line, query included
    std::string version;  ///< "HTTP/1.1"
    std::vector<std::pair<std::string, std::string>> headers;

    [[nodiscard]] bool has(std::string_view name) const;
    /// The value of the first header of that name, in any case; empty when there is none.
    [[nodiscard]] std::string header(std::string_view name) const;
};

/// Holds answers back until the test opens it, instead of a sleep. Copies are the same gate; safe from any
/// thread.
class Gate {
public:
    Gate();
    void open();
    /// True once the gate is open, false when `stop` comes first.
    bool wait(std::stop_token const& stop) const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

/// An answer to give. The `with...` functions return a changed copy, so that an answer reads as one sentence:
///     ok(feed).with("ETag", "\"v1\"").gzipped()
struct Response {
    enum class Framing { content_length, chunked, until_close };

    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    Framing framing = Framing::content_length;
    std::optional<Gate> gate;  ///< nothing is sent before it opens

    [[nodiscard]] Response with(std::string name, std::string value) const;
    [[nodiscard]] Response with_validators(std::string etag, std::string last_modified) const;
    [[nodiscard]] Response gzipped() const;      ///< compresses the body and says so
    [[nodiscard]] Response chunked() const;      ///< no Content-Length
    [[nodiscard]] Response until_close() const;  ///< neither; the end of the connection ends the body
    [[nodiscard]] Response behind(Gate const& gate) const;
};

[[nodiscard]] Response ok(std::string body, std::string content_type = "application/rss+xml");
[[nodiscard]] Response status(int status, std::string body = {});
[[nodiscard]] Response redirect(int status, std::string location);
/// 304 with these validators; an empty one is left out.
[[nodiscard]] Response not_modified(std::string etag = {}, std::string last_modified = {});
[[nodiscard]] std::string gzip(std::string_view bytes);

}  // namespace belleman::test
