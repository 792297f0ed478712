#include "app/entry_change.hpp"

#include "belleman/story/address.hpp"
#include "belleman/text/html.hpp"
#include "belleman/text/plain.hpp"
#include "belleman/text/words.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <ranges>
#include <sstream>
#include <string_view>
#include <vector>

namespace belleman::app {

namespace {

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\xc2\xa0") == std::string_view::npos;
}

/// Whether an element holds links and nothing beside them.
bool is_only_links(pugi::xml_node node) {
    bool has_link = false;
    for (auto const child : node.children()) {
        std::string_view const name = child.name();
        if (name == "a") {
            has_link = true;
        } else if (child.type() == pugi::node_element ? name != "br" : !is_blank(child.value())) {
            return false;
        }
    }
    return has_link;
}

bool is_heading(pugi::xml_node node) {
    std::string_view const name = node.name();
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

constexpr std::ptrdiff_t least_links = 3;

/// Whether an element is a list of so many links.
bool is_link_list(pugi::xml_node node, std::ptrdiff_t least = least_links) {
    std::string_view const name = node.name();
    if (name != "ul" && name != "ol") return false;
    auto const items = node.children("li");
    return std::distance(items.begin(), items.end()) >= least &&
           std::all_of(items.begin(), items.end(), is_only_links);
}

/// What says that links lead elsewhere.
constexpr std::array<std::string_view, 13> pointers{
    "lees ook",   "lees meer",    "lees verder", "zie ook", "meer nieuws", "ander nieuws", "gerelateerd",
    "lire aussi", "a lire aussi", "voir aussi",  "related", "sur le meme", "read also"};

/// Whether a heading says that what follows leads elsewhere. Under others few links may be the files of the
/// announcement.
bool leads_elsewhere(pugi::xml_node node) {
    if (!is_heading(node)) return false;
    auto const words = text::fold_accents(node.text().get());
    return std::ranges::any_of(pointers,
                               [&](std::string_view pointer) { return words.starts_with(pointer); });
}

/// Adds the text of an element that is in no link and under no heading that leads elsewhere, up to somewhat
/// more than the longest pointer.
void add_text_beside_links(pugi::xml_node node, std::string& text) {
    constexpr std::size_t enough = 40;
    for (auto const child : node.children()) {
        if (text.size() > enough) return;
        if (child.type() != pugi::node_element) {
            text += child.value();
        } else if (std::string_view(child.name()) != "a" && !leads_elsewhere(child)) {
            add_text_beside_links(child, text);
        }
    }
}

std::string text_beside_links(pugi::xml_node node) {
    std::string text;
    add_text_beside_links(node, text);
    return text;
}

/// Whether a paragraph is no more than "Lees ook:" and links. Where it says more, that may be what they are.
bool is_pointer(pugi::xml_node node) {
    constexpr std::array<std::string_view, 3> conjunctions{"en", "et", "and"};
    if (std::string_view(node.name()) != "p" || !node.select_node(".//a")) return false;
    std::string words;
    for (auto const& word : text::words_of(text_beside_links(node))) {
        if (std::ranges::find(conjunctions, word.folded) != conjunctions.end()) continue;
        words += (words.empty() ? "" : " ") + word.folded;
    }
    return std::ranges::find(pointers, words) != pointers.end();
}

/// Whether what stands beside the text has only links, under a heading that leads elsewhere or as many as a
/// list has.
bool is_box_of_links(pugi::xml_node node) {
    if (std::string_view(node.name()) != "aside" || !is_blank(text_beside_links(node))) return false;
    auto const links = std::ssize(node.select_nodes(".//a"));
    return links >= least_links || (links > 0 && node.find_node(leads_elsewhere));
}

/// Adds the links to other pages among the children of `parent`: lists, also those that are a row of
/// paragraphs, each with the heading over it; boxes and sentences that have nothing else.
void add_link_lists(pugi::xml_node parent, std::vector<pugi::xml_node>& found) {
    std::vector<pugi::xml_node> run;
    pugi::xml_node before_run;
    pugi::xml_node before;
    auto const add_heading = [&](pugi::xml_node over) {
        if (is_heading(over)) found.push_back(over);
    };
    auto const end_run = [&] {
        if (std::ssize(run) >= (leads_elsewhere(before_run) ? 1 : least_links)) {
            found.insert(found.end(), run.begin(), run.end());
            add_heading(before_run);
        }
        run.clear();
    };
    for (auto const child : parent.children()) {
        if (child.type() != pugi::node_element) continue;
        if (is_pointer(child) || is_box_of_links(child)) {
            found.push_back(child);
            continue;
        }
        bool const is_list = is_link_list(child, leads_elsewhere(before) ? 1 : least_links);
        if (is_list) {
            found.push_back(child);
            add_heading(before);
        }
        if (!is_list && is_only_links(child)) {
            if (run.empty()) before_run = before;
            run.push_back(child);
        } else {
            end_run();
        }
        before = child;
    }
    end_run();
}

class LinkLists final : public pugi::xml_tree_walker {
public:
    bool for_each(pugi::xml_node& node) override {
        if (node.type() == pugi::node_element && !is_link_list(node)) add_link_lists(node, found);
        return true;
    }
    std::vector<pugi::xml_node> found;
};

std::string words_of(std::string const& html) {
    return text::fold_case(text::plain_from_html(html));
}

bool reads_the_same(std::string const& known, std::string const& arrived) {
    return known == arrived || words_of(known) == words_of(arrived) ||
           words_that_count(known) == words_that_count(arrived);
}

bool says(EntryVersion const& version, Entry const& entry) {
    return text::fold_case(version.title) == text::fold_case(entry.title) &&
           reads_the_same(version.summary_html, entry.summary_html) &&
           reads_the_same(version.content_html, entry.content_html);
}

}  // namespace

std::string words_that_count(std::string const& html) {
    auto whole = words_of(html);
    auto const tree = text::parse_fragment(html);
    if (!tree) return whole;
    LinkLists lists;
    (*tree)->traverse(lists);
    if (lists.found.empty()) return whole;
    // What is deeper was found later and goes first; one can be found twice, so it stays, without content.
    for (auto node : lists.found | std::views::reverse)
        node.remove_children();
    std::ostringstream rest;
    (*tree)->document_element().print(rest, "", pugi::format_raw);
    auto words = words_of(rest.str());
    return words.empty() ? whole : words;
}

EntryChange change_between(Entry const& known, Entry const& arrived, SourceMatching const& matching) {
    bool const same = text::fold_case(known.title) == text::fold_case(arrived.title) &&
                      known.enclosures == arrived.enclosures &&
                      reads_the_same(known.summary_html, arrived.summary_html) &&
                      reads_the_same(known.content_html, arrived.content_html);
    if (!same) return EntryChange::told;
    bool const same_place =
        known.language == arrived.language && known.canonical_url == arrived.canonical_url &&
        known.translations == arrived.translations &&
        story::canonical_address(known.url, matching) == story::canonical_address(arrived.url, matching);
    return same_place ? EntryChange::none : EntryChange::quiet;
}

bool is_restless(std::vector<EntryVersion> const& versions, Entry const& known, Entry const& arrived,
                 Instant now) {
    constexpr std::ptrdiff_t most_in_a_day = 5;
    auto const last_day = std::ranges::count_if(
        versions, [&](EntryVersion const& version) { return version.until > now - std::chrono::hours{24}; });
    if (last_day >= most_in_a_day) return true;
    auto const was_said = [&](Entry const& entry) {
        return std::ranges::any_of(versions,
                                   [&](EntryVersion const& version) { return says(version, entry); });
    };
    // Files are not kept with a version, so that it cannot be told whether they are others each time.
    return known.enclosures == arrived.enclosures && was_said(arrived) && was_said(known);
}

Entry changed_entry(Entry const& known, Entry const& arrived) {
    Entry changed = arrived;
    changed.id = known.id;
    changed.published = known.published;
    changed.published_is_claimed = known.published_is_claimed;
    changed.first_seen = known.first_seen;
    changed.updated = std::max(arrived.first_seen, known.updated);
    return changed;
}

Entry quietly_changed_entry(Entry const& known, Entry const& arrived) {
    Entry changed = changed_entry(known, arrived);
    changed.updated = known.updated;
    return changed;
}

Entry completed_entry(Entry const& known, Entry const& arrived) {
    Entry completed = quietly_changed_entry(known, arrived);
    if (arrived.published_is_claimed) {
        completed.published = std::min(arrived.published, known.first_seen);
        completed.published_is_claimed = true;
    }
    return completed;
}

}  // namespace belleman::app
