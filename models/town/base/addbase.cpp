// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/base/addbase.h"

#include "base/try.h"
#include "region/pack/basemapfile.h"
#include "region/pack/packwrite.h"
#include "town/base/packlock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace town {

using namespace Qt::StringLiterals;

namespace {

QString inPack(const region::BaseMap &map, const QString &suffix) { return region::kBaseMapsFolder + u'/' + map.key + suffix; }

/// With the pack's lock held.
base::Outcome put(const QDir &pack, const region::BaseMap &map, const QByteArray &lines)
{
    TRY(const region::RegionPtr region, region::openRegion(pack.path()));
    const QString list = pack.filePath(region::kBaseMapsFile);
    QByteArray before;
    if (QFile::exists(list)) {
        TRY(before, region::bytesOf(list));
    }
    TRY(const QByteArray after, region::withBaseMap(before, map));
    region::PackFiles files;
    if (!lines.isEmpty())
        files.emplace_back(map.file, lines);
    files.emplace_back(region::kBaseMapsFile, after);
    TRY(const std::vector<region::Problem> problems, region::problemsWith(pack, files));
    if (!problems.empty())
        return base::fail(
            base::ErrorCode::Refused,
            QCoreApplication::translate("town", "With this base map the pack would not load; nothing was changed. The first problem: %1")
                .arg(u"%1 %2: %3"_s.arg(problems.front().file, problems.front().place, problems.front().sentence)),
            {}, pack.path());
    return region::putInPlace(pack, files);
}

base::Outcome notCopied(const QString &path)
{
    return base::fail(base::ErrorCode::Storage,
                      QCoreApplication::translate("town",
                                                  "The file cannot be put into the pack as %1. Check that its folder may be written to and that "
                                                  "the disk is not full.")
                          .arg(path),
                      {}, path);
}

} // namespace

base::Outcome addLineMap(const QString &folder, region::BaseMap map, const QByteArray &lines)
{
    PackLock lock(folder);
    TRY_DONE(lock.take());
    map.file = inPack(map, u".geojson"_s);
    return put(QDir(folder), map, lines);
}

base::Outcome addTileFile(const QString &folder, region::BaseMap map, const QString &file, bool asLink)
{
    PackLock lock(folder);
    TRY_DONE(lock.take());
    const QDir pack(folder);
    map.file = inPack(map, u".mbtiles"_s);
    const QString path = pack.filePath(map.file), part = path + u".part"_s, old = path + u".old"_s;
    pack.mkpath(region::kBaseMapsFolder);
    QFile::remove(part); // of one that was killed
    const QString from = QFileInfo(file).canonicalFilePath();
    if (asLink ? !QFile::link(from, part) : !QFile::copy(from, part))
        return notCopied(path);
    QFile::remove(old);
    const bool wasThere = QFileInfo(path).isSymLink() || QFile::exists(path);
    if ((wasThere && !QFile::rename(path, old)) || !QFile::rename(part, path)) {
        QFile::remove(part);
        return notCopied(path);
    }
    const base::Outcome outcome = put(pack, map, {});
    if (!outcome) {
        QFile::remove(path);
        if (wasThere)
            QFile::rename(old, path);
    }
    QFile::remove(old);
    return outcome;
}

base::Outcome addServer(const QString &folder, const region::BaseMap &map)
{
    PackLock lock(folder);
    TRY_DONE(lock.take());
    return put(QDir(folder), map, {});
}

} // namespace town
