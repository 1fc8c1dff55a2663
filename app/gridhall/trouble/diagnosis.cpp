// SPDX-License-Identifier: GPL-3.0-or-later
#include "trouble/diagnosis.h"

#include "base/text/outsidetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>
#include <QStringList>
#include <QSysInfo>

#include <array>

#include <sys/stat.h>

namespace app {

namespace {

using namespace Qt::StringLiterals;

QString healthWord(desk::FeedStatus::Health health)
{
    using Health = desk::FeedStatus::Health;
    switch (health) {
    case Health::Loading: return u"loading"_s;
    case Health::Ready: return u"ready"_s;
    case Health::WriteFailing: return u"write-failing"_s;
    case Health::ReadFailing: return u"read-failing"_s;
    }
    Q_UNREACHABLE();
}

QString utc(base::Instant at) { return base::toUtc(at).toString(Qt::ISODateWithMs); }

/// "…hall.gridhall-wal: 4152 bytes, rights 0600, owner 1000:1000, changed 2025-11-07T06:37:26Z, device 64769, inode 1183".
QString fileLine(const QString &path)
{
    struct stat found{};
    if (::lstat(QFile::encodeName(path).constData(), &found) != 0)
        return u"file %1: not there, or may not be seen"_s.arg(path);
    const QString kind = S_ISREG(found.st_mode) ? u"file"_s : S_ISDIR(found.st_mode) ? u"folder"_s : S_ISLNK(found.st_mode) ? u"link"_s : u"other"_s;
    const QString changed = QDateTime::fromSecsSinceEpoch(found.st_mtime, Qt::UTC).toString(Qt::ISODate);
    const auto number = [](quint64 value) { return QString::number(value); };
    const QString rights = QString::number(found.st_mode & 07777U, 8).rightJustified(4, u'0');
    return u"%1 %2: %3 bytes, rights %4, owner %5:%6, changed %7, device %8, inode %9"_s.arg(kind, path, number(quint64(found.st_size)), rights,
                                                                                             number(found.st_uid), number(found.st_gid), changed,
                                                                                             number(found.st_dev), number(found.st_ino));
}

QStringList diskLines(const QString &folder)
{
    const QStorageInfo disk(folder);
    if (!disk.isValid() || !disk.isReady())
        return {u"disk: nothing is mounted at %1, or it does not answer"_s.arg(folder)};
    return {u"disk: %1, %2, mounted at %3%4"_s.arg(QString::fromUtf8(disk.device()), QString::fromUtf8(disk.fileSystemType()), disk.rootPath(),
                                                   disk.isReadOnly() ? u", read-only"_s : QString()),
            u"room: %1 of %2 bytes left"_s.arg(disk.bytesAvailable()).arg(disk.bytesTotal())};
}

} // namespace

QString diagnosisOf(const TroubledStore &store)
{
    const desk::FeedStatus &status = store.status;
    QStringList lines{u"gridhall %1, Qt %2, %3, kernel %4"_s.arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()),
                                                                 QSysInfo::prettyProductName(), QSysInfo::kernelVersion()),
                      u"now: %1"_s.arg(utc(store.at)),
                      u"heard of the store: %1"_s.arg(utc(store.heardAt)),
                      u"health: %1"_s.arg(healthWord(status.health)),
                      u"said: %1"_s.arg(base::withoutIsolates(status.sentence)),
                      u"position: %1"_s.arg(status.position.value),
                      u"orders that wait: %1"_s.arg(status.waiting)};
    const QString folder = QFileInfo(store.path).absolutePath();
    constexpr std::array kBeside{"", "-wal", "-shm", ".key", ".media", ".seats", ".views", ".clock"};
    lines.append(fileLine(folder));
    for (const char *beside : kBeside)
        lines.append(fileLine(QFileInfo(store.path).absoluteFilePath() + QLatin1String(beside)));
    lines.append(diskLines(folder));
    lines.append(u"next: gridhallctl doctor --store %1"_s.arg(QFileInfo(store.path).absoluteFilePath()));
    return lines.join(u'\n') + u'\n';
}

base::Outcome saveDiagnosis(const TroubledStore &store, const QString &file)
{
    const QByteArray text = diagnosisOf(store).toUtf8();
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit())
        return base::fail(
            base::ErrorCode::Storage,
            QCoreApplication::translate("app", "The diagnosis could not be written to %1. Choose another place.").arg(base::isolated(file)),
            out.errorString());
    return {};
}

} // namespace app
