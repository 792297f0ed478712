#include "bench/generated_feeds.hpp"

#include "bench/dice.hpp"

#include <fmt/core.h>

#include <array>
#include <string_view>

namespace belleman::bench {

namespace {

constexpr std::array<std::string_view, 48> words{"de",          "gemeenteraad",  "keurt",
                                                 "het",         "meerjarenplan", "goed",
                                                 "inwoners",    "kunnen",        "tot",
                                                 "vrijdag",     "een",           "bezwaar",
                                                 "indienen",    "bij",           "college",
                                                 "van",         "burgemeester",  "en",
                                                 "schepenen",   "wegenwerken",   "in",
                                                 "Kerkstraat",  "beginnen",      "maandag",
                                                 "subsidie",    "voor",          "groene",
                                                 "daken",       "renovatie",     "per",
                                                 "woning",      "bibliotheek",   "gesloten",
                                                 "wegens",      "inventaris",    "containerpark",
                                                 "nieuwe",      "openingsuren",  "provincie",
                                                 "Limburg",     "fietssnelweg",  "omgevingsvergunning",
                                                 "oproep",      "verenigingen",  "geïnteresseerden",
                                                 "coördinatie", "één",           "financiële"};

constexpr std::array<std::string_view, 6> topics{"wonen",   "mobiliteit", "milieu",
                                                 "cultuur", "welzijn",    "financiën"};

std::string sentence(Dice& dice, std::size_t length) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i) {
        if (i > 0) text += ' ';
        text += words[dice.below(words.size())];
    }
    return text;
}

std::string paragraph(Dice& dice) {
    auto const text = sentence(dice, 10 + dice.below(50)) + (dice.below(10) == 0 ? " &amp; " : ". ");
    switch (dice.below(8)) {
        case 0:
            return fmt::format("<p>{}<a href=\"/nieuws/{}?jaar=2026&amp;taal=nl\">{}</a></p>\n", text,
                               dice.below(100'000), sentence(dice, 3));
        case 1:
            return fmt::format(
                "<p><img src=\"https://beeld.example/{}.jpg\" alt=\"{}\" width=\"640\"/></p>\n",
                dice.below(100'000), sentence(dice, 2));
        case 2:
            return fmt::format("<ul><li>{}</li><li>{}</li></ul>\n", sentence(dice, 5), sentence(dice, 6));
        case 3:
            return fmt::format("<p><strong>{}</strong> {}</p>\n", sentence(dice, 2), text);
        default:
            return fmt::format("<p>{}</p>\n", text);
    }
}

std::string escaped(std::string_view text) {
    std::string out;
    for (char const byte : text) {
        if (byte == '&') {
            out += "&amp;";
        } else if (byte == '<') {
            out += "&lt;";
        } else if (byte == '>') {
            out += "&gt;";
        } else {
            out += byte;
        }
    }
    return out;
}

std::string body(Dice& dice, std::size_t size) {
    std::string html;
    while (html.size() < size)
        html += paragraph(dice);
    bool const in_cdata = dice.below(3) > 0;
    return in_cdata ? "<![CDATA[" + html + "]]>" : escaped(html);
}

std::string rss_item(Dice& dice, std::size_t number, std::size_t size) {
    return fmt::format(
        "    <item>\n      <title>{}</title>\n      <link>https://stad.example/nieuws/{}</link>\n"
        "      <guid isPermaLink=\"false\">stad-{}</guid>\n"
        "      <pubDate>Mon, {:02} Mar 2026 {:02}:15:00 +0100</pubDate>\n"
        "      <dc:creator><![CDATA[Dienst communicatie]]></dc:creator>\n      <category>{}</category>\n"
        "      <description>{}</description>\n      <content:encoded>{}</content:encoded>\n    </item>\n",
        sentence(dice, 8), number, number, 1 + dice.below(28), dice.below(24),
        topics[dice.below(topics.size())], sentence(dice, 30), body(dice, size));
}

std::string atom_entry(Dice& dice, std::size_t number, std::size_t size) {
    return fmt::format(
        "  <entry>\n    <title>{}</title>\n    <link href=\"https://provincie.example/nieuws/{}\"/>\n"
        "    <id>tag:provincie.example,2026:{}</id>\n    "
        "<published>2026-03-{:02}T09:15:00+01:00</published>\n"
        "    <updated>2026-03-28T{:02}:00:00+01:00</updated>\n"
        "    <author><name>Persdienst</name></author>\n    <category term=\"{}\"/>\n"
        "    <summary>{}</summary>\n    <content type=\"html\">{}</content>\n  </entry>\n",
        sentence(dice, 8), number, number, 1 + dice.below(28), dice.below(24),
        topics[dice.below(topics.size())], sentence(dice, 30), body(dice, size));
}

std::string rss(Dice& dice, std::size_t entries, std::size_t entry_size) {
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
        " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n  <channel>\n    <title>Nieuws van de "
        "stad</title>\n"
        "    <link>https://stad.example/</link>\n    <description>Alle berichten</description>\n"
        "    <language>nl-BE</language>\n";
    for (std::size_t i = 0; i < entries; ++i)
        text += rss_item(dice, i, entry_size / 2 + dice.below(entry_size));
    return text + "  </channel>\n</rss>\n";
}

std::string atom(Dice& dice, std::size_t entries, std::size_t entry_size) {
    std::string text =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
        "xml:lang=\"nl\">\n"
        "  <title>Nieuws van de provincie</title>\n  <id>tag:provincie.example,2026:nieuws</id>\n"
        "  <link href=\"https://provincie.example/\"/>\n  <updated>2026-03-28T10:00:00+01:00</updated>\n";
    for (std::size_t i = 0; i < entries; ++i)
        text += atom_entry(dice, i, entry_size / 2 + dice.below(entry_size));
    return text + "</feed>\n";
}

}  // namespace

std::vector<Document> generated_feeds(std::size_t count, std::size_t entries, std::size_t entry_size) {
    std::vector<Document> documents;
    for (std::size_t number = 0; number < count; ++number) {
        Dice dice{number};
        auto const write = number % 2 == 0 ? rss : atom;
        documents.push_back({fmt::format("feed-{:03}.xml", number), write(dice, entries, entry_size)});
    }
    return documents;
}

Document large_feed(std::size_t size) {
    constexpr std::size_t entry_size = 4000;
    constexpr std::size_t around = 1000;  // title, link, dates and summary
    Dice dice{1};
    return {"large.xml", rss(dice, size / (entry_size + around), entry_size)};
}

}  // namespace belleman::bench
