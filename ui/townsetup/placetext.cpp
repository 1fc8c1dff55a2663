// SPDX-License-Identifier: GPL-3.0-or-later
#include "townsetup/placetext.h"

#include "base/text/outsidetext.h"

#include <QCoreApplication>

#include <cmath>

namespace ui::townsetup {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestShown = 24;

QString sayOfPlace(const char *sentence) { return QCoreApplication::translate("townplaces", sentence); }

QString gridText(const town::TownPlace &place, qsizetype i)
{
    const QString code = place.grids.value(i), name = place.names.value(i);
    const QString both = code.isEmpty() || code == name ? code + (code.isEmpty() ? name : QString()) : code + u' ' + name;
    return base::isolated(base::atMost(both.simplified(), kLongestShown));
}

} // namespace

QString placeKindText(town::TownPlace::Kind kind)
{
    switch (kind) {
    case town::TownPlace::Kind::Crossing: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Border crosses itself"));
    case town::TownPlace::Kind::Overlap: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Overlap"));
    case town::TownPlace::Kind::Hole: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Hole"));
    case town::TownPlace::Kind::Far: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Too far away"));
    case town::TownPlace::Kind::Spike: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Spike"));
    case town::TownPlace::Kind::Gap: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Strip of nobody"));
    }
    Q_UNREACHABLE();
}

QString placeGridsText(const town::TownPlace &place)
{
    if (place.grids.size() >= 2)
        return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "%1 and %2")).arg(gridText(place, 0), gridText(place, 1));
    if (place.grids.size() == 1)
        return gridText(place, 0);
    const QString record = sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Record %1")).arg(place.rows.empty() ? 0 : place.rows.front());
    return place.names.value(0).isEmpty() ? record : record + u' ' + gridText(place, 0);
}

QString placePointText(std::optional<QPointF> original, const base::GeoPoint &at)
{
    const auto pair = [](double x, double y, int digits) { return u"%1, %2"_s.arg(x, 0, 'f', digits).arg(y, 0, 'f', digits); };
    if (!original)
        return pair(at.longitude, at.latitude, 5);
    return pair(original->x(), original->y(), std::abs(original->x()) <= 180 && std::abs(original->y()) <= 180 ? 5 : 1);
}

QString choiceText(town::Choice choice, const town::TownPlace &place)
{
    const auto to = [&place](qsizetype i) {
        return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "To %1")).arg(base::isolated(base::atMost(place.grids.value(i), 12)));
    };
    switch (choice) {
    case town::Choice::LeaveOut: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Leave out"));
    case town::Choice::Reorder: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Reorder"));
    case town::Choice::Share: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Share"));
    case town::Choice::First: return to(0);
    case town::Choice::Second: return to(1);
    case town::Choice::Neither: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Leave both out"));
    case town::Choice::Keep: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Keep the hole"));
    case town::Choice::Fill: return to(0);
    case town::Choice::OwnGrid: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Its own grid"));
    case town::Choice::Degrees: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Read as degrees"));
    case town::Choice::Clean: return place.kind == town::TownPlace::Kind::Gap ? to(0) : sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Take off"));
    case town::Choice::TakeBack: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Take back"));
    }
    Q_UNREACHABLE();
}

QString holdsText(const town::TownPlace &place)
{
    if (place.chosen)
        return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Decided: %1")).arg(choiceText(*place.chosen, place));
    switch (place.kind) {
    case town::TownPlace::Kind::Crossing:
    case town::TownPlace::Kind::Far: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Open: it is left out"));
    case town::TownPlace::Kind::Overlap: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Open: the smaller one is left out"));
    case town::TownPlace::Kind::Hole: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Open: it stays a hole"));
    case town::TownPlace::Kind::Spike:
    case town::TownPlace::Kind::Gap: return sayOfPlace(QT_TRANSLATE_NOOP("townplaces", "Cleaned"));
    }
    Q_UNREACHABLE();
}

} // namespace ui::townsetup
