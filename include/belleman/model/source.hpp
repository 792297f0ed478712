#pragma once

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

/// One expression that finds something in a page, and where in the configuration it stands.
struct Selector {
    std::string
        expression;  ///< XPath 1.0 for kind html, JSON Pointer (RFC 6901) for kind json; empty: not given
    int line = 0;    ///< 1-based; 0 where it does not come from a file
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
    int line = 0;  ///< where its table starts in the configuration; 0 where it does not come from a file
};

}  // namespace belleman
