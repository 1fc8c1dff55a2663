// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/form/bothcases.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "domain/case/decide.h"
#include "live/cases/queuecolumn.h"
#include "region/ground/gridversions.h"
#include "region/words.h"
#include "theme/theme.h"

#include <QCoreApplication>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

QString bothText(const char *source) { return QCoreApplication::translate("casefile", source); }

QString kindOf(const region::Region &region, const QString &item)
{
    const domain::Item *found = region.rulebook.item(item);
    return found ? (found->minorName.isEmpty() ? found->name : found->minorName) : item;
}

QString gridNameOf(const region::Region &region, const QString &grid)
{
    const region::Grid *found = region::knownGrid(region, grid);
    return found ? found->name : QString();
}

QString gridText(const CaseGlance &glance)
{
    if (glance.grid.isEmpty())
        return bothText(QT_TRANSLATE_NOOP("casefile", "no grid"));
    return live::gridText(glance.grid, glance.gridName);
}

QString levelText(domain::Severity level) { return u"%1 %2"_s.arg(theme::colourWord(level), theme::urgencyWord(level)); }

} // namespace

CaseGlance glanceOf(const live::Hall &hall, const domain::Case &c)
{
    const region::Region &region = hall.region();
    return {c.id,
            hall.numberOf(c.id, c.number),
            region::said(region, c.report.title),
            region::said(region, c.report.place.text),
            c.report.place.grid,
            gridNameOf(region, c.report.place.grid),
            kindOf(region, c.report.item),
            c.level,
            c.state};
}

CaseGlance glanceOf(const live::Hall &hall, live::Slot slot)
{
    const live::CaseTable &table = hall.table();
    const live::CaseRow &row = table.row(slot);
    const live::CaseText &text = table.text(slot);
    const QString &grid = table.names().text(row.grid);
    return {row.id,
            hall.numberOf(row.id, text.number),
            region::said(hall.region(), text.title),
            region::said(hall.region(), text.place),
            grid,
            gridNameOf(hall.region(), grid),
            kindOf(hall.region(), table.names().text(row.item)),
            row.level,
            row.state};
}

QString lineOf(const CaseGlance &glance)
{
    return base::joined({glance.number + u' ' + base::isolated(glance.title), gridText(glance), base::isolated(glance.place), levelText(glance.level),
                         domain::label(glance.state)});
}

QString lineOf(const live::Hall &hall, const domain::Case &whole, const domain::SplitPart &part)
{
    const domain::Item *item = hall.region().rulebook.item(part.item);
    const CaseGlance from = glanceOf(hall, whole);
    QStringList parts{base::isolated(region::said(hall.region(), part.title)), base::isolated(item != nullptr ? item->name : part.item),
                      gridText(from), base::isolated(from.place)};
    parts.removeDuplicates(); // a part may be called as its item
    return base::joined(parts);
}

QStringList differencesOf(const CaseGlance &one, const CaseGlance &other)
{
    QStringList said;
    if (one.grid != other.grid)
        said << bothText(QT_TRANSLATE_NOOP("casefile", "They lie in different grids: %1 and %2.")).arg(gridText(one), gridText(other));
    if (one.kind != other.kind)
        said << bothText(QT_TRANSLATE_NOOP("casefile", "They are of different kinds: %1 and %2."))
                    .arg(base::isolated(one.kind), base::isolated(other.kind));
    if (one.level != other.level)
        said << bothText(QT_TRANSLATE_NOOP("casefile", "They have different levels: %1 and %2.")).arg(levelText(one.level), levelText(other.level));
    return said;
}

std::vector<live::Slot> casesNumbered(const live::Hall &hall, const QString &typed)
{
    const live::CaseTable &table = hall.table();
    const QString wanted = typed.trimmed();
    std::vector<live::Slot> found;
    if (wanted.isEmpty())
        return found;
    for (live::Slot slot = 0; slot < table.rows().size(); ++slot) {
        if (!live::isOpen(table.row(slot)))
            continue;
        const QString &number = table.text(slot).number;
        if (number.compare(wanted, Qt::CaseInsensitive) == 0)
            return {slot};
        if (domain::shortNumber(number) == wanted || hall.numberOf(table.row(slot).id, number) == wanted)
            found.push_back(slot);
    }
    return found;
}

} // namespace ui::casefile
