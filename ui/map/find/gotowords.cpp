// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/find/gotowords.h"

#include "base/text/outsidetext.h"
#include "live/cases/queuecolumn.h"
#include "map/panel/layerspanel.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLeastAcross = 800, kMostAcross = 12000, kAround = 1.6;
constexpr qsizetype kLongestRowName = 80;

QString goToText(const char *source) { return QCoreApplication::translate("goto", source); }

QString openText(int count) { return goToText(QT_TRANSLATE_NOOP("goto", "%1 open")).arg(count); }

QString joinedWords(QStringList words)
{
    words.removeAll(QString());
    return words.join(u" · "_s);
}

QString gridWord(const QString &code, const live::Hall &hall)
{
    const region::Grid *grid = hall.region().grid(code);
    return grid != nullptr ? live::gridText(grid->code, grid->name) : QString();
}

QString openInGrid(const QString &code, const live::Hall &hall)
{
    const std::vector<live::GridView> grids = hall.grids();
    const auto found = std::ranges::find(grids, code, &live::GridView::code);
    return hall.isKnown() && found != grids.end() && found->total() > 0 ? openText(found->total()) : QString();
}

/// Open cases that name the element.
QString openAtElement(const QString &code, const live::Hall &hall)
{
    int count = 0;
    for (live::Slot slot = 0; !code.isEmpty() && slot < hall.table().rows().size(); ++slot)
        count += live::isOpen(hall.table().row(slot)) && hall.table().text(slot).element == code ? 1 : 0;
    return count > 0 ? openText(count) : QString();
}

QString outsideName(const QString &name) { return base::isolated(base::atMost(base::oneLine(name), kLongestRowName)); }

} // namespace

QString coordinatesText(base::GeoPoint point)
{
    return goToText(QT_TRANSLATE_NOOP("goto", "latitude %1, longitude %2"))
        .arg(QString::number(point.latitude, 'g', 9), QString::number(point.longitude, 'g', 9));
}

GoToRow goToRow(const live::GoToHit &hit, const live::Hall &hall)
{
    const QString grid = gridWord(hit.grid, hall);
    switch (hit.kind) {
    case live::GoToKind::Coordinates: {
        const QString outside = goToText(QT_TRANSLATE_NOOP("goto", "outside the grids"));
        return {coordinatesText(hit.point.value_or(base::GeoPoint())), joinedWords({u"WGS 84"_s, grid.isEmpty() ? outside : grid})};
    }
    case live::GoToKind::Grid: return {outsideName(grid), joinedWords({live::label(hit.kind), openInGrid(hit.code, hall)})};
    case live::GoToKind::Element: {
        const QString where = grid.isEmpty() ? LayersPanel::kindName(hit.elementKind) : grid;
        return {outsideName(hit.name), joinedWords({where, openAtElement(hit.code, hall)})};
    }
    case live::GoToKind::Case: {
        const QString none = hit.point ? QString() : goToText(QT_TRANSLATE_NOOP("goto", "no place"));
        return {hit.code + u' ' + outsideName(hit.name), joinedWords({grid, none})};
    }
    case live::GoToKind::Road:
    case live::GoToKind::River:
    case live::GoToKind::Metro: break;
    }
    return {outsideName(hit.name), live::label(hit.kind)};
}

base::Metres goToAcross(const live::GoToHit &hit) { return {std::clamp(hit.extent.value * kAround, kLeastAcross, kMostAcross)}; }

} // namespace ui::map
