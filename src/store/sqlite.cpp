#include "store/sqlite.hpp"

#include "store/sqlite_error.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstring>

namespace belleman::store::sqlite {

void CloseHandle::operator()(sqlite3* handle) const noexcept {
    sqlite3_close_v2(handle);
}

void FinalizeStatement::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

// ---- Statement

Statement::Statement(Connection& connection, StatementHandle handle, std::vector<StatementHandle>& home)
    : connection_(&connection), handle_(std::move(handle)), home_(&home) {}

Statement::~Statement() {
    if (!handle_) return;
    sqlite3_reset(handle_.get());  // reports the error of the last step once more
    sqlite3_clear_bindings(handle_.get());
    home_->push_back(std::move(handle_));
}

void Statement::bind(int index, std::int64_t value) {
    check(sqlite3_bind_int64(handle_.get(), index, value));
}

void Statement::bind(int index, double value) {
    check(sqlite3_bind_double(handle_.get(), index, value));
}

void Statement::bind(int index, std::string_view value) {
    // A null pointer would bind NULL; an empty view may hold one.
    char const* const data = value.empty() ? "" : value.data();
    check(sqlite3_bind_text64(handle_.get(), index, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int index, Blob value) {
    void const* const data = value.size == 0 ? "" : value.data;
    check(sqlite3_bind_blob64(handle_.get(), index, data, value.size, SQLITE_TRANSIENT));
}

void Statement::bind(int index, Instant value) {
    bind(index, std::int64_t{value.time_since_epoch().count()});
}

void Statement::bind(int index, std::optional<Instant> value) {
    if (value) return bind(index, *value);
    check(sqlite3_bind_null(handle_.get(), index));
}

void Statement::bind(int index, std::optional<std::int64_t> value) {
    if (value) return bind(index, *value);
    check(sqlite3_bind_null(handle_.get(), index));
}

bool Statement::next() {
    int const result = sqlite3_step(handle_.get());
    if (result == SQLITE_ROW) return true;
    if (result == SQLITE_DONE) return false;
    connection_->fail(result, sqlite3_sql(handle_.get()));
}

void Statement::check(int result) const {
    if (result != SQLITE_OK) connection_->fail(result, sqlite3_sql(handle_.get()));
}

void Statement::get(int column, std::int64_t& value) const {
    value = sqlite3_column_int64(handle_.get(), column);
}

void Statement::get(int column, int& value) const {
    value = sqlite3_column_int(handle_.get(), column);
}

void Statement::get(int column, bool& value) const {
    value = sqlite3_column_int(handle_.get(), column) != 0;
}

void Statement::get(int column, double& value) const {
    value = sqlite3_column_double(handle_.get(), column);
}

void Statement::get(int column, std::string& value) const {
    auto const* const text = reinterpret_cast<char const*>(sqlite3_column_text(handle_.get(), column));
    auto const size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
    if (text == nullptr) return value.clear();
    value.assign(text, size);
}

void Statement::get(int column, std::vector<std::uint64_t>& value) const {
    void const* const bytes = sqlite3_column_blob(handle_.get(), column);
    value.resize(static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column)) /
                 sizeof(std::uint64_t));
    if (!value.empty()) std::memcpy(value.data(), bytes, value.size() * sizeof(std::uint64_t));
}

void Statement::get(int column, Instant& value) const {
    value = Instant{std::chrono::seconds{sqlite3_column_int64(handle_.get(), column)}};
}

void Statement::get(int column, std::optional<Instant>& value) const {
    value.reset();
    if (sqlite3_column_type(handle_.get(), column) != SQLITE_NULL) get(column, value.emplace());
}

void Statement::get(int column, std::optional<std::int64_t>& value) const {
    value.reset();
    if (sqlite3_column_type(handle_.get(), column) != SQLITE_NULL) get(column, value.emplace());
}

// ---- Connection

namespace {

// SQLite gives its journal files the permissions of the database, so that making it first is enough.
void make_private_file(std::string const& file) {
    int const descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor >= 0) ::close(descriptor);
    // Where this failed, SQLite fails in a moment, with the message.
}

}  // namespace

Connection::Connection(std::string file, Mode mode) : file_(std::move(file)) {
    if (mode == Mode::read_write && file_ != memory) make_private_file(file_);
    int const access =
        mode == Mode::read_write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    sqlite3* handle = nullptr;
    int const result = sqlite3_open_v2(file_.c_str(), &handle, access | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(handle);
    if (result != SQLITE_OK) fail(result, "open");
    sqlite3_extended_result_codes(handle, 1);
}

void Connection::run(std::string const& script) {
    int const result = sqlite3_exec(handle_.get(), script.c_str(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) fail(result, script);
}

Statement Connection::prepare(std::string_view sql) {
    auto place = idle_.find(sql);
    if (place == idle_.end()) place = idle_.try_emplace(std::string{sql}).first;
    auto& home = place->second;
    if (!home.empty()) {
        auto handle = std::move(home.back());
        home.pop_back();
        return {*this, std::move(handle), home};
    }
    sqlite3_stmt* raw = nullptr;
    int const result = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    if (result != SQLITE_OK) fail(result, sql);
    return {*this, StatementHandle{raw}, home};
}

void Connection::fail(int result, std::string_view sql) const {
    throw StoreError(describe_error(file_, result, sqlite3_errmsg(handle_.get()), sql));
}

std::int64_t Connection::changes() const {
    return sqlite3_changes64(handle_.get());
}

std::int64_t Connection::last_row() const {
    return sqlite3_last_insert_rowid(handle_.get());
}

bool Connection::in_transaction() const {
    return sqlite3_get_autocommit(handle_.get()) == 0;
}

// ---- Changes and Snapshot

namespace {

// For destructors, which often run because of an error after which SQLite has already rolled back.
void end_quietly(Connection& connection, char const* sql) noexcept {
    if (!connection.in_transaction()) return;
    try {
        connection.run(sql);
    } catch (StoreError const&) {
        // The error that led here is on its way; the journal undoes the rest when the file is next opened.
        return;
    }
}

}  // namespace

Changes::Changes(Connection& connection) : connection_(connection), nested_(connection.in_transaction()) {
    connection_.execute(nested_ ? "SAVEPOINT changes" : "BEGIN IMMEDIATE");
}

Changes::~Changes() {
    if (open_) end_quietly(connection_, nested_ ? "ROLLBACK TO changes; RELEASE changes" : "ROLLBACK");
}

void Changes::keep() {
    connection_.execute(nested_ ? "RELEASE changes" : "COMMIT");
    open_ = false;
}

Snapshot::Snapshot(Connection& connection) : connection_(connection), own_(!connection.in_transaction()) {
    if (own_) connection_.execute("BEGIN");
}

Snapshot::~Snapshot() {
    if (own_) end_quietly(connection_, "COMMIT");
}

}  // namespace belleman::store::sqlite
