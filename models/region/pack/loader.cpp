// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pack/loader.h"

#include "region/rules/draft.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace region {

using namespace Qt::StringLiterals;

namespace {

/// The files that decide() depends on, in fixed order; those that a pack may lack only when it has them.
QStringList ruleFilesOf(const QMap<QString, QByteArray> &contents)
{
    QStringList files{u"limits.json"_s, u"severity.json"_s, u"items.csv"_s, u"calendar.json"_s, u"shifts.json"_s, u"phases.json"_s};
    for (auto it = contents.begin(); it != contents.end(); ++it) {
        if (it.key().startsWith("calendar/"_L1))
            files.append(it.key());
    }
    // Who handles depends on the units only where the list of items names kinds of them.
    const QByteArray items = contents.value(u"items.csv"_s);
    if (items.left(items.indexOf('\n')).contains("unitKind"))
        files.append(u"units.csv"_s);
    for (const QString &name : {u"handling.json"_s, u"routing.json"_s, u"sensing.json"_s}) {
        if (contents.contains(name))
            files.append(name);
    }
    return files;
}

/// First 16 hex digits of the SHA-256 over those files, each with its name and length, and the time zone.
QString rulebookHash(const QMap<QString, QByteArray> &contents, const QTimeZone &zone)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QStringList files = ruleFilesOf(contents);
    for (const QString &name : files) {
        const QByteArray bytes = contents.value(name);
        hash.addData(name.toUtf8() + '\0' + QByteArray::number(bytes.size()) + '\0');
        hash.addData(bytes);
    }
    hash.addData(zone.id());
    return QString::fromLatin1(hash.result().toHex().left(16));
}

std::shared_ptr<const GridHistory> historyOf(const Draft &draft)
{
    if (draft.laterGrids.empty())
        return nullptr;
    auto history = std::make_shared<GridHistory>();
    history->versions.push_back({{}, kGridsFile, draft.region.grids});
    history->versions.insert(history->versions.end(), draft.laterGrids.begin(), draft.laterGrids.end());
    for (const Element &element : draft.region.elements)
        history->elementGrids.push_back(element.grid);
    return history;
}

/// An element may name the grid that it has by the newest of the pack's versions: in the first it lies where its point is.
void placeElements(Draft &draft)
{
    if (draft.laterGrids.empty() || !draft.gridsAreSound)
        return;
    for (Element &element : draft.region.elements) {
        if (const Grid *around = draft.region.gridAt(element.point))
            element.grid = around->code;
    }
}

/// What is left of a pack that was read whole: the rest of its files is of no use to anybody.
std::shared_ptr<RuleSources> sourcesOf(const Draft &draft)
{
    auto sources = std::make_shared<RuleSources>();
    const QStringList files = ruleFilesOf(draft.contents);
    for (const QString &name : files) {
        if (draft.contents.contains(name))
            sources->own.insert(name, draft.contents.value(name));
    }
    sources->limitClassPlaces = draft.limitClassPlaces;
    sources->sampleElsewhere = draft.region.sample;
    sources->words = draft.words;
    sources->grids = historyOf(draft);
    return sources;
}

} // namespace

Loaded finish(Draft draft, std::shared_ptr<RuleSources> sources)
{
    if (draft.problems.count() > 0)
        return {nullptr, draft.problems.take(), draft.problems.takeNotes()};
    Region &region = draft.region;
    region.rulebook.hash = rulebookHash(draft.contents, region.rulebook.calendar.zone);
    region.sample = sources->sampleElsewhere || std::ranges::any_of(region.rulebook.routes, &domain::RouteRule::sample);
    region.plan = std::make_shared<const domain::Plan>(std::move(draft.plan));
    region.ruleSources = std::move(sources);
    return {std::make_shared<const Region>(std::move(region)), {}, draft.problems.takeNotes()};
}

Loaded loadRegion(const QString &directory)
{
    Draft draft(directory);
    if (!QFileInfo(directory).isDir()) {
        draft.problems.add(directory, {}, QCoreApplication::translate("region", "There is no such folder; name the folder of a region pack."));
        return {nullptr, draft.problems.take()};
    }
    readRegionFile(draft);
    readDivisions(draft);
    readDepartments(draft);
    readGrids(draft);
    readMap(draft);
    readBaseMaps(draft);
    readUnits(draft);
    readSources(draft);
    readItems(draft);
    readItemList(draft);
    readLimits(draft);
    readSeverity(draft);
    readCalendar(draft);
    readShifts(draft);
    readPhases(draft);
    checkGrids(draft);
    readElements(draft);
    readKeyAreas(draft);
    readSamples(draft);
    readDuties(draft);
    readHandling(draft);
    readRouting(draft);
    readRanking(draft);
    readSensing(draft);
    readWatchPoints(draft);
    readContingencies(draft);
    readTaskMap(draft);
    readWords(draft);
    checkStrayFiles(draft);
    auto sources = sourcesOf(draft);
    placeElements(draft);
    return finish(std::move(draft), std::move(sources));
}

base::Result<RegionPtr> openRegion(const QString &directory)
{
    Loaded loaded = loadRegion(directory);
    if (loaded.region)
        return loaded.region;
    QStringList lines;
    for (const Problem &problem : loaded.problems)
        lines.append(problem.file + (problem.place.isEmpty() ? QString() : u" "_s + problem.place) + u": "_s + problem.sentence);
    const int count = static_cast<int>(loaded.problems.size());
    return base::fail(base::ErrorCode::Malformed,
                      QCoreApplication::translate("region", "The region pack has %n problem(s) and was not loaded; the first: %1", nullptr, count)
                          .arg(lines.first()),
                      lines.join(u'\n'), directory);
}

} // namespace region
