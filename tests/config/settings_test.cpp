#include "belleman/config/settings.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace belleman;
using namespace belleman::config;
using namespace std::chrono_literals;

namespace {

Settings settings_of(std::string_view text) {
    auto result = parse(text, "/etc/belleman/belleman.toml");
    if (!result) FAIL(to_string(result.error().at(0)));
    return *std::move(result);
}

}  // namespace

TEST_CASE("an empty file gives the defaults") {
    auto const settings = settings_of("");
    CHECK(settings.file == "/etc/belleman/belleman.toml");
    CHECK(settings.server.listen == "127.0.0.1:8080");
    CHECK(settings.server.public_url == "http://127.0.0.1:8080");
    CHECK(settings.server.tag_authority == "127.0.0.1");
    CHECK(settings.server.title == "Belleman");
    CHECK(settings.server.page_limit == 50);
    CHECK(settings.server.max_limit == 500);
    CHECK(settings.server.connections == 1024);
    CHECK(settings.store.directory.empty());
    CHECK(settings.polling.contact.empty());
    CHECK(settings.polling.interval == 1h);
    CHECK(settings.polling.transfers == 32);
    CHECK(settings.polling.max_bytes == 10'485'760);
    CHECK(settings.polling.timeout == 60s);
    CHECK(settings.polling.connect_timeout == 10s);
    CHECK(settings.polling.redirects == 5);
    CHECK(settings.polling.robots);
    CHECK_FALSE(settings.polling.private_addresses);
    CHECK(settings.tagging.topics.empty());
    CHECK(settings.tagging.gazetteer.empty());
    CHECK(settings.sources.empty());
    CHECK(settings.views.empty());
}

TEST_CASE("the least that a source says") {
    auto const settings = settings_of(R"(
[polling]
interval = "2h"

[[source]]
id = "limburg"
name = "Provincie Limburg"
url = "file:limburg.xml"
)");
    REQUIRE(settings.sources.size() == 1);
    auto const& source = settings.sources[0];
    CHECK(source.organisation == "Provincie Limburg");
    CHECK(source.level == Level::other);
    CHECK(source.language.empty());
    CHECK(source.url == "file:///etc/belleman/limburg.xml");
    CHECK(source.kind == SourceKind::feed);
    CHECK(source.enabled);
    CHECK(source.interval == 2h);
    CHECK(source.time_zone == "Europe/Brussels");
    CHECK_FALSE(source.times_are_local);
    CHECK(source.concerns.empty());
    CHECK(source.topics.empty());
    CHECK(source.selectors.item.expression.empty());
    CHECK_FALSE(source.detail);
    CHECK_FALSE(source.may_be_empty);
    CHECK_FALSE(source.drop_parameters);
    CHECK(source.line == 5);
}

TEST_CASE("what only an API can say arrives") {
    auto const settings = settings_of(R"([[source]]
id = "besluiten"
name = "Besluiten"
url = "file:besluiten.json"
kind = "json"
may_be_empty = true
[source.selectors]
item = ""
link = "/id"
link_template = "https://besluiten.example.be/{}"
)");
    REQUIRE(settings.sources.size() == 1);
    auto const& source = settings.sources[0];
    CHECK(source.kind == SourceKind::json);
    CHECK(source.may_be_empty);
    CHECK(source.selectors.item.expression.empty());
    CHECK(source.selectors.link.expression == "/id");
    CHECK(source.selectors.link_template == "https://besluiten.example.be/{}");
}

TEST_CASE("everything that a file can say arrives") {
    auto const settings = settings_of(R"([server]
listen = "[::1]:9000"
public_url = "https://berichten.example.be/bel/"
title = "Berichten"
tag_authority = "it@example.be"
page_limit = 20
max_limit = 100
connections = 10

[store]
directory = "../lib"

[polling]
contact = "mailto:it@example.be"
interval = "45m"
transfers = 4
max_bytes = "2MB"
timeout = "30s"
connect_timeout = "5s"
redirects = 2
robots = false
private_addresses = true

[tagging]
topics = "topics.toml"
gazetteer = "/usr/share/gazetteer"

[[source]]
id = "stad"
name = "Stad"
organisation = "Stadsbestuur"
level = "local"
language = "NL-be"
url = "https://stad.example.be/nieuws"
kind = "html"
enabled = false
interval = "90s"
time_zone = "Europe/London"
times_are_local = true
concerns = ["71016", "71004"]
topics = ["milieu"]
skip_titles = ["Sluitingsperiodes"]
drop_parameters = true
[source.selectors]
item = "//article"
title = ".//h2"
link = ".//a/@href"
date = ".//time"
summary = ".//p"
category = ".//i"
syntax = "xpath"

[source.detail]
syntax = "css"
content = ".tekst"
date = ".datum"
title = "h1"
summary = ".intro"
category = ".thema"
max_per_poll = 5
other_hosts = true

[[view]]
id = "kempen"
title = "De Kempen"
municipality = ["Geel", "13025"]
topic = ["milieu"]
source = ["stad"]
level = ["local", "flemish"]
lang = ["NL", "fr"]
limit = 7
)");
    CHECK(settings.server.listen == "[::1]:9000");
    CHECK(settings.server.public_url == "https://berichten.example.be/bel");
    CHECK(settings.server.title == "Berichten");
    CHECK(settings.server.tag_authority == "it@example.be");
    CHECK(settings.server.page_limit == 20);
    CHECK(settings.server.max_limit == 100);
    CHECK(settings.server.connections == 10);
    CHECK(settings.store.directory == "/etc/lib");
    CHECK(settings.polling.contact == "mailto:it@example.be");
    CHECK(settings.polling.interval == 45min);
    CHECK(settings.polling.transfers == 4);
    CHECK(settings.polling.max_bytes == 2'000'000);
    CHECK(settings.polling.timeout == 30s);
    CHECK(settings.polling.connect_timeout == 5s);
    CHECK(settings.polling.redirects == 2);
    CHECK_FALSE(settings.polling.robots);
    CHECK(settings.polling.private_addresses);
    CHECK(settings.tagging.topics == "/etc/belleman/topics.toml");
    CHECK(settings.tagging.gazetteer == "/usr/share/gazetteer");

    REQUIRE(settings.sources.size() == 1);
    auto const& source = settings.sources[0];
    CHECK(source.id == "stad");
    CHECK(source.name == "Stad");
    CHECK(source.organisation == "Stadsbestuur");
    CHECK(source.level == Level::local);
    CHECK(source.language == "nl-be");
    CHECK(source.url == "https://stad.example.be/nieuws");
    CHECK(source.kind == SourceKind::html);
    CHECK_FALSE(source.enabled);
    CHECK(source.interval == 90s);
    CHECK(source.time_zone == "Europe/London");
    CHECK(source.times_are_local);
    CHECK(source.concerns == std::vector<std::string>{"71016", "71004"});
    CHECK(source.topics == std::vector<std::string>{"milieu"});
    CHECK(source.selectors.item.expression == "//article");
    CHECK(source.selectors.item.line == 45);
    CHECK(source.selectors.item.column == 8);
    CHECK(source.selectors.title.expression == ".//h2");
    CHECK(source.selectors.link.expression == ".//a/@href");
    CHECK(source.selectors.date.expression == ".//time");
    CHECK(source.selectors.summary.expression == ".//p");
    CHECK(source.selectors.category.expression == ".//i");
    CHECK(source.selectors.category.line == 50);
    CHECK(source.selectors.syntax == SelectorSyntax::xpath);
    CHECK(source.skip_titles == std::vector<std::string>{"Sluitingsperiodes"});
    CHECK(source.drop_parameters);
    REQUIRE(source.detail);
    CHECK(source.detail->syntax == SelectorSyntax::css);
    CHECK(source.detail->content.expression == ".tekst");
    CHECK(source.detail->content.line == 55);
    CHECK(source.detail->content.column == 11);
    CHECK(source.detail->date.expression == ".datum");
    CHECK(source.detail->title.expression == "h1");
    CHECK(source.detail->summary.expression == ".intro");
    CHECK(source.detail->category.expression == ".thema");
    CHECK(source.detail->max_per_poll == 5);
    CHECK(source.detail->other_hosts);
    CHECK(source.line == 28);

    REQUIRE(settings.views.size() == 1);
    auto const& view = settings.views[0];
    CHECK(view.id == "kempen");
    CHECK(view.title == "De Kempen");
    CHECK(view.line == 63);
    CHECK(view.view.municipalities == std::vector<std::string>{"Geel", "13025"});
    CHECK(view.view.topics == std::vector<std::string>{"milieu"});
    CHECK(view.view.sources == std::vector<std::string>{"stad"});
    CHECK(view.view.levels == std::vector{Level::local, Level::flemish});
    CHECK(view.view.languages == std::vector<std::string>{"nl", "fr"});
    CHECK(view.view.limit == 7);
}

TEST_CASE("a view that asks for no number of entries gets the server's") {
    auto const settings = settings_of("[server]\npage_limit = 12\n[[view]]\nid = \"v\"\ntitle = \"V\"\n");
    CHECK(settings.views.at(0).view.limit == 12);
}

TEST_CASE("the authority of tags follows the public address") {
    auto const settings = settings_of("[server]\npublic_url = \"https://Berichten.example.be:8443\"\n");
    CHECK(settings.server.tag_authority == "berichten.example.be");
}

TEST_CASE("the empty JSON Pointer names a whole document") {
    auto const settings = settings_of(R"([[source]]
id = "api"
name = "API"
url = "file:api.json"
kind = "json"
selectors = { item = "", title = "/titel" }
)");
    CHECK(settings.sources.at(0).selectors.item.expression.empty());
    CHECK(settings.sources.at(0).selectors.item.line == 6);
    CHECK(settings.sources.at(0).selectors.title.expression == "/titel");
}

TEST_CASE("sources that are switched off or files need no contact") {
    auto const settings = settings_of(R"([[source]]
id = "uit"
name = "Uit"
url = "https://example.be/rss"
enabled = false

[[source]]
id = "bestand"
name = "Bestand"
url = "file:x.xml"
)");
    CHECK(settings.sources.size() == 2);
}

TEST_CASE("a file with a byte order mark and Windows line ends is read as any other") {
    auto const settings = settings_of("\xEF\xBB\xBF[server]\r\ntitle = \"Bel\"\r\n");
    CHECK(settings.server.title == "Bel");
}

TEST_CASE("a relative name of the file leads to absolute paths") {
    auto const result = parse("[store]\ndirectory = \"data\"\n", "config/b.toml");
    REQUIRE(result);
    CHECK(result->store.directory == std::filesystem::current_path() / "config" / "data");
}

TEST_CASE("what a file says of matching arrives at every source") {
    auto const settings = settings_of(R"([matching]
off = ["time"]
hosts = { "oud.example.be" = "www.example.be", "Nieuws.example.be" = "example.be" }

[[source]]
id = "stad"
name = "Stad"
url = "file:stad.xml"
[source.matching]
off = ["text", "numbers"]
parameters = ["id", "nid"]

[[source]]
id = "ruis"
name = "Ruis"
url = "file:ruis.xml"
[source.matching]
merge = false
)");
    auto const& town = settings.matching.at("stad");
    CHECK(town.off == EvidenceKinds{EvidenceKind::text, EvidenceKind::numbers, EvidenceKind::time});
    CHECK(town.parameters == std::vector<std::string>{"id", "nid"});
    CHECK(town.hosts.at("oud.example.be") == "www.example.be");
    CHECK(town.hosts.at("nieuws.example.be") == "example.be");
    CHECK(town.merge);
    auto const& noise = settings.sources.at(1).matching;
    CHECK_FALSE(noise.merge);
    CHECK(noise.off == EvidenceKinds{EvidenceKind::time});
    CHECK_FALSE(noise.parameters);
    CHECK(noise.hosts == town.hosts);
}
