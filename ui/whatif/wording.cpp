// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/wording.h"

#include "look/marks.h"
#include "theme/markpixmap.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPixmap>

namespace ui::whatif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMarkSize = 18;
constexpr qreal kLegendWidth = 130;
} // namespace

QString columnTitle(const report::WhatIfColumn &column)
{
    return column.name.isEmpty() ? QCoreApplication::translate("whatif", "As it was") : column.name;
}

QString shareText(int part, int whole)
{
    if (whole == 0)
        return QCoreApplication::translate("whatif", "%1 / %2").arg(part).arg(whole);
    return QCoreApplication::translate("whatif", "%1 / %2 · %3 %").arg(part).arg(whole).arg(QLocale().toString(100.0 * part / whole, 'f', 1));
}

QString outcomeText(bool late, domain::Severity worst)
{
    const QString time = late ? QCoreApplication::translate("whatif", "late") : QCoreApplication::translate("whatif", "not late");
    return QCoreApplication::translate("whatif", "%1 · %2").arg(time, theme::colourWord(worst));
}

QIcon markIcon(const theme::Theme &theme, domain::Severity level)
{
    const QPixmap picture = theme::markPixmap(theme, level, kMarkSize);
    QIcon icon;
    // The same picture when its row is selected: the style would tint it, and the tint is no level.
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected, QIcon::Active})
        icon.addPixmap(picture, mode);
    return icon;
}

QBrush fillOf(const theme::Theme &theme, size_t column)
{
    const look::Palette &palette = theme.palette();
    switch (column) {
    case 0: return palette.control;
    case 1: return palette.text;
    case 2: return look::hatch(palette.text, 6, 2);
    default: return palette.panel;
    }
}

QString shortTitle(const report::WhatIfColumn &column) { return theme::elided(columnTitle(column), look::sans(13), kLegendWidth); }

} // namespace ui::whatif
