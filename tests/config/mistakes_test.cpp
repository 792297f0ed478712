#include "belleman/config/settings.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace belleman::config;

namespace {

std::vector<std::string> mistakes_in(std::string_view text) {
    auto const result = parse(text, "b.toml");
    std::vector<std::string> lines;
    if (!result) {
        for (auto const& problem : result.error())
            lines.push_back(to_string(problem));
    }
    return lines;
}

/// A source without mistakes, on four lines, to which `more` is added from line 5 on.
std::string source_with(std::string_view more) {
    return "[[source]]\nid = \"x\"\nname = \"X\"\nurl = \"file:x.xml\"\n" + std::string{more};
}

struct Mistake {
    std::string text;
    std::string problem;
};

Mistake in_source(std::string_view more, std::string problem) {
    return {source_with(more), std::move(problem)};
}

}  // namespace

TEST_CASE("every mistake in a section is named with its place and what was expected") {
    auto const mistake = GENERATE(values<Mistake>({
        {"[server]\nlisten = \"8080\"",
         "b.toml:2:10: listen: expected an address and a port such as \"127.0.0.1:8080\" or \"[::1]:8080\", "
         "got \"8080\""},
        {"[server]\npage_limit = 0",
         "b.toml:2:14: page_limit: expected a whole number from 1 to 5000, got the number 0"},
        {"[server]\nmax_limit = 20",
         "b.toml:2:13: max_limit: expected page_limit (50) to be at most max_limit (20)"},
        {"[server]\nconnections = 1.5",
         "b.toml:2:15: connections: expected a whole number from 1 to 65535, got the number 1.5"},
        {"[server]\ntitle = \"  \"", "b.toml:2:9: title: expected a text, got \"  \""},
        {"[server]\nlisen = \"[::1]:80\"", "b.toml:2:1: unknown key \"lisen\"; did you mean \"listen\"?"},
        {"[server]\ntag_authority = \"X.be\"",
         "b.toml:2:17: tag_authority: expected a domain in lower case such as \"berichten.example.be\", or "
         "an "
         "e-mail address, got \"X.be\""},
        {"server = 3", "b.toml:1:10: server: expected a table, [server], got the number 3"},
        {"[srever]", "b.toml:1:2: unknown key \"srever\"; did you mean \"server\"?"},
        {"[store]\ndirectory = []", "b.toml:2:13: directory: expected a path, got an empty list"},
        {"[polling]\ninterval = 15",
         "b.toml:2:12: interval: expected a duration such as \"15m\" or \"1h\", got the number 15"},
        {"[polling]\ninterval = \"30s\"",
         "b.toml:2:12: interval: expected a duration from \"1m\" to \"7d\", got \"30s\""},
        {"[polling]\nmax_bytes = \"1GB\"",
         "b.toml:2:13: max_bytes: expected a size from \"64KiB\" to \"100MiB\", got \"1GB\""},
        {"[polling]\nprivate_addresses = \"no\"",
         "b.toml:2:21: private_addresses: expected true or false, without quotes, got \"no\""},
        {"[polling]\ntimeout = 2026-05-01",
         "b.toml:2:11: timeout: expected a duration such as \"15m\" or \"1h\", got a date or time"},
        {"[polling]\ncontact = \"it@example.be\"",
         "b.toml:2:11: contact: expected an address such as \"mailto:it@example.be\" or "
         "\"https://example.be/contact\", got \"it@example.be\""},
        {"[matching]\noff = [\"text\", \"adress\"]",
         "b.toml:2:16: off: expected one of \"address\", \"text\", \"subjects\", \"numbers\", \"dates\", "
         "\"places\", \"organisation\", \"time\", \"roles\", \"translations\", got \"adress\"; did you "
         "mean \"address\"?"},
        {"[matching]\nhost = {}", "b.toml:2:1: unknown key \"host\"; did you mean \"hosts\"?"},
        {"[matching]\nhosts = { \"a.be\" = \"https://b.be\" }",
         "b.toml:2:20: a.be: expected the name of a host such as \"www.example.be\", got \"https://b.be\""},
        {"[matching]\nhosts = { \"a.be/x\" = \"b.be\" }",
         "b.toml:2:22: hosts: expected the name of a host such as \"www.example.be\" before the \"=\", got "
         "\"a.be/x\""},
        {"[matching.hosts]\n\"a.be\" = \"b.be\"\n\"b.be\" = \"c.be\"",
         "b.toml:2:10: a.be: \"b.be\" is said to be another host itself; give the last one"},
        {"[tagging]\ntopics = true", "b.toml:2:10: topics: expected a path, got true"},
        {"source = \"x\"", "b.toml:1:10: source: expected tables, each under a line [[source]], got \"x\""},
        {"source = [1]",
         "b.toml:1:11: source: expected tables, each under a line [[source]], got the number 1"},
        {"[view]\nid = \"x\"", "b.toml:1:1: view: expected tables, each under a line [[view]], got a table"},
    }));
    INFO(mistake.text);
    CHECK(mistakes_in(mistake.text) == std::vector{mistake.problem});
}

TEST_CASE("every mistake in a source is named with its place and what was expected") {
    auto const mistake = GENERATE(values<Mistake>({
        in_source(
            "level = \"flemisch\"",
            "b.toml:5:9: level: expected one of \"federal\", \"flemish\", \"provincial\", \"association\", "
            "\"local\", \"other\", got \"flemisch\"; did you mean \"flemish\"?"),
        in_source("kind = \"rss\"",
                  "b.toml:5:8: kind: expected one of \"feed\", \"html\", \"json\", got \"rss\""),
        in_source(
            "language = \"nl_BE\"",
            "b.toml:5:12: language: expected a language tag such as \"nl\" or \"nl-BE\", got \"nl_BE\""),
        in_source(
            "language = \"dutch\"",
            "b.toml:5:12: language: expected a language tag such as \"nl\" or \"nl-BE\", got \"dutch\""),
        in_source("time_zone = \"Europe/Brussel\"",
                  "b.toml:5:13: time_zone: expected a time zone such as \"Europe/Brussels\", got "
                  "\"Europe/Brussel\"; did you mean \"Europe/Brussels\"?"),
        in_source("interval = \"8d\"",
                  "b.toml:5:12: interval: expected a duration from \"1m\" to \"7d\", got \"8d\""),
        in_source("concerns = \"71004\"",
                  "b.toml:5:12: concerns: expected a list such as [\"...\"], got \"71004\""),
        in_source(
            "concerns = [\"71004\", 11002]",
            "b.toml:5:22: concerns: expected the name or NIS code of a municipality, got the number 11002"),
        in_source("topics = [\"sociaal beleid\"]",
                  "b.toml:5:11: topics: expected letters, digits, '-' and '_' (at most 64, a letter or digit "
                  "first), got \"sociaal beleid\""),
        in_source("[source.selectors]\nitem = \"//li\"",
                  "b.toml:5:1: selectors: expected only with kind = \"html\" or \"json\"; a feed says itself "
                  "what its items are"),
        in_source("kind = \"html\"",
                  "b.toml:5:8: selectors.item: missing; a source of kind \"html\" needs the selector "
                  "that finds its items"),
        in_source("kind = \"html\"\n[source.selectors]\ntitle = \".//h2\"",
                  "b.toml:6:1: selectors.item: missing; a source of kind \"html\" needs the selector "
                  "that finds its items"),
        in_source("kind = \"html\"\n[source.selectors]\nitem = \"\"",
                  "b.toml:7:8: item: expected an XPath expression such as \".//h2\", got \"\""),
        in_source("kind = \"html\"\n[source.selectors]\nsyntax = \"css\"\nitem = 5",
                  "b.toml:8:8: item: expected a CSS selector such as \"h2 > a\", got the number 5"),
        in_source(
            "kind = \"html\"\n[source.selectors]\nsyntax = \"ccs\"\nitem = \"li\"",
            "b.toml:7:10: syntax: expected one of \"xpath\", \"css\", got \"ccs\"; did you mean \"css\"?"),
        in_source("kind = \"json\"\n[source.selectors]\nsyntax = \"css\"\ntitle = \"/t\"",
                  "b.toml:7:1: unknown key \"syntax\""),
        in_source(
            "kind = \"html\"\n[source.selectors]\nitem = \"//li\"\ninterval = \"2h\"",
            "b.toml:8:1: unknown key \"interval\"; it belongs higher up: whatever stands below the line "
            "of a table in brackets is part of that table"),
        in_source("kind = \"json\"\n[source.selectors]\nlink_template = \"https://x.be/{}\"\ntitle = \"/t\"",
                  "b.toml:7:17: link_template: expected only beside a pointer `link`"),
        in_source(
            "kind = \"json\"\n[source.selectors]\nlink = \"/id\"\nlink_template = \"https://x.be/\"",
            "b.toml:8:17: link_template: expected an address with one {} where the value of link goes, got "
            "\"https://x.be/\""),
        in_source(
            "may_be_empty = true",
            "b.toml:5:16: may_be_empty: expected only with kind = \"json\"; a feed may always be empty"),
        in_source(
            "kind = \"html\"\nmay_be_empty = true\n[source.selectors]\nitem = \"//li\"",
            "b.toml:6:16: may_be_empty: expected only with kind = \"json\"; a page without items cannot be "
            "told from one that changed"),
        in_source("[source.detail]\nmax_per_poll = 51\ncontent = \"//p\"",
                  "b.toml:6:16: max_per_poll: expected a whole number from 1 to 50, got the number 51"),
        in_source(
            "[source.detail]\nother_hosts = true",
            "b.toml:5:1: detail: expected at least one of content, date, title, summary and category, which "
            "say what is read from the page of an item"),
        in_source("skip_titles = [\"\"]", "b.toml:5:16: skip_titles: expected words of a title, got \"\""),
        in_source("kind = \"json\"\n[source.selectors]\ntitel = \"/t\"",
                  "b.toml:7:1: unknown key \"titel\"; did you mean \"title\"?"),
        in_source("[[source]]\nid = \"x\"\nname = \"Y\"\nurl = \"file:y.xml\"",
                  "b.toml:6:6: id: \"x\" is already the id of the source on line 1; ids are unique"),
        in_source("[[source]]\nid = \"y\"\nname = \"Y\"", "b.toml:5:1: url: missing"),
        in_source(
            "[[source]]\nid = \"y z\"\nname = \"Y\"\nurl = \"file:y.xml\"",
            "b.toml:6:6: id: expected letters, digits, '-' and '_' (at most 64, a letter or digit first), "
            "got \"y z\""),
        in_source("[[source]]\nid = \"y\"\nname = \"Y\"\nurl = \"ftp://y.be/\"",
                  "b.toml:8:7: url: expected an address that starts with https://, http:// or file:, got "
                  "\"ftp://y.be/\""),
        in_source(
            "[[source]]\nid = \"y\"\nname = \"Y\"\nurl = \"https://y.be/rss\"",
            "b.toml:5:1: polling.contact: missing; source \"y\" is polled over the network, and its keeper "
            "must be able to reach you: add contact = \"mailto:you@example.be\" under [polling]"),
    }));
    INFO(mistake.text);
    CHECK(mistakes_in(mistake.text) == std::vector{mistake.problem});
}

TEST_CASE("every mistake in a view is named with its place and what was expected") {
    auto const mistake = GENERATE(values<Mistake>({
        in_source("[[view]]\nid = \"v\"\ntitle = \"V\"\nsource = [\"x\", \"X-\"]",
                  "b.toml:8:16: source: expected the id of a source, got \"X-\""),
        in_source("[[source]]\nid = \"vdab-lokaal\"\nname = \"V\"\nurl = \"file:v\"\n[[view]]\nid = "
                  "\"v\"\ntitle = \"V\"\nsource = [\"vdab-lokal\"]",
                  "b.toml:12:11: source: expected the id of a source, got \"vdab-lokal\"; did you mean "
                  "\"vdab-lokaal\"?"),
        in_source("[[view]]\nid = \"v\"", "b.toml:5:1: title: missing"),
        in_source("[[view]]\nid = \"v\"\ntitle = \"V\"\nlimit = 501",
                  "b.toml:8:9: limit: expected a whole number from 1 to 500, got the number 501"),
        in_source("[[view]]\nid = \"v\"\ntitle = \"V\"\nlang = [\"nl-BE\"]",
                  "b.toml:8:9: lang: expected a language such as \"nl\", without region, got \"nl-BE\""),
        in_source("[[view]]\nid = \"v\"\ntitle = \"V\"\nlevel = [\"Local\"]",
                  "b.toml:8:10: level: expected one of \"federal\", \"flemish\", \"provincial\", "
                  "\"association\", \"local\", \"other\", got \"Local\"; did you mean \"local\"?"),
        in_source("[[view]]\nid = \"v\"\ntitle = \"V\"\nmunicipalities = [\"Genk\"]",
                  "b.toml:8:1: unknown key \"municipalities\"; did you mean \"municipality\"?"),
        in_source("[[view]]\nid = \"v\"\ntitle = \"V\"\n[[view]]\nid = \"v\"\ntitle = \"W\"",
                  "b.toml:9:6: id: \"v\" is already the id of the view on line 5; ids are unique"),
    }));
    INFO(mistake.text);
    CHECK(mistakes_in(mistake.text) == std::vector{mistake.problem});
}

TEST_CASE("ten mistakes give ten problems in the order of the file") {
    auto const problems = mistakes_in(R"([[view]]
id = "alles"
title = 7
source = ["nergens"]

[[source]]
id = "a b"
name = "A"
url = "www.example.be"
interval = "soms"
concerns = [71016]

[polling]
contact = "telefoon"
redirects = -1

[server]
title = ""
colour = "red"
)");
    std::vector<std::string> starts;
    for (auto const& problem : problems)
        starts.push_back(problem.substr(0, problem.find(':', 13)));
    CHECK(starts == std::vector<std::string>{"b.toml:3:9: title", "b.toml:4:11: source", "b.toml:7:6: id",
                                             "b.toml:9:7: url", "b.toml:10:12: interval",
                                             "b.toml:11:13: concerns", "b.toml:14:11: contact",
                                             "b.toml:15:13: redirects", "b.toml:18:9: title",
                                             "b.toml:19:1: unknown key \"colour\""});
}

TEST_CASE("a contact that is wrong is not said to be missing as well") {
    auto const problems = mistakes_in(
        "[polling]\ncontact = 1\n[[source]]\nid = \"y\"\nname = \"Y\"\nurl = \"https://y.be/rss\"");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].starts_with("b.toml:2:11: contact: expected an address"));
}

TEST_CASE("a missing contact is asked for under the [polling] that is there") {
    auto const problems = mistakes_in(
        "[[source]]\nid = \"y\"\nname = \"Y\"\nurl = \"http://y.be/rss\"\n[polling]\nredirects = 1\n");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].starts_with("b.toml:5:1: polling.contact: missing"));
}

TEST_CASE("a mistake in the syntax is named where the parser met it") {
    auto const problems = mistakes_in("[server]\nlisten = \n");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].starts_with("b.toml:2:"));
    CHECK(problems[0].find("not valid TOML") != std::string::npos);
}

TEST_CASE("hostile bytes are a mistake in the syntax") {
    auto const text = GENERATE(as<std::string>{}, std::string("\xFF\xFE\x00", 3), "a = \"\xC3\x28\"",
                               "a = \"\\u{}\"", "a = \"\"\"", "a = '", "a = 99999999999999999999",
                               "[a]\n[a]\n", "a = \"\\", std::string("a = \"\0\"", 7));
    auto const problems = mistakes_in(text);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].find("not valid TOML") != std::string::npos);
}

TEST_CASE("values are quoted on one line, without control characters, and not in full length") {
    auto const problems = mistakes_in("[server]\nlisten = \"a\\n\\u001b[31m" + std::string(500, 'x') + "\"");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].find("got \"a??[31mxxx") != std::string::npos);
    CHECK(problems[0].ends_with("x...\""));
    CHECK(problems[0].size() < 250);
}

TEST_CASE("a file that cannot be read is one problem of the whole file") {
    auto const missing = load("/nergens/belleman.toml");
    REQUIRE_FALSE(missing);
    REQUIRE(missing.error().size() == 1);
    CHECK(to_string(missing.error()[0]) ==
          "/nergens/belleman.toml: cannot be opened: No such file or directory");
    auto const folder = load("/");
    REQUIRE_FALSE(folder);
    CHECK(to_string(folder.error().at(0)) == "/: cannot be read: Is a directory");
}

TEST_CASE("a mistake in how a source is matched is named with its place") {
    CHECK(mistakes_in(source_with("[source.matching]\nmerge = \"no\"")) ==
          std::vector<std::string>{"b.toml:6:9: merge: expected true or false, without quotes, got \"no\""});
    CHECK(mistakes_in(source_with("[source.matching]\nparameter = []")) ==
          std::vector<std::string>{"b.toml:6:1: unknown key \"parameter\"; did you mean \"parameters\"?"});
}
