#include "e2e/documents.hpp"

namespace belleman::e2e {

std::string rss(std::vector<Item> const& items) {
    std::string text =
        R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Proef</title>)"
        "<link>https://www.bron.example/</link><description>Proefbron</description>";
    for (Item const& item : items) {
        text += "<item><guid isPermaLink=\"false\">" + item.guid + "</guid><title>" + item.title +
                "</title><link>" + item.link + "</link><pubDate>" + item.date + "</pubDate><description>" +
                item.text + "</description></item>";
    }
    return text + "</channel></rss>";
}

std::string configuration(std::string const& rest) {
    return R"(
[server]
title = "Proefbelleman"
public_url = "https://bellen.example"

[polling]
contact = "mailto:beheer@bellen.example"
private_addresses = true
timeout = "2s"
connect_timeout = "1s"
max_bytes = "1MB"
)" + rest;
}

std::string feed_source(std::string const& id, std::string const& url, std::string const& more) {
    return "\n[[source]]\nid = \"" + id + "\"\nname = \"Bron " + id + "\"\norganisation = \"Organisatie " +
           id + "\"\nlevel = \"flemish\"\nlanguage = \"nl\"\nkind = \"feed\"\nurl = \"" + url + "\"\n" +
           more + "\n";
}

}  // namespace belleman::e2e
