// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases.h"
#include "store/log/eventinsert.h"
#include "store/sqlite/connection.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

// Stores in which callers stand in clear, as programs of before wrote them; and where a text or a number is looked for in every byte.
namespace cases {

/// Appends a case's first events as they were written before callers were sealed, in a commit of their own.
inline void appendClear(const QString &path, base::CaseId id, const std::vector<domain::CaseEvent> &events)
{
    auto connection = store::Connection::open(path, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(5000));
    if (!connection || !(*connection)->useSession())
        qFatal("cannot open %s", qPrintable(path));
    auto insert = store::EventInsert::prepare(**connection, store::SqlTexts(store::kSqlite, "log.sql")["insert_event"]);
    auto transaction = store::Transaction::begin(**connection);
    if (!insert || !transaction)
        qFatal("cannot write %s", qPrintable(path));
    QByteArray hash;
    quint32 version = 0;
    for (const domain::CaseEvent &event : events) {
        const store::EventBytes row{id.value,
                                    ++version,
                                    base::toMsec(event.at),
                                    domain::loggedActor(event.actor).toUtf8(),
                                    domain::word(event.actor.role).toUtf8(),
                                    domain::kindOf(event.body).toUtf8(),
                                    domain::schemaOf(event.body),
                                    event.rule.toUtf8(),
                                    event.rulebook.toUtf8(),
                                    domain::encode(event.body)};
        hash = store::chainHash(hash, row);
        if (const auto done = insert->run(row, hash); !done)
            qFatal("%s", qPrintable(base::describe(done.error())));
    }
    if (const auto done = transaction->commit(); !done)
        qFatal("%s", qPrintable(base::describe(done.error())));
}

/// A text as it may lie in a file: UTF-8, and UTF-16 of both orders.
inline QList<QByteArray> bytesOfText(const QString &text)
{
    QByteArray little, big;
    for (const QChar c : text) {
        little.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
        big.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xff));
    }
    return {text.toUtf8(), little, big};
}

/// Eight bytes of both orders, in hex and in decimal.
inline QList<QByteArray> bytesOfHash(quint64 hash)
{
    const quint64 big = qToBigEndian(hash), little = qToLittleEndian(hash);
    const QByteArray bytes(reinterpret_cast<const char *>(&big), sizeof big);
    return {bytes,
            QByteArray(reinterpret_cast<const char *>(&little), sizeof little),
            bytes.toHex(),
            bytes.toHex().toUpper(),
            QByteArray::number(hash),
            QByteArray::number(static_cast<qint64>(hash))};
}

/// The files below a folder that hold any of these bytes.
inline QStringList filesWith(const QString &folder, const QList<QByteArray> &patterns)
{
    QStringList found;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        const QByteArray bytes = file.readAll();
        for (const QByteArray &pattern : patterns) {
            if (bytes.contains(pattern))
                found.append(QFileInfo(file).fileName() + QStringLiteral(": ") + QString::fromLatin1(pattern.toPercentEncoding()));
        }
    }
    return found;
}

} // namespace cases
