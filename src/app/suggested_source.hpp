#pragma once

#include "belleman/model/source.hpp"

#include <set>
#include <string>

namespace belleman::app {

/// What is known of where a source comes from, to name it after.
struct SourceOrigin {
    std::string url;
    std::string title;      ///< of the page or feed
    std::string site_name;  ///< as the site calls itself; empty where it does not say
    std::string language;
};

/// A source with everything filled in as well as can be: id (none of `taken`), name, organisation, language,
/// address. The level is left to a person.
[[nodiscard]] Source suggest_source(SourceOrigin const& origin, SourceKind kind,
                                    std::set<std::string> const& taken);

}  // namespace belleman::app
