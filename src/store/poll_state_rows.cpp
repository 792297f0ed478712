#include "store/poll_state_rows.hpp"

namespace belleman::store {

PollState read_poll_state(sqlite::Connection& db, std::string const& source_id) {
    PollState state;
    auto statement = db.query(
        "SELECT etag, last_modified, validators_key, last_poll, last_success, next_poll, failures, stopped, "
        "last_message, moved_to, items, items_with_link, items_with_date, items_with_summary, empty_polls, "
        "pages_to_read, next_check FROM poll_state WHERE source_id = ?1",
        source_id);
    if (statement.next()) {
        auto& memory = state.memory;
        statement.into(state.validators.etag, state.validators.last_modified, state.validators_key,
                       state.last_poll, state.last_success, state.next_poll, state.failures, state.stopped,
                       state.last_message, state.moved_to, memory.items, memory.with_link, memory.with_date,
                       memory.with_summary, memory.empty_polls, state.pages_to_read, state.next_check);
    }
    return state;
}

void write_poll_state(sqlite::Connection& db, std::string const& source_id, PollState const& state) {
    db.execute(
        "INSERT OR REPLACE INTO poll_state (source_id, etag, last_modified, validators_key, last_poll, "
        "last_success, "
        "next_poll, failures, stopped, last_message, moved_to, items, items_with_link, items_with_date, "
        "items_with_summary, empty_polls, pages_to_read, next_check) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
        source_id, state.validators.etag, state.validators.last_modified, state.validators_key,
        state.last_poll, state.last_success, state.next_poll, state.failures, state.stopped,
        state.last_message, state.moved_to, state.memory.items, state.memory.with_link,
        state.memory.with_date, state.memory.with_summary, state.memory.empty_polls, state.pages_to_read,
        state.next_check);
}

}  // namespace belleman::store
