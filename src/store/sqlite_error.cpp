#include "store/sqlite_error.hpp"

#include <fmt/core.h>
#include <sqlite3.h>

namespace belleman::store::sqlite {

namespace {

std::string_view advice_for(int primary_code) {
    switch (primary_code) {
        case SQLITE_FULL:
            return "Make room on the file system that holds it; nothing of this change was stored.";
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return "Belleman must be able to read and write this file and to create files beside it: check "
                   "the owner "
                   "and the permissions of the file and its folder, and that the file system is not mounted "
                   "read-only.";
        case SQLITE_NOTADB:
            return "This is no SQLite database: give another path, or move the file away.";
        case SQLITE_CORRUPT:
            return "The database is damaged: stop belleman and put a backup in its place, or move the file "
                   "away to "
                   "start anew.";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "Another program is writing to it: wait until that is done, or stop it.";
        case SQLITE_IOERR:
            return "The disk could not be read or written: look in the system's log for errors of the disk.";
        case SQLITE_NOMEM:
            return "There is not enough memory.";
        default:
            return "";
    }
}

}  // namespace

std::string describe_error(std::string_view file, int code, std::string_view message, std::string_view sql) {
    int const primary_code = code & 0xff;
    auto const advice = advice_for(primary_code);
    if (advice.empty()) return fmt::format("{}: {} (code {}, in: {})", file, message, code, sql);
    return fmt::format("{}: {}. {}", file, message, advice);
}

}  // namespace belleman::store::sqlite
