#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::fetch {

/// What a robots.txt says to one robot (RFC 9309). Linear in time; beyond its first 512 KiB a file is not
/// read.
class RobotsRules {
public:
    struct Rule {
        std::string pattern;  ///< a path as it is compared; '*' and a '$' at its end are special
        std::string words;    ///< the line as it stands in the file, without comment
        int line = 0;         ///< 1-based
        bool allow = false;
    };

    static constexpr std::size_t most_bytes = std::size_t{512} * 1024;

    /// No rules: everything is allowed.
    RobotsRules() = default;
    /// The rules of the groups for `product`, else those for every robot ("*").
    RobotsRules(std::string_view robots_txt, std::string_view product);

    /// The rule that forbids `path` (with its query), by the longest match; nothing when it is allowed.
    [[nodiscard]] std::optional<Rule> forbidding(std::string_view path) const;

private:
    std::vector<Rule> rules_;
};

}  // namespace belleman::fetch
