#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace belleman {

/// Why a tag is believed: where the words stand, which words, and the rule that read them.
struct Evidence {
    std::string field;   ///< "title", "summary", "content", or "source" when the source or its configuration
                         ///< says so; empty when nothing says it and the tag is what is left
    std::string words;   ///< the words as they stand in the text; may be empty
    std::string reason;  ///< one sentence for a person

    bool operator==(Evidence const&) const = default;
};

/// What an entry asks of its reader; exactly one holds.
enum class Genre { news, call, regulation, event, vacancy, practical };

/// What has to be done by a deadline.
enum class DeadlineKind { submission, registration, consultation, payment, entry_into_force, other };

/// "news", "call", ...
[[nodiscard]] std::string_view to_string(Genre genre);
[[nodiscard]] std::optional<Genre> genre_from(std::string_view name);
/// "submission", ..., "entry-into-force", "other".
[[nodiscard]] std::string_view to_string(DeadlineKind kind);
[[nodiscard]] std::optional<DeadlineKind> deadline_kind_from(std::string_view name);

struct MunicipalityTag {
    std::string nis;  ///< five digits, valid since 1 January 2025
    Evidence evidence;

    bool operator==(MunicipalityTag const&) const = default;
};

struct TopicTag {
    std::string topic;  ///< an id of `config/topics.toml`
    Evidence evidence;

    bool operator==(TopicTag const&) const = default;
};

/// A calendar day (Europe/Brussels) by which a reader has to act, or from which an adopted rule applies.
struct Deadline {
    std::chrono::year_month_day date;
    std::optional<std::chrono::minutes> time;  ///< since local midnight; absent when the text names no hour
    DeadlineKind what = DeadlineKind::other;
    Evidence evidence;

    bool operator==(Deadline const&) const = default;
};

/// When something takes place that a reader can attend: a calendar day (Europe/Brussels), or the days from
/// `start` up to and including `end`.
struct EventDate {
    std::chrono::year_month_day start;
    std::optional<std::chrono::year_month_day> end;  ///< later than `start`; absent for a single day
    std::optional<std::chrono::minutes> time;  ///< when it begins, since local midnight; absent when unsaid
    Evidence evidence;

    bool operator==(EventDate const&) const = default;
};

/// All that Belleman says about one entry.
struct Tags {
    std::vector<MunicipalityTag> municipalities;  ///< no code twice, ascending
    std::string scope =
        "none";  ///< "named", "province:<Dutch name>", "flanders", "brussels", "wallonia", "belgium", "none"
    Evidence scope_evidence;
    std::vector<TopicTag> topics;  ///< no topic twice, strongest first
    Genre genre = Genre::news;
    Evidence genre_evidence;
    std::vector<Deadline> deadlines;     ///< ascending by date
    std::vector<EventDate> event_dates;  ///< ascending by start; only of the genre event, and not stored

    bool operator==(Tags const&) const = default;
};

}  // namespace belleman
