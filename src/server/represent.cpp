#include "belleman/server/server.hpp"

#include <fmt/format.h>
#include <xxhash.h>
#include <zlib.h>

#include <limits>
#include <new>
#include <stdexcept>

namespace belleman::server {

namespace {

constexpr std::size_t worth_compressing = 256;  // below, the frame of gzip and of TCP eat the gain

/// The bytes depend on the input alone: zlib writes no time and no name into the frame.
std::string gzip(std::string_view bytes) {
    constexpr int level = 6;
    constexpr int gzip_frame = 15 + 16;
    constexpr int memory_level = 8;
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_frame, memory_level, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::bad_alloc{};
    }
    std::string result(deflateBound(&stream, bytes.size()), '\0');
    // zlib reads the input through a pointer to non-const that it does not write to.
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<Bytef const*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    int const outcome = deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    if (outcome != Z_STREAM_END) throw std::runtime_error{"zlib could not compress a representation"};
    return result;
}

std::string etag_of(std::string_view bytes) {
    auto const hash = XXH3_128bits(bytes.data(), bytes.size());
    return fmt::format("\"{:016x}{:016x}\"", hash.high64, hash.low64);
}

}  // namespace

std::shared_ptr<Representation const> represent(std::string content_type, std::string body,
                                                std::optional<Instant> last_modified,
                                                std::vector<std::pair<std::string, std::string>> headers) {
    auto representation = std::make_shared<Representation>();
    // What is too large for one call of zlib is sent plainly.
    if (body.size() >= worth_compressing && body.size() < std::numeric_limits<uInt>::max() / 2) {
        auto compressed = gzip(body);
        if (compressed.size() < body.size()) representation->gzip = std::move(compressed);
    }
    representation->etag = etag_of(body);
    representation->content_type = std::move(content_type);
    representation->body = std::move(body);
    representation->last_modified = last_modified;
    representation->headers = std::move(headers);
    return representation;
}

Response refuse(int status, std::string message) {
    auto representation = std::make_shared<Representation>();
    representation->content_type = "text/plain; charset=utf-8";
    representation->body = std::move(message);
    if (!representation->body.ends_with('\n')) representation->body += '\n';
    representation->headers = {{"Cache-Control", "no-store"}};
    return {status, std::move(representation)};
}

}  // namespace belleman::server
