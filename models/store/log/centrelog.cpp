// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/centrelog.h"

#include "base/try.h"
#include "store/log/eventinsert.h"

#include <QCoreApplication>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

/// One row of `centre_event` as it is stored.
struct CentreLog::Row {
    quint64 version = 0;
    qint64 at = 0; ///< msec since 1970 UTC
    QString actor, role, kind;
    int schema = 0;
    QString rulebook;
    QByteArray body, hash;
};

namespace {

// The same bytes as those of a case's event, under the id that no case has.
template <class Row> QByteArray centreHash(const QByteArray &previous, const Row &row)
{
    return chainHash(previous, EventBytes{0,
                                          static_cast<quint32>(row.version),
                                          row.at,
                                          row.actor.toUtf8(),
                                          row.role.toUtf8(),
                                          row.kind.toUtf8(),
                                          row.schema,
                                          {},
                                          row.rulebook.toUtf8(),
                                          row.body});
}

template <class Row> base::Result<CommittedCentreEvent> readRow(const Row &row)
{
    const auto unreadable = [&row](const QString &detail) {
        return base::fail(ErrorCode::Malformed,
                          QCoreApplication::translate("store", "Event %1 of the centre's log cannot be read. A newer Gridhall may have written "
                                                               "it, or the store is damaged: run “gridhallctl doctor”.")
                              .arg(row.version),
                          detail, u"version %1"_s.arg(row.version));
    };
    const std::optional<domain::Role> role = domain::roleOf(row.role);
    if (!role)
        return unreadable(u"role %1"_s.arg(row.role));
    auto body = domain::decodeCentre(row.kind, row.schema, row.body);
    if (!body)
        return unreadable(base::describe(body.error()));
    return CommittedCentreEvent{row.version, {base::fromMsec(row.at), domain::actorOfLog(row.actor, *role), row.rulebook, *std::move(body)}};
}

} // namespace

tl::unexpected<base::Error> centreMoved()
{
    return base::fail(ErrorCode::Conflict,
                      QCoreApplication::translate("store", "Somebody else wrote into the centre's log first. Look again and decide anew."));
}

base::Result<bool> CentreLog::exists() const
{
    TRY(const auto count, m_connection.scalar(m_texts["has_centre"]));
    return count.toInt() > 0;
}

base::Result<CentreLog::Newest> CentreLog::newest() const
{
    TRY(auto row, m_connection.prepare(m_texts["newest_of_centre"]));
    TRY_DONE(row.run());
    Newest newest;
    if (row.next())
        newest = {static_cast<quint64>(row.number(0)), row.bytes(1)};
    TRY_DONE(row.failure());
    return newest;
}

base::Outcome CentreLog::append(quint64 expected, const domain::CentreEvent &event) const
{
    TRY(const auto last, newest());
    if (last.version != expected)
        return centreMoved();
    const Row row{expected + 1,
                  base::toMsec(event.at),
                  notNull(domain::loggedActor(event.actor)),
                  domain::word(event.actor.role),
                  domain::kindOf(event.body),
                  domain::schemaOf(event.body),
                  notNull(event.rulebook),
                  domain::encode(event.body),
                  {}};
    TRY(auto insert, m_connection.prepare(m_texts["insert_centre_event"]));
    return insert.run({static_cast<qint64>(row.version), row.at, row.actor, row.role, row.kind, row.schema, row.rulebook, QString::fromUtf8(row.body),
                       centreHash(last.hash, row)});
}

base::Outcome CentreLog::walk(quint64 after, const std::function<base::Result<bool>(const Row &)> &visit) const
{
    const auto there = exists();
    if (!there || !*there)
        return there ? base::Outcome() : base::pass(there);
    TRY(auto rows, m_connection.prepare(m_texts["centre_events_after"]));
    if (base::Outcome run = rows.run({static_cast<qint64>(after)}); !run)
        return run;
    while (rows.next()) {
        TRY(const auto goesOn, visit({static_cast<quint64>(rows.number(0)), rows.number(1), rows.text(2), rows.text(3), rows.text(4),
                                      static_cast<int>(rows.number(5)), rows.text(6), rows.bytes(7), rows.bytes(8)}));
        if (!goesOn)
            return {};
    }
    return rows.failure();
}

base::Outcome CentreLog::replay(quint64 after, const CentreVisitor &visit) const
{
    return walk(after, [&visit](const Row &row) -> base::Result<bool> {
        TRY(const auto event, readRow(row));
        return visit(event);
    });
}

base::Result<QString> CentreLog::firstFault() const
{
    QString fault;
    Newest before;
    const base::Outcome walked = walk(0, [&](const Row &row) -> base::Result<bool> {
        if (row.version != before.version + 1)
            fault = QCoreApplication::translate("store", "The centre's log has a gap before event %1.").arg(row.version);
        else if (centreHash(before.hash, row) != row.hash)
            fault = QCoreApplication::translate("store", "Event %1 of the centre's log was altered after it was written.").arg(row.version);
        else if (const auto event = readRow(row); !event)
            fault = event.error().sentence;
        before = {row.version, row.hash};
        return fault.isEmpty();
    });
    if (!walked)
        return base::pass(walked);
    return fault;
}

} // namespace store
