// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

// The references' engine: SQLite's C interface with nothing in between.
namespace bench {

class RawDatabase {
public:
    explicit RawDatabase(const QByteArray &path)
    {
        check(sqlite3_open(path.constData(), &m_database));
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    }
    ~RawDatabase() { sqlite3_close(m_database); }
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    void run(const char *sql) { check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr)); }
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        check(sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr));
        return statement;
    }
    void step(sqlite3_stmt *statement)
    {
        if (const int code = sqlite3_step(statement); code != SQLITE_DONE && code != SQLITE_ROW)
            check(code);
        sqlite3_reset(statement);
    }

private:
    void check(int code)
    {
        if (code == SQLITE_OK)
            return;
        std::fprintf(stderr, "SQLite: %s\n", sqlite3_errmsg(m_database));
        std::exit(1);
    }
    sqlite3 *m_database = nullptr;
};

inline void bindText(sqlite3_stmt *statement, int place, const QByteArray &text)
{
    sqlite3_bind_text(statement, place, text.constData(), int(text.size()), SQLITE_STATIC);
}

} // namespace bench
