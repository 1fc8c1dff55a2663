// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace store {

/// All that differs between one database engine and another beyond its SQL text, which lives in resources/sql/<folder>/.
struct Dialect {
    const char *driver; ///< of Qt Sql
    const char *folder; ///< of the schema steps and statements
    bool (*isBusy)(int nativeCode);   ///< somebody else holds the writer
    bool (*isUnique)(int nativeCode); ///< a key exists already: the optimistic lock's answer
};

extern const Dialect kSqlite;

} // namespace store
