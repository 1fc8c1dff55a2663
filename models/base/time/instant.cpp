// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/instant.h"

#include <QCoreApplication>

namespace base {

QDateTime onTheWall(QDate date, QTime time, const QTimeZone &zone)
{
    const QDateTime at(date, time, zone);
    const QDateTime earlier = at.addSecs(-3600);
    return at.isValid() && earlier.time() == time && earlier.date() == date ? earlier : at;
}

QString toIso(Instant instant) { return toUtc(instant).toString(toMsec(instant) % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs); }

Result<Instant> fromIso(const QString &text)
{
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return fail(ErrorCode::Malformed,
                    QCoreApplication::translate("base", "\"%1\" is not a time with a zone; write it like 2026-11-07T06:37:26Z.").arg(text.left(40)));
    return fromDateTime(parsed);
}

} // namespace base
