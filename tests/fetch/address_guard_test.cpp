#include "fetch/address_guard.hpp"

#include "fetch/environment_variable.hpp"
#include "fetch/fetching.hpp"
#include "fetch/proxy_environment.hpp"
#include "support/http_server.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace belleman;
using namespace belleman::test;
using boost::asio::ip::make_address;
using fetch::AddressGuard;

TEST_CASE("addresses of the public internet are allowed") {
    auto const* address = GENERATE("1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
                                   "172.15.255.255", "172.32.0.0", "193.191.245.244", "198.17.255.255",
                                   "198.20.0.0", "223.255.255.255", "2001:6a8:3081::1", "2a01:690::1",
                                   "::ffff:193.191.245.244", "64:ff9b::193.191.245.244", "2002:c1bf:f5f4::1");
    INFO(address);
    CHECK(fetch::is_public(make_address(address)));
}

TEST_CASE("addresses that are not of the public internet are refused") {
    auto const* address =
        GENERATE("0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255",
                 "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255",
                 "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.7",
                 "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1",
                 "::7f00:1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::127.0.0.1",
                 "64:ff9b:1::1.1.1.1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::1", "2002:a00:1::1",
                 "3fff:1::1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1");
    INFO(address);
    CHECK_FALSE(fetch::is_public(make_address(address)));
}

TEST_CASE("the guard lets through what the operator allows") {
    auto const loopback = make_address("127.0.0.1");
    CHECK_FALSE(AddressGuard(false, {}).allows(loopback, 80));
    CHECK(AddressGuard(true, {}).allows(loopback, 80));
    CHECK(AddressGuard(false, {3128}).allows(loopback, 3128));
    CHECK_FALSE(AddressGuard(false, {3128}).allows(loopback, 80));
    CHECK(AddressGuard(false, {}).allows(make_address("1.1.1.1"), 80));
}

TEST_CASE("the ports of proxies are read from the environment") {
    EnvironmentVariable const http("http_proxy", "http://proxy.intern:3128/");
    EnvironmentVariable const https("https_proxy", "proxy.intern");
    auto const ports = fetch::proxy_ports_of_environment();
    REQUIRE(ports.size() >= 2);
    CHECK(ports[0] == 3128);
    CHECK(ports[1] == 1080);
}

TEST_CASE("a proxy on a private address is used, but a redirect past it to such an address is refused") {
    HttpServer proxy;
    HttpServer intern;
    intern.serve("/secret", ok("geheim"));
    proxy.serve("http://stad.example/feed", ok("<rss/>"));
    proxy.serve("http://stad.example/trap", redirect(302, intern.url("/secret")));
    EnvironmentVariable const use("http_proxy", proxy.url());

    Fetching fetching{fetch::Limits{}};
    EnvironmentVariable const except("no_proxy", "127.0.0.1,localhost");
    auto const through = fetching.fetch("http://stad.example/feed");
    CHECK(expect<fetch::Document>(through).body == "<rss/>");
    auto const past = fetching.fetch("http://stad.example/trap");
    CHECK(expect<fetch::Failure>(past).message ==
          "leads to 127.0.0.1, which is no public address: set polling.private_addresses if that is right");
    CHECK(intern.hits() == 0);
}
