#include "store/withdrawal_rows.hpp"

#include "store/json_columns.hpp"

#include <string>

namespace belleman::store {

bool write_withdrawal(sqlite::Connection& db, std::int64_t entry_id, Withdrawal const& withdrawal) {
    db.execute("INSERT OR IGNORE INTO withdrawal (entry_id, at, reason) VALUES (?1, ?2, ?3)", entry_id,
               withdrawal.when, to_string(withdrawal.sign));
    return db.changes() > 0;
}

bool remove_withdrawal(sqlite::Connection& db, std::int64_t entry_id, Instant when) {
    db.execute("DELETE FROM withdrawal WHERE entry_id = ?1", entry_id);
    if (db.changes() == 0) return false;
    db.execute("INSERT OR REPLACE INTO restoration (entry_id, at) VALUES (?1, ?2)", entry_id, when);
    return true;
}

std::optional<Instant> read_restoration(sqlite::Connection& db, std::int64_t entry_id) {
    auto statement = db.query("SELECT at FROM restoration WHERE entry_id = ?1", entry_id);
    std::optional<Instant> at;
    if (statement.next()) statement.into(at);
    return at;
}

std::map<std::int64_t, Withdrawal> read_withdrawals(sqlite::Connection& db,
                                                    std::vector<std::int64_t> const& entries) {
    std::map<std::int64_t, Withdrawal> withdrawals;
    auto statement = db.query(
        "SELECT entry_id, at, reason FROM withdrawal WHERE entry_id IN (SELECT value FROM json_each(?1))",
        to_json(entries));
    while (statement.next()) {
        std::int64_t entry = 0;
        Withdrawal withdrawal;
        std::string sign;
        statement.into(entry, withdrawal.when, sign);
        withdrawal.sign = withdrawal_sign_from(sign).value_or(WithdrawalSign::unlisted);
        withdrawals.emplace(entry, withdrawal);
    }
    return withdrawals;
}

void renew_withdrawn(sqlite::Connection& db, std::int64_t cluster_id) {
    db.execute(
        "UPDATE cluster SET withdrawn = CASE WHEN EXISTS (SELECT 1 FROM entry WHERE cluster_id = ?1"
        " AND id NOT IN (SELECT entry_id FROM withdrawal)) THEN NULL"
        " ELSE (SELECT max(at) FROM withdrawal JOIN entry ON entry.id = entry_id WHERE cluster_id = ?1) END"
        " WHERE id = ?1",
        cluster_id);
}

}  // namespace belleman::store
