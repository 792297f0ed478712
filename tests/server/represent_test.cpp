#include "belleman/server/server.hpp"

#include <catch2/catch.hpp>
#include <zlib.h>

using namespace belleman::server;

namespace {

std::string gunzip(std::string const& bytes) {
    std::string text(1'000'000, '\0');
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<Bytef const*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    inflate(&stream, Z_FINISH);
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return text;
}

}  // namespace

TEST_CASE("a representation is compressed to the same text") {
    std::string const body(5'000, 'a');
    auto const representation = represent("text/plain", body, std::nullopt);
    CHECK(representation->gzip.size() < 100);
    CHECK(gunzip(representation->gzip) == body);
}

TEST_CASE("compression gives the same bytes whenever it runs, with no time in the frame") {
    std::string const body(5'000, 'a');
    auto const first = represent("text/plain", body, std::nullopt);
    CHECK(represent("text/plain", body, std::nullopt)->gzip == first->gzip);
    CHECK(first->gzip.substr(4, 4) == std::string(4, '\0'));
}

TEST_CASE("what would not shrink is not compressed") {
    CHECK(represent("text/plain", std::string(255, 'a'), std::nullopt)->gzip.empty());
    CHECK_FALSE(represent("text/plain", std::string(256, 'a'), std::nullopt)->gzip.empty());
    std::string noise;
    for (unsigned state = 1; noise.size() < 1'000; state = state * 1'664'525U + 1'013'904'223U) {
        noise += static_cast<char>(state >> 24U);
    }
    CHECK(represent("image/png", noise, std::nullopt)->gzip.empty());
}

TEST_CASE("the ETag depends on the bytes alone") {
    auto const etag = represent("text/plain", "Hear ye", std::nullopt)->etag;
    CHECK(etag.size() == 34);
    CHECK(etag.front() == '"');
    CHECK(etag.back() == '"');
    CHECK(represent("text/html", "Hear ye", belleman::Instant{}, {{"X", "y"}})->etag == etag);
    CHECK(represent("text/plain", "Hear ye!", std::nullopt)->etag != etag);
}

TEST_CASE("a refusal is a short text that nobody keeps") {
    auto const response = refuse(404, "There is nothing here.");
    CHECK(response.status == 404);
    CHECK(response.representation->content_type == "text/plain; charset=utf-8");
    CHECK(response.representation->body == "There is nothing here.\n");
    CHECK(response.representation->headers ==
          std::vector<std::pair<std::string, std::string>>{{"Cache-Control", "no-store"}});
}
