#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace belleman::app {

/// A text that may be absent: null where it is empty.
[[nodiscard]] inline nlohmann::ordered_json text_or_null(std::string const& text) {
    return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

}  // namespace belleman::app
