// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/findpack.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace region {

QString findPack(const QString &nameOrDirectory)
{
    if (QFileInfo(nameOrDirectory).isDir() || nameOrDirectory.contains(QLatin1Char('/')))
        return nameOrDirectory;
    const QStringList homes{QCoreApplication::applicationDirPath() + QStringLiteral("/../share/gridhall/regions"), QStringLiteral(GRIDHALL_PACKS)};
    for (const QString &home : homes) {
        const QString pack = QDir(home).filePath(nameOrDirectory);
        if (QFileInfo(pack).isDir())
            return QDir::cleanPath(pack);
    }
    return nameOrDirectory;
}

base::Result<RegionPtr> openPack(const QString &nameOrDirectory)
{
    const QString directory = findPack(nameOrDirectory);
    if (!QFileInfo(directory).isDir())
        return base::fail(
            base::ErrorCode::NotFound,
            QCoreApplication::translate("region", "There is no region pack \"%1\": no such folder, and no pack of this name.").arg(nameOrDirectory));
    return openRegion(directory);
}

} // namespace region
