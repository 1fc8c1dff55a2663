// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/gridsverb.h"

#include "base/try.h"
#include "commandline.h"
#include "region/pack/findpack.h"
#include "terminal.h"
#include "town/gridversion.h"
#include "town/madegrids.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

namespace {

QString sayOfVersions(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

QString dayText(QDate day) { return day.toString(Qt::ISODate); }

int listVersions(const CommandLine &line, const QString &pack)
{
    const auto versions = town::gridVersionsOf(pack, base::SystemClock().now());
    if (!versions)
        return fail(versions.error());
    QJsonArray told;
    for (const town::GridVersionLine &version : *versions) {
        told.append(QJsonObject{{u"from"_s, version.from.isValid() ? QJsonValue(dayText(version.from)) : QJsonValue()},
                                {u"grids"_s, version.grids},
                                {u"in_force"_s, version.inForce},
                                {u"begun"_s, version.begun},
                                {u"file"_s, version.file}});
        if (line.json())
            continue;
        const QString from = version.from.isValid() ? sayOfVersions(QT_TRANSLATE_NOOP("ctl", "from %1 on")).arg(dayText(version.from))
                                                    : sayOfVersions(QT_TRANSLATE_NOOP("ctl", "from the beginning"));
        const QString grids = QCoreApplication::translate("ctl", "%n grid(s)", nullptr, version.grids);
        const QString file = version.inForce ? sayOfVersions(QT_TRANSLATE_NOOP("ctl", "%1, in force")).arg(version.file) : version.file;
        printLine(sayOfVersions(QT_TRANSLATE_NOOP("ctl", "%1: %2, %3")).arg(from, grids, file));
    }
    if (line.json())
        printJson(QJsonObject{{u"pack"_s, pack}, {u"versions"_s, told}});
    return kOk;
}

int addVersion(const CommandLine &line, const QString &pack)
{
    const QDate from = line.from();
    if (!from.isValid() || line.value(u"file"_s).isEmpty()) {
        printError(sayOfVersions(QT_TRANSLATE_NOOP("ctl", "Write: gridhallctl town grids add DIR --from YYYY-MM-DD --file FILE.")));
        return kUsage;
    }
    const auto region = region::openRegion(pack);
    if (!region)
        return fail(region.error());
    const auto input = openGrids(line, line.value(u"file"_s));
    if (!input)
        return fail(input.error());
    auto grids = gridsOf(line, *input);
    if (!grids)
        return fail(grids.error());
    for (town::Remark &remark : town::settleCommittees(**region, grids->grids))
        grids->remarks.push_back(std::move(remark));
    const auto file = town::writeGridVersion(pack, from, grids->grids);
    if (!file)
        return fail(file.error());
    if (line.json()) {
        QJsonObject made = gridsJson(*input, *grids);
        made.insert(u"pack"_s, pack);
        made.insert(u"from"_s, dayText(from));
        made.insert(u"file"_s, *file);
        printJson(made);
        return kOk;
    }
    printRemarks(grids->remarks);
    printOpenPlaces(grids->places);
    printLine(QCoreApplication::translate("ctl", "%n grid(s) hold from %1 on; cases of before keep theirs.", nullptr, int(grids->grids.size()))
                  .arg(dayText(from)));
    return kOk;
}

} // namespace

int townGridVersions(const QStringList &arguments)
{
    CommandLine line(
        u"town grids list|add DIR [--from DATE --file FILE] [--code COLUMN] [--label COLUMN] … [--json]"_s,
        sayOfVersions(QT_TRANSLATE_NOOP(
            "ctl", "Lists the versions of a pack's grids, or adds one that holds from a day on: tomorrow at the earliest. Its file is read "
                   "as by \"town new\"; a version that has not begun yet is replaced by one of the same day.")));
    line.add({u"from"_s, sayOfVersions(QT_TRANSLATE_NOOP("ctl", "Of \"add\": the first day on which the grids hold.")), u"DATE"_s});
    line.add({u"file"_s, sayOfVersions(QT_TRANSLATE_NOOP("ctl", "Of \"add\": the file with the grids, all of the town's.")), u"FILE"_s});
    addGridsOptions(line);
    if (const auto end = line.parse(arguments, 3, 3))
        return *end;
    const QString what = line.positional().value(1), pack = region::findPack(line.positional().constLast());
    if (what == "list"_L1)
        return listVersions(line, pack);
    if (what == "add"_L1)
        return addVersion(line, pack);
    printError(sayOfVersions(QT_TRANSLATE_NOOP("ctl", "\"%1\" is not known here; write list or add.")).arg(what));
    return kUsage;
}

} // namespace ctl
