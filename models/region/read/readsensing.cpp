// SPDX-License-Identifier: GPL-3.0-or-later
// sensing.json, sensors.csv, sensors.names.txt and taskmap.csv: what watches, and the points of the task map.
#include "base/text/outsidetext.h"
#include "domain/centre/taskmonth.h"
#include "domain/things/sensorindex.h"
#include "region/pack/csvtable.h"
#include "region/pack/jsonreader.h"

#include <QCoreApplication>

namespace region {

using namespace Qt::StringLiterals;

namespace {

const QString kSensingFile = u"sensing.json"_s;
constexpr qsizetype kLongestName = 200;
constexpr int kLongestPeriod = 86'400; ///< seconds: what speaks more seldom than daily cannot be called silent within a day

void readKinds(Draft &draft, JsonReader &reader, KnownCodes &kinds)
{
    static const QStringList kLevels{u"red"_s, u"orange"_s, u"yellow"_s, u"blue"_s, u"green"_s};
    for (JsonReader &each : reader.objects(u"kinds"_s, Need::Optional)) {
        domain::SensorKind kind;
        kind.code = each.newCode(kinds.codes);
        kind.name = each.text(u"name"_s);
        kind.item = each.known(u"item"_s, draft.items, kItemsFile);
        kind.level = domain::severityOf(each.word(u"level"_s, kLevels, Need::Optional));
        kind.vulnerableItem = each.known(u"vulnerableItem"_s, draft.items, kItemsFile, Need::Optional);
        kind.period = std::chrono::seconds(each.integer(u"periodSeconds"_s, 1, kLongestPeriod, Need::Optional).value_or(0));
        kind.sample = readSampleMark(draft, each);
        each.finish();
        draft.plan.sensing.kinds.push_back(std::move(kind));
    }
}

void readScenes(Draft &draft, JsonReader &reader)
{
    QSet<QString> codes;
    for (JsonReader &each : reader.objects(u"scenes"_s, Need::Optional)) {
        domain::Scene scene;
        scene.code = each.newCode(codes);
        scene.name = each.text(u"name"_s);
        scene.item = each.known(u"item"_s, draft.items, kItemsFile);
        scene.sample = readSampleMark(draft, each);
        each.finish();
        draft.plan.sensing.scenes.push_back(std::move(scene));
    }
}

/// Numbers go on within a kind and grid, so that no two sensors can have one code.
void readSensors(Draft &draft, const KnownCodes &kinds)
{
    QHash<QString, int> counted;
    visitCsv(draft, u"sensors.csv"_s, Need::Optional,
             {{u"kind"_s}, {u"grid"_s}, {u"place"_s}, {u"count"_s}, {u"vulnerable"_s, Need::Optional}, {u"sample"_s, Need::Optional}},
             [&](const CsvRow &row) {
                 domain::SensorGroup group;
                 group.kind = row.required(u"kind"_s);
                 row.refer(u"kind"_s, group.kind, kinds, kSensingFile);
                 group.grid = row.required(u"grid"_s);
                 row.refer(u"grid"_s, group.grid, draft.grids, kGridsFile);
                 group.place = row.text(u"place"_s);
                 group.count = row.integer(u"count"_s, 1, 100'000);
                 group.vulnerable = row.flag(u"vulnerable"_s);
                 group.sample = row.flag(u"sample"_s);
                 draft.region.sample |= group.sample;
                 int &before = counted[group.kind + u'-' + group.grid];
                 group.first = before + 1;
                 before += group.count;
                 draft.plan.sensing.groups.push_back(std::move(group));
             });
}

/// What devices call themselves. A row that speaks of no sensor here, or a name that stands there twice, is told and passed over: the pack was
/// changed by hand since the file was written, and its alarms are worth more than a file without fault.
void readNames(Draft &draft)
{
    const QString file = u"sensors.names.txt"_s;
    const auto bytes = readFile(draft, file, Need::Optional);
    if (!bytes)
        return;
    const domain::SensorIndex sensors(draft.plan.sensing);
    QHash<QString, QString> &called = draft.plan.sensing.called;
    int number = 0;
    for (const QString &line : QString::fromUtf8(*bytes).split(u'\n')) {
        ++number;
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || line.trimmed().isEmpty())
            continue;
        const QString code = cells.value(0).trimmed(), name = base::oneLine(cells.value(1)).trimmed().left(kLongestName);
        const QString place = QCoreApplication::translate("region", "line %1").arg(number);
        if (!sensors.groupOf(code))
            draft.problems.note(
                file, place, QCoreApplication::translate("region", "\"%1\" is no sensor of sensors.csv; the row is passed over.").arg(code.left(40)));
        else if (!name.isEmpty() && called.contains(name) && called.value(name) != code)
            draft.problems.note(file, place,
                                QCoreApplication::translate("region", "\"%1\" is the name of another sensor already; the first one has it.")
                                    .arg(base::isolated(name)));
        else if (!name.isEmpty() && !sensors.groupOf(name)) // a code is nobody else's name
            called.insert(name, code);
    }
}

void readTaskPoint(Draft &draft, const CsvRow &row, KnownCodes &known)
{
    domain::TaskPoint point;
    point.code = newCode(row, known);
    point.kind = row.word(u"kind"_s, {u"bin"_s, u"site"_s, u"business"_s, u"volunteer"_s});
    point.name = row.required(u"name"_s);
    point.grid = row.required(u"grid"_s);
    row.refer(u"grid"_s, point.grid, draft.grids, kGridsFile);
    point.month = row.required(u"month"_s);
    if (!point.month.isEmpty() && !domain::isTaskMonth(point.month))
        row.complain(u"month"_s,
                     QCoreApplication::translate("region", "\"%1\" is not a month; write it like 2026-11, or 11 for every year's.").arg(point.month));
    point.department = row.required(u"department"_s);
    row.refer(u"department"_s, point.department, draft.departments, kDepartmentsFile);
    point.post = row.required(u"post"_s);
    point.sample = row.flag(u"sample"_s);
    draft.region.sample |= point.sample;
    draft.plan.taskMap.push_back(std::move(point));
}

} // namespace

void readSensing(Draft &draft)
{
    KnownCodes kinds;
    kinds.isComplete = !draft.folder.exists(kSensingFile);
    if (auto reader = JsonReader::open(draft, kSensingFile, Need::Optional)) {
        kinds.isComplete = true;
        readKinds(draft, *reader, kinds);
        readScenes(draft, *reader);
        draft.plan.sensing.refreshSeconds = reader->integer(u"refreshSeconds"_s, 1, 3600, Need::Optional).value_or(0);
        reader->finish();
    }
    readSensors(draft, kinds);
    readNames(draft);
}

void readTaskMap(Draft &draft)
{
    KnownCodes known;
    visitCsv(draft, u"taskmap.csv"_s, Need::Optional,
             {{u"code"_s}, {u"kind"_s}, {u"name"_s}, {u"grid"_s}, {u"month"_s}, {u"department"_s}, {u"post"_s}, {u"sample"_s, Need::Optional}},
             [&](const CsvRow &row) { readTaskPoint(draft, row, known); });
}

} // namespace region
