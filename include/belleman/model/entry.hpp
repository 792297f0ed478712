#pragma once

#include "belleman/model/feed.hpp"
#include "belleman/model/instant.hpp"
#include "belleman/model/tag.hpp"
#include "belleman/model/translation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace belleman {

/// How it shows that a source took something back: older neighbours remain in its document without it, the
/// source says so, or the page itself is gone (404, 410).
enum class WithdrawalSign { unlisted, deleted, page_gone };

[[nodiscard]] std::string_view to_string(WithdrawalSign sign);
[[nodiscard]] std::optional<WithdrawalSign> withdrawal_sign_from(std::string_view name);

/// That a source took back what it had published.
struct Withdrawal {
    Instant when{};
    WithdrawalSign sign = WithdrawalSign::unlisted;

    bool operator==(Withdrawal const&) const = default;
};

/// What one source published once, as it is stored. An empty string means "absent".
struct Entry {
    std::int64_t id = 0;  ///< row in the store; 0 before it is stored
    std::string source_id;
    std::string
        guid;  ///< identity within the source: the guid, else the address, else a mark made from the title
    std::string url;            ///< absolute address of the publication
    std::string canonical_url;  ///< the address that its page gives for itself, where that is another and can
                                ///< be believed
    std::vector<Translation> translations;  ///< that its page or its feed names
    std::string title;                      ///< plain text
    std::string summary_html;               ///< clean HTML
    std::string content_html;               ///< clean HTML
    std::string language;                   ///< BCP 47 tag
    std::vector<std::string> authors;
    std::vector<std::string> categories;  ///< the source's own
    std::vector<Enclosure> enclosures;
    Instant
        published{};  ///< as claimed, but never later than first seen; first seen where nothing is claimed
    bool published_is_claimed = false;  ///< the source gave a date
    Instant updated{};                  ///< the last time that the content changed; `published` until then
    Instant first_seen{};
    std::optional<Withdrawal> withdrawal;  ///< none as long as the source stands by it
    Tags tags;
};

/// What an entry said until it changed.
struct EntryVersion {
    Instant until{};  ///< when the next version was seen
    std::string title;
    std::string url;
    std::string summary_html;
    std::string content_html;
    std::vector<Deadline> deadlines;  ///< without evidence
};

/// Why an entry stands in its cluster.
struct MatchReason {
    std::string method;    ///< "new", "address", "republished", "likeness", "person", "apart"; older
                           ///< ones "title-and-text"
    double score = 1.0;    ///< 0..1
    std::string evidence;  ///< one sentence for a person
};

/// An entry in its cluster, with the reason why it is there.
struct ClusterEntry {
    Entry entry;
    MatchReason reason;
};

/// The id of a cluster that a person joined with another.
struct FormerId {
    std::string atom_id;
    Instant ended{};

    bool operator==(FormerId const&) const = default;
};

/// What one cluster says of another: the publication that is shown of it.
struct Mention {
    std::string atom_id;
    std::string source_id;
    std::string language;  ///< BCP 47 tag, or its primary subtag; empty where it is not known
    std::string url;
    std::string title;

    bool operator==(Mention const&) const = default;
};

/// The entries, of any source, that make the same announcement in the same language: one entry of the merged
/// feed.
struct Cluster {
    std::int64_t id = 0;
    std::string atom_id;  ///< stable `tag:` address (RFC 4151)
    std::int64_t story = 0;
    Instant published{};                ///< the earliest of its entries when it was made; stays
    Instant updated{};                  ///< moves when what is served changes
    std::optional<Instant> withdrawn;   ///< since when all of its entries are
    std::vector<FormerId> former;       ///< of clusters that ended in it
    std::vector<ClusterEntry> entries;  ///< the original publication first, then by time of arrival, and what
                                        ///< was withdrawn last; never empty
    std::string original_reason;        ///< why the first is the original; empty where it stands alone
    std::vector<Mention> translations;  ///< the other clusters of its story that are shown, by language
    std::vector<Mention> related;       ///< older clusters that turned out to be the same announcement
    Tags tags;                          ///< the union of its entries' tags; genre and scope of the first
};

}  // namespace belleman
