#pragma once

#include "belleman/model/tag.hpp"

#include <nlohmann/json_fwd.hpp>

namespace belleman::app {

/// {"municipalities":[NIS],"scope","topics":[id],"genre","deadlines":[{"date","time","what"}],
/// "event_dates":[{"start","end","time"}]}
[[nodiscard]] nlohmann::ordered_json json_of(Tags const& tags);

/// Why each tag is believed: [{"kind","tag","field","words","reason"}]; the tag of a deadline and of an event
/// is its day
[[nodiscard]] nlohmann::ordered_json evidence_of(Tags const& tags);

}  // namespace belleman::app
