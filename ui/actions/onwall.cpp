// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/onwall.h"

#include "actions/allowed.h"
#include "live/presence/walltext.h"

#include <QCoreApplication>

#include <cmath>

namespace ui::actions {

namespace {

QString onWallWords(const char *source) { return QCoreApplication::translate("actions", source); }

const desk::WallCall *callOf(const Console &console, const desk::WallTopic &topic)
{
    if (console.presence == nullptr || !console.presence->onWall() || console.presence->onWall()->topic != topic)
        return nullptr;
    return &*console.presence->onWall();
}

} // namespace

QString wallRefusal(const Console &console, const desk::WallTopic &topic)
{
    if (const QString refused = refusedHere(console, domain::Right::ShowOnWall); !refused.isEmpty())
        return refused;
    if (console.presence == nullptr)
        return onWallWords(QT_TRANSLATE_NOOP("actions", "The wall cannot be told from here."));
    if (hasOnWall(console, topic) || !topic.grid.isEmpty())
        return {};
    const auto slot = topic.caseId.isValid() ? console.hall.table().slotOf(topic.caseId) : std::nullopt;
    if (!slot || !domain::isOpen(console.hall.table().row(*slot).state))
        return onWallWords(QT_TRANSLATE_NOOP("actions", "Only an open case can be shown on the wall."));
    if (std::isnan(console.hall.table().row(*slot).latitude))
        return onWallWords(QT_TRANSLATE_NOOP("actions", "This case has no place on the map, so the wall cannot show it."));
    return {};
}

bool hasOnWall(const Console &console, const desk::WallTopic &topic)
{
    const desk::WallCall *call = callOf(console, topic);
    return call != nullptr && call->own;
}

QString toggleOnWall(const Console &console, const desk::WallTopic &topic)
{
    if (QString refused = wallRefusal(console, topic); !refused.isEmpty())
        return refused;
    if (hasOnWall(console, topic))
        console.presence->leaveWall();
    else
        console.presence->showOnWall(topic);
    return {};
}

QString onWallText(const Console &console, const desk::WallTopic &topic)
{
    const desk::WallCall *call = callOf(console, topic);
    if (call == nullptr)
        return {};
    return onWallWords(QT_TRANSLATE_NOOP("actions", "On the wall: %1")).arg(live::wallCallText(console.hall.region(), *call, console.hall.now()));
}

} // namespace ui::actions
