// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/caseevent.h"

#include <QCoreApplication>

namespace domain {

EventBody::EventBody() = default;
EventBody::EventBody(const EventBody &) = default;
EventBody::EventBody(EventBody &&) noexcept = default;
EventBody &EventBody::operator=(const EventBody &) = default;
EventBody &EventBody::operator=(EventBody &&) noexcept = default;
EventBody::~EventBody() = default;

bool operator==(const EventBody &a, const EventBody &b)
{
    const EventKinds &left = a;
    const EventKinds &right = b;
    return left == right;
}

QString kindOf(const EventBody &body)
{
    return std::visit([](const auto &fact) { return QString(QLatin1String(fact.kName.kind)); }, body);
}

QString label(const EventBody &body)
{
    return std::visit([](const auto &fact) { return QCoreApplication::translate("event", fact.kName.label); }, body);
}

QString reasonText(const QString &reason)
{
    if (reason == QLatin1String(kByItemList))
        return QCoreApplication::translate("decide", "by the item list");
    if (reason == QLatin1String(kByRouting))
        return QCoreApplication::translate("decide", "by the routing table");
    if (reason == QLatin1String(kBySource))
        return QCoreApplication::translate("decide", "by the source");
    if (reason == QLatin1String(kByColour))
        return QCoreApplication::translate("decide", "by its colour");
    return reason;
}

QString summary(const EventBody &body, const WorkCalendar *calendar)
{
    return std::visit([calendar](const auto &fact) { return fact.summary(calendar); }, body);
}

} // namespace domain
