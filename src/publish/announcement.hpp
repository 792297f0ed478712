#pragma once

#include "belleman/model/view.hpp"

#include <string>
#include <vector>

namespace belleman::publish {

/// Somebody who published the same announcement.
struct Publication {
    Source const* source;
    std::string url;  ///< safe address; empty where the publication has none of its own
};

/// The parts of a cluster that every format shows, worked out once. Points into the selection.
struct Announcement {
    Cluster const* cluster;
    Entry const* original;  ///< the publication that is shown
    Source const* source;   ///< of the original
    std::string title;      ///< plain text, never empty
    std::string url;        ///< safe address of the original; empty when it has none
    std::string language;   ///< BCP 47; empty when unknown
    std::string content;    ///< clean HTML, never empty
    std::string summary;    ///< clean HTML; empty when it says nothing that the content does not
    std::vector<Publication> others;
};

/// The source of an entry; one that is named after its id where the selection does not know it.
class Sources {
public:
    explicit Sources(Selection const& selection);
    [[nodiscard]] Source const& find(std::string const& id) const;

private:
    std::map<std::string, Source> const& known_;
    std::map<std::string, Source> unknown_;
};

[[nodiscard]] Announcement announcement_of(Cluster const& cluster, Sources const& sources);

/// Who publishes: the organisation, else the name of the source, else its id.
[[nodiscard]] std::string const& publisher_of(Source const& source);

}  // namespace belleman::publish
