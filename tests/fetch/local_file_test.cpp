#include "fetch/fetching.hpp"
#include "support/temporary_directory.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

using namespace belleman;
using namespace belleman::test;
using fetch::Document;
using fetch::Failure;
using fetch::NotModified;

namespace {

std::string address_of(std::filesystem::path const& file) {
    return "file://" + file.string();
}

}  // namespace

TEST_CASE("a file is a document, whatever addresses are private") {
    TemporaryDirectory const folder;
    folder.write("raad van mei.xml", "<rss/>");
    Fetching fetching{fetch::Limits{}};
    auto const outcome = fetching.fetch(address_of(folder.path()) + "/raad%20van%20mei.xml");
    CHECK(expect<Document>(outcome).body == "<rss/>");
    CHECK(expect<Document>(outcome).final_url == address_of(folder.path()) + "/raad%20van%20mei.xml");
}

TEST_CASE("an unchanged file is not modified, a changed one is") {
    TemporaryDirectory const folder;
    auto const file = folder.write("feed.xml", "<rss/>");
    Fetching fetching;
    auto const first = fetching.fetch(address_of(file));
    auto const validators = expect<Document>(first).validators;
    CHECK_FALSE(validators.etag.empty());
    CHECK_FALSE(validators.last_modified.empty());
    CHECK(expect<NotModified>(fetching.fetch(address_of(file), validators)).validators == validators);

    folder.write("feed.xml", "<rss></rss>");
    CHECK(expect<Document>(fetching.fetch(address_of(file), validators)).body == "<rss></rss>");
}

TEST_CASE("a file of another size or inode is another document even at the same time of change") {
    TemporaryDirectory const folder;
    auto const file = folder.write("feed.xml", "<rss/>");
    Fetching fetching;
    auto const validators = expect<Document>(fetching.fetch(address_of(file))).validators;
    auto const time = std::filesystem::last_write_time(file);
    auto const other = folder.write("other.xml", "<rdf/>");
    std::filesystem::last_write_time(other, time);
    std::filesystem::rename(other, file);
    CHECK(expect<Document>(fetching.fetch(address_of(file), validators)).body == "<rdf/>");
}

TEST_CASE("a file that cannot be a document is told why") {
    TemporaryDirectory const folder;
    folder.write("empty.xml", "");
    folder.write("long.xml", std::string(1001, 'x'));
    auto const pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    auto limits = local_limits();
    limits.bytes = 1000;
    Fetching fetching(limits);
    auto const message = [&](char const* name) {
        return expect<Failure>(fetching.fetch(address_of(folder.path() / name))).message;
    };
    CHECK(message("missing.xml") == "no such file: check the address");
    CHECK(message("") == "the address leads to a folder: give the address of a file");
    CHECK(message("pipe") == "the address leads to no regular file: check it");
    CHECK(message("empty.xml") == "the file is empty: it is tried again later");
    CHECK(message("long.xml") == "sent more than 1000 bytes: raise polling.max_bytes if that is right");
}

TEST_CASE("a file of the largest size is a document") {
    TemporaryDirectory const folder;
    auto const file = folder.write("long.xml", std::string(1000, 'x'));
    auto limits = local_limits();
    limits.bytes = 1000;
    Fetching fetching(limits);
    CHECK(expect<Document>(fetching.fetch(address_of(file))).body.size() == 1000);
}
