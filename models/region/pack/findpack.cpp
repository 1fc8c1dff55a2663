// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pack/findpack.h"

#include "base/plainfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <map>

namespace region {

namespace {

QStringList homesOfPacks()
{
    return {ownPacks(), QCoreApplication::applicationDirPath() + QStringLiteral("/../share/gridhall/regions"), QStringLiteral(GRIDHALL_PACKS)};
}

} // namespace

QString ownPacks() { return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/gridhall/regions"); }

QString findPack(const QString &nameOrDirectory)
{
    // Absolute from here on: what is copied, compared and handed to child processes must not depend on where somebody stands.
    if (QFileInfo(nameOrDirectory).isDir() || nameOrDirectory.contains(QLatin1Char('/')))
        return QDir::cleanPath(QFileInfo(nameOrDirectory).absoluteFilePath());
    for (const QString &home : homesOfPacks()) {
        const QString pack = QDir(home).filePath(nameOrDirectory);
        if (QFileInfo(pack).isDir())
            return QDir::cleanPath(pack);
    }
    return nameOrDirectory;
}

std::vector<InstalledPack> installedPacks()
{
    std::map<QString, InstalledPack> found;
    for (const QString &home : homesOfPacks()) {
        for (const QString &folder : QDir(home).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile file(QDir(home).filePath(folder + QStringLiteral("/region.json")));
            if (found.contains(folder) || !base::checkIsFile(file.fileName()) || !file.open(QIODevice::ReadOnly))
                continue;
            const QString name = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("name")).toString();
            if (!name.isEmpty())
                found.emplace(folder, InstalledPack{QDir::cleanPath(QDir(home).filePath(folder)), name});
        }
    }
    std::vector<InstalledPack> packs;
    for (auto &[folder, pack] : found)
        packs.push_back(std::move(pack));
    return packs;
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
