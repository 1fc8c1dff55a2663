// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger/ledgerparts.h"

#include "base/try.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kTables{"day_serial", "report_key", "store_fact"};

// quote() ends at a zero byte; what hides behind one is told in full.
QString told(const QString &column) { return u"CASE WHEN instr(%1, char(0)) > 0 THEN 'x' || hex(%1) ELSE quote(%1) END"_s.arg(column); }

} // namespace

QString LedgerPart::keyOf(const QString &row) const
{
    QStringList parts;
    for (const QString &key : keys)
        parts.append(told(row + key));
    return parts.join(u" || ',' || "_s);
}

QString LedgerPart::valueOf(const QString &row) const
{
    QStringList parts;
    for (const QString &other : others)
        parts.append(u"CASE WHEN %1 IS NULL OR %1 = '' OR %1 = x'' THEN '' ELSE '%2=' || %3 || ' ' END"_s.arg(row + other, other, told(row + other)));
    return parts.isEmpty() ? u"''"_s : parts.join(u" || "_s);
}

QString LedgerPart::selectAll() const { return u"SELECT %1, %2 FROM %3"_s.arg(keyOf({}), valueOf({}), table); }

QStringList LedgerPart::triggerNames() const
{
    return {u"ledger_%1_added"_s.arg(table), u"ledger_%1_changed"_s.arg(table), u"ledger_%1_removed"_s.arg(table)};
}

QStringList LedgerPart::triggers() const
{
    const QStringList names = triggerNames();
    const auto note = [this](const QString &key, const QString &value) {
        return u"INSERT INTO ledger_touched (part, key, value) VALUES ('%1', %2, %3) ON CONFLICT (part, key) DO UPDATE SET value = excluded.value; "_s
            .arg(table, key, value);
    };
    const QString left = note(keyOf(u"NEW."_s), valueOf(u"NEW."_s));
    const QString gone = note(keyOf(u"OLD."_s), u"NULL"_s);
    const QString form = u"CREATE TEMP TRIGGER IF NOT EXISTS %1 AFTER %2 ON main.%3 BEGIN %4END"_s;
    return {form.arg(names[0], u"INSERT"_s, table, left), form.arg(names[1], u"UPDATE"_s, table, gone + left),
            form.arg(names[2], u"DELETE"_s, table, gone)};
}

base::Result<std::vector<LedgerPart>> ledgerParts(const Connection &connection)
{
    base::Result<Statement> columns = connection.prepare(SqlTexts(connection.dialect(), "ledger.sql")["columns"]);
    if (!columns)
        return base::pass(columns);
    std::vector<LedgerPart> parts;
    for (const char *table : kTables) {
        LedgerPart part{QString::fromLatin1(table), {}, {}};
        TRY_DONE(columns->run({part.table}));
        while (columns->next())
            (columns->number(1) > 0 ? part.keys : part.others).append(columns->text(0));
        TRY_DONE(columns->failure());
        if (!part.keys.isEmpty())
            parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace store
