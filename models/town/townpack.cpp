// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/townpack.h"

#include "base/text/csvline.h"
#include "base/try.h"
#include "region/rules/draft.h"
#include "town/gridversion.h"
#include "town/ground/groundfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTemporaryDir>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace town {

using namespace Qt::StringLiterals;

namespace {

/// The committees' codes by what the file calls them.
using Committees = QMap<QString, QString>;

Committees committeesOf(const std::vector<region::Grid> &grids)
{
    Committees committees;
    for (const region::Grid &grid : grids) {
        if (!grid.village.isEmpty())
            committees.insert(grid.village, grid.village);
    }
    if (std::ranges::all_of(committees, &region::isCode))
        return committees;
    int number = 0;
    for (QString &code : committees)
        code = u"V%1"_s.arg(++number, 2, 10, QLatin1Char('0'));
    return committees;
}

QByteArray divisionsFile(const Committees &committees, QDate asOf)
{
    QByteArray text = "code,name,asOf\n";
    for (const auto &[name, code] : committees.asKeyValueRange())
        text += base::csvLine({code, name, asOf.toString(Qt::ISODate)}).toUtf8() + '\n';
    return text;
}

QByteArray gridsIn(std::vector<region::Grid> grids, const Committees &committees)
{
    for (region::Grid &grid : grids)
        grid.village = committees.value(grid.village);
    return gridsFile(grids);
}

QByteArray regionFile(const TownName &name)
{
    const QJsonObject callers{{u"retentionDays"_s, 365}, {u"why"_s, u"起步设置，由本地决定"_s}};
    return QJsonDocument(QJsonObject{{u"code"_s, name.code},
                                     {u"name"_s, name.name},
                                     {u"centre"_s, name.name + u"城市运行管理中心"_s},
                                     {u"language"_s, u"zh_CN"_s},
                                     {u"timeZone"_s, name.zone},
                                     {u"onTimeTarget"_s, 0.95},
                                     {u"callers"_s, callers},
                                     {u"sample"_s, true}})
        .toJson();
}

} // namespace

region::PackFiles packOf(const TownName &name, const TownGrids &grids)
{
    region::PackFiles files;
    for (const QString &start : QDir(u":/town"_s).entryList(QDir::Files, QDir::Name)) {
        QFile file(u":/town/"_s + start);
        if (file.open(QIODevice::ReadOnly))
            files.emplace_back(start, file.readAll());
    }
    Committees committees = committeesOf(grids.grids);
    const bool hasNames = std::ranges::any_of(committees.asKeyValueRange(), [](const auto &each) { return each.first != each.second; });
    if (hasNames && name.asOf.isValid())
        files.emplace_back(u"divisions.csv"_s, divisionsFile(committees, name.asOf));
    else if (hasNames)
        committees.clear();
    files.emplace_back(u"grids.geojson"_s, gridsIn(grids.grids, committees));
    files.emplace_back(u"map.geojson"_s, featureCollection({groundFeature({{u"kind"_s, u"outline"_s}, {u"name"_s, name.name}}, grids.outline, {})}));
    files.emplace_back(u"region.json"_s, regionFile(name));
    return files;
}

std::optional<Remark> farFromZone(const TownName &name, const TownGrids &grids)
{
    constexpr double kSurelyElsewhere = 60; // degrees: four hours
    const QTimeZone zone(name.zone.toUtf8());
    const QPointF middle = grids.outline.boundingRect().center();
    if (!zone.isValid() || grids.outline.isEmpty())
        return std::nullopt;
    const double noon = zone.standardTimeOffset(QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC)) / 240.0; // degrees; a day has 86,400 seconds
    if (std::abs(std::remainder(middle.x() - noon, 360)) <= kSurelyElsewhere)
        return std::nullopt;
    Remark far{Remark::Kind::Noted,
               0,
               {},
               QCoreApplication::translate("town",
                                           "The town lies at longitude %1, latitude %2, far from its time zone %3. Look whether the coordinate "
                                           "system is right.")
                   .arg(QString::number(middle.x(), 'f', 2), QString::number(middle.y(), 'f', 2), name.zone)};
    far.at = base::GeoPoint{middle.y(), middle.x()};
    return far;
}

base::Outcome checkFree(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists() || (info.isDir() && QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)))
        return {};
    return base::fail(base::ErrorCode::Refused, QCoreApplication::translate("town", "The folder %1 has files in it. Name a new one.").arg(folder), {},
                      folder);
}

base::Result<region::RegionPtr> writePack(const QString &folder, const region::PackFiles &files,
                                          const std::function<base::Outcome(const QString &)> &more)
{
    const QString target = QDir::cleanPath(QFileInfo(folder).absoluteFilePath()), above = QFileInfo(target).path();
    const auto cannot = [&folder] {
        return base::fail(base::ErrorCode::Storage, QCoreApplication::translate("town", "The folder %1 cannot be made.").arg(folder), {}, folder);
    };
    TRY_DONE(checkFree(target));
    if (!QDir().mkpath(above))
        return cannot();
    // Beside its place, so that a renaming puts all of it there at once.
    QTemporaryDir beside(above + u"/.town-XXXXXX"_s);
    if (!beside.isValid())
        return cannot();
    const QDir whole(beside.filePath(u"pack"_s));
    TRY_DONE(region::putInPlace(whole, files));
    auto region = region::openRegion(whole.path());
    if (!region) {
        region.error().place = folder; // not where it was tried
        return region;
    }
    if (more) {
        TRY_DONE(more(whole.path()));
        TRY(region, region::openRegion(whole.path()));
    }
    if (QFileInfo::exists(target) && !QDir().rmdir(target))
        return cannot();
    if (!QDir().rename(whole.path(), target))
        return cannot();
    return region;
}

} // namespace town
