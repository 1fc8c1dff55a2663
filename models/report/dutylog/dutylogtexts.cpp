// SPDX-License-Identifier: GPL-3.0-or-later
// What the duty log says, in words and in JSON.
#include "base/text/listed.h"
#include "domain/wordtable.h"
#include "report/audit/auditlog.h"
#include "report/dutylog/dutylog.h"
#include "report/words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace report {

using namespace Qt::StringLiterals;

namespace {

constexpr domain::WordEntry<DutyLogKind> kDutyLogWords[]{
    {DutyLogKind::All, "all"},       {DutyLogKind::Cases, "cases"}, {DutyLogKind::Supervisor, "supervisor"},
    {DutyLogKind::System, "system"}, {DutyLogKind::Duty, "duty"},   {DutyLogKind::Handover, "handover"},
    {DutyLogKind::Alarms, "alarms"}, {DutyLogKind::Clock, "clock"}, {DutyLogKind::Seats, "seats"}};

QJsonObject dutyRowJson(const DutyLogRow &row)
{
    return {{u"at"_s, base::toIso(row.at)},
            {u"kind"_s, word(row.kind)},
            {u"post"_s, row.post},
            {u"seat"_s, row.seat},
            {u"act"_s, row.act},
            {u"label"_s, row.label},
            {u"number"_s, row.number},
            {u"level"_s, row.level ? QJsonValue(domain::word(*row.level)) : QJsonValue()},
            {u"what"_s, row.what},
            {u"log"_s, row.ofCentre ? u"centre"_s : u"cases"_s},
            {u"position"_s, static_cast<double>(row.position)}};
}

} // namespace

QString word(DutyLogKind kind) { return domain::wordIn(kDutyLogWords, kind); }

std::optional<DutyLogKind> dutyLogKindOf(const QString &word) { return domain::valueIn(kDutyLogWords, word); }

QString label(DutyLogKind kind)
{
    switch (kind) {
    case DutyLogKind::All: return Words::tr("All records");
    case DutyLogKind::Cases: return Words::tr("Red and orange");
    case DutyLogKind::Supervisor: return Words::tr("Supervisor's acts");
    case DutyLogKind::System: return Words::tr("By the system");
    case DutyLogKind::Duty: return Words::tr("On duty");
    case DutyLogKind::Handover: return Words::tr("Hand-overs");
    case DutyLogKind::Alarms: return Words::tr("Alarms and floods");
    case DutyLogKind::Clock: return Words::tr("Clock");
    case DutyLogKind::Seats: return Words::tr("Seats");
    }
    Q_UNREACHABLE();
}

QString spanText(const DutyLog &log)
{
    const auto text = [&log](base::Instant moment) { return base::toUtc(moment).toTimeZone(log.zone).toString(u"yyyy-MM-dd HH:mm"_s); };
    return u"%1 – %2"_s.arg(text(log.from), text(log.to));
}

QString whenText(const DutyLog &log, const DutyLogRow &row, base::TimeDetail detail)
{
    const auto local = [&log](base::Instant moment) { return base::toUtc(moment).toTimeZone(log.zone); };
    return base::dayAndTime(local(row.at), local(log.from).date(), detail);
}

QString whoText(const DutyLogRow &row)
{
    if (row.post.isEmpty() && row.seat.isEmpty())
        return domain::label(domain::Role::System);
    return base::joined({row.post, row.seat.isEmpty() ? QString() : Words::tr("seat %1").arg(row.seat)});
}

QJsonObject toJson(const DutyLog &log)
{
    QJsonObject counts;
    for (const DutyLogKind kind : kDutyLogKinds)
        counts.insert(word(kind), log.counts[kind]);
    QJsonArray rows;
    for (const DutyLogRow &row : log.rows)
        rows.append(dutyRowJson(row));
    return {{u"day"_s, log.query.day.toString(Qt::ISODate)},
            {u"from"_s, base::toIso(log.from)},
            {u"to"_s, base::toIso(log.to)},
            {u"kind"_s, word(log.query.kind)},
            {u"drill"_s, log.drill},
            {u"anchor"_s, log.anchor ? QJsonValue(QJsonDocument::fromJson(anchorJson(log.anchor)).object()) : QJsonValue()},
            {u"counts"_s, counts},
            {u"matching"_s, log.matching},
            {u"rows"_s, rows}};
}

} // namespace report
