#pragma once

#include "belleman/model/instant.hpp"
#include "belleman/store/store.hpp"
#include "belleman/story/fingerprint.hpp"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace belleman::store {

constexpr Instant noon{std::chrono::seconds{1'779'451'200}};  // 2026-05-22T12:00:00Z
constexpr char const* authority = "belleman.example";

struct FixedClock final : Clock {
    [[nodiscard]] Instant now() const override { return time; }
    Instant time = noon;
};

/// A folder that goes with its contents.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = std::filesystem::temp_directory_path() / "belleman-store-XXXXXX";
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    [[nodiscard]] std::filesystem::path operator/(char const* name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// An entry that says little, of `source`, with `guid`.
inline Entry plain_entry(std::string const& source, std::string const& guid) {
    Entry entry;
    entry.source_id = source;
    entry.guid = guid;
    entry.url = "https://" + source + ".be/" + guid;
    entry.title = "Bericht " + guid;
    entry.language = "nl";
    entry.published = entry.updated = entry.first_seen = noon;
    return entry;
}

/// Stores an entry in a new cluster, or in `cluster`; returns its row.
inline std::int64_t add(Store& store, Entry const& entry, std::int64_t cluster = 0) {
    story::Decision decision;
    decision.cluster_id = cluster;
    decision.reason = {cluster == 0 ? "new" : "address", 1.0, "Because."};
    return store.add_entry(entry, story::fingerprint_of(entry), decision, authority);
}

}  // namespace belleman::store
