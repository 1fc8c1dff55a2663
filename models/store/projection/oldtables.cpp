// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projection/oldtables.h"

#include "base/try.h"

#include <QRegularExpression>

#include <algorithm>

namespace store {

using namespace Qt::StringLiterals;

namespace {

QString numbered(const QString &name, int number) { return number == 1 ? name : name + QString::number(number); }

/// Names of one type in the schema that begin with a text.
base::Result<QStringList> namesIn(const Connection &connection, const QString &type, const QString &begin)
{
    base::Result<Statement> rows = connection.prepare(SqlTexts(connection.dialect(), "projections.sql")["names"]);
    if (!rows)
        return base::pass(rows);
    TRY_DONE(rows->run({type}));
    QStringList names;
    while (rows->next()) {
        if (const QString name = rows->text(0); name.startsWith(begin))
            names.append(name);
    }
    TRY_DONE(rows->failure());
    return names;
}

} // namespace

base::Result<QString> freeOldName(const Connection &connection, const QString &table)
{
    const QString old = table + u"_old"_s;
    TRY(const QStringList taken, namesIn(connection, u"table"_s, old));
    int number = 1;
    while (taken.contains(numbered(old, number)))
        ++number;
    return numbered(old, number);
}

base::Result<QString> nextOldName(const Connection &connection, const QString &table)
{
    const QString old = table + u"_old"_s;
    TRY(const QStringList there, namesIn(connection, u"table"_s, old));
    // The tables in which an index of words is kept begin with its name, too.
    const auto isWhole = [&old](const QString &name) {
        return std::ranges::all_of(QStringView(name).mid(old.size()), [](QChar c) { return c.isDigit(); });
    };
    const auto next = std::ranges::find_if(there, isWhole);
    return next == there.end() ? QString() : *next;
}

bool isOldName(const QString &name, const QString &table) { return name.startsWith(table + u"_old"_s); }

base::Result<QString> withFreeIndexNames(const Connection &connection, const QString &table, const QString &script)
{
    TRY(const QStringList taken, namesIn(connection, u"index"_s, table));
    int number = 1;
    while (std::ranges::any_of(taken, [&](const QString &name) { return name.startsWith(numbered(table, number) + u'_'); }))
        ++number;
    return QString(script).replace(u"CREATE INDEX %1_"_s.arg(table), u"CREATE INDEX %1_"_s.arg(numbered(table, number)));
}

QString withPlainIndexNames(const QString &text, const QString &table)
{
    return QString(text).replace(QRegularExpression(u"\\b%1[0-9]+_"_s.arg(table)), table + u'_');
}

} // namespace store
