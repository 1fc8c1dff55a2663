// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/checkverb.h"

#include "terminal.h"
#include "town/layerreader.h"
#include "town/towncheck.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace ctl {

using namespace Qt::StringLiterals;

namespace {

QString sayOfCheck(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

void printCheck(const town::TownCheck &check)
{
    for (const town::Remark &remark : check.remarks)
        printLine(sayOfCheck(QT_TRANSLATE_NOOP("ctl", "record %1, grid %2: %3")).arg(QString::number(remark.row), remark.grid, remark.what));
    printLine(sayOfCheck(QT_TRANSLATE_NOOP("ctl", "%1 of %2 records would be grids; nothing is written yet."))
                  .arg(QString::number(check.grids()), QString::number(check.records)));
}

} // namespace

town::GridColumns gridColumnsOf(const CommandLine &line, const QStringList &columns)
{
    const town::GridColumns given{line.value(u"code"_s), line.value(u"label"_s), line.value(u"chief"_s), line.value(u"committee"_s)};
    return line.has(u"no-guess"_s) ? given : town::guessedColumns(columns, given);
}

int checkTownFile(const CommandLine &line)
{
    const auto layer =
        town::readElsewhere(QCoreApplication::applicationFilePath(), {line.positional().value(1), line.value(u"layer"_s), line.value(u"encoding"_s)});
    if (!layer)
        return fail(layer.error());
    const QString system = line.value(u"system"_s).isEmpty() ? layer->system : line.value(u"system"_s);
    const auto projection = town::Projection::of(system.isEmpty() ? u"WGS84"_s : system);
    if (!projection)
        return fail(projection.error());
    const town::TownCheck check = town::checkOf(*layer, gridColumnsOf(line, layer->columns), *projection);
    if (line.json()) {
        std::fputs((town::toJson(check) + '\n').constData(), stdout);
        return kOk; // a check of what cannot be taken is a check
    }
    printCheck(check);
    return check.trouble.isEmpty() ? kOk : fail({base::ErrorCode::Refused, check.trouble, {}, {}});
}

} // namespace ctl
