#include "store/poll_state_rows.hpp"

namespace belleman::store {

PollState read_poll_state(sqlite::Connection& db, std::string const& source_id) {
    PollState state;
    auto statement = db.query(
        "SELECT etag, last_modified, validators_key, last_poll, last_success, next_poll, failures, stopped, "
        "last_message, moved_to FROM poll_state WHERE source_id = ?1",
        source_id);
    if (statement.next()) {
        statement.into(state.validators.etag, state.validators.last_modified, state.validators_key,
                       state.last_poll, state.last_success, state.next_poll, state.failures, state.stopped,
                       state.last_message, state.moved_to);
    }
    return state;
}

void write_poll_state(sqlite::Connection& db, std::string const& source_id, PollState const& state) {
    db.execute(
        "INSERT OR REPLACE INTO poll_state (source_id, etag, last_modified, validators_key, last_poll, "
        "last_success, "
        "next_poll, failures, stopped, last_message, moved_to) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        source_id, state.validators.etag, state.validators.last_modified, state.validators_key,
        state.last_poll, state.last_success, state.next_poll, state.failures, state.stopped,
        state.last_message, state.moved_to);
}

}  // namespace belleman::store
