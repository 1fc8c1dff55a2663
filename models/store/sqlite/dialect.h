// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace store {

/// What a failed statement means, whichever engine says it.
enum class Fault : quint8 {
    Busy,       ///< somebody else holds the writer
    KeyExists,  ///< the optimistic lock's answer
    ReadOnly,   ///< no right to write
    Damaged,    ///< the file is not what it should be
    Full,       ///< no room left
    CannotOpen, ///< no such file, or no right to read it
    Other,
};

/// All that differs between one database engine and another beyond its SQL text, which lives in resources/sql/<folder>/.
struct Dialect {
    const char *driver; ///< of Qt Sql
    const char *folder; ///< of the schema steps and statements
    Fault (*fault)(int nativeCode);
};

extern const Dialect kSqlite;

} // namespace store
