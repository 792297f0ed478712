#include "feed/page_cost.hpp"

#include "feed/tree_walk.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace belleman::feed {

namespace {

// 30,000 elements side by side, or half a million at the depth of a usual page.
constexpr double most_steps = 500e6;

/// In how many ways `picked` of `all` can be picked in their order.
double ways(std::size_t all, int picked) {
    double result = 1;
    for (int i = 0; i < picked && result > 0 && result <= most_steps; ++i)
        result = result * (static_cast<double>(all) - i) / (i + 1);
    return std::max(result, 0.0);
}

/// Reads the searches of one expression. Predicates are nested in their step, what stands in one after
/// another multiplies, alternatives do not.
class SearchCounter {
public:
    explicit SearchCounter(std::string_view xpath) : rest_(xpath) {}

    Searches count() {
        while (!rest_.empty())
            take_one();
        while (levels_.size() > 1)
            close();
        return levels_.front().most;
    }

private:
    struct Level {
        Searches own;   ///< of the path that is being read, without its predicates
        Searches most;  ///< of any path so far, with its predicates
    };

    static Searches sum(Searches left, Searches right) {
        return {left.sideways + right.sideways, left.upwards + right.upwards};
    }

    bool take(std::string_view word) {
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }

    void take_one() {
        if (take("preceding") || take("following")) {
            ++levels_.back().own.sideways;
            note();
        } else if (take("ancestor")) {
            ++levels_.back().own.upwards;
            note();
        } else if (take("[")) {
            levels_.emplace_back();
        } else if (take("]")) {
            if (levels_.size() > 1) close();
        } else if (take(" or ") || take(" and ") || take("|") || take(",")) {
            levels_.back().own = {};
        } else if (rest_.front() == '\'' || rest_.front() == '"') {
            auto const end = rest_.find(rest_.front(), 1);
            rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
        } else {
            rest_.remove_prefix(1);
        }
    }

    void note() { levels_.back().most = most_of(levels_.back().most, levels_.back().own); }

    void close() {
        auto const inner = levels_.back().most;
        levels_.pop_back();
        auto& outer = levels_.back();
        outer.most = most_of(outer.most, sum(outer.own, inner));
    }

    std::string_view rest_;
    std::vector<Level> levels_{1};
};

}  // namespace

Searches searches_of(std::string_view xpath) {
    return SearchCounter{xpath}.count();
}

Searches most_of(Searches left, Searches right) {
    return {std::max(left.sideways, right.sideways), std::max(left.upwards, right.upwards)};
}

bool is_costly_to_query(pugi::xml_node page, Searches searches) {
    // Reading an item looks once at what is beside and around it, whatever the selectors.
    auto const beside = std::max(searches.sideways, 1) + 1;
    auto const around = std::max(searches.upwards, 2);
    double steps = 0;
    std::vector<std::size_t> children;  // so far, of each node around the present one
    auto const enter = [&](pugi::xml_node) {
        if (!children.empty()) ++children.back();
        steps += ways(children.size(), around);
        children.push_back(0);
        return steps > most_steps ? Step::stop : Step::into;
    };
    auto const leave = [&](pugi::xml_node) {
        auto const side_by_side = children.back();
        children.pop_back();
        auto const each = searches.sideways == 0 ? 1 : ways(children.size(), searches.upwards);
        steps += ways(side_by_side, beside) * std::max(1.0, each);
    };
    walk(page, enter, leave);
    return steps > most_steps;
}

}  // namespace belleman::feed
