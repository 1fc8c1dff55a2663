// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projection/casenow.h"

#include "base/try.h"
#include "domain/rules/recurrence.h"
#include "store/projection/oldtables.h"
#include "store/projection/searchwords.h"
#include "store/vault/callervault.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr bool suggestionsAreFromFifteenOn()
{
    return std::ranges::all_of(domain::kCaseStates, [](domain::CaseState state) {
        return (domain::lifeOf(state) == domain::CaseLife::Suggestion) == (static_cast<int>(state) >= 15);
    });
}
static_assert(suggestionsAreFromFifteenOn(), "case_now.sql (of_suggestion) and its index know suggestions by this number");

QString writtenOf(const std::vector<domain::SourceAttribute> &attributes)
{
    QJsonArray all;
    for (const domain::SourceAttribute &each : attributes)
        all.append(QJsonArray{each.name, domain::shownValue(each)});
    return all.isEmpty() ? u""_s : QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

base::Outcome runKept(const Connection &connection, std::optional<Statement> &kept, const QString &sql, const QVariantList &values)
{
    if (!kept) {
        base::Result<Statement> prepared = connection.prepare(sql);
        if (!prepared)
            return base::pass(prepared);
        kept = *std::move(prepared);
    }
    return kept->run(values);
}

/// Counts rows that stand in one answer only or differ. Both answers are ordered by all of their columns: one missing row makes every later row
/// count.
base::Result<quint64> countDifferences(const Connection &connection, const QString &before, const QString &after, int columns)
{
    base::Result<Statement> left = connection.prepare(before);
    base::Result<Statement> right = connection.prepare(after);
    for (base::Result<Statement> *side : {&left, &right}) {
        if (!*side)
            return base::pass(*side);
        TRY_DONE((*side)->run());
    }
    quint64 count = 0;
    bool hasLeft = left->next();
    bool hasRight = right->next();
    while (hasLeft || hasRight) {
        bool same = hasLeft && hasRight;
        for (int column = 0; same && column < columns; ++column)
            same = left->value(column) == right->value(column);
        count += same ? 0 : 1;
        hasLeft = left->next();
        hasRight = right->next();
    }
    for (const base::Result<Statement> *side : {&left, &right}) {
        TRY_DONE((*side)->failure());
    }
    return count;
}

base::Result<bool> isAnyOld(const Connection &connection, const QString &table)
{
    TRY(const QString old, nextOldName(connection, table));
    return !old.isEmpty();
}

/// In statements about a table that is out of the way, or goes there.
QString named(const QString &sql, const QString &old) { return QString(sql).replace(u"old_name"_s, old); }

/// How many rows a statement took away.
base::Result<int> takeAway(const Connection &connection, const QString &sql, int most)
{
    base::Result<Statement> clear = connection.prepare(sql);
    if (!clear)
        return base::pass(clear);
    TRY_DONE(clear->run({most}));
    return clear->rowsChanged();
}

base::Result<bool> hasRow(const Connection &connection, const QString &sql, CaseId id)
{
    base::Result<Statement> row = connection.prepare(sql);
    if (!row)
        return base::pass(row);
    TRY_DONE(row->run({static_cast<qint64>(id.value)}));
    const bool here = row->next();
    const base::Outcome ended = row->failure();
    return ended ? base::Result<bool>(here) : base::pass(ended);
}

} // namespace

base::Result<QByteArray> callerSalt(const Connection &connection)
{
    const base::Result<QVariant> salt = connection.scalar(caseNowTexts(connection.dialect())["caller_salt"]);
    if (!salt)
        return base::pass(salt);
    return salt->toString().toLatin1();
}

QString CaseNow::name() const { return u"case_now"_s; }

int CaseNow::revision() const { return kBriefRevision; }

base::Outcome CaseNow::reset()
{
    TRY_DONE(putAside());
    TRY(const QString made,
        withFreeIndexNames(m_connection, name(), QString::fromUtf8(sqlFile(m_connection.dialect(), u"projection_case_now.sql"_s))));
    return m_connection.runScript(made);
}

base::Outcome CaseNow::put(const FoldedCase &folded)
{
    if (folded.isNew)
        return insert(folded.state);
    if (folded.reportBefore) {
        if (base::Outcome removed = runKept(m_connection, m_remove, m_texts["remove"], {static_cast<qint64>(folded.state.id.value)}); !removed)
            return removed;
        return insert(folded.state);
    }
    QVariantList row = changedRow(domain::briefOf(folded.state));
    row.append(answerValues(answersOf(folded.state)));
    row.append(static_cast<qint64>(folded.state.id.value));
    if (base::Outcome done = runKept(m_connection, m_change, m_texts["change"], row); !done)
        return done;
    if (m_change->rowsChanged() > 0)
        return {};
    return insert(folded.state); // somebody lost the row: the fold is whole all the same
}

base::Result<bool> CaseNow::hasCase(CaseId id) { return hasRow(m_connection, m_texts["has"], id); }

base::Result<bool> CaseNow::traceCaller(const domain::Case &folded)
{
    if (!m_salt) {
        base::Result<QByteArray> salt = callerSalt(m_connection);
        if (!salt)
            return base::pass(salt);
        m_salt = *std::move(salt);
    }
    const domain::Caller &caller = folded.report.caller;
    return m_connection.vault().trace(folded.id, domain::callerKey(caller, *m_salt), domain::callerTailKey(caller, *m_salt));
}

QVariantList CaseNow::rowOf(const domain::Case &folded)
{
    QVariantList row = wholeRow(domain::briefOf(folded));
    row.append(writtenOf(folded.report.attributes));
    row.append(answerValues(answersOf(folded)));
    return row;
}

base::Outcome CaseNow::insert(const domain::Case &folded)
{
    TRY_DONE(traceCaller(folded));
    return runKept(m_connection, m_put, m_texts["put"], rowOf(folded));
}

base::Result<bool> CaseNow::mend(const domain::Case &folded)
{
    const QVariantList row = rowOf(folded);
    TRY(const bool retraced, traceCaller(folded));
    const QVariant id = static_cast<qint64>(folded.id.value);
    TRY_DONE(runKept(m_connection, m_whole, m_texts["whole"], {id}));
    bool same = m_whole->next();
    for (int column = 0; same && column < row.size(); ++column) {
        const QVariant found = m_whole->value(column), wanted = row[column];
        same = wanted.isNull() ? found.isNull() : found == wanted;
    }
    const base::Outcome read = m_whole->failure();
    m_whole->finish();
    if (!read)
        return base::pass(read);
    if (same)
        return retraced;
    TRY_DONE(runKept(m_connection, m_remove, m_texts["remove"], {id}));
    TRY_DONE(runKept(m_connection, m_put, m_texts["put"], row));
    return true;
}

base::Result<quint64> CaseNow::removeOthers(CaseId after, std::optional<CaseId> before, const QSet<CaseId> &known)
{
    base::Result<Statement> rows = m_connection.prepare(m_texts["ids_between"]);
    if (!rows)
        return base::pass(rows);
    // Ids are compared as the engine keeps them: with a sign.
    using Bounds = std::numeric_limits<qint64>;
    const qint64 from = after.isValid() ? static_cast<qint64>(after.value) : Bounds::min();
    const qint64 end = before ? static_cast<qint64>(before->value) : Bounds::max();
    TRY_DONE(rows->run({from, end}));
    std::vector<qint64> others;
    while (rows->next()) {
        if (!known.contains({static_cast<quint64>(rows->number(0))}))
            others.push_back(rows->number(0));
    }
    TRY_DONE(rows->failure());
    for (const qint64 id : others) {
        TRY_DONE(runKept(m_connection, m_remove, m_texts["remove"], {id}));
    }
    return static_cast<quint64>(others.size());
}

base::Outcome CaseNow::putAside()
{
    const base::Result<QVariant> exists = m_connection.scalar(m_texts["exists"]);
    if (!exists)
        return base::pass(exists);
    if (exists->toInt() == 0)
        return {};
    TRY(const QString old, freeOldName(m_connection, name()));
    return m_connection.run(named(m_texts["retire"], old));
}

// One step: 14,000 cases of two months among 200,000 took 30 ms of CPU.
base::Outcome CaseNow::keepSeeds(Position stoodAt)
{
    constexpr qint64 kReach = qint64{62} * 86'400'000; // what a hall shows of ended cases, and counts as repeats, is younger
    const base::Result<QVariant> newest = m_connection.scalar(m_texts["recent"]);
    if (!newest)
        return base::pass(newest);
    const qint64 from = newest->toLongLong() - kReach;
    if (base::Outcome made = m_connection.run(m_texts["seed"]); !made)
        return made;
    base::Result<Statement> fill = m_connection.prepare(m_texts["fill_seed"]);
    if (!fill)
        return base::pass(fill);
    if (base::Outcome filled = fill->run({from, from, from}); !filled)
        return filled;
    base::Result<Statement> put = m_connection.prepare(SqlTexts(m_connection.dialect(), "projections.sql")["put"]);
    if (!put)
        return base::pass(put);
    if (base::Outcome noted = put->run({QLatin1String(kSeedFrom), 0, from}); !noted)
        return noted;
    return put->run({QLatin1String(kSeedPosition), 0, static_cast<qint64>(stoodAt.value)});
}

base::Outcome CaseNow::retire(Position stoodAt)
{
    if (base::Outcome dropped = filled(); !dropped)
        return dropped;
    // Of tables that know no such columns nothing is kept: the hall then waits until the new ones are filled.
    if (const base::Outcome kept = keepSeeds(stoodAt); !kept) {
        if (base::Outcome dropped = filled(); !dropped)
            return dropped;
    }
    return putAside();
}

base::Outcome CaseNow::filled()
{
    base::Result<Statement> forget = m_connection.prepare(SqlTexts(m_connection.dialect(), "projections.sql")["forget"]);
    if (!forget)
        return base::pass(forget);
    for (const char *name : {kSeedPosition, kSeedFrom}) {
        if (base::Outcome done = forget->run({QLatin1String(name)}); !done)
            return done;
    }
    return m_connection.run(m_texts["drop_seed"]);
}

base::Result<bool> CaseNow::hasOld() const { return isAnyOld(m_connection, name()); }

base::Outcome CaseNow::clearOld(int most)
{
    TRY(const QString old, nextOldName(m_connection, name()));
    TRY(const int gone, takeAway(m_connection, named(m_texts["clear_old"], old), most));
    return gone > 0 ? base::Outcome() : m_connection.run(named(m_texts["drop_old"], old));
}

QString CaseText::name() const { return u"case_text"_s; }

int CaseText::revision() const { return 4; }

QString CaseText::text(const char *name) const
{
    const QString sql = m_texts[name];
    return m_table.isEmpty() ? sql : QString(sql).replace(u"case_text"_s, m_table);
}

base::Outcome CaseText::reset()
{
    TRY_DONE(putAside());
    const QString made = QString::fromUtf8(sqlFile(m_connection.dialect(), u"projection_case_text.sql"_s));
    return m_connection.runScript(m_table.isEmpty() ? made : QString(made).replace(u"case_text"_s, m_table));
}

base::Outcome CaseText::putAside()
{
    const base::Result<QVariant> exists = m_connection.scalar(text("exists"));
    if (!exists)
        return base::pass(exists);
    if (exists->toInt() == 0)
        return {};
    forgetStatements();
    TRY(const QString old, freeOldName(m_connection, name()));
    return m_connection.run(named(text("retire"), old));
}

base::Outcome CaseText::put(const FoldedCase &folded)
{
    const domain::Case &c = folded.state;
    const bool isMoved = !folded.isNew && (folded.gridBefore != c.report.place.grid || folded.departmentBefore != c.department);
    if (folded.reportBefore || isMoved) {
        // Without the text itself the index forgets words only when it is told them once more.
        const QString before =
            searchWords(c.number, folded.reportBefore ? *folded.reportBefore : c.report, folded.gridBefore, folded.departmentBefore);
        if (base::Outcome forgotten = runKept(m_connection, m_forget, text("forget"), {static_cast<qint64>(c.id.value), before}); !forgotten)
            return forgotten;
    } else if (!folded.isNew) {
        return {};
    }
    m_wantsTending = true;
    return runKept(m_connection, m_put, text("put"),
                   {static_cast<qint64>(c.id.value), searchWords(c.number, c.report, c.report.place.grid, c.department)});
}

base::Result<bool> CaseText::hasCase(CaseId id) { return hasRow(m_connection, text("has"), id); }

base::Outcome CaseText::retire(Position) { return putAside(); }

base::Result<bool> CaseText::hasOld() const { return isAnyOld(m_connection, name()); }

base::Outcome CaseText::clearOld(int most)
{
    TRY(const QString old, nextOldName(m_connection, name()));
    for (const char *part : {"clear_old_pages", "clear_old_rows"}) {
        TRY(const int gone, takeAway(m_connection, named(m_texts[part], old), most));
        if (gone > 0)
            return {};
    }
    return m_connection.run(named(m_texts["drop_old"], old));
}

// Left to itself the engine merges 64 pages and more, a level each, within the commit of every few slices; that alone took up to 0.3 s on a busy
// machine. Where nobody comes to tend it, it still merges sixteen small parts of the index into one.
base::Outcome CaseText::tend()
{
    const base::Result<QVariant> merging = m_connection.scalar(text("merging"));
    if (!merging)
        return base::pass(merging);
    if (!merging->isValid() || merging->toInt() != 0) {
        TRY_DONE(m_connection.run(text("merge_later")));
    }
    const base::Result<QVariant> before = m_connection.scalar(m_texts["changes"]);
    if (!before)
        return base::pass(before);
    TRY_DONE(m_connection.run(text("merge")));
    const base::Result<QVariant> after = m_connection.scalar(m_texts["changes"]);
    if (!after)
        return base::pass(after);
    m_wantsTending = after->toLongLong() - before->toLongLong() >= 2; // fewer: there was nothing to merge, says the engine's manual
    return {};
}

base::Outcome CaseText::replaceOld()
{
    forgetStatements();
    TRY(const QString old, freeOldName(m_connection, name()));
    TRY_DONE(m_connection.run(named(m_texts["retire"], old)));
    return m_connection.run(m_texts["swap"]);
}

base::Result<quint64> CaseText::differences()
{
    constexpr int kColumns = 3; // term, case, place of the word
    TRY_DONE(m_connection.runScript(m_texts["open_vocabularies"]));
    base::Result<quint64> count = countDifferences(m_connection, m_texts["vocabulary_before"], m_texts["vocabulary"], kColumns);
    TRY_DONE(m_connection.runScript(m_texts["close_vocabularies"]));
    return count;
}

} // namespace store
