#include "app/version_report.hpp"

#include "app/console.hpp"
#include "app/counted.hpp"
#include "app/day_and_time.hpp"
#include "app/word_difference.hpp"
#include "belleman/text/plain.hpp"

#include <fmt/chrono.h>
#include <fmt/core.h>

namespace belleman::app {

namespace {

std::string deadlines_of(std::vector<Deadline> const& deadlines) {
    std::string text;
    for (auto const& deadline : deadlines) {
        text +=
            fmt::format("{}{:04}-{:02}-{:02} ({})", text.empty() ? "" : ", ",
                        static_cast<int>(deadline.date.year()), static_cast<unsigned>(deadline.date.month()),
                        static_cast<unsigned>(deadline.date.day()), to_string(deadline.what));
    }
    return text;
}

EntryVersion present_version(Entry const& entry) {
    return {{}, entry.title, entry.url, entry.summary_html, entry.content_html, entry.tags.deadlines};
}

/// One line for each part that differs.
std::string describe(EntryVersion const& before, EntryVersion const& after, Ink const& ink) {
    std::string lines;
    auto const compare = [&](std::string_view name, std::string const& one, std::string const& other) {
        auto const difference = word_difference(one, other, ink);
        if (!difference.empty()) lines += fmt::format("    {:<11}{}\n", name, difference);
    };
    compare("title", before.title, after.title);
    compare("summary", text::plain_from_html(before.summary_html), text::plain_from_html(after.summary_html));
    compare("text", text::plain_from_html(before.content_html), text::plain_from_html(after.content_html));
    compare("deadlines", deadlines_of(before.deadlines), deadlines_of(after.deadlines));
    compare("address", before.url, after.url);
    return lines.empty() ? "    its files, or nothing that can be read\n" : lines;
}

}  // namespace

std::string describe(std::vector<EntryVersion> const& versions, Entry const& now, Ink const& ink) {
    if (versions.empty()) return {};
    std::string text = fmt::format("Changed {}, the last change first\n", counted(versions.size(), "time"));
    for (auto at = versions.size(); at-- > 0;) {
        text += fmt::format("  {}\n", day_and_time(versions[at].until));
        text +=
            describe(versions[at], at + 1 < versions.size() ? versions[at + 1] : present_version(now), ink);
    }
    return text;
}

}  // namespace belleman::app
