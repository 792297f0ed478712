#pragma once

#include "config/document.hpp"
#include "config/forms.hpp"
#include "config/problems.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace belleman::config {

/// Reads one table of a configuration: hands out its values, remembers which keys were asked for, and reports
/// what does not fit. Borrows the value and the problems.
class Table {
public:
    /// `value` must hold a table.
    Table(Value const& value, Problems& problems);

    [[nodiscard]] Place place() const { return value_.place; }
    [[nodiscard]] bool has(std::string_view key) const;
    /// All keys, in the order of the file: of a table whose keys are names that its author chose.
    [[nodiscard]] std::vector<std::string_view> keys() const;
    /// The place of the value of `key`; of the table where there is none.
    [[nodiscard]] Place place_of(std::string_view key) const;

    /// Puts the value of `key` into `target`; leaves it alone when there is none or when it does not fit,
    /// which is reported. True when it was read.
    template <class T>
    bool read(std::string_view key, Form<T> const& form, T& target) {
        Value const* value = find(key);
        return value != nullptr && read_value(key, *value, form, target);
    }

    /// As `read`, but a missing key is a mistake.
    template <class T>
    bool require(std::string_view key, Form<T> const& form, T& target) {
        if (find(key) == nullptr) {
            report(place(), key, "missing");
            return false;
        }
        return read(key, form, target);
    }

    /// Puts the elements of the list under `key` into `target`, without those that do not fit.
    template <class T>
    void read_list(std::string_view key, Form<T> const& form, std::vector<T>& target) {
        Value const* value = find(key);
        if (value == nullptr) return;
        for (auto const& element : elements(key, *value)) {
            if (problems_.full()) return;  // to find more would cost time and tell nobody anything
            T read{};
            if (read_value(key, element, form, read)) target.push_back(std::move(read));
        }
    }

    /// The table under `key`; nothing when there is none or when it is no table, which is reported.
    [[nodiscard]] std::optional<Table> table(std::string_view key);
    /// The tables of `[[key]]`, in order.
    [[nodiscard]] std::vector<Table> tables(std::string_view key);

    /// Reports the keys that nobody asked for. To be called when all have been asked for. Of those that were
    /// asked of `outer`, the table around this one, it says where they belong.
    void reject_unknown_keys(Table const* outer = nullptr) const;

    /// Reports a mistake in the value of `key`: "key: message".
    void report(Place place, std::string_view key, std::string_view message) const;
    [[nodiscard]] Problems& problems() const { return problems_; }

private:
    [[nodiscard]] Value const* find(std::string_view key);
    [[nodiscard]] Value::List const& elements(std::string_view key, Value const& value) const;

    template <class T>
    bool read_value(std::string_view key, Value const& value, Form<T> const& form, T& target) {
        auto read = form(value);
        if (!read) {
            report(value.place, key, read.error());
            return false;
        }
        target = std::move(*read);
        return true;
    }

    Value const& value_;
    Value::Members const& members_;
    Problems& problems_;
    std::vector<std::string_view> asked_;
};

}  // namespace belleman::config
