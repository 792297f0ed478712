#include "feed/json_tree.hpp"

#include "feed/limits.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

namespace belleman::feed {

namespace {

using Json = nlohmann::json;

class TreeBuilder final : public nlohmann::json_sax<Json> {
public:
    explicit TreeBuilder(Json& root) : root_(root) {}

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t, string_t const& written) override { return add(written); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return start(Json::object()); }
    bool end_object() override { return end(); }
    bool start_array(std::size_t) override { return start(Json::array()); }
    bool end_array() override { return end(); }
    bool key(string_t& name) override {
        if (left_out_ == 0) key_ = std::move(name);
        return true;
    }
    bool parse_error(std::size_t, std::string const&, nlohmann::detail::exception const&) override {
        return false;
    }

private:
    bool add(Json value) {
        if (left_out_ == 0) place(std::move(value));
        return true;
    }

    /// Where a value went. It stays there as long as it is open: what it stands in gets nothing new
    /// meanwhile.
    Json* place(Json value) {
        if (open_.empty()) {
            root_ = std::move(value);
            return &root_;
        }
        auto& around = *open_.back();
        if (around.is_array()) return &around.emplace_back(std::move(value));
        auto& slot = around[key_];
        slot = std::move(value);
        return &slot;
    }

    bool start(Json container) {
        if (left_out_ > 0 || open_.size() == json_levels_limit) {
            ++left_out_;
        } else {
            open_.push_back(place(std::move(container)));
        }
        return true;
    }

    bool end() {
        if (left_out_ > 0) {
            --left_out_;
        } else {
            open_.pop_back();
        }
        return true;
    }

    Json& root_;
    std::vector<Json*> open_;
    std::string key_;
    std::size_t left_out_ = 0;  ///< open values that nest too deep
};

}  // namespace

Json json_tree(std::string_view text) {
    Json root;
    TreeBuilder builder{root};
    if (!Json::sax_parse(text, &builder)) return Json(Json::value_t::discarded);
    return root;
}

}  // namespace belleman::feed
