#include "app/render_cache.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

using belleman::app::RenderCache;

namespace {

RenderCache::Document document(std::size_t bytes) {
    auto made = std::make_shared<belleman::server::Representation>();
    made->body = std::string(bytes, 'x');
    return made;
}

}  // namespace

TEST_CASE("a document is found again for the same generation only") {
    RenderCache cache(1000);
    auto const made = document(10);
    cache.put("/feed.atom", 7, made);
    CHECK(cache.find("/feed.atom", 7) == made);
    CHECK(cache.find("/feed.atom", 8) == nullptr);
    CHECK(cache.find("/feed.json", 7) == nullptr);
}

TEST_CASE("the least recently used document leaves when there is no room") {
    RenderCache cache(100);
    cache.put("a", 1, document(40));
    cache.put("b", 1, document(40));
    REQUIRE(cache.find("a", 1));
    cache.put("c", 1, document(40));
    CHECK(cache.find("a", 1));
    CHECK_FALSE(cache.find("b", 1));
    CHECK(cache.find("c", 1));
}

TEST_CASE("a new document takes the place of the old one") {
    RenderCache cache(100);
    cache.put("a", 1, document(60));
    cache.put("a", 2, document(60));
    CHECK(cache.find("a", 2));
    cache.put("b", 2, document(40));
    CHECK(cache.find("a", 2));
}

TEST_CASE("a document larger than the cache is kept until the next one comes") {
    RenderCache cache(10);
    cache.put("a", 1, document(60));
    CHECK(cache.find("a", 1));
    cache.put("b", 1, document(5));
    CHECK_FALSE(cache.find("a", 1));
}

TEST_CASE("clearing forgets everything") {
    RenderCache cache(100);
    cache.put("a", 1, document(60));
    cache.clear();
    CHECK_FALSE(cache.find("a", 1));
    cache.put("b", 1, document(90));
    CHECK(cache.find("b", 1));
}
