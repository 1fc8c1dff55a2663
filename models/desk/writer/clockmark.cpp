// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/clockmark.h"

#include "base/plainfile.h"
#include "store/care/storepath.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSysInfo>

namespace desk {

namespace {

constexpr qint64 kLongestMark = 200; ///< bytes; a mark has about 80

} // namespace

QString clockMarkOf(const QString &storePath) { return store::storeFileOf(storePath) + QStringLiteral(".clock"); }

std::optional<StoredClockMark> readClockMark(const QString &path)
{
    const QList<QByteArray> words = base::beginningOf(path, kLongestMark).value_or(QByteArray()).simplified().split(' ');
    if (words.size() != 3)
        return std::nullopt;
    bool isElapsed = false, isMoment = false;
    const qint64 elapsed = words[1].toLongLong(&isElapsed), moment = words[2].toLongLong(&isMoment);
    if (!isElapsed || !isMoment || elapsed < 0)
        return std::nullopt;
    return StoredClockMark{{base::Milliseconds(elapsed), base::fromMsec(moment)}, words[0] == QSysInfo::bootUniqueId()};
}

bool writeClockMark(const QString &path, const base::ClockMark &mark)
{
    const QByteArray boot = QSysInfo::bootUniqueId();
    if (boot.isEmpty())
        return true;
    if (QFileInfo(path).isSymLink()) // what it leads to is not ours to replace
        QFile::remove(path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(boot + ' ' + QByteArray::number(qint64(mark.elapsed.count())) + ' ' + QByteArray::number(base::toMsec(mark.moment)) + '\n');
    return file.commit();
}

} // namespace desk
