// SPDX-License-Identifier: GPL-3.0-or-later
// The CSV tables: departments, units, sources, items, elements and samples.
#include "region/pack/csvtable.h"

#include <QCoreApplication>

namespace region {

using namespace Qt::StringLiterals;

namespace {

const Column kCode{u"code"_s};
const Column kName{u"name"_s};
const Column kSample{u"sample"_s, Need::Optional};

/// Any row marked sample makes the whole region one.
bool readSampleMark(Draft &draft, const CsvRow &row)
{
    const bool sample = row.flag(u"sample"_s);
    draft.region.sample |= sample;
    return sample;
}

// The class itself says it: lists come from the town's own tables, which have no column of ours.
bool isSuggestionClass(const QString &major)
{
    static const QStringList kClasses{u"人民建议"_s, u"建议征集"_s, u"suggestions"_s, u"citizens' suggestions"_s};
    return kClasses.contains(major.simplified().toCaseFolded());
}

void readItem(Draft &draft, const CsvRow &row)
{
    domain::Item item;
    item.code = newCode(row, draft.items);
    item.name = row.required(u"name"_s);
    item.kind = row.word(u"kind"_s, {u"component"_s, u"event"_s});
    item.majorName = row.required(u"major"_s);
    item.minorName = row.required(u"minor"_s);
    item.life = isSuggestionClass(item.majorName) ? domain::CaseLife::Suggestion : domain::CaseLife::Case;
    item.condition = row.text(u"condition"_s);
    item.base = domain::severityOf(row.integer(u"level"_s, 1, 5)).value_or(domain::Severity::Green);
    item.difficulty =
        domain::difficultyOf(row.word(u"difficulty"_s, {u"simple"_s, u"general"_s, u"difficult"_s})).value_or(domain::Difficulty::General);
    item.department = row.text(u"department"_s);
    row.refer(u"department"_s, item.department, draft.departments, kDepartmentsFile);
    item.limitClass = row.text(u"limitClass"_s);
    draft.limitClassPlaces.insert(item.code, row.place(u"limitClass"_s));
    item.limitText = row.text(u"limitText"_s);
    draft.limitTextPlaces.insert(item.code, row.place(u"limitText"_s));
    item.needsAfterPhoto = row.flag(u"afterPhoto"_s);
    item.police = row.flag(u"police"_s);
    item.sample = readSampleMark(draft, row);
    if (row.has(u"unitKind"_s) && !row.text(u"unitKind"_s).isEmpty())
        item.unitKind = row.word(u"unitKind"_s, unitKinds());
    if (row.has(u"sameWithin"_s) && !row.text(u"sameWithin"_s).isEmpty())
        item.sameWithin = base::Metres{row.number(u"sameWithin"_s, 1, 2000).value_or(item.sameWithin.value)};
    draft.region.rulebook.items.insert(item.code, item);
}

/// By a unit's code: the code it says it is under, and where it says so.
using Parents = QMap<QString, std::pair<QString, QString>>;

void readUnit(Draft &draft, const CsvRow &row, Parents &parents)
{
    Unit unit;
    unit.code = newCode(row, draft.units);
    unit.name = row.required(u"name"_s);
    unit.kind = row.word(u"kind"_s, unitKinds());
    unit.parent = row.text(u"parent"_s);
    if (!unit.parent.isEmpty())
        parents.insert(unit.code, {unit.parent, row.place(u"parent"_s)});
    unit.department = row.text(u"department"_s);
    row.refer(u"department"_s, unit.department, draft.departments, kDepartmentsFile);
    unit.grids = row.text(u"grids"_s).split(u' ', Qt::SkipEmptyParts);
    for (const QString &grid : std::as_const(unit.grids))
        row.refer(u"grids"_s, grid, draft.grids, u"grids.geojson"_s);
    unit.village = row.text(u"village"_s);
    row.refer(u"village"_s, unit.village, draft.divisions, kDivisionsFile);
    unit.people = row.integer(u"people"_s, 0, 100'000);
    if (row.has(u"vehicles"_s))
        unit.vehicles = row.integer(u"vehicles"_s, 0, 1000);
    unit.patrolsPerShift = row.integer(u"patrolsPerShift"_s, 0, 1000);
    if (row.has(u"patrolsPerDay"_s))
        unit.patrolsPerDay = row.integer(u"patrolsPerDay"_s, 0, 1000);
    readSampleMark(draft, row);
    draft.region.rulebook.units.push_back({unit.code, unit.kind, unit.grids});
    draft.region.units.push_back(std::move(unit));
}

/// Every parent is there, and going up from any unit comes to an end: the command tree is a tree.
void checkTree(Draft &draft, const Parents &parents)
{
    for (auto it = parents.begin(); it != parents.end(); ++it) {
        const auto &[parent, place] = it.value();
        if (draft.units.lacks(parent)) {
            draft.problems.add(
                kUnitsFile, place,
                QCoreApplication::translate("region", "\"%1\" is not in %2; correct the code or add it there.").arg(parent, kUnitsFile));
            continue;
        }
        QString above = parent;
        for (qsizetype steps = 0; steps < parents.size() && above != it.key() && parents.contains(above); ++steps)
            above = parents.value(above).first;
        if (above == it.key())
            draft.problems.add(
                kUnitsFile, place,
                QCoreApplication::translate("region", "The unit \"%1\" stands under itself; the command tree needs a top.").arg(above));
    }
}

/// An element stands where it says, and says the grid that it stands in: in one of the pack's versions of its grids.
void checkStanding(const Draft &draft, const CsvRow &row, const Element &element)
{
    if (!draft.gridsAreSound)
        return;
    const Grid *found = draft.region.gridAt(element.point);
    bool isRight = found != nullptr && found->code == element.grid;
    for (size_t i = 0; i < draft.laterGrounds.size(); ++i) {
        const Grid *later = draft.laterGrounds[i].gridAt(element.point);
        isRight = isRight || (later != nullptr && later->code == element.grid);
        found = found == nullptr ? later : found;
        if (found != nullptr && later == nullptr)
            row.note({}, QCoreApplication::translate("region", "From %2 on the element \"%1\" stands outside all grids.")
                             .arg(element.code, draft.laterGrids[i].from.toString(Qt::ISODate)));
    }
    if (found == nullptr) {
        row.complain({}, QCoreApplication::translate("region", "The element \"%1\" stands outside all grids; correct its place.").arg(element.code));
    } else if (!isRight && !draft.grids.lacks(element.grid)) {
        row.complain(u"grid"_s,
                     QCoreApplication::translate("region", "The element \"%1\" says grid \"%2\" but stands in \"%3\"; correct one of them.")
                         .arg(element.code, element.grid, found->code));
    }
}

void readElement(Draft &draft, const CsvRow &row, KnownCodes &elements)
{
    Element element;
    element.code = newCode(row, elements);
    element.kind = row.word(u"kind"_s, {u"shop"_s, u"community"_s, u"river"_s, u"site"_s, u"factory"_s, u"care"_s});
    element.name = row.required(u"name"_s);
    element.grid = row.required(u"grid"_s);
    row.refer(u"grid"_s, element.grid, draft.grids, u"grids.geojson"_s);
    element.sample = readSampleMark(draft, row);
    element.vulnerable = row.flag(u"vulnerable"_s);
    const auto latitude = row.number(u"latitude"_s, -90, 90);
    const auto longitude = row.number(u"longitude"_s, -180, 180);
    if (latitude && longitude) {
        element.point = {*latitude, *longitude};
        checkStanding(draft, row, element);
    }
    draft.region.elements.push_back(std::move(element));
}

void readSampleReport(Draft &draft, const CsvRow &row)
{
    SampleReport sample;
    sample.item = row.required(u"item"_s);
    row.refer(u"item"_s, sample.item, draft.items, kItemsFile);
    sample.title = row.required(u"title"_s);
    sample.place = row.text(u"place"_s);
    sample.grid = row.required(u"grid"_s);
    row.refer(u"grid"_s, sample.grid, draft.grids, u"grids.geojson"_s);
    sample.source = row.required(u"source"_s);
    row.refer(u"source"_s, sample.source, draft.sources, kSourcesFile);
    draft.region.samples.push_back(std::move(sample));
}

} // namespace

const QStringList &unitKinds()
{
    static const QStringList kKinds{u"platform"_s,        u"joint-station"_s, u"business-station"_s, u"village-station"_s, u"mobile-team"_s,
                                    u"department-team"_s, u"video"_s};
    return kKinds;
}

void readDivisions(Draft &draft)
{
    const auto dateIn = [](const CsvRow &row, const QString &column) -> std::optional<QDate> {
        const QString text = row.text(column);
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (!text.isEmpty() && !date.isValid())
            row.complain(column, QCoreApplication::translate("region", "\"%1\" is not a date; write it like 2026-10-01.").arg(text));
        return date.isValid() ? std::optional(date) : std::nullopt;
    };
    const auto visit = [&](const CsvRow &row) {
        domain::Division division;
        division.code = newCode(row, draft.divisions);
        division.name = row.required(u"name"_s);
        if (!row.required(u"asOf"_s).isEmpty())
            division.asOf = dateIn(row, u"asOf"_s).value_or(QDate());
        division.from = dateIn(row, u"from"_s);
        division.to = dateIn(row, u"to"_s);
        if (division.from && division.to && *division.to < *division.from)
            row.complain(u"to"_s, QCoreApplication::translate("region", "The code ends before it begins."));
        draft.plan.divisions.push_back(std::move(division));
    };
    // Without the file a code of a division is only a text.
    draft.divisions.isComplete =
        visitCsv(draft, kDivisionsFile, Need::Optional, {kCode, kName, {u"asOf"_s}, {u"from"_s, Need::Optional}, {u"to"_s, Need::Optional}}, visit);
}

void readDepartments(Draft &draft)
{
    const auto visit = [&draft](const CsvRow &row) {
        Department department;
        department.code = newCode(row, draft.departments);
        department.name = row.required(u"name"_s);
        department.shortName = row.text(u"shortName"_s);
        if (department.shortName.isEmpty())
            department.shortName = department.name;
        department.capacity = row.integer(u"capacity"_s, 1, 1'000'000);
        department.stationed = row.flag(u"stationed"_s);
        readSampleMark(draft, row);
        draft.region.departments.push_back(std::move(department));
    };
    draft.departments.isComplete =
        visitCsv(draft, kDepartmentsFile, Need::Required,
                 {kCode, kName, {u"shortName"_s, Need::Optional}, {u"capacity"_s}, {u"stationed"_s, Need::Optional}, kSample}, visit);
}

void readUnits(Draft &draft)
{
    Parents parents;
    draft.units.isComplete = visitCsv(draft, kUnitsFile, Need::Required,
                                      {kCode,
                                       kName,
                                       {u"kind"_s},
                                       {u"parent"_s, Need::Optional},
                                       {u"department"_s},
                                       {u"grids"_s},
                                       {u"village"_s, Need::Optional},
                                       {u"people"_s},
                                       {u"vehicles"_s, Need::Optional},
                                       {u"patrolsPerShift"_s},
                                       {u"patrolsPerDay"_s, Need::Optional},
                                       kSample},
                                      [&](const CsvRow &row) { readUnit(draft, row, parents); });
    checkTree(draft, parents);
}

void readSources(Draft &draft)
{
    const auto visit = [&draft](const CsvRow &row) {
        Source source;
        source.code = newCode(row, draft.sources);
        source.name = row.required(u"name"_s);
        source.shortName = row.text(u"shortName"_s);
        if (source.shortName.isEmpty())
            source.shortName = source.name;
        source.active = row.flag(u"active"_s);
        source.files = row.flag(u"files"_s);
        source.dispatches = row.flag(u"dispatches"_s);
        source.media = row.flag(u"media"_s);
        if (const QString choice = row.text(u"whenChanged"_s); !choice.isEmpty()) {
            const auto known = domain::whenChangedOf(choice);
            if (!known)
                row.complain(u"whenChanged"_s, QCoreApplication::translate("region", "\"%1\" is neither tell nor update.").arg(choice.left(40)));
            source.whenChanged = known.value_or(domain::WhenChanged::Tell);
        }
        source.sensor = row.text(u"sensor"_s).isEmpty() ? source.code == u"sensing"_s : row.flag(u"sensor"_s);
        source.idAttribute = row.text(u"idAttribute"_s);
        if (source.dispatches && !source.files)
            row.complain(u"dispatches"_s,
                         QCoreApplication::translate("region", "A source that does not file cannot dispatch; write no, or yes for files."));
        readSampleMark(draft, row);
        draft.region.sources.push_back(std::move(source));
    };
    draft.sources.isComplete = visitCsv(draft, kSourcesFile, Need::Required,
                                        {kCode,
                                         kName,
                                         {u"shortName"_s, Need::Optional},
                                         {u"active"_s},
                                         {u"files"_s},
                                         {u"dispatches"_s},
                                         {u"media"_s, Need::Optional},
                                         {u"whenChanged"_s, Need::Optional},
                                         {u"sensor"_s, Need::Optional},
                                         {u"idAttribute"_s, Need::Optional},
                                         kSample},
                                        visit);
}

void readItems(Draft &draft)
{
    draft.items.isComplete = visitCsv(draft, kItemsFile, Need::Required,
                                      {kCode,
                                       {u"kind"_s},
                                       {u"major"_s},
                                       {u"minor"_s},
                                       kName,
                                       {u"condition"_s},
                                       {u"level"_s},
                                       {u"difficulty"_s},
                                       {u"department"_s},
                                       {u"limitClass"_s},
                                       {u"afterPhoto"_s},
                                       {u"police"_s},
                                       {u"unitKind"_s, Need::Optional},
                                       {u"limitText"_s, Need::Optional},
                                       {u"sameWithin"_s, Need::Optional},
                                       kSample},
                                      [&draft](const CsvRow &row) { readItem(draft, row); });
}

void readElements(Draft &draft)
{
    KnownCodes elements;
    visitCsv(draft, u"elements.csv"_s, Need::Optional,
             {kCode, {u"kind"_s}, kName, {u"latitude"_s}, {u"longitude"_s}, {u"grid"_s}, {u"vulnerable"_s, Need::Optional}, kSample},
             [&](const CsvRow &row) { readElement(draft, row, elements); });
    draft.region.prepareElements();
}

void readSamples(Draft &draft)
{
    visitCsv(draft, u"samples.csv"_s, Need::Optional, {{u"item"_s}, {u"title"_s}, {u"place"_s}, {u"grid"_s}, {u"source"_s}},
             [&draft](const CsvRow &row) { readSampleReport(draft, row); });
}

} // namespace region
