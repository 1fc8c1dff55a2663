// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/dialect.h"

#include <sqlite3.h>

namespace store {

namespace {
constexpr int kPrimary = 0xff; // the lower byte of an extended result code

Fault sqliteFault(int code)
{
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID)
        return Fault::KeyExists;
    switch (code & kPrimary) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Fault::Busy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return Fault::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Fault::Damaged;
    case SQLITE_FULL: return Fault::Full;
    case SQLITE_CANTOPEN: return Fault::CannotOpen;
    }
    return Fault::Other;
}
} // namespace

const Dialect kSqlite{"QSQLITE", "sqlite", sqliteFault};

} // namespace store
