#include "app/tag_report.hpp"

#include "app/console.hpp"
#include "app/table.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

namespace belleman::app {

namespace {

std::string padded(std::string_view text, std::size_t width) {
    auto const own = display_width(text);
    return std::string(text) + std::string(own < width ? width - own : 0, ' ');
}

std::string what_is_said(TagLine const& line, tag::Tagger const& tagger) {
    auto const name = name_of(line, tagger);
    if (line.when.empty()) return printable(name);
    return printable(name.empty() ? line.when : line.when + ' ' + name);
}

}  // namespace

std::string name_of(TagLine const& line, tag::Tagger const& tagger) {
    if (line.kind != TagKind::municipality) return line.term;
    auto const* municipality = tagger.gazetteer().find(line.term);
    if (municipality == nullptr) return line.term;
    auto const dutch = fmt::format("{} {}", line.term, municipality->name_nl);
    bool const is_flemish = municipality->region == "Vlaanderen";
    bool const has_one_name = municipality->name_fr.empty() || municipality->name_fr == municipality->name_nl;
    return is_flemish || has_one_name ? dutch : fmt::format("{} ({})", dutch, municipality->name_fr);
}

std::string describe(std::vector<TagLine> const& lines, EvidenceText const& text, tag::Tagger const& tagger,
                     Ink const& ink) {
    constexpr std::size_t kind_width = 14;
    constexpr std::size_t field_width = 9;
    std::vector<std::string> said;
    std::size_t width = 0;
    for (TagLine const& line : lines) {
        said.push_back(what_is_said(line, tagger));
        if (!line.evidence.reason.empty()) width = std::max(width, display_width(said.back()));
    }
    width += 2;
    std::string report;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto const& evidence = lines[i].evidence;
        report += "    " + padded(to_string(lines[i].kind), kind_width);
        if (evidence.reason.empty()) {
            report += ink.strong(said[i]) + '\n';
            continue;
        }
        report += ink.strong(said[i]) + std::string(width - display_width(said[i]), ' ');
        auto const words = text.around(evidence, ink);
        auto const reason = ink.faint(printable(evidence.reason));
        report += padded(printable(evidence.field), field_width) + (words.empty() ? reason : words) + '\n';
        if (!words.empty()) report += std::string(4 + kind_width + width + field_width, ' ') + reason + '\n';
    }
    return report;
}

}  // namespace belleman::app
