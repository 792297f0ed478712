#include "config/problems.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace belleman::config {

namespace {

constexpr std::size_t most_problems = 200;

}  // namespace

Problems::Problems(std::string file) : file_(std::move(file)) {}

void Problems::add(Place place, std::string message) {
    if (full()) return;
    problems_.push_back({file_, place.line, place.column, std::move(message)});
}

bool Problems::full() const {
    return problems_.size() >= most_problems;
}

std::vector<Problem> Problems::in_file_order() && {
    std::stable_sort(problems_.begin(), problems_.end(), [](Problem const& left, Problem const& right) {
        return std::tie(left.line, left.column) < std::tie(right.line, right.column);
    });
    if (full()) {
        problems_.push_back(
            {file_, 0, 0, fmt::format("more than {} mistakes: the others are not shown", most_problems)});
    }
    return std::move(problems_);
}

std::string to_string(Problem const& problem) {
    if (problem.line == 0) return fmt::format("{}: {}", problem.file, problem.message);
    return fmt::format("{}:{}:{}: {}", problem.file, problem.line, problem.column, problem.message);
}

}  // namespace belleman::config
