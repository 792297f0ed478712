#include "config/addresses.hpp"

#include "config/file_address.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace belleman::config;

namespace {

std::filesystem::path const folder = "/etc/belleman";

Value value_of(std::string text) {
    return {std::move(text), {1, 1}};
}

}  // namespace

TEST_CASE("file addresses become absolute and percent-encoded") {
    struct Row {
        std::string_view given;
        std::string_view expected;
    };
    auto const row = GENERATE(values<Row>({
        {"file:feeds/x.xml", "file:///etc/belleman/feeds/x.xml"},
        {"file:./feeds/x.xml", "file:///etc/belleman/feeds/x.xml"},
        {"file:../shared/x.xml", "file:///etc/shared/x.xml"},
        {"file:/srv/x.xml", "file:///srv/x.xml"},
        {"file:///srv/a/../x.xml", "file:///srv/x.xml"},
        {"file://localhost/srv/x.xml", "file:///srv/x.xml"},
        {"file:mijn bron.xml", "file:///etc/belleman/mijn%20bron.xml"},
        {"file:mijn%20bron.xml", "file:///etc/belleman/mijn%20bron.xml"},
        {"file:ge%C3%AFnd.xml", "file:///etc/belleman/ge%C3%AFnd.xml"},
        {"file:geïnd.xml", "file:///etc/belleman/ge%C3%AFnd.xml"},
        {"file:a%23b%3Fc%25.xml", "file:///etc/belleman/a%23b%3Fc%25.xml"},
    }));
    INFO(row.given);
    auto const resolved = resolve_file_address(row.given, folder);
    REQUIRE(resolved);
    CHECK(*resolved == row.expected);
}

TEST_CASE("the folder of the configuration is percent-encoded too") {
    CHECK(resolve_file_address("file:x.xml", "/srv/100% één #1").value() ==
          "file:///srv/100%25%20%C3%A9%C3%A9n%20%231/x.xml");
}

TEST_CASE("file addresses that name no file of this machine are refused") {
    auto const given = GENERATE(as<std::string>{}, "file:", "file:///", "file:feeds/", "file://server/x.xml",
                                "file://", "file://server", "file:x.xml?a=1", "file:x.xml#top",
                                "file:100%.xml", "file:%4", "file:%zz.xml", "file:x%00.xml");
    INFO(given);
    CHECK_FALSE(resolve_file_address(given, folder));
}

TEST_CASE("web addresses of sources stay as they are") {
    auto const given =
        GENERATE(as<std::string>{}, "https://www.mi-is.be/nl/actueel", "http://example.be",
                 "https://www.unia.be/fr/actualit%C3%A9s", "https://example.be:8443/a?b=c&d=e#f",
                 "http://[2001:db8::1]/feed", "https://gemeente.example.be/één");
    CHECK(source_address(folder)(value_of(given)) == given);
}

TEST_CASE("what is no address of a source is refused") {
    auto const given = GENERATE(as<std::string>{}, "", "www.mi-is.be", "ftp://example.be/x",
                                "javascript:alert(1)", "https://", "https:///x", "https:example.be",
                                "https://exa mple.be", "https://example.be/a b", "https://example.be:99999/",
                                "http://[::1/", "https://example.be/\n", "feeds/x.xml");
    INFO(given);
    CHECK_FALSE(source_address(folder)(value_of(given)));
}

TEST_CASE("addresses to listen on") {
    auto const form = listen_address();
    for (auto const* good : {"127.0.0.1:8080", "[::1]:8080", "localhost:0", "0.0.0.0:65535"}) {
        INFO(good);
        CHECK(form(value_of(good)));
    }
    for (auto const* bad : {"", "8080", ":8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "::1:8080",
                            "http://localhost:8080", "localhost:80a", "localhost:-1", "a b:80", "x@y:80"}) {
        INFO(bad);
        CHECK_FALSE(form(value_of(bad)));
    }
}

TEST_CASE("contacts fit in the comment of a User-Agent") {
    auto const form = contact_address();
    for (auto const* good : {"mailto:it@stad.example.be", "https://stad.example.be/contact"}) {
        INFO(good);
        CHECK(form(value_of(good)));
    }
    for (auto const* bad : {"", "it@stad.example.be", "mailto:", "mailto:it", "mailto:@x.be", "mailto:it@",
                            "http://stad.example.be/", "mailto:it@x.be (IT)", "mailto:ité@x.be",
                            "https://x.be/\r\nX-Evil:1", "https://"}) {
        INFO(bad);
        CHECK_FALSE(form(value_of(bad)));
    }
}

TEST_CASE("a public address loses the slash at its end") {
    CHECK(public_address()(value_of("https://berichten.example.be/feeds/")) ==
          std::string{"https://berichten.example.be/feeds"});
    CHECK_FALSE(public_address()(value_of("https://example.be/?a")));
    CHECK_FALSE(public_address()(value_of("https://user:geheim@example.be/")));
    CHECK_FALSE(public_address()(value_of("berichten.example.be")));
}

TEST_CASE("tag authorities are domains or e-mail addresses in lower case") {
    auto const form = tag_authority();
    CHECK(form(value_of("berichten.example.be")));
    CHECK(form(value_of("it@example.be")));
    for (auto const* bad : {"", "Example.be", "example.be.", "-x.be", "a..b", "example.be/x", "@example.be",
                            "a@", "a@b@c.be", "[::1]"}) {
        INFO(bad);
        CHECK_FALSE(form(value_of(bad)));
    }
}

TEST_CASE("the authority of an address is its host") {
    CHECK(authority_of("https://Berichten.Example.be:8443/feeds") == "berichten.example.be");
    CHECK(authority_of("http://[::1]:8080") == "localhost");
}
