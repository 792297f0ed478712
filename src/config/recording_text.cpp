#include "belleman/config/recording.hpp"
#include "belleman/text/plain.hpp"

#include <fmt/core.h>

#include <array>
#include <string_view>
#include <utility>

namespace belleman::config {

namespace {

/// A basic string of TOML 1.0.
std::string toml_string(std::string_view text) {
    std::string result = "\"";
    for (char const c : text::valid_utf8(text)) {
        auto const byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            result += fmt::format("\\u{:04X}", byte);
        } else {
            result += c;
        }
    }
    return result += '"';
}

std::string line(std::string_view key, std::string_view value) {
    return fmt::format("{} = {}\n", key, toml_string(value));
}

/// A line for a value that is not the default.
std::string line_unless(std::string_view key, std::string_view value, std::string_view standard) {
    return value == standard ? std::string{} : line(key, value);
}

std::string list_line(std::string_view key, std::vector<std::string> const& values) {
    if (values.empty()) return {};
    std::string list;
    for (std::string const& value : values)
        list += (list.empty() ? std::string{} : ", ") + toml_string(value);
    return fmt::format("{} = [{}]\n", key, list);
}

std::string selector_lines(Selectors const& selectors) {
    std::array<std::pair<char const*, Selector const*>, 6> const named{{{"item", &selectors.item},
                                                                        {"title", &selectors.title},
                                                                        {"link", &selectors.link},
                                                                        {"date", &selectors.date},
                                                                        {"summary", &selectors.summary},
                                                                        {"category", &selectors.category}}};
    std::string lines;
    for (auto const& [key, selector] : named)
        lines += line_unless(key, selector->expression, "");
    return lines.empty() ? lines : "\n[source.selectors]\n" + lines;
}

std::string source_lines(Source const& source) {
    Source const standard;
    std::string lines = line("id", source.id) + line("name", source.name);
    lines += line_unless("organisation", source.organisation, source.name);
    lines += line_unless("level", to_string(source.level), to_string(standard.level));
    lines += line_unless("language", source.language, standard.language);
    lines += line("url", source.url);
    lines += line_unless("kind", to_string(source.kind), to_string(standard.kind));
    lines += line_unless("time_zone", source.time_zone, standard.time_zone);
    if (source.times_are_local) lines += "times_are_local = true\n";
    lines += list_line("concerns", source.concerns) + list_line("topics", source.topics);
    return lines + selector_lines(source.selectors);
}

}  // namespace

std::string to_toml(Recording const& recording) {
    std::string document =
        "# A response as \"belleman record\" kept it. \"belleman replay\" reads it again.\n\n";
    document += line("recorded", to_rfc3339(recording.recorded));
    document += line("body", recording.body.string());
    document += line_unless("final_url", recording.final_url, recording.source.url);
    return document + "\n[source]\n" + source_lines(recording.source);
}

}  // namespace belleman::config
