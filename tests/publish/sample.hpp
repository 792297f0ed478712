#pragma once

#include "belleman/publish/publish.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::publish::testing {

/// The gazetteer of the project, four topics, and the sources of the samples.
struct SampleLabels {
    SampleLabels();
    std::shared_ptr<tag::Gazetteer const> gazetteer;
    std::vector<tag::TopicRule> topics;
    std::vector<NamedView> views;
    std::vector<Source> sources;

    [[nodiscard]] Labels labels() const { return {*gazetteer, topics, views, sources}; }
};

[[nodiscard]] SampleLabels const& sample_labels();

[[nodiscard]] Instant at(int year, unsigned month, unsigned day, int hour = 8, int minute = 0);

[[nodiscard]] Frame sample_frame();

/// Two sources: "abb" (Flemish, Dutch, a feed) and "vvsg" (an association, Dutch, a listing).
[[nodiscard]] Selection empty_selection();

/// A cluster with one entry of "abb", about nothing in particular.
[[nodiscard]] Cluster plain_cluster(std::int64_t id, std::string title);

/// What a view holds on a good day: a call with deadlines that two others published too, in two languages, an
/// entry without an address, hostile texts.
[[nodiscard]] Selection rich_selection();

}  // namespace belleman::publish::testing
