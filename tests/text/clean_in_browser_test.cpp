// What a real browser makes of cleaned attacks: the proof that the cleaner's idea of HTML is the browser's.

#include "belleman/text/clean.hpp"
#include "support/http_server.hpp"
#include "support/temporary_directory.hpp"
#include "text/attacks.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>

using namespace belleman;

namespace {

std::string content_of(std::string const& file) {
    std::ifstream in(file, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string output_of(std::string const& command) {
    std::unique_ptr<FILE, int (*)(FILE*)> const pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe);
    std::string output;
    std::array<char, 4096> buffer{};
    for (std::size_t size = 0; (size = fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;)
        output.append(buffer.data(), size);
    return output;
}

// As a string of JavaScript inside a script element.
std::string script_string(std::string_view text) {
    std::ostringstream out;
    out << '"' << std::hex;
    for (char const byte : text) {
        if (byte >= ' ' && byte != '"' && byte != '\\' && byte != '<') {
            out << byte;
        } else {
            // Bytes, not characters: the page turns them back into UTF-8.
            out << "\\x" << (static_cast<unsigned char>(byte) < 16 ? "0" : "")
                << static_cast<int>(static_cast<unsigned char>(byte));
        }
    }
    out << '"';
    return out.str();
}

// Enough to show that the page would notice; each costs a frame.
constexpr std::size_t uncleaned_one_in = 3;

/// A page that holds every cleaned attack where the browser's parser meets it, and as strings for its script,
/// which has them parsed in the other ways that pages have (clean_in_browser.js).
std::string page_of_cleaned_attacks() {
    std::ostringstream page;
    page << "<!doctype html><html lang=nl><head><meta charset=utf-8><title>canary</title>"
            "<script src=/judge.js></script></head><body>\n";
    std::ostringstream strings;
    std::ostringstream raw;
    std::size_t number = 0;
    for (auto const& attack : text::attacks()) {
        auto const cleaned = text::clean_html(attack, "http://page.example/nieuws/");
        page << "<div class=attack>" << cleaned << "</div>\n";
        strings << script_string(cleaned) << ",\n";
        if (number++ % uncleaned_one_in == 0) raw << script_string(attack) << ",\n";
    }
    page << "<script>judge([" << strings.str() << "], [" << raw.str() << "]);</script></body></html>";
    return page.str();
}

/// What the browser shows of `url` when all its traffic goes through `proxy`, so that nothing leaves unseen.
std::string shown_in_browser(test::HttpServer const& proxy, std::string const& url,
                             std::filesystem::path const& profile) {
    return output_of(std::string(BELLEMAN_CHROMIUM) +
                     " --headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
                     "--disable-background-networking --disable-component-update --disable-sync "
                     "--disable-dev-shm-usage --disable-web-security --virtual-time-budget=60000 --dump-dom "
                     "--proxy-bypass-list='<-loopback>' --proxy-server=http://127.0.0.1:" +
                     std::to_string(proxy.port()) + " --user-data-dir='" + profile.string() + "' '" + url +
                     "' 2>/dev/null");
}

std::string between(std::string const& text, std::string const& begin, std::string const& end) {
    auto const from = text.find(begin);
    if (from == std::string::npos) return "the page has no report";
    auto const start = from + begin.size();
    return text.substr(start, text.find(end, start) - start);
}

/// What was asked of `host`. The browser's own errands, to its maker, are not looked at.
std::vector<std::string> targets_on(std::string_view host, test::HttpServer const& proxy) {
    std::vector<std::string> targets;
    for (auto const& request : proxy.requests()) {
        if (request.target.find(host) != std::string::npos) targets.push_back(request.target);
    }
    return targets;
}

}  // namespace

TEST_CASE("in a browser nothing of cleaned attacks runs, is loaded or stays as a forbidden element") {
    if (std::string_view(BELLEMAN_CHROMIUM).empty()) {
        WARN("not proven: there is no Chromium (scripts/prepare test installs it)");
        return;
    }
    test::HttpServer proxy;
    test::TemporaryDirectory const folder;
    proxy.serve("http://page.example/", test::ok(page_of_cleaned_attacks(), "text/html; charset=utf-8"));
    proxy.serve("http://page.example/judge.js",
                test::ok(content_of(BELLEMAN_TEXT_TESTS "/clean_in_browser.js"), "text/javascript"));
    auto const page = shown_in_browser(proxy, "http://page.example/", folder.path() / "profile");

    CHECK(between(page, "<pre id=\"report\">", "</pre>") == "");
    // The same attacks uncleaned, in frames of that page, show that what runs and what is loaded is seen.
    CHECK(std::stoi("0" + between(page, "data-ran-uncleaned=\"", "\"")) > 25);
    CHECK(targets_on("control.example", proxy) != std::vector<std::string>{});
    CHECK(targets_on("evil.example", proxy) == std::vector<std::string>{});
}
