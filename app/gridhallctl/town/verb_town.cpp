// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/clock.h"
#include "commandline.h"
#include "live/text/pinyin.h"
#include "terminal.h"
#include "town/addverb.h"
#include "town/checkverb.h"
#include "town/gridsinput.h"
#include "town/gridsverb.h"
#include "town/layerfile.h"
#include "town/madegrids.h"
#include "town/things/addplanned.h"
#include "town/townpack.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace ctl {

int runTown(const QStringList &arguments);

namespace {

QString sayOfTown(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

QJsonObject tableJson(const town::ThingsCheck &things)
{
    QJsonArray refused;
    for (const town::Remark &remark : things.remarks) {
        if (remark.kind == town::Remark::Kind::Refused)
            refused.append(toldRemark(remark));
    }
    return {{u"of"_s, things.of == town::ThingsOf::Sensors ? u"sensors"_s : u"elements"_s},
            {u"file"_s, things.file},
            {u"read"_s, things.rows},
            {u"added"_s, qint64(things.things.size())},
            {u"made"_s, things.made},
            {u"refused"_s, refused}};
}

QJsonObject madeJson(const GridsInput &input, const town::TownGrids &grids, const std::vector<town::ThingsCheck> &things, const QString &folder)
{
    QJsonArray tables;
    for (const town::ThingsCheck &each : things)
        tables.append(tableJson(each));
    QJsonObject made = gridsJson(input, grids);
    made.insert(u"pack"_s, folder);
    made.insert(u"tables"_s, tables);
    return made;
}

void printMade(const town::TownGrids &grids, const std::vector<town::ThingsCheck> &things, const QString &folder)
{
    printRemarks(grids.remarks);
    printOpenPlaces(grids.places);
    for (const town::ThingsCheck &each : things)
        printTable(each, true);
    printLine(QCoreApplication::translate("ctl", "%n grid(s) are in the pack %1.", nullptr, int(grids.grids.size())).arg(folder));
}

base::Result<town::TownName> nameOf(const CommandLine &line)
{
    static const QRegularExpression kCode(u"^[A-Z0-9]{2,8}$"_s);
    town::TownName name{line.value(u"name"_s).simplified(), line.value(u"town-code"_s)};
    if (name.code.isEmpty()) // 徐泾镇: XJ
        name.code = live::Pinyin().initials(name.name).left(2).toUpper();
    if (!kCode.match(name.code).hasMatch())
        return base::fail(
            base::ErrorCode::Refused,
            sayOfTown(QT_TRANSLATE_NOOP("ctl", "The town has no code of two to eight capital letters and digits; name one: --town-code XJ.")));
    if (const QString zone = line.value(u"zone"_s); isTimeZone(zone))
        name.zone = zone;
    name.asOf = base::toUtc(base::SystemClock().now()).toTimeZone(QTimeZone(name.zone.toUtf8())).date();
    return name;
}

int makeNew(const CommandLine &line)
{
    const QString folder = line.positional().value(1);
    for (const QString &needed : {u"name"_s, u"grids"_s}) {
        if (line.value(needed).trimmed().isEmpty()) {
            printError(sayOfTown(QT_TRANSLATE_NOOP("ctl", "--%1 is missing; write: gridhallctl town new DIR --name NAME --grids FILE.")).arg(needed));
            return kUsage;
        }
    }
    if (const auto free = town::checkFree(folder); !free)
        return fail(free.error());
    const auto input = openGrids(line, line.value(u"grids"_s));
    if (!input)
        return fail(input.error());
    auto grids = gridsOf(line, *input);
    if (!grids)
        return fail(grids.error());
    const auto name = nameOf(line);
    if (!name)
        return fail(name.error());
    if (auto far = town::farFromZone(*name, *grids))
        grids->remarks.insert(grids->remarks.begin(), std::move(*far));
    std::vector<town::ThingsCheck> things;
    const auto written = town::writePack(folder, town::packOf(*name, *grids), [&](const QString &pack) -> base::Outcome {
        things = town::addPlanned(pack, input->plan);
        const QString trouble = town::troubleOf(things);
        return trouble.isEmpty() ? base::Outcome() : base::fail(base::ErrorCode::Refused, trouble);
    });
    if (!written)
        return fail(written.error());
    if (line.json())
        printJson(madeJson(*input, *grids, things, folder));
    else
        printMade(*grids, things, folder);
    return kOk;
}

/// What readElsewhere() starts: the stranger's file is opened in this process alone.
int readFile(const CommandLine &line)
{
    const auto layer = town::readLayer({line.positional().value(1), line.value(u"layer"_s), line.value(u"encoding"_s), line.has(u"lines"_s)});
    if (!layer) {
        std::fputs(layer.error().sentence.toUtf8().constData(), stderr); // the sentence alone: whoever asked says of which file
        return kFinding;
    }
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return kFailed;
    out.write(town::toLines(*layer));
    return kOk;
}

} // namespace

int runTown(const QStringList &arguments)
{
    if (arguments.value(0) == "add"_L1)
        return addTownThings(arguments);
    if (arguments.value(0) == "grids"_L1)
        return townGridVersions(arguments);
    CommandLine line(
        u"town new DIR --name NAME --grids FILE [--code COLUMN] [--label COLUMN] [--zone ZONE] [--json]"_s,
        sayOfTown(QT_TRANSLATE_NOOP("ctl", "Makes a town's pack out of its grids: Shapefile (GBK, too), GeoPackage, GeoJSON or KML. Says "
                                           "what was cleaned, refused and made, and where.")));
    line.add({u"name"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "What the town is called.")), u"NAME"_s});
    line.add({u"grids"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "The file with its grids.")), u"FILE"_s});
    addGridsOptions(line);
    line.add({u"lines"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "Of \"read\": lines and points as well as grounds."))});
    line.add({u"town-code"_s, sayOfTown(QT_TRANSLATE_NOOP("ctl", "Letters before its case numbers.")), u"CODE"_s});
    if (const auto end = line.parse(arguments, 2, 2))
        return *end;
    const QString what = line.positional().constFirst();
    if (what == "new"_L1)
        return makeNew(line);
    if (what == "check"_L1)
        return checkTownFile(line);
    if (what == "read"_L1)
        return readFile(line);
    printError(sayOfTown(QT_TRANSLATE_NOOP("ctl", "\"%1\" is not known here; write: gridhallctl town new DIR --name NAME --grids FILE.")).arg(what));
    return kUsage;
}

} // namespace ctl
