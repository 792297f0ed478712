#include "belleman/text/url.hpp"

#include <catch2/catch.hpp>

using namespace belleman::text;

namespace {

constexpr char const* base = "https://www.example.be/nieuws/lijst.xml?page=1#top";

std::string normal(std::string_view address) {
    auto const url = parse_url(address);
    return url ? to_string(*url) : "nothing";
}

std::string resolved(std::string_view from, std::string_view reference) {
    return resolve_url(from, reference).value_or("nothing");
}

}  // namespace

TEST_CASE("an address is split into its parts") {
    auto const url = parse_url("HTTPS://Www.Example.BE:8443/a/b?x=1#deel");
    REQUIRE(url);
    CHECK(url->scheme == "https");
    CHECK(url->host == "www.example.be");
    CHECK(url->port == "8443");
    CHECK(url->path == "/a/b");
    CHECK(url->query == "x=1");
    CHECK(url->has_query);
    CHECK(url->fragment == "deel");
}

TEST_CASE("addresses get one form") {
    auto const [address, form] = GENERATE(table<std::string, std::string>({
        {"https://example.be", "https://example.be/"},
        {"https://example.be:443/x", "https://example.be/x"},
        {"http://example.be:0080", "http://example.be/"},
        {"http://example.be:/", "http://example.be/"},
        {"http://example.be:443", "http://example.be:443/"},
        {" \n https://example.be/a\tb\nc ", "https://example.be/abc"},
        {"https://example.be/een twee", "https://example.be/een%20twee"},
        {"https://example.be/België?q=é&p=%C3%A9", "https://example.be/Belgi%C3%AB?q=%C3%A9&p=%C3%A9"},
        {"https://example.be/a%2Fb/100%", "https://example.be/a%2Fb/100%"},
        {"https://example.be/<script>\"`{|}^", "https://example.be/%3Cscript%3E%22%60%7B%7C%7D%5E"},
        {"https://example.be/l'eau?q=l'eau", "https://example.be/l'eau?q=l%27eau"},
        {"https://example.be/?", "https://example.be/?"},
        {"https://example.be?q=1", "https://example.be/?q=1"},
        {"https://example.be#f", "https://example.be/#f"},
        {"https://example.be/#", "https://example.be/"},
        {"https://example.be/a/./b/../c/%2E%2e/d/..", "https://example.be/a/"},
        {"https:\\\\example.be\\a\\b", "https://example.be/a/b"},
        {"https:///example.be/x", "https://example.be/x"},
        {"https://user:pass@example.be/", "https://example.be/"},
        {"https://example.be@example.org/", "https://example.org/"},
        {"https://[2001:DB8::1]:8080/", "https://[2001:db8::1]:8080/"},
        {"https://ex%61mple.be/", "https://example.be/"},
        {"https://BRÉE.be/", "https://brée.be/"},
        {"https://bre\u0301e.be/", "https://brée.be/"},
        {"https://xn--bre-cma.be/", "https://xn--bre-cma.be/"},
        {"https://example.be./x", "https://example.be./x"},
        {"file:///tmp/a b.xml", "file:///tmp/a%20b.xml"},
        {"file://localhost/x", "file:///x"},
    }));
    CHECK(normal(address) == form);
    CHECK(normal(normal(address)) == normal(address));
}

TEST_CASE("an address in its one form stays as it is, one that only looks so does not") {
    for (auto const address : {"https://stad.example/", "http://stad.example/a//b/?x=1&y=%C3%A9#z:(1)",
                               "https://127.0.0.1/~a/b.html;c=d!", "https://a.b-c.example/x/y.z/"}) {
        CAPTURE(address);
        CHECK(resolve_url("", address) == address);
        auto const parsed = parse_url(address);
        REQUIRE(parsed);
        CHECK(to_string(*parsed) == address);
    }
    CHECK(resolve_url("", "https://stad.example/a/../b") == "https://stad.example/b");
    CHECK(resolve_url("", "https://stad.example/a/%2E%2e/b") == "https://stad.example/b");
    CHECK(resolve_url("", "https://stad.example/a?b='c'") == "https://stad.example/a?b=%27c%27");
    CHECK(resolve_url("", "https://stad.example") == "https://stad.example/");
    CHECK(resolve_url("", "https://stad.example:443/a") == "https://stad.example/a");
    CHECK(resolve_url("", "https://jan@stad.example/a") == "https://stad.example/a");
    CHECK(resolve_url("", "https://Stad.example/a") == "https://stad.example/a");
    CHECK(resolve_url("", "https://stad.example/a b") == "https://stad.example/a%20b");
}

TEST_CASE("what is no absolute web address gives nothing") {
    auto const address = GENERATE(
        as<std::string>(), "", "example.be/x", "/x", "//example.be/x", "http:", "http://",
        "http:/example.be/x", "http:example.be", "https://?q", "https:// /", "https://exa mple.be/",
        "https://exam<ple.be/", "https://example.be:x/", "https://example.be:65536/",
        "https://example.be:99999999999/", "https://[::1/", "https://[::1]x/", "https://[fe80::1%25eth0]/",
        "https://[]/", "https://../", "http:///%2e%2E/x", "https://a%00b.be/", "https://a%2Fb.be/",
        "https://example／be/", "ftp://example.be/", "mailto:info@example.be", "javascript:alert(1)",
        "data:text/html,x", "file://server/share", "file:x", "://x");
    CHECK(normal(address) == "nothing");
}

TEST_CASE("references are resolved against the base") {
    auto const [reference, result] = GENERATE(table<std::string, std::string>({
        {"", "https://www.example.be/nieuws/lijst.xml?page=1"},
        {"#deel", "https://www.example.be/nieuws/lijst.xml?page=1#deel"},
        {"?page=2", "https://www.example.be/nieuws/lijst.xml?page=2"},
        {"?", "https://www.example.be/nieuws/lijst.xml?"},
        {"bericht", "https://www.example.be/nieuws/bericht"},
        {"./bericht/", "https://www.example.be/nieuws/bericht/"},
        {"../bericht?x#y", "https://www.example.be/bericht?x#y"},
        {"../../../bericht", "https://www.example.be/bericht"},
        {"..", "https://www.example.be/"},
        {".", "https://www.example.be/nieuws/"},
        {"/nl/bericht", "https://www.example.be/nl/bericht"},
        {"\\nl\\bericht", "https://www.example.be/nl/bericht"},
        {"//media.example.be/x", "https://media.example.be/x"},
        {"\\\\media.example.be\\x", "https://media.example.be/x"},
        {"http://example.org", "http://example.org/"},
        {"  /nl\n/bericht  ", "https://www.example.be/nl/bericht"},
        {"een bericht é", "https://www.example.be/nieuws/een%20bericht%20%C3%A9"},
        {"a?b?c#d#e", "https://www.example.be/nieuws/a?b?c#d#e"},
        {"12:30-debat", "https://www.example.be/nieuws/12:30-debat"},
        {"x//y", "https://www.example.be/nieuws/x//y"},
        {"https://example.be/#", "https://example.be/"},
        {"https://.example.be/x", "https://.example.be/x"},
    }));
    CHECK(resolved(base, reference) == result);
}

TEST_CASE("script and other schemes are refused, however they are hidden") {
    auto const reference = GENERATE(
        as<std::string>(), "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
        "java\nscript:alert(1)", "\x01javascript:alert(1)", "java\x01script:alert(1)",
        "javascript\x0B:alert(1)", "&#106;avascript:alert(1)", "javascript&colon;alert(1)",
        "java&Tab;script:alert(1)", "%6Aavascript:alert(1)", "\u00A0javascript:alert(1)", "vbscript:x",
        "data:text/html,<b>", "mailto:a@b.be", "tel:+3212", "file:///etc/passwd", "ftp://example.be/",
        "blob:https://example.be/x", "http:/x", "http:x", "http://", "//", "//:80/");
    CHECK(resolved(base, reference) == "nothing");
}

TEST_CASE("without a base only absolute addresses resolve") {
    CHECK(resolved("", "https://example.be/x") == "https://example.be/x");
    CHECK(resolved("", "/x") == "nothing");
    CHECK(resolved("", "//example.be/x") == "nothing");
    CHECK(resolved("", "") == "nothing");
    CHECK(resolved("geen adres", "x") == "nothing");
    CHECK(resolved("", "file:///x") == "nothing");
}

TEST_CASE("a base that is a file gives files, never a share") {
    CHECK(resolved("file:///data/feed.xml", "a.html") == "file:///data/a.html");
    CHECK(resolved("file:///data/feed.xml", "https://example.be/") == "https://example.be/");
    CHECK(resolved("file:///data/feed.xml", "file:///x") == "file:///x");
    CHECK(resolved("file:///data/feed.xml", "//server/x") == "nothing");
}

TEST_CASE("an address of absurd length gives nothing") {
    std::string const lengthy = "https://example.be/" + std::string(20'000, 'a');
    CHECK(normal(lengthy) == "nothing");
    CHECK(resolved(base, std::string(20'000, 'a')) == "nothing");
}

TEST_CASE("dot segments go from a path and never lead above its root") {
    CHECK(without_dot_segments("/a/./b/../c", PathForm::encoded) == "/a/c");
    CHECK(without_dot_segments("/../../a/..", PathForm::encoded) == "/");
    CHECK(without_dot_segments("/a/.", PathForm::encoded) == "/a/");
    CHECK(without_dot_segments("/a//...", PathForm::encoded) == "/a//...");
}

TEST_CASE("an escaped dot is a dot as long as the path is encoded") {
    CHECK(without_dot_segments("/a/%2E./b/%2e", PathForm::encoded) == "/b/");
    CHECK(without_dot_segments("/a/%2E./b/%2e", PathForm::decoded) == "/a/%2E./b/%2e");
}

TEST_CASE("the origin of an address is its scheme, host and port") {
    CHECK(origin_of(*parse_url("https://www.Stad.be:8443/nieuws?x=1#y")) == "https://www.stad.be:8443");
    CHECK(origin_of(*parse_url("http://stad.be:80/")) == "http://stad.be");
    CHECK(origin_of(*parse_url("https://[::1]:8080/a")) == "https://[::1]:8080");
}

TEST_CASE("www at the start of a host says nothing") {
    CHECK(without_www("www.stad.be") == "stad.be");
    CHECK(without_www("www.www.stad.be") == "stad.be");
    CHECK(without_www("stad.be") == "stad.be");
    CHECK(without_www("wwwstad.be") == "wwwstad.be");
    CHECK(without_www("www.") == "www.");
    CHECK(without_www("").empty());
}
