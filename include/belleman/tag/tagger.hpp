#pragma once

#include "belleman/model/instant.hpp"
#include "belleman/model/source.hpp"
#include "belleman/model/tag.hpp"
#include "belleman/tag/gazetteer.hpp"
#include "belleman/tag/topics.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace belleman::tag {

/// How much of a text is looked at, in bytes. What an announcement is about stands in its beginning; what a
/// whole book behind it would cost grows with its length.
inline constexpr std::size_t title_bytes = std::size_t{4} * 1024;
inline constexpr std::size_t text_bytes = std::size_t{128} * 1024;  ///< of the summary, and of the content

/// What the tagger looks at. All texts are plain (no markup), UTF-8.
struct Subject {
    std::string title;
    std::string summary;
    std::string content;
    std::string language;  ///< BCP 47; empty when unknown
    Level level = Level::other;
    std::string source_name;  ///< what people call the source ("Provincie Limburg"): may tell its province
    Instant published{};      ///< resolves missing years
    std::vector<std::string> categories;     ///< the source's own
    std::vector<std::string> concerns;       ///< NIS codes that the source's configuration gives
    std::vector<std::string> source_topics;  ///< topic ids that the source's configuration gives
};

/// Says which municipalities, topics, genre and deadlines a text is about. Immutable; safe from any thread.
class Tagger {
public:
    /// Works out all tables, which takes some tenths of a second. The gazetteer must not be null. Throws
    /// std::runtime_error when the system has no time zone data.
    Tagger(std::shared_ptr<Gazetteer const> gazetteer, std::vector<TopicRule> topics);
    ~Tagger();
    Tagger(Tagger&&) noexcept;
    Tagger& operator=(Tagger&&) noexcept;

    /// All tags of one text, each with its evidence. Never fails: doubtful things are left out. Reads
    /// `title_bytes` of the title and `text_bytes` of summary and content, cut before the character that does
    /// not fit; what stands behind that is as if it were not there.
    [[nodiscard]] Tags tag(Subject const& subject) const;

    [[nodiscard]] Gazetteer const& gazetteer() const;
    [[nodiscard]] std::vector<TopicRule> const& topics() const;

private:
    struct Rules;
    std::unique_ptr<Rules const> rules_;
};

}  // namespace belleman::tag
