// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/checkverb.h"

#include "terminal.h"
#include "town/gridsinput.h"
#include "town/things/addplanned.h"
#include "town/towncheck.h"
#include "town/townpack.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

namespace ctl {

using namespace Qt::StringLiterals;

namespace {

QString sayOfCheck(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

void printCheck(const town::TownCheck &check)
{
    for (const town::Remark &remark : check.remarks)
        printLine(sayOfCheck(QT_TRANSLATE_NOOP("ctl", "record %1, grid %2: %3")).arg(QString::number(remark.row), remark.grid, remark.what));
    printOpenPlaces(check.places);
    for (const town::ThingsCheck &things : check.things)
        printTable(things, false);
    printLine(
        QCoreApplication::translate("ctl", "%1 of %n record(s) would be grids; nothing is written yet.", nullptr, check.records).arg(check.grids()));
}

/// The tables, put into a pack that nobody keeps: they are held against the very town that would be written.
std::vector<town::ThingsCheck> thingsIn(const town::TownGrids &grids, const town::TownPlan &plan)
{
    const QTemporaryDir folder;
    std::vector<town::ThingsCheck> checks;
    const auto written = town::writePack(folder.filePath(u"pack"_s), town::packOf({u"town"_s, u"TOWN"_s}, grids), [&](const QString &pack) {
        checks = town::addPlanned(pack, plan);
        return base::Outcome();
    });
    for (town::ThingsCheck &check : checks) {
        if (!written && check.trouble.isEmpty())
            check.trouble = written.error().sentence;
    }
    return checks;
}

} // namespace

int checkTownFile(const CommandLine &line)
{
    const auto input = openGrids(line, line.positional().value(1));
    if (!input)
        return fail(input.error());
    const auto grids = gridsOf(line, *input);
    town::TownCheck check = town::checkOf(input->layer, input->columns, input->projection, grids);
    if (grids && (input->plan.elements || input->plan.sensors))
        check.things = thingsIn(*grids, input->plan);
    if (line.json()) {
        std::fputs((town::toJson(check) + '\n').constData(), stdout);
        return kOk; // a check of what cannot be taken is a check
    }
    printCheck(check);
    return check.trouble.isEmpty() ? kOk : fail({base::ErrorCode::Refused, check.trouble, {}, {}});
}

} // namespace ctl
