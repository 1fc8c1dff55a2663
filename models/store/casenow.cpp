// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casenow.h"

#include "domain/recurrence.h"
#include "store/briefcolumns.h"
#include "store/searchwords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace store {

using namespace Qt::StringLiterals;

namespace {

static_assert(static_cast<int>(domain::CaseState::Collected) == 15, "case_now.sql and its index know suggestions by this number");

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

/// Counts rows that stand in one answer only or differ. Both answers are ordered by their first column, a number, when `keyed`; else by
/// all of them, and one missing row makes every later row count.
base::Result<quint64> countDifferences(const Connection &connection, const QString &before, const QString &after, int columns, bool keyed)
{
    base::Result<Statement> left = connection.prepare(before);
    base::Result<Statement> right = connection.prepare(after);
    for (base::Result<Statement> *side : {&left, &right}) {
        if (!*side)
            return base::pass(*side);
        if (const base::Outcome run = (*side)->run(); !run)
            return base::pass(run);
    }
    quint64 count = 0;
    bool hasLeft = left->next();
    bool hasRight = right->next();
    while (hasLeft || hasRight) {
        const bool leftOnly = hasLeft && (!hasRight || (keyed && left->number(0) < right->number(0)));
        const bool rightOnly = hasRight && (!hasLeft || (keyed && right->number(0) < left->number(0)));
        bool same = !leftOnly && !rightOnly;
        for (int column = 0; same && column < columns; ++column)
            same = left->value(column) == right->value(column);
        count += same ? 0 : 1;
        hasLeft = rightOnly ? hasLeft : left->next();
        hasRight = leftOnly ? hasRight : right->next();
    }
    for (const base::Result<Statement> *side : {&left, &right}) {
        if (const base::Outcome ended = (*side)->failure(); !ended)
            return base::pass(ended);
    }
    return count;
}

} // namespace

base::Result<QByteArray> callerSalt(const Connection &connection)
{
    const base::Result<QVariant> salt = connection.scalar(SqlTexts(connection.dialect(), "case_now.sql")["caller_salt"]);
    if (!salt)
        return base::pass(salt);
    return salt->toString().toLatin1();
}

QString CaseNow::name() const { return u"case_now"_s; }

int CaseNow::revision() const { return 5; }

base::Outcome CaseNow::reset()
{
    if (base::Outcome dropped = m_connection.run(m_texts["drop"]); !dropped)
        return dropped;
    return m_connection.runScript(QString::fromUtf8(sqlFile(m_connection.dialect(), u"projection_case_now.sql"_s)));
}

base::Outcome CaseNow::put(const FoldedCase &folded)
{
    const domain::CaseBrief brief = domain::briefOf(folded.state);
    if (folded.isNew)
        return insert(folded, brief);
    if (folded.reportBefore) {
        if (base::Outcome removed = runKept(m_connection, m_remove, m_texts["remove"], {static_cast<qint64>(folded.state.id.value)}); !removed)
            return removed;
        return insert(folded, brief);
    }
    if (base::Outcome done = runKept(m_connection, m_change, m_texts["change"], changedRow(brief)); !done)
        return done;
    if (m_change->rowsChanged() > 0)
        return {};
    return insert(folded, brief); // somebody lost the row: the fold is whole all the same
}

base::Outcome CaseNow::insert(const FoldedCase &folded, const domain::CaseBrief &brief)
{
    if (!m_salt) {
        base::Result<QByteArray> salt = callerSalt(m_connection);
        if (!salt)
            return base::pass(salt);
        m_salt = *std::move(salt);
    }
    QVariantList row = wholeRow(brief);
    row.append(static_cast<qint64>(domain::callerKey(folded.state.report.caller, *m_salt)));
    row.append(writtenOf(folded.state.report.attributes));
    return runKept(m_connection, m_put, m_texts["put"], row);
}

base::Outcome CaseNow::setAside() { return m_connection.runScript(m_texts["set_aside"]); }

base::Result<quint64> CaseNow::differences()
{
    constexpr int kColumns = 42;
    base::Result<quint64> count = countDifferences(m_connection, m_texts["all_before"], m_texts["all"], kColumns, true);
    if (!count)
        return count;
    if (const base::Outcome dropped = m_connection.run(m_texts["drop_before"]); !dropped)
        return base::pass(dropped);
    return count;
}

QString CaseText::name() const { return u"case_text"_s; }

int CaseText::revision() const { return 1; }

base::Outcome CaseText::reset()
{
    if (base::Outcome dropped = m_connection.run(m_texts["drop"]); !dropped)
        return dropped;
    return m_connection.runScript(QString::fromUtf8(sqlFile(m_connection.dialect(), u"projection_case_text.sql"_s)));
}

base::Outcome CaseText::put(const FoldedCase &folded)
{
    const domain::Case &c = folded.state;
    if (folded.reportBefore) {
        // Without the text itself the index forgets words only when it is told them once more.
        const QString before = searchWords(c.number, *folded.reportBefore);
        if (base::Outcome forgotten = runKept(m_connection, m_forget, m_texts["forget"], {static_cast<qint64>(c.id.value), before}); !forgotten)
            return forgotten;
    } else if (!folded.isNew) {
        return {};
    }
    return runKept(m_connection, m_put, m_texts["put"], {static_cast<qint64>(c.id.value), searchWords(c.number, c.report)});
}

base::Outcome CaseText::setAside() { return m_connection.runScript(m_texts["set_aside"]); }

base::Result<quint64> CaseText::differences()
{
    constexpr int kColumns = 3; // term, case, place of the word
    if (const base::Outcome opened = m_connection.runScript(m_texts["open_vocabularies"]); !opened)
        return base::pass(opened);
    base::Result<quint64> count = countDifferences(m_connection, m_texts["vocabulary_before"], m_texts["vocabulary"], kColumns, false);
    if (!count)
        return count;
    if (const base::Outcome dropped = m_connection.runScript(m_texts["drop_before"]); !dropped)
        return base::pass(dropped);
    return count;
}

} // namespace store
