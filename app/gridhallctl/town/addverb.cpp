// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/addverb.h"

#include "base/text/listed.h"
#include "commandline.h"
#include "terminal.h"
#include "town/baseverb.h"
#include "town/things/addthings.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

namespace {

QString sayOfAdding(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

struct ColumnOption {
    const char *name;
    town::ThingField field;
    const char *help;
};
constexpr std::array kColumnOptions{
    ColumnOption{"code", town::ThingField::Code, QT_TRANSLATE_NOOP("ctl", "The column with their codes.")},
    ColumnOption{"kind", town::ThingField::Kind, QT_TRANSLATE_NOOP("ctl", "The column with their kinds.")},
    ColumnOption{"name", town::ThingField::Name, QT_TRANSLATE_NOOP("ctl", "The column with what they are called.")},
    ColumnOption{"place", town::ThingField::Place, QT_TRANSLATE_NOOP("ctl", "The column with their places in words.")},
    ColumnOption{"latitude", town::ThingField::Latitude, QT_TRANSLATE_NOOP("ctl", "The column with their latitudes, or metres northward.")},
    ColumnOption{"longitude", town::ThingField::Longitude, QT_TRANSLATE_NOOP("ctl", "The column with their longitudes, or metres eastward.")},
    ColumnOption{"point", town::ThingField::Point, QT_TRANSLATE_NOOP("ctl", "The column with both coordinates.")},
    ColumnOption{"grid", town::ThingField::Grid, QT_TRANSLATE_NOOP("ctl", "The column with their grids.")},
    ColumnOption{"count", town::ThingField::Count, QT_TRANSLATE_NOOP("ctl", "The column that says how many sensors a row stands for.")},
    ColumnOption{"vulnerable", town::ThingField::Vulnerable,
                 QT_TRANSLATE_NOOP("ctl", "The column that says whether somebody vulnerable lives there.")},
};

constexpr int kMostMadeTold = 20; ///< lines on a terminal

QJsonValue pointJson(std::optional<QPointF> point) { return point ? QJsonValue(QJsonArray{point->x(), point->y()}) : QJsonValue(); }
QJsonValue pointJson(std::optional<base::GeoPoint> at) { return at ? QJsonValue(QJsonArray{at->longitude, at->latitude}) : QJsonValue(); }

QJsonObject addedJson(const town::AddedThings &added, const town::ThingTable &table, const QString &pack, const QString &system)
{
    QJsonArray rows, remarks;
    for (const town::AddedThing &thing : added.rows)
        rows.append(QJsonObject{{u"row"_s, thing.row},
                                {u"code"_s, thing.code},
                                {u"given"_s, thing.given},
                                {u"kind"_s, thing.kind},
                                {u"name"_s, thing.name},
                                {u"grid"_s, thing.grid},
                                {u"count"_s, thing.count},
                                {u"made"_s, thing.made},
                                {u"at"_s, pointJson(thing.at)}});
    for (const town::Remark &remark : added.remarks)
        remarks.append(QJsonObject{{u"kind"_s, town::word(remark.kind)},
                                   {u"row"_s, remark.row},
                                   {u"grid"_s, remark.grid},
                                   {u"what"_s, remark.what},
                                   {u"at"_s, pointJson(remark.at)},
                                   {u"original"_s, pointJson(remark.original)}});
    return {{u"pack"_s, pack},
            {u"system"_s, system},
            {u"read"_s, qint64(added.rows.size()) + added.count(town::Remark::Kind::Refused)},
            {u"added"_s, qint64(added.rows.size())},
            {u"refused"_s, added.count(town::Remark::Kind::Refused)},
            {u"made"_s, added.made()},
            {u"unused_columns"_s, QJsonArray::fromStringList(table.unused)},
            {u"rows"_s, rows},
            {u"remarks"_s, remarks}};
}

void printAdded(const town::AddedThings &added, const town::ThingTable &table)
{
    int made = 0;
    for (const town::Remark &remark : added.remarks) {
        if (remark.kind == town::Remark::Kind::Made && ++made > kMostMadeTold)
            continue;
        const QString what =
            remark.row > 0 ? sayOfAdding(QT_TRANSLATE_NOOP("ctl", "row %1: %2")).arg(QString::number(remark.row), remark.what) : remark.what;
        printLine(remark.kind == town::Remark::Kind::Refused ? sayOfAdding(QT_TRANSLATE_NOOP("ctl", "refused: %1")).arg(what) : what);
    }
    if (made > kMostMadeTold)
        printLine(sayOfAdding(QT_TRANSLATE_NOOP("ctl", "%1 more were made; --json names all of them.")).arg(made - kMostMadeTold));
    if (!table.unused.isEmpty())
        printLine(QCoreApplication::translate("ctl", "Columns that a pack has no place for: %1.").arg(base::listed(table.unused)));
    printLine(sayOfAdding(QT_TRANSLATE_NOOP("ctl", "%1 added, %2 refused; for %3 a code or a name was made."))
                  .arg(added.rows.size())
                  .arg(added.count(town::Remark::Kind::Refused))
                  .arg(added.made()));
}

void addOptions(CommandLine &line)
{
    line.wantRegion();
    for (const ColumnOption &option : kColumnOptions)
        line.add({QString::fromLatin1(option.name), sayOfAdding(option.help), u"COLUMN"_s});
    line.add({u"every-kind"_s, sayOfAdding(QT_TRANSLATE_NOOP("ctl", "The kind of rows that say none.")), u"KIND"_s});
    line.add({u"item"_s, sayOfAdding(QT_TRANSLATE_NOOP("ctl", "The item that alarms of new kinds of sensors become.")), u"CODE"_s});
    line.add({u"sheet"_s, sayOfAdding(QT_TRANSLATE_NOOP("ctl", "Which sheet of a workbook; without it the first that has the columns.")), u"NAME"_s});
    line.add({u"encoding"_s, sayOfAdding(QT_TRANSLATE_NOOP("ctl", "Of a text file; without it, it is found out.")), u"NAME"_s});
    line.add({QStringList{u"system"_s, u"zone"_s},
              sayOfAdding(QT_TRANSLATE_NOOP("ctl", "The system of its coordinates: WGS84, GCJ02, BD09, shanghai or EPSG:NUMBER; without it WGS84.")),
              u"NAME"_s});
}

base::Result<town::Projection> systemOf(const CommandLine &line)
{
    const QString system = line.value(u"system"_s);
    return town::Projection::of(system.isEmpty() ? u"WGS84"_s : system);
}

} // namespace

int addTownThings(const QStringList &arguments)
{
    if (arguments.value(1) == "base"_L1)
        return addTownBase(arguments);
    CommandLine line(
        u"town add elements|sensors FILE --region DIR [--system NAME] [--code COLUMN] … [--json]"_s,
        sayOfAdding(QT_TRANSLATE_NOOP("ctl", "Puts elements or sensors out of a CSV or XLSX file into a region pack. Columns are known by "
                                             "their headings or named; each grid is found from the point, and codes are made where they "
                                             "are missing. Rows that cannot be taken are told with the reason; the others go in.")));
    addOptions(line);
    if (const auto end = line.parse(arguments, 3, 3))
        return *end;
    const QString what = line.positional().value(1);
    if (what != "elements"_L1 && what != "sensors"_L1) {
        printError(sayOfAdding(QT_TRANSLATE_NOOP("ctl", "\"%1\" cannot be added; write elements, sensors or base.")).arg(what));
        return kUsage;
    }
    const auto projection = systemOf(line);
    if (!projection)
        return fail(projection.error());
    town::ThingFile file{line.positional().constLast(), {}, line.value(u"sheet"_s), line.value(u"encoding"_s)};
    for (const ColumnOption &option : kColumnOptions)
        file.columns[option.field] = line.value(QString::fromLatin1(option.name));
    const auto table = town::readThings(file);
    if (!table)
        return fail(table.error());
    const QString pack = line.packDirectory();
    const auto added = town::addThings(pack, what == "elements"_L1 ? town::ThingsOf::Elements : town::ThingsOf::Sensors, *table, *projection,
                                       {line.value(u"every-kind"_s), line.value(u"item"_s)});
    if (!added)
        return fail(added.error());
    if (line.json())
        printJson(addedJson(*added, *table, pack, projection->name()));
    else
        printAdded(*added, *table);
    return added->count(town::Remark::Kind::Refused) == 0 ? kOk : kFinding;
}

} // namespace ctl
