#include "app/discovery.hpp"

#include "belleman/text/ascii.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace belleman::app {

namespace {

constexpr int most_tried_feeds = 5;

feed::ReadOptions options_for(fetch::Document const& document) {
    feed::ReadOptions options;
    options.base_url = document.final_url;
    options.content_type = document.content_type;
    return options;
}

/// How early an offer comes: feeds, then lists and APIs, then what is doubtful.
int rank_of(Offer const& offer) {
    if (!offer.note.empty()) return 2;
    return offer.kind == SourceKind::feed ? 0 : 1;
}

class Discoverer {
public:
    Discoverer(fetch::Document const& document, TryFeed const& try_feed)
        : document_(document), try_feed_(try_feed), options_(options_for(document)) {}

    Discovery run() {
        found_.url = document_.final_url;
        auto feed = feed::read(document_.body, options_);
        if (feed) {
            take_feed(*std::move(feed));
        } else if (feed::looks_like_json(document_.body)) {
            found_.obstacle =
                "This is JSON, but neither a JSON Feed nor does it hold an array of objects "
                "that have a title. " +
                feed.error().message;
            add(feed::propose_api(document_.body, options_));
        } else {
            take_page(feed.error().message);
        }
        std::stable_sort(found_.offers.begin(), found_.offers.end(),
                         [](Offer const& a, Offer const& b) { return rank_of(a) < rank_of(b); });
        return std::move(found_);
    }

private:
    void take_feed(Feed feed) {
        found_.title = feed.title;
        found_.language = feed.language;
        Offer offer;
        offer.url = document_.final_url;
        offer.title = feed.title;
        offer.feed = std::move(feed);
        found_.offers.push_back(std::move(offer));
    }

    void take_page(std::string const& no_feed) {
        auto profile = feed::profile_page(document_.body, options_);
        if (!profile) {
            found_.obstacle = profile.error().message;
            return;
        }
        found_.title = profile->title;
        found_.site_name = profile->site_name;
        found_.language = profile->language;
        if (found_.url.empty()) found_.url = profile->url;
        add_feeds(profile->feeds);
        add(feed::propose_listings(document_.body, options_));
        if (found_.offers.empty()) found_.obstacle = obstacle_of(*profile, no_feed);
    }

    void add(std::vector<feed::Proposal> proposals) {
        for (auto& proposal : proposals) {
            Offer offer;
            offer.kind = proposal.kind;
            offer.url = found_.url;
            offer.selectors = std::move(proposal.selectors);
            offer.confidence = proposal.confidence;
            offer.feed = std::move(proposal.feed);
            found_.offers.push_back(std::move(offer));
        }
    }

    void add_feeds(std::vector<feed::FeedLink> const& links) {
        int tried = 0;
        for (auto const& link : links) {
            Offer offer;
            offer.url = link.url;
            offer.title = link.title;
            offer.note = link.doubt;
            bool const is_tried = offer.note.empty() && try_feed_ && tried < most_tried_feeds;
            if (is_tried) {
                ++tried;
                try_out(offer);
            } else if (offer.note.empty() && link.type.empty()) {
                offer.note = "an ordinary link that was not tried; perhaps a page about feeds";
            }
            found_.offers.push_back(std::move(offer));
        }
    }

    void try_out(Offer& offer) const {
        auto const document = try_feed_(offer.url);
        if (!document) {
            offer.note = "does not answer: " + document.error();
            return;
        }
        auto feed = feed::read(document->body, options_for(*document));
        if (!feed) {
            offer.note = feed.error().message;
            return;
        }
        if (feed->items.empty()) offer.note = "a feed without entries";
        offer.url = document->final_url;
        if (!feed->title.empty()) offer.title = feed->title;
        offer.feed = *std::move(feed);
    }

    [[nodiscard]] static std::string obstacle_of(feed::PageProfile const& profile,
                                                 std::string const& no_feed) {
        if (!profile.interstitial.empty()) {
            return fmt::format(
                "This looks like {}, not the page itself. Open it in a browser; where that shows the list, "
                "the site refuses programs: ask its keeper for a feed or for access.",
                profile.interstitial);
        }
        if (no_feed.find("HTML") == std::string::npos) return no_feed;
        return "The page advertises no feed, and nothing on it repeats as a list of news does. Give the page "
               "that holds the list, not that of one announcement. Where a browser shows a list and this "
               "does not, a script fills it in: look in the browser's developer tools for the JSON that it "
               "loads, and give that address.";
    }

    fetch::Document const& document_;
    TryFeed const& try_feed_;
    feed::ReadOptions options_;
    Discovery found_;
};

}  // namespace

Discovery discover(fetch::Document const& document, TryFeed const& try_feed) {
    return Discoverer{document, try_feed}.run();
}

}  // namespace belleman::app
