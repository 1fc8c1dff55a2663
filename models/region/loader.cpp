// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/loader.h"

#include "region/draft.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

namespace region {

using namespace Qt::StringLiterals;

namespace {

/// First 16 hex digits of the SHA-256 over the rule files in fixed order, each with its name and length, and the time zone: the
/// files that decide() depends on.
QString rulebookHash(const Draft &draft)
{
    QStringList files{u"limits.json"_s, u"severity.json"_s, u"items.csv"_s, u"calendar.json"_s, u"shifts.json"_s, u"phases.json"_s};
    for (auto it = draft.contents.begin(); it != draft.contents.end(); ++it) {
        if (it.key().startsWith("calendar/"_L1))
            files.append(it.key());
    }
    for (const QString &name : {u"handling.json"_s, u"routing.json"_s, u"sensing.json"_s}) {
        if (draft.contents.contains(name))
            files.append(name);
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : files) {
        const QByteArray bytes = draft.contents.value(name);
        hash.addData(name.toUtf8() + '\0' + QByteArray::number(bytes.size()) + '\0');
        hash.addData(bytes);
    }
    hash.addData(draft.region.rulebook.calendar.zone.id());
    return QString::fromLatin1(hash.result().toHex().left(16));
}

} // namespace

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
    readSensing(draft);
    readContingencies(draft);
    readTaskMap(draft);
    checkStrayFiles(draft);
    if (draft.problems.count() > 0)
        return {nullptr, draft.problems.take()};
    draft.region.rulebook.hash = rulebookHash(draft);
    draft.region.plan = std::make_shared<const domain::Plan>(std::move(draft.plan));
    return {std::make_shared<const Region>(std::move(draft.region)), {}};
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
