#include "app/setup.hpp"

#include "app/data_directory.hpp"
#include "belleman/feed/read.hpp"
#include "belleman/text/nearest_word.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace belleman::app {

namespace {

using Problems = std::vector<config::Problem>;

/// Holds the settings against what the reader and the tagger know.
class MeaningCheck {
public:
    MeaningCheck(config::Settings& settings, tag::Tagger const& tagger)
        : settings_(settings), tagger_(tagger) {}

    Problems run() {
        for (Source& source : settings_.sources) {
            check_selectors(source);
            check_detail(source);
            resolve(source.concerns);
        }
        for (NamedView& view : settings_.views)
            resolve(view.view.municipalities);
        for (config::GivenName const& name : settings_.names)
            check(name);
        return std::move(problems_);
    }

private:
    void report(int line, int column, std::string message) {
        problems_.push_back({settings_.file.string(), line, column, std::move(message)});
    }

    void check_selectors(Source const& source) {
        if (source.kind == SourceKind::feed) return;
        auto const& given = source.selectors;
        auto const where = fmt::format("source \"{}\", selector", source.id);
        for (auto const& [name, selector] :
             {std::pair{"item", &given.item}, std::pair{"title", &given.title},
              std::pair{"link", &given.link}, std::pair{"date", &given.date},
              std::pair{"summary", &given.summary}, std::pair{"category", &given.category}}) {
            auto const scope =
                selector == &given.item ? feed::SelectorScope::page : feed::SelectorScope::item;
            check_selector(where, name, source.kind, given.syntax, scope, *selector);
        }
    }

    void check_detail(Source const& source) {
        if (!source.detail) return;
        auto const& given = *source.detail;
        auto const where = fmt::format("source \"{}\", detail", source.id);
        for (auto const& [name, selector] :
             {std::pair{"content", &given.content}, std::pair{"date", &given.date},
              std::pair{"title", &given.title}, std::pair{"summary", &given.summary},
              std::pair{"category", &given.category}}) {
            check_selector(where, name, SourceKind::html, given.syntax, feed::SelectorScope::page, *selector);
        }
    }

    void check_selector(std::string_view where, char const* name, SourceKind kind, SelectorSyntax syntax,
                        feed::SelectorScope scope, Selector const& selector) {
        if (selector.expression.empty()) return;
        auto const checked = feed::check_selector(kind, selector.expression, syntax, scope);
        if (!checked)
            report(selector.line, selector.column, fmt::format("{} {}: {}", where, name, checked.error()));
    }

    /// Names become codes, each once; what is no municipality stays, and is reported by `check`.
    void resolve(std::vector<std::string>& municipalities) const {
        std::vector<std::string> codes;
        auto const add = [&](std::string const& code) {
            if (std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
        };
        for (std::string const& name : municipalities) {
            auto const meant = tagger_.gazetteer().resolve_all(name);
            if (meant.empty()) add(name);
            for (auto const* municipality : meant)
                add(municipality->nis);
        }
        municipalities = std::move(codes);
    }

    void check(config::GivenName const& name) {
        if (name.kind == config::GivenName::Kind::topic) {
            auto const ids = topic_ids(tagger_);
            if (std::find(ids.begin(), ids.end(), name.value) == ids.end()) {
                report(name.line, name.column,
                       fmt::format("{}: there is no topic \"{}\"; the topics are {}", name.where, name.value,
                                   fmt::join(ids, ", ")));
            }
        } else if (tagger_.gazetteer().resolve_all(name.value).empty()) {
            report(name.line, name.column,
                   fmt::format("{}: no Belgian municipality or police zone has the NIS code or name \"{}\"{}",
                               name.where, name.value,
                               text::did_you_mean(tagger_.gazetteer().nearest_name(name.value))));
        }
    }

    config::Settings& settings_;
    tag::Tagger const& tagger_;
    Problems problems_;
};

}  // namespace

std::vector<std::string> topic_ids(tag::Tagger const& tagger) {
    std::vector<std::string> ids;
    for (tag::TopicRule const& rule : tagger.topics())
        ids.push_back(rule.id);
    return ids;
}

Problems check_meaning(config::Settings& settings, tag::Tagger const& tagger) {
    return MeaningCheck(settings, tagger).run();
}

tl::expected<std::shared_ptr<tag::Tagger const>, Problems> load_tagger(
    config::TaggingSettings const& settings) {
    bool const needs_data = settings.topics.empty() || settings.gazetteer.empty();
    auto const data = needs_data ? data_directory() : std::filesystem::path{};
    auto const topics_file = settings.topics.empty() ? data / "topics.toml" : settings.topics;
    auto const gazetteer_folder = settings.gazetteer.empty() ? data / "gazetteer" : settings.gazetteer;

    Problems problems;
    auto topics = tag::load_topics(topics_file);
    if (!topics) {
        for (tag::TopicProblem const& problem : topics.error())
            problems.push_back({topics_file.string(), problem.line, problem.column, problem.message});
    }
    auto gazetteer = tag::Gazetteer::load(gazetteer_folder);
    if (!gazetteer) problems.push_back({"gazetteer", 0, 0, gazetteer.error()});  // names the file itself
    if (!problems.empty()) return tl::unexpected(std::move(problems));
    return std::make_shared<tag::Tagger const>(std::make_shared<tag::Gazetteer const>(*std::move(gazetteer)),
                                               *std::move(topics));
}

tl::expected<Setup, Problems> load_setup(std::filesystem::path const& file,
                                         std::filesystem::path const& topics) {
    auto [settings, problems] = config::draft(file);
    if (!topics.empty()) settings.tagging.topics = topics;
    auto tagger = load_tagger(settings.tagging);
    Problems further = tagger ? check_meaning(settings, **tagger) : std::move(tagger.error());
    problems.insert(problems.end(), std::make_move_iterator(further.begin()),
                    std::make_move_iterator(further.end()));
    if (tagger) {  // then all of them are of one file
        std::stable_sort(problems.begin(), problems.end(),
                         [](config::Problem const& a, config::Problem const& b) {
                             return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                         });
    }
    if (!problems.empty()) return tl::unexpected(std::move(problems));
    return Setup{std::move(settings), *std::move(tagger)};
}

}  // namespace belleman::app
