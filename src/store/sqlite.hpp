#pragma once

#include "belleman/model/instant.hpp"
#include "belleman/store/store.hpp"

#include <concepts>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace belleman::store::sqlite {

struct CloseHandle {
    void operator()(sqlite3* handle) const noexcept;
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const noexcept;
};
using StatementHandle = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// Bytes to bind; they need to live only during the call.
struct Blob {
    void const* data = nullptr;
    std::size_t size = 0;
};

class Connection;

/// A prepared statement that is being used; it goes back to its connection's cache, ready for the next use,
/// when this object ends.
class Statement {
public:
    ~Statement();
    Statement(Statement&& other) noexcept = default;
    Statement& operator=(Statement&&) = delete;

    /// Binds the parameter ?`index` (from 1). Texts and bytes are copied.
    void bind(int index, std::int64_t value);
    void bind(int index, double value);
    void bind(int index, std::string_view value);
    void bind(int index, Blob value);
    void bind(int index, Instant value);
    void bind(int index, std::optional<Instant> value);
    void bind(int index, std::optional<std::int64_t> value);
    template <std::integral Integer>
    void bind(int index, Integer value) {
        bind(index, static_cast<std::int64_t>(value));
    }

    /// Goes to the next row; false after the last.
    bool next();
    /// The columns of the current row, in their order.
    template <class... Values>
    void into(Values&... values) const {
        int column = 0;
        (get(column++, values), ...);
    }

private:
    friend class Connection;
    Statement(Connection& connection, StatementHandle handle, std::vector<StatementHandle>& home);

    void get(int column, std::int64_t& value) const;
    void get(int column, int& value) const;
    void get(int column, bool& value) const;
    void get(int column, double& value) const;
    void get(int column, std::string& value) const;
    void get(int column, std::vector<std::uint64_t>& value) const;
    void get(int column, Instant& value) const;
    void get(int column, std::optional<Instant>& value) const;
    void get(int column, std::optional<std::int64_t>& value) const;
    void check(int result) const;

    Connection* connection_;
    StatementHandle handle_;
    std::vector<StatementHandle>* home_;  // where the connection keeps statements with this text
};

/// One connection to SQLite. Every function throws StoreError when SQLite reports an error. Not thread-safe.
class Connection {
public:
    enum class Mode { read_write, read_only };
    static constexpr char const* memory = ":memory:";

    /// Opens `file`; `read_write` creates it where it does not exist, readable by its owner only.
    Connection(std::string file, Mode mode);
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    /// A statement with its parameters bound in order; prepared once for each text.
    template <class... Values>
    [[nodiscard]] Statement query(std::string_view sql, Values const&... values) {
        auto statement = prepare(sql);
        int index = 0;
        (statement.bind(++index, values), ...);
        return statement;
    }
    /// Runs a statement to its end.
    template <class... Values>
    void execute(std::string_view sql, Values const&... values) {
        auto statement = query(sql, values...);
        while (statement.next()) {
        }
    }
    /// The first column of the only row.
    template <class Value, class... Values>
    [[nodiscard]] Value value(std::string_view sql, Values const&... values) {
        auto statement = query(sql, values...);
        Value result{};
        if (statement.next()) statement.into(result);
        return result;
    }
    /// Runs statements without parameters, separated by ';'.
    void run(std::string const& script);

    [[nodiscard]] std::string const& file() const { return file_; }
    /// Rows that the last INSERT, UPDATE or DELETE touched.
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] std::int64_t last_row() const;
    [[nodiscard]] bool in_transaction() const;

private:
    friend class Statement;
    Statement prepare(std::string_view sql);
    [[noreturn]] void fail(int result, std::string_view sql) const;

    std::string file_;
    std::unique_ptr<sqlite3, CloseHandle> handle_;
    std::map<std::string, std::vector<StatementHandle>, std::less<>> idle_;  // statements by their text
};

/// A group of changes that happen all or not at all: a transaction of its own, or a part of the one that is
/// open. Undone unless kept.
class Changes {
public:
    explicit Changes(Connection& connection);
    ~Changes();
    Changes(Changes const&) = delete;
    Changes& operator=(Changes const&) = delete;
    void keep();

private:
    Connection& connection_;
    bool nested_;
    bool open_ = true;
};

/// All that is read while this lives is of one moment.
class Snapshot {
public:
    explicit Snapshot(Connection& connection);
    ~Snapshot();
    Snapshot(Snapshot const&) = delete;
    Snapshot& operator=(Snapshot const&) = delete;

private:
    Connection& connection_;
    bool own_;
};

}  // namespace belleman::store::sqlite
