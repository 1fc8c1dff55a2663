// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/sqllog.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>

// What somebody does who has the file and SQLite: no trigger stops him, and he puts them back.
namespace forge {

/// A connection of the engine's own, closed at the end.
class Raw {
public:
    explicit Raw(const QString &path)
    {
        if (sqlite3_open(QFile::encodeName(path).constData(), &m_database) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_database));
        sqlite3_busy_timeout(m_database, 5000);
    }
    ~Raw() { sqlite3_close(m_database); }
    Raw(const Raw &) = delete;
    Raw &operator=(const Raw &) = delete;

    void run(const QString &sql)
    {
        char *error = nullptr;
        if (sqlite3_exec(m_database, sql.toUtf8().constData(), nullptr, nullptr, &error) != SQLITE_OK)
            qFatal("%s: %s", qPrintable(sql), error);
    }
    [[nodiscard]] QStringList rows(const QString &sql)
    {
        QStringList found;
        sqlite3_exec(
            m_database, sql.toUtf8().constData(),
            [](void *list, int count, char **values, char **) {
                QStringList row;
                for (int i = 0; i < count; ++i)
                    row.append(QString::fromUtf8(values[i]));
                static_cast<QStringList *>(list)->append(row.join(QChar(0x1f)));
                return 0;
            },
            &found, nullptr);
        return found;
    }

private:
    sqlite3 *m_database = nullptr;
};

/// Runs statements with all triggers out, and puts those back word for word.
inline void tamper(const QString &path, const QStringList &statements)
{
    Raw raw(path);
    const QStringList triggers = raw.rows(QStringLiteral("SELECT sql FROM sqlite_schema WHERE type = 'trigger'"));
    for (const QString &name : raw.rows(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'trigger'")))
        raw.run(QStringLiteral("DROP TRIGGER ") + name);
    for (const QString &statement : statements)
        raw.run(statement);
    for (const QString &trigger : triggers)
        raw.run(trigger);
}

/// Computes a case's chain of hashes anew over what stands there now.
inline QStringList chainAgain(const QString &path, quint64 caseId)
{
    const auto connection = store::Connection::open(path, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(1000));
    auto rows =
        (*connection)
            ->prepare(QStringLiteral("SELECT position, case_id, version, at, actor, role, kind, schema, rule, rulebook, CAST(body AS BLOB), hash "
                                     "FROM case_event WHERE case_id = ? ORDER BY version"));
    QStringList statements;
    QByteArray hash;
    if (!rows || !rows->run({qint64(caseId)}))
        qFatal("no case %llu", static_cast<unsigned long long>(caseId));
    while (rows->next()) {
        const store::StoredEvent event = store::storedEventAt(*rows);
        hash = store::chainHash(hash, event);
        statements.append(QStringLiteral("UPDATE case_event SET hash = x'%1' WHERE position = %2")
                              .arg(QString::fromLatin1(hash.toHex()))
                              .arg(event.position.value));
    }
    return statements;
}

} // namespace forge
