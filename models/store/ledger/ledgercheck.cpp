// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger/ledgercheck.h"

#include "base/try.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <utility>

namespace store {

using namespace Qt::StringLiterals;

namespace {

/// A statement that is walked one row ahead.
struct Cursor {
    Statement rows;
    bool here = false;

    [[nodiscard]] static base::Result<Cursor> start(const Connection &connection, const QString &sql, quint64 after)
    {
        base::Result<Statement> rows = connection.prepare(sql);
        if (!rows)
            return base::pass(rows);
        Cursor cursor{*std::move(rows)};
        TRY_DONE(cursor.rows.run({static_cast<qint64>(after)}));
        cursor.step();
        return cursor;
    }
    void step() { here = rows.next(); }
    [[nodiscard]] quint64 key() const { return static_cast<quint64>(rows.number(0)); }
};

LedgerRow rowAt(const Statement &rows)
{
    LedgerRow row{static_cast<quint64>(rows.number(0)), rows.text(1), rows.text(2), std::nullopt};
    if (const QVariant value = rows.value(3); !value.isNull())
        row.value = value.toString();
    return row;
}

base::Result<LedgerLine> lineAt(const Connection &connection, const SqlTexts &texts, quint64 seq)
{
    if (seq == 0)
        return LedgerLine();
    base::Result<Statement> row = connection.prepare(texts["before"]);
    if (!row)
        return base::pass(row);
    TRY_DONE(row->run({static_cast<qint64>(seq)}));
    const LedgerLine line = row->next() ? ledgerLineAt(*row) : LedgerLine();
    TRY_DONE(row->failure());
    return line;
}

/// The walk along the ledger with the three streams that it seals.
struct Walk {
    Cursor lines, events, centre, rows;
    quint64 taken = 0;

    /// The line as it must be after `before`, from what stands in the file.
    [[nodiscard]] LedgerLine addUp(const LedgerLine &before, const LedgerLine &line)
    {
        LedgerDigest digest(before);
        for (; events.here && events.key() <= line.position; events.step(), ++taken)
            digest.addEvent(events.key(), events.rows.bytes(1));
        for (; centre.here && centre.key() <= line.centre; centre.step(), ++taken)
            digest.addCentreEvent(centre.key(), centre.rows.bytes(1));
        for (; rows.here && rows.key() <= line.seq; rows.step())
            digest.addRow(rowAt(rows.rows));
        return digest.finish();
    }
    [[nodiscard]] base::Outcome failure() const
    {
        for (const Cursor *cursor : {&lines, &events, &centre, &rows}) {
            if (base::Outcome ended = cursor->rows.failure(); !ended)
                return ended;
        }
        return {};
    }
};

// Half of SHA-256 is enough to tell rows apart, and a million of them fit into memory.
using Short = std::pair<quint64, quint64>;

Short shortOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return {qFromBigEndian<quint64>(hash.constData()), qFromBigEndian<quint64>(hash.constData() + 8)};
}

struct RowState {
    Short value{};
    qint64 number = -1; ///< the case that holds a source id; the last serial of a day
    bool removed = false;
    bool seen = false;
};

qint64 numberIn(const QString &value, const QString &column)
{
    const qsizetype at = value.indexOf(column + u'=');
    if (at < 0)
        return -1;
    const qsizetype from = at + column.size() + 1;
    return value.mid(from, value.indexOf(u' ', from) - from).toLongLong();
}

struct RowsWalk {
    QHash<Short, RowState> states;
    RowsCheck check;

    /// Marks that are written once and never again.
    [[nodiscard]] static bool isForEver(const LedgerRow &row)
    {
        const QString mark = row.key.mid(1, row.key.size() - 2); // in quotes
        return row.part == u"store_fact"_s && (mark == u"use"_s || mark == u"town"_s || mark == u"caller-salt"_s ||
                                               mark.startsWith(u"anchor-key-change-"_s) || mark.startsWith(kUnsealedFact));
    }
    void checkMark(const LedgerRow &row, const RowState *known)
    {
        if (row.part != u"store_fact"_s)
            return;
        // Within a commit the mark comes before what is said of it.
        if (row.key == u"'anchor-key'"_s && known != nullptr && shortOf(row.value.value_or(QString())) != known->value)
            check.keyChangedIn.push_back(row.seq);
        if (row.key.startsWith(u"'anchor-key-change-"_s) && !check.keyChangedIn.empty() && check.keyChangedIn.back() == row.seq)
            check.keyChangedIn.pop_back();
        if (row.key.startsWith(u'\'' + kUnsealedFact) && row.value)
            check.unsealed.emplace_back(row.seq, row.value->section(u'\'', 1, 1).toULongLong());
    }
    void follow(const LedgerRow &row)
    {
        const QString name = row.part + u": "_s + row.key;
        const qint64 number = row.value ? numberIn(*row.value, row.part == u"day_serial"_s ? u"last"_s : u"case_id"_s) : -1;
        auto known = states.find(shortOf(name));
        checkMark(row, known == states.end() ? nullptr : &*known);
        if (known == states.end()) {
            states.insert(shortOf(name), {shortOf(row.value.value_or(QString())), number, !row.value, false});
            return;
        }
        if (!row.value || (row.part == u"report_key"_s && number != known->number) || (row.part == u"day_serial"_s && number < known->number) ||
            (isForEver(row) && shortOf(*row.value) != known->value))
            check.unheardOf.append(name);
        *known = {shortOf(row.value.value_or(QString())), number, !row.value, false};
    }
    void differs(const QString &name)
    {
        if (check.different++ == 0)
            check.firstDifferent = name;
    }
};

base::Outcome readParts(const Connection &connection, RowsWalk &walk)
{
    const base::Result<std::vector<LedgerPart>> parts = ledgerParts(connection);
    if (!parts)
        return base::pass(parts);
    for (const LedgerPart &part : *parts) {
        base::Result<Statement> rows = connection.prepare(part.selectAll());
        if (!rows)
            return base::pass(rows);
        if (base::Outcome run = rows->run(); !run)
            return run;
        while (rows->next()) {
            ++walk.check.rows;
            const QString name = part.table + u": "_s + rows->text(0);
            const auto known = walk.states.find(shortOf(name));
            if (known == walk.states.end() || known->removed || known->value != shortOf(rows->text(1)))
                walk.differs(name);
            if (known != walk.states.end())
                known->seen = true;
        }
        if (base::Outcome ended = rows->failure(); !ended)
            return ended;
    }
    return {};
}

} // namespace

base::Result<LedgerCheck> checkLedger(const Connection &connection, const LedgerCheckOptions &options)
{
    const SqlTexts texts(connection.dialect(), "ledger.sql");
    const base::Result<LedgerLine> from = lineAt(connection, texts, options.from);
    if (!from)
        return base::pass(from);
    LedgerCheck check{*from};
    base::Result<Cursor> lines = Cursor::start(connection, texts["all"], from->seq);
    base::Result<Cursor> events = Cursor::start(connection, texts["events_after"], from->position);
    base::Result<Cursor> centre = Cursor::start(connection, texts["centre_after"], from->centre);
    base::Result<Cursor> rows = Cursor::start(connection, texts["rows_after"], from->seq);
    for (const base::Result<Cursor> *cursor : {&lines, &events, &centre, &rows}) {
        if (!*cursor)
            return base::pass(*cursor);
    }
    Walk walk{*std::move(lines), *std::move(events), *std::move(centre), *std::move(rows)};
    for (; walk.lines.here && walk.taken < options.mostEvents; walk.lines.step()) {
        const LedgerLine line = ledgerLineAt(walk.lines.rows);
        if (walk.addUp(check.last, line) != line) {
            check.broken = check.last.seq + 1;
            break;
        }
        check.last = line;
    }
    if (check.broken == 0 && !walk.lines.here) {
        for (; walk.events.here; walk.events.step())
            ++check.unsealedEvents;
        for (; walk.centre.here; walk.centre.step())
            ++check.unsealedEvents;
        if (walk.rows.here)
            check.broken = check.last.seq + 1;
    }
    TRY_DONE(walk.failure());
    return check;
}

base::Result<std::vector<LedgerLine>> ledgerAddedUp(const Connection &connection, std::vector<LedgerLine> lines)
{
    const SqlTexts texts(connection.dialect(), "ledger.sql");
    TRY(auto all, Cursor::start(connection, texts["all"], 0));
    TRY(auto events, Cursor::start(connection, texts["events_after"], 0));
    TRY(auto centre, Cursor::start(connection, texts["centre_after"], 0));
    TRY(auto rows, Cursor::start(connection, texts["rows_after"], 0));
    Walk walk{std::move(all), std::move(events), std::move(centre), std::move(rows)};
    LedgerLine before;
    for (LedgerLine &line : lines) {
        line = walk.addUp(before, line);
        before = line;
    }
    TRY_DONE(walk.failure());
    return lines;
}

base::Result<RowsCheck> checkLedgerRows(const Connection &connection)
{
    const SqlTexts texts(connection.dialect(), "ledger.sql");
    base::Result<Cursor> rows = Cursor::start(connection, texts["rows_after"], 0);
    if (!rows)
        return base::pass(rows);
    RowsWalk walk;
    for (; rows->here; rows->step())
        walk.follow(rowAt(rows->rows));
    TRY_DONE(rows->rows.failure());
    TRY_DONE(readParts(connection, walk));
    for (const RowState &state : std::as_const(walk.states)) {
        if (!state.seen && !state.removed)
            walk.differs(u"a row that was written is gone"_s);
    }
    return walk.check;
}

base::Result<std::optional<LedgerLine>> lineWritten(const Connection &connection, const WrittenAnchor &written)
{
    base::Result<Cursor> lines = Cursor::start(connection, SqlTexts(connection.dialect(), "ledger.sql")["all"], 0);
    if (!lines)
        return base::pass(lines);
    for (; lines->here; lines->step()) {
        const LedgerLine line = ledgerLineAt(lines->rows);
        if ((!written.position || *written.position == line.position) && QString::fromLatin1(line.digest.toHex()).startsWith(written.digest))
            return line;
    }
    TRY_DONE(lines->rows.failure());
    return std::nullopt;
}

} // namespace store
