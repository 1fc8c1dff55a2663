// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alarm/annunciation.h"

#include "domain/wordtable.h"

#include <QCoreApplication>

#include <algorithm>

namespace domain {

namespace {

constexpr WordEntry<AnnunciationKind> kAnnunciationWords[]{{AnnunciationKind::RedWaits, "red-waits"},
                                                           {AnnunciationKind::Offline, "offline"},
                                                           {AnnunciationKind::CallUnanswered, "call-unanswered"},
                                                           {AnnunciationKind::OrangeWaits, "orange-waits"},
                                                           {AnnunciationKind::Overdue, "overdue"},
                                                           {AnnunciationKind::SensorsSilent, "sensors-silent"},
                                                           {AnnunciationKind::NotHandedOver, "not-handed-over"}};

} // namespace

QString word(AnnunciationKind kind) { return wordIn(kAnnunciationWords, kind); }

std::optional<AnnunciationKind> annunciationKindOf(const QString &word) { return valueIn(kAnnunciationWords, word); }

QString label(AnnunciationKind kind)
{
    switch (kind) {
    case AnnunciationKind::RedWaits: return QCoreApplication::translate("alarms", "Red waits");
    case AnnunciationKind::Offline: return QCoreApplication::translate("alarms", "Store failing");
    case AnnunciationKind::CallUnanswered: return QCoreApplication::translate("alarms", "Call unanswered");
    case AnnunciationKind::OrangeWaits: return QCoreApplication::translate("alarms", "Orange waits");
    case AnnunciationKind::Overdue: return QCoreApplication::translate("alarms", "Overdue");
    case AnnunciationKind::SensorsSilent: return QCoreApplication::translate("alarms", "Sensors silent");
    case AnnunciationKind::NotHandedOver: return QCoreApplication::translate("alarms", "Not handed over");
    }
    Q_UNREACHABLE();
}

void foldShelved(Shelves &shelves, const AnnunciationShelved &event, const QString &by, base::Instant at)
{
    foldUnshelved(shelves, {event.kind, event.object});
    shelves.push_back({event, by, at});
}

void foldUnshelved(Shelves &shelves, const AnnunciationUnshelved &event)
{
    std::erase_if(shelves,
                  [&event](const ShelfRecord &record) { return record.shelved.kind == event.kind && record.shelved.object == event.object; });
}

void forgetRunOut(Shelves &shelves, base::Instant now)
{
    std::erase_if(shelves, [now](const ShelfRecord &record) { return !record.holdsAt(now); });
}

} // namespace domain
