#include "app/new_recording.hpp"

#include <catch2/catch.hpp>

using namespace belleman;
using namespace belleman::app;

namespace {

config::RecordingNote described(std::string const& url, SourceKind kind, std::string const& body) {
    Source source;
    source.url = url;
    source.kind = kind;
    fetch::Document document;
    document.body = body;
    document.final_url = url;
    return describe(source, document, {});
}

}  // namespace

TEST_CASE("of the head of a response nothing is kept that is the business of the one who asked") {
    CHECK(kept_head("HTTP/2 200\nContent-Type: text/xml\nSet-Cookie: sid=1\nX-Auth-Token: 2\nX-Client-IP: 3\n"
                    "ETag: \"7\"\nX-Request-ID: 4\n") == "HTTP/2 200\nContent-Type: text/xml\nETag: \"7\"\n");
}

TEST_CASE("how the body was packed on its way is not kept, for it is kept unpacked") {
    CHECK(kept_head(
              "HTTP/1.1 200 OK\nContent-Encoding: gzip\ncontent-length: 7\nTransfer-Encoding: chunked\n") ==
          "HTTP/1.1 200 OK\n");
}

TEST_CASE("a head without last line end, and bytes that are no text, are kept as text") {
    CHECK(kept_head("HTTP/1.1 200 OK\nServer: gemeente\xFF") == "HTTP/1.1 200 OK\nServer: gemeente\uFFFD\n");
    CHECK(kept_head("").empty());
}

TEST_CASE("of an address neither password nor folder is kept") {
    auto const with_password =
        described("https://piet:geheim@www.bron.example/rss?x=a@b", SourceKind::feed, "<rss/>");
    CHECK(with_password.source.url == "https://www.bron.example/rss?x=a@b");
    CHECK(with_password.final_url == "https://www.bron.example/rss?x=a@b");
    CHECK(described("https://www.bron.example/@piet", SourceKind::feed, "").source.url ==
          "https://www.bron.example/@piet");
    CHECK(described("file:///home/piet/rss.xml", SourceKind::feed, "").source.url == "file:///rss.xml");
}

TEST_CASE("the body is named after what it is") {
    CHECK(described("file:///x", SourceKind::feed, "\xEF\xBB\xBF\n<rss/>").body == "body.xml");
    CHECK(described("file:///x", SourceKind::feed, " {\"version\":1}").body == "body.json");
    CHECK(described("file:///x", SourceKind::html, "[]").body == "body.html");
    CHECK(described("file:///x", SourceKind::json, "").body == "body.json");
}
