#pragma once

#include "belleman/model/matching.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace belleman {

/// Who speaks: the level of government of a source's organisation. `other` is everybody else (EU, press).
enum class Level { federal, flemish, provincial, association, local, other };

/// How the bytes of a source are read. `feed` is any RSS, Atom or JSON Feed, recognised by content.
enum class SourceKind { feed, html, json };

/// All of them, in the order in which people are told of them.
[[nodiscard]] std::span<Level const> all_levels();
[[nodiscard]] std::span<SourceKind const> all_source_kinds();

[[nodiscard]] std::string_view to_string(Level level);
[[nodiscard]] std::optional<Level> level_from(std::string_view name);
[[nodiscard]] std::string_view to_string(SourceKind kind);
[[nodiscard]] std::optional<SourceKind> source_kind_from(std::string_view name);

/// What the selectors of a page are written in: XPath 1.0 or CSS.
enum class SelectorSyntax { xpath, css };

[[nodiscard]] std::span<SelectorSyntax const> all_selector_syntaxes();
[[nodiscard]] std::string_view to_string(SelectorSyntax syntax);
[[nodiscard]] std::optional<SelectorSyntax> selector_syntax_from(std::string_view name);

/// One expression that finds something in a page, and where in the configuration it stands.
struct Selector {
    std::string expression;  ///< of a page in its syntax, of an API a JSON Pointer (RFC 6901); empty: none
    int line = 0;            ///< 1-based; 0 where it does not come from a file
    int column = 0;
};

/// How the items of a listing are found. `item` is relative to the document, the others to the item.
struct Selectors {
    Selector item;
    Selector title;
    Selector link;
    Selector date;
    Selector summary;
    Selector category;
    SelectorSyntax syntax = SelectorSyntax::xpath;  ///< for kind html
    std::string
        link_template;  ///< for kind json: an address with "{}" where the value of `link` goes; or empty
};

/// What is read from the pages that the links of a source's items lead to. Selectors are relative to the
/// page.
struct DetailSelectors {
    SelectorSyntax syntax = SelectorSyntax::xpath;
    Selector content;
    Selector date;
    Selector title;
    Selector summary;
    Selector category;
    int max_per_poll = 10;     ///< 1 to 50
    bool other_hosts = false;  ///< also pages of other sites than the source's
};

/// One address that is polled, as the configuration describes it.
struct Source {
    std::string id;            ///< short and stable: letters, digits, '-' and '_'
    std::string name;          ///< what people read
    std::string organisation;  ///< who publishes; the name where not given
    Level level = Level::other;
    std::string language;  ///< BCP 47 tag of its items unless they say otherwise
    std::string url;       ///< http, https or file, absolute
    SourceKind kind = SourceKind::feed;
    bool enabled = true;
    std::chrono::seconds interval{3600};        ///< between two polls when all goes well
    std::string time_zone = "Europe/Brussels";  ///< IANA name, for times that name no zone
    bool times_are_local = false;  ///< the zone that the source's times claim is wrong: they are civil time
    std::vector<std::string> concerns;  ///< NIS codes that every item of this source concerns
    std::vector<std::string> topics;    ///< topic ids that every item of this source is about
    Selectors selectors;
    std::optional<DetailSelectors> detail;
    bool may_be_empty = false;     ///< for kind json: no failure, also where there always were items
    bool drop_parameters = false;  ///< the query of its items' links says nothing of what they lead to
    std::vector<std::string> skip_titles;  ///< words; items whose title has one of them are not taken in
    SourceMatching matching;
    int line = 0;  ///< where its table starts in the configuration; 0 where it does not come from a file
};

}  // namespace belleman
