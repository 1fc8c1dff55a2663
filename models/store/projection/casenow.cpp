// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projection/casenow.h"

#include "base/try.h"
#include "domain/rules/recurrence.h"
#include "store/projection/searchwords.h"

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

int CaseNow::revision() const { return 8; }

base::Outcome CaseNow::reset()
{
    if (base::Outcome dropped = m_connection.run(m_texts["drop"]); !dropped)
        return dropped;
    return m_connection.runScript(QString::fromUtf8(sqlFile(m_connection.dialect(), u"projection_case_now.sql"_s)));
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

base::Result<QVariantList> CaseNow::rowOf(const domain::Case &folded)
{
    if (!m_salt) {
        base::Result<QByteArray> salt = callerSalt(m_connection);
        if (!salt)
            return base::pass(salt);
        m_salt = *std::move(salt);
    }
    QVariantList row = wholeRow(domain::briefOf(folded));
    row.append(static_cast<qint64>(domain::callerKey(folded.report.caller, *m_salt)));
    row.append(writtenOf(folded.report.attributes));
    row.append(answerValues(answersOf(folded)));
    return row;
}

base::Outcome CaseNow::insert(const domain::Case &folded)
{
    const base::Result<QVariantList> row = rowOf(folded);
    if (!row)
        return base::pass(row);
    return runKept(m_connection, m_put, m_texts["put"], *row);
}

base::Result<bool> CaseNow::mend(const domain::Case &folded)
{
    const base::Result<QVariantList> row = rowOf(folded);
    if (!row)
        return base::pass(row);
    const QVariant id = static_cast<qint64>(folded.id.value);
    TRY_DONE(runKept(m_connection, m_whole, m_texts["whole"], {id}));
    bool same = m_whole->next();
    for (int column = 0; same && column < row->size(); ++column) {
        const QVariant found = m_whole->value(column), wanted = (*row)[column];
        same = wanted.isNull() ? found.isNull() : found == wanted;
    }
    const base::Outcome read = m_whole->failure();
    m_whole->finish();
    if (!read)
        return base::pass(read);
    if (same)
        return false;
    TRY_DONE(runKept(m_connection, m_remove, m_texts["remove"], {id}));
    TRY_DONE(runKept(m_connection, m_put, m_texts["put"], *row));
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
    const base::Result<QVariant> exists = m_connection.scalar(m_texts["exists"]);
    if (!exists)
        return base::pass(exists);
    return exists->toInt() == 0 ? base::Outcome() : m_connection.runScript(m_texts["retire"]);
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

base::Result<bool> CaseNow::hasOld() const
{
    const base::Result<QVariant> count = m_connection.scalar(m_texts["has_old"]);
    if (!count)
        return base::pass(count);
    return count->toInt() > 0;
}

base::Outcome CaseNow::clearOld(int most)
{
    base::Result<Statement> clear = m_connection.prepare(m_texts["clear_old"]);
    if (!clear)
        return base::pass(clear);
    if (base::Outcome done = clear->run({most}); !done)
        return done;
    return clear->rowsChanged() > 0 ? base::Outcome() : m_connection.run(m_texts["drop_old"]);
}

QString CaseText::name() const { return u"case_text"_s; }

int CaseText::revision() const { return 1; }

QString CaseText::text(const char *name) const
{
    const QString sql = m_texts[name];
    return m_table.isEmpty() ? sql : QString(sql).replace(u"case_text"_s, m_table);
}

base::Outcome CaseText::reset()
{
    if (base::Outcome dropped = drop(); !dropped)
        return dropped;
    const QString made = QString::fromUtf8(sqlFile(m_connection.dialect(), u"projection_case_text.sql"_s));
    return m_connection.runScript(m_table.isEmpty() ? made : QString(made).replace(u"case_text"_s, m_table));
}

base::Outcome CaseText::drop() { return m_connection.run(text("drop")); }

base::Outcome CaseText::put(const FoldedCase &folded)
{
    const domain::Case &c = folded.state;
    if (folded.reportBefore) {
        // Without the text itself the index forgets words only when it is told them once more.
        const QString before = searchWords(c.number, *folded.reportBefore);
        if (base::Outcome forgotten = runKept(m_connection, m_forget, text("forget"), {static_cast<qint64>(c.id.value), before}); !forgotten)
            return forgotten;
    } else if (!folded.isNew) {
        return {};
    }
    return runKept(m_connection, m_put, text("put"), {static_cast<qint64>(c.id.value), searchWords(c.number, c.report)});
}

base::Result<bool> CaseText::hasCase(CaseId id) { return hasRow(m_connection, text("has"), id); }

base::Outcome CaseText::retire(Position) { return m_connection.runScript(m_texts["retire"]); }

base::Result<bool> CaseText::hasOld() const
{
    const base::Result<QVariant> count = m_connection.scalar(m_texts["has_old"]);
    if (!count)
        return base::pass(count);
    return count->toInt() > 0;
}

base::Outcome CaseText::clearOld(int) { return m_connection.run(m_texts["drop_old"]); }

base::Outcome CaseText::takePlace()
{
    forgetStatements();
    return m_connection.runScript(m_texts["swap"]);
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
