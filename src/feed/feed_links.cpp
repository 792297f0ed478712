#include "feed/feed_links.hpp"

#include "belleman/text/ascii.hpp"
#include "belleman/text/plain.hpp"
#include "feed/address.hpp"
#include "feed/class_names.hpp"
#include "feed/page_markup.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <unordered_set>

namespace belleman::feed {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_links = 20;
constexpr std::size_t most_tried = 5000;  ///< ordinary links that are looked at

bool has_word(std::string_view list, std::string_view word) {
    auto const words = words_of_name(list);
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool holds(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// Why an address is hardly that of a feed of news; in lower case.
std::string_view doubt_of_address(std::string const& url) {
    if (holds(url, "/oembed")) return "describes how to embed the page; no feed"sv;
    if (holds(url, "/wp-json")) return "WordPress's programming interface; no feed"sv;
    if (holds(url, "/_vti_bin/") || holds(url, "spsdisco")) return "SharePoint's list of services; no feed"sv;
    if (holds(url, "/admin") || holds(url, "/wp-admin") || holds(url, "/login") || holds(url, "/edit"))
        return "a page for administrators"sv;
    static constexpr std::array comments{"comments"sv, "comment"sv, "reacties"sv, "commentaires"sv};
    if (std::any_of(comments.begin(), comments.end(),
                    [&](std::string_view word) { return holds(url, word); }))
        return "comments of readers, no news"sv;
    if (holds(url, "?f%5b") || holds(url, "?f[") || holds(url, "&f[") || holds(url, "&f%5b") ||
        holds(url, "filter"))
        return "filtered: only a part of the news"sv;
    return {};
}

bool is_feed_type(std::string const& type) {
    static constexpr std::array types{"application/rss+xml"sv, "application/atom+xml"sv,
                                      "application/feed+json"sv, "application/rdf+xml"sv};
    return std::find(types.begin(), types.end(), type) != types.end();
}

bool may_be_feed_type(std::string const& type) {
    static constexpr std::array types{"application/xml"sv, "text/xml"sv, "application/json"sv,
                                      "application/json+oembed"sv, "text/xml+oembed"sv};
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// "https://stad.example/rss.xml", "/nl/feed/", "?format=atom"; not "feedback".
bool names_feed(std::string_view reference) {
    static constexpr std::array words{"rss"sv, "rss2"sv, "atom"sv, "feed"sv, "feeds"sv, "rdf"sv};
    constexpr std::size_t longest = 200;
    auto const begin = reference.size() > longest ? reference.size() - longest : 0;
    std::string word;
    for (char const c : std::string{reference.substr(begin)} + '/') {
        if (text::is_alphanumeric(c)) {
            word += text::to_lower(c);
            continue;
        }
        if (std::find(words.begin(), words.end(), word) != words.end()) return true;
        word.clear();
    }
    return false;
}

class FeedLinks {
public:
    explicit FeedLinks(std::string const& base) : base_(base) {}

    void add_declared(pugi::xml_node link) {
        auto const type = text::lowered(text::fold_space(link.attribute("type").value()));
        bool const is_alternate = has_word(link.attribute("rel").value(), "alternate");
        if (!is_alternate || (!is_feed_type(type) && !may_be_feed_type(type))) return;
        auto const url = web_address(base_, link.attribute("href").value());
        auto doubt = doubt_of_address(text::lowered(url));
        if (holds(type, "oembed")) doubt = "describes how to embed the page; no feed"sv;
        if (doubt.empty() && may_be_feed_type(type)) doubt = "its type does not say that it is a feed"sv;
        add({url, text::fold_space(link.attribute("title").value()), type, doubt});
    }

    void add_linked(pugi::xml_node link) {
        std::string_view const reference = link.attribute("href").value();
        if (!names_feed(reference)) return;
        auto const url = web_address(base_, reference);
        auto const title = short_page_text(link, 300);
        add({url, title.value_or(""), "", doubt_of_address(text::lowered(url))});
    }

    /// Those without doubt first, else as they stand.
    [[nodiscard]] std::vector<FeedLink> take() {
        std::stable_partition(links_.begin(), links_.end(),
                              [](FeedLink const& link) { return link.doubt.empty(); });
        if (links_.size() > most_links) links_.resize(most_links);
        return std::move(links_);
    }

private:
    void add(FeedLink link) {
        if (link.url.empty() || !seen_.insert(link.url).second) return;
        links_.push_back(std::move(link));
    }

    std::string const& base_;
    std::vector<FeedLink> links_;
    std::unordered_set<std::string> seen_;
};

}  // namespace

std::vector<FeedLink> feed_links(pugi::xml_node page, std::string const& base) {
    FeedLinks links{base};
    for (auto const& declared : page.select_nodes("//link[@rel and @type and @href]"))
        links.add_declared(declared.node());
    std::size_t tried = 0;
    for (auto const& linked : page.select_nodes("//a[@href]")) {
        if (++tried > most_tried) break;
        links.add_linked(linked.node());
    }
    return links.take();
}

}  // namespace belleman::feed
