#pragma once

#include "belleman/config/settings.hpp"
#include "config/document.hpp"

#include <string>
#include <vector>

namespace belleman::config {

/// Collects the mistakes of one file.
class Problems {
public:
    /// `file`: how messages name it.
    explicit Problems(std::string file);

    void add(Place place, std::string message);
    [[nodiscard]] bool empty() const { return problems_.empty(); }
    /// Nobody reads more than this; what is found from now on is not kept.
    [[nodiscard]] bool full() const;
    /// What was found, by place.
    [[nodiscard]] std::vector<Problem> in_file_order() &&;

private:
    std::string file_;
    std::vector<Problem> problems_;
};

}  // namespace belleman::config
