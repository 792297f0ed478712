#include "support/http_message.hpp"

#include <zlib.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <stdexcept>

namespace belleman::test {

namespace {

bool same_name(std::string_view left, std::string_view right) {
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(left, right, {}, lower, lower);
}

}  // namespace

bool SeenRequest::has(std::string_view name) const {
    return std::ranges::any_of(headers, [&](auto const& header) { return same_name(header.first, name); });
}

std::string SeenRequest::header(std::string_view name) const {
    auto const found =
        std::ranges::find_if(headers, [&](auto const& header) { return same_name(header.first, name); });
    return found == headers.end() ? std::string() : found->second;
}

struct Gate::State {
    std::mutex mutex;
    std::condition_variable_any opened;
    bool open = false;
};

Gate::Gate() : state_(std::make_shared<State>()) {}

void Gate::open() {
    std::lock_guard const lock(state_->mutex);
    state_->open = true;
    state_->opened.notify_all();
}

bool Gate::wait(std::stop_token const& stop) const {
    std::unique_lock lock(state_->mutex);
    return state_->opened.wait(lock, stop, [this] { return state_->open; });
}

Response Response::with(std::string name, std::string value) const {
    auto changed = *this;
    changed.headers.emplace_back(std::move(name), std::move(value));
    return changed;
}

Response Response::with_validators(std::string etag, std::string last_modified) const {
    auto changed = *this;
    if (!etag.empty()) changed.headers.emplace_back("ETag", std::move(etag));
    if (!last_modified.empty()) changed.headers.emplace_back("Last-Modified", std::move(last_modified));
    return changed;
}

Response Response::gzipped() const {
    auto changed = with("Content-Encoding", "gzip");
    changed.body = gzip(body);
    return changed;
}

Response Response::chunked() const {
    auto changed = *this;
    changed.framing = Framing::chunked;
    return changed;
}

Response Response::until_close() const {
    auto changed = *this;
    changed.framing = Framing::until_close;
    return changed;
}

Response Response::behind(Gate const& held_by) const {
    auto changed = *this;
    changed.gate = held_by;
    return changed;
}

Response ok(std::string body, std::string content_type) {
    Response response;
    response.body = std::move(body);
    return response.with("Content-Type", std::move(content_type));
}

Response status(int code, std::string body) {
    Response response;
    response.status = code;
    response.body = std::move(body);
    return response;
}

Response redirect(int code, std::string location) {
    return status(code).with("Location", std::move(location));
}

Response not_modified(std::string etag, std::string last_modified) {
    return status(304).with_validators(std::move(etag), std::move(last_modified));
}

std::string gzip(std::string_view bytes) {
    constexpr int gzip_format = 15 + 16;  // largest window, with a gzip header
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_format, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib cannot be set up");
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    std::string in(bytes);  // zlib wants it writable
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    auto const result = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (result != Z_STREAM_END) throw std::runtime_error("zlib cannot compress");
    return out;
}

}  // namespace belleman::test
