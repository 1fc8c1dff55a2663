// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pack/packwrite.h"

#include "base/plainfile.h"
#include "base/try.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace region {

using namespace Qt::StringLiterals;

namespace {

base::Error cannotWrite(const QString &path, const QString &detail)
{
    return {
        base::ErrorCode::Storage,
        QCoreApplication::translate(
            "region",
            "The file \"%1\" cannot be written; the pack was left as it was. Check that its folder may be written to and that the disk is not full.")
            .arg(path),
        detail,
        {}};
}

/// Whether the copy has the file now. Base maps are gigabytes, and the loader only asks whether they are there: a link will do.
bool stands(const QString &from, const QString &to, const QString &name)
{
    if (name.startsWith(kBaseMapsFolder + u'/'))
        return QFile::link(from, to);
    return QFile::copy(from, to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

/// A file has its new name for good once its folder is on the disk.
void flushFolder(const QString &folder)
{
    if (const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
}

} // namespace

base::Result<QByteArray> bytesOf(const QString &path)
{
    TRY_DONE(base::checkIsFile(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(
            base::ErrorCode::Storage,
            QCoreApplication::translate("region", "The file \"%1\" cannot be read. Check that it is a file and that you may read it.").arg(path),
            file.errorString());
    return file.readAll();
}

base::Outcome putInPlace(const QDir &pack, const PackFiles &files)
{
    std::vector<std::unique_ptr<QSaveFile>> waiting;
    std::vector<std::optional<QByteArray>> before;
    for (const auto &[name, bytes] : files) {
        const QString path = pack.filePath(name);
        if (!pack.mkpath(QFileInfo(name).path()))
            return tl::unexpected(cannotWrite(path, {}));
        const auto old = bytesOf(path);
        before.push_back(old ? std::optional(*old) : std::nullopt);
        waiting.push_back(std::make_unique<QSaveFile>(path));
        QSaveFile &file = *waiting.back();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            return tl::unexpected(cannotWrite(path, file.errorString()));
    }
    for (size_t i = 0; i < waiting.size(); ++i) {
        if (waiting[i]->commit())
            continue;
        const base::Error error = cannotWrite(waiting[i]->fileName(), waiting[i]->errorString());
        while (i-- > 0) {
            const QString path = pack.filePath(files[i].first);
            QSaveFile back(path);
            if (!before[i])
                QFile::remove(path);
            else if (back.open(QIODevice::WriteOnly) && back.write(*before[i]) == before[i]->size())
                (void)back.commit();
        }
        return tl::unexpected(error);
    }
    QSet<QString> folders;
    for (const auto &[name, bytes] : files)
        folders << QFileInfo(pack.filePath(name)).path() << pack.path();
    for (const QString &folder : std::as_const(folders))
        flushFolder(folder);
    return {};
}

base::Result<std::vector<Problem>> problemsWith(const QDir &given, const PackFiles &files)
{
    const QDir pack(given.absolutePath()); // names below a relative folder cannot be told from names beside it
    QTemporaryDir folder;
    const QDir copy(folder.path());
    QDirIterator each(pack.path(), QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString from = each.next(), to = copy.filePath(pack.relativeFilePath(from));
        const QString name = pack.relativeFilePath(from);
        if (std::ranges::find(files, name, &PackFiles::value_type::first) != files.end())
            continue; // above all no link, through which the pack would be written
        if (!copy.mkpath(QFileInfo(to).path()) || !stands(from, to, name))
            return base::fail(base::ErrorCode::Storage,
                              QCoreApplication::translate(
                                  "region", "The region pack cannot be copied for its check; nothing was changed. Is the disk of \"%1\" full?")
                                  .arg(QDir::tempPath()));
    }
    TRY_DONE(putInPlace(copy, files));
    return loadRegion(folder.path()).problems;
}

} // namespace region
