// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/care/filerights.h"

#include "base/try.h"
#include "store/care/mediashelf.h"
#include "store/care/storepath.h"
#include "store/lives/lifefile.h"
#include "store/log/storefact.h"
#include "store/seal/anchor.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"
#include "store/things/ringfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr mode_t kOwner = S_IRUSR | S_IWUSR;
constexpr mode_t kGroup = S_IRGRP | S_IWGRP;
constexpr mode_t kRights = S_IRWXU | S_IRWXG | S_IRWXO;
const QString kFact = u"sharing"_s;

QStringList filesOf(const QString &path)
{
    const QString file = storeFileOf(path);
    // .seats: who is at which case (desk)
    return {file, file + u"-wal"_s, file + u"-shm"_s, file + u".seats"_s, LifeFile::pathOf(path), keyFileOf(path)};
}

mode_t allowed(Sharing sharing) { return sharing == Sharing::Group ? kOwner | kGroup : kOwner; }

mode_t allowedFolder(Sharing sharing) { return sharing == Sharing::Group ? S_IRWXU | S_IRWXG : S_IRWXU; }

std::optional<mode_t> rightsOf(const QString &file)
{
    struct stat found{};
    if (::stat(QFile::encodeName(file).constData(), &found) != 0)
        return std::nullopt;
    return found.st_mode & kRights;
}

/// Pictures and readings are put there with the rights of their store: only a folder that has others is gone through.
void tightenFolder(const QString &folder, Sharing sharing)
{
    const auto rights = rightsOf(folder);
    if (!rights || *rights == allowedFolder(sharing))
        return;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Unsorted)) {
        if (rightsOf(file.filePath()) != allowed(sharing))
            static_cast<void>(::chmod(QFile::encodeName(file.filePath()).constData(), allowed(sharing)));
    }
    // Last: who is interrupted before begins anew.
    static_cast<void>(::chmod(QFile::encodeName(folder).constData(), allowedFolder(sharing) | (sharing == Sharing::Group ? S_ISGID : 0)));
}

} // namespace

bool isShared(const QString &storePath) { return (rightsOf(storePath).value_or(0) & kGroup) != 0; }

void makePrivate(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, kOwner);
    if (file >= 0)
        ::close(file);
}

bool makePrivateFolder(const QString &path)
{
    const QDir folder(path);
    if (folder.exists())
        return true;
    const QString above = QFileInfo(folder.absolutePath()).absolutePath();
    return makePrivateFolder(above) && (::mkdir(QFile::encodeName(folder.absolutePath()).constData(), S_IRWXU) == 0 || folder.exists());
}

void tighten(const QString &path, Sharing sharing)
{
    for (const QString &file : filesOf(path)) {
        const auto rights = rightsOf(file);
        // The group reads the key and cannot exchange it.
        const mode_t wanted = file == keyFileOf(path) ? allowed(sharing) & ~static_cast<mode_t>(S_IWGRP) : allowed(sharing);
        if (rights && *rights != wanted)
            static_cast<void>(::chmod(QFile::encodeName(file).constData(), wanted));
    }
    for (const QString &folder : {MediaShelf::folderOf(path), RingFolder::folderOf(path)})
        tightenFolder(folder, sharing);
}

base::Result<Sharing> sharingOf(const Connection &connection)
{
    TRY(const auto value, storeFact(connection, kFact));
    return value == u"group"_s ? Sharing::Group : Sharing::OwnerOnly;
}

base::Outcome setSharing(const QString &path, Sharing sharing)
{
    TRY_DONE(Store::open(path, {.mustExist = true}));
    if (base::Outcome set = setFact(path, kFact, sharing == Sharing::Group ? u"group"_s : u"owner"_s); !set)
        return set;
    tighten(path, sharing);
    return {};
}

QString rightsTooWide(const QString &path, Sharing sharing)
{
    QStringList wide;
    for (const QString &file : filesOf(path)) {
        const auto rights = rightsOf(file);
        if (rights && (*rights & ~allowed(sharing)) != 0)
            wide.append(u"%1 (%2)"_s.arg(QFileInfo(file).fileName(), QString::number(*rights, 8)));
    }
    for (const QString &folder : {MediaShelf::folderOf(path), RingFolder::folderOf(path)}) {
        if (const auto rights = rightsOf(folder); rights && (*rights & ~allowedFolder(sharing)) != 0)
            wide.append(u"%1 (%2)"_s.arg(QFileInfo(folder).fileName(), QString::number(*rights, 8)));
    }
    if (wide.isEmpty())
        return {};
    return QCoreApplication::translate("store",
                                       "Others than its owner may read this store: %1. The next opening for writing takes that right from them; "
                                       "to share it with a group on purpose, use “gridhallctl share”.")
        .arg(wide.join(u", "_s));
}

} // namespace store
